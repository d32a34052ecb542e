"""Both axes of labelled statements with scikit-learn, the strength of regularization searched for.

    python -m peers_suite.programs.statement_search train IN MODEL
    python -m peers_suite.programs.statement_search predict MODEL IN OUT      JSON Lines

The features are those that `stance train` takes by itself: words and pairs of words, and two to five characters of a
word. Each output tries eight strengths in five folds that keep documents whole, by held-out log loss. `stance` tries
three shares of naive Bayes with each strength and calibrates besides, so this does less.
"""

import json
import sys
from typing import Any, Dict

import joblib
import numpy as np
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.model_selection import GridSearchCV, GroupKFold
from sklearn.pipeline import make_union

from peers_suite.programs.records import plain_text, read_records
from peers_suite.programs.scikit_learn import binary_counts, naive_bayes_logistic

STRENGTHS = np.geomspace(0.01, 30, 8)


def searched(counts, targets, groups):
    search = GridSearchCV(naive_bayes_logistic(), {"logisticregression__C": STRENGTHS}, cv=GroupKFold(5),
                          scoring="neg_log_loss")
    return search.fit(counts, targets, groups=groups).best_estimator_


def train(source: str, model: str) -> None:
    records = read_records(source)
    features = make_union(
        binary_counts(2),
        CountVectorizer(binary=True, dtype=np.float64, analyzer="char_wb", ngram_range=(2, 5)))
    counts = features.fit_transform([plain_text(record) for record in records]).tocsr()
    groups = [record["document"] for record in records]
    outputs: Dict[str, Dict[str, Any]] = {"stance": {}, "sentiment": {}}
    for axis, fitted in outputs.items():
        held = [set(record[axis]) if axis == "stance" else {record[axis]} for record in records]
        for label in sorted(set().union(*held)):
            fitted[label] = searched(counts, np.array([label in labels for labels in held]), groups)
    joblib.dump({"features": features, **outputs}, model)


def predict(model: str, source: str, target: str) -> None:
    fitted = joblib.load(model)
    counts = fitted["features"].transform([plain_text(record) for record in read_records(source)]).tocsr()
    chances = {axis: {label: output.predict_proba(counts)[:, 1] for label, output in fitted[axis].items()}
               for axis in ("stance", "sentiment")}
    with open(target, "w", encoding="utf-8") as lines:
        for row in range(counts.shape[0]):
            stance = [label for label, values in chances["stance"].items() if values[row] > 0.5]
            sentiment = max(chances["sentiment"], key=lambda label: chances["sentiment"][label][row])
            lines.write(json.dumps({"stance": stance, "sentiment": sentiment}) + "\n")


if __name__ == "__main__":
    command, *arguments = sys.argv[1:]
    train(*arguments) if command == "train" else predict(*arguments)
