"""Ten strengths of regularization for naive-Bayes-scaled logistic regression by cross-validation, with scikit-learn.

    python -m peers_suite.programs.grid_search pipeline|by-hand IN [--jobs 2]

`pipeline` is what its manual shows: a grid search over the whole pipeline, features included. `by-hand` counts the
n-grams once and refits, in each fold, the ratios once and the regression ten times. Folds are those of the field
`fold`; features and ratios come from the training part alone in both. Prints the accuracy of the best strength.
"""

import argparse
import json

import numpy as np
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV, PredefinedSplit
from sklearn.pipeline import Pipeline

from peers_suite.programs.log_count_ratio import LogCountRatio
from peers_suite.programs.records import plain_text, read_records

STRENGTHS = np.geomspace(0.01, 10, 10)


def vectorizer() -> CountVectorizer:
    # The sets with folds are tokenized already.
    return CountVectorizer(binary=True, dtype=np.float64, ngram_range=(1, 2), token_pattern=r"\S+")


def regression(strength: float = 1.0) -> LogisticRegression:
    return LogisticRegression(C=strength, solver="liblinear", dual=True, max_iter=1000)


def whole_pipeline(texts, labels, folds, jobs):
    steps = Pipeline([("counts", vectorizer()), ("ratio", LogCountRatio()), ("regression", regression())])
    search = GridSearchCV(steps, {"regression__C": STRENGTHS}, cv=PredefinedSplit(folds), n_jobs=jobs, refit=False)
    return search.fit(texts, labels).cv_results_["mean_test_score"]


def by_hand(texts, labels, folds):
    counts = vectorizer().fit_transform(texts)
    correct = np.zeros(len(STRENGTHS))
    for fold in np.unique(folds):
        training, held_out = counts[folds != fold], counts[folds == fold]
        seen = training.getnnz(axis=0) > 0
        ratio = LogCountRatio().fit(training[:, seen], labels[folds != fold])
        training, held_out = ratio.transform(training[:, seen]), ratio.transform(held_out[:, seen])
        for index, strength in enumerate(STRENGTHS):
            fitted = regression(strength).fit(training, labels[folds != fold])
            correct[index] += (fitted.predict(held_out) == labels[folds == fold]).sum()
    return correct / len(labels)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("method", choices=["pipeline", "by-hand"])
    parser.add_argument("source")
    parser.add_argument("--jobs", type=int, default=1)
    options = parser.parse_args()

    records = read_records(options.source)
    texts = [plain_text(record) for record in records]
    labels = np.array([record["label"] for record in records])
    folds = np.array([record["fold"] for record in records])
    if options.method == "pipeline":
        accuracies = whole_pipeline(texts, labels, folds, options.jobs)
    else:
        accuracies = by_hand(texts, labels, folds)
    print(json.dumps({"accuracy": float(max(accuracies))}))


if __name__ == "__main__":
    main()
