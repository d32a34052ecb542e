"""scikit-learn from JSON Lines to a saved pipeline, and from there to labels.

    python -m peers_suite.programs.scikit_learn [--recipe nblr|hashing-sgd] train IN MODEL [--ngrams 2]
    python -m peers_suite.programs.scikit_learn predict MODEL IN OUT                 a label a line
"""

import joblib
import numpy as np
from sklearn.feature_extraction.text import CountVectorizer, HashingVectorizer
from sklearn.linear_model import LogisticRegression, SGDClassifier
from sklearn.pipeline import Pipeline, make_pipeline

from peers_suite.programs.log_count_ratio import LogCountRatio
from peers_suite.programs.records import read_texts
from peers_suite.programs.train_or_predict import parser

WORDS_AND_MARKS = r"\w+|[^\w\s]"


def naive_bayes_logistic(strength: float = 0.1) -> Pipeline:
    return make_pipeline(
        LogCountRatio(), LogisticRegression(C=strength, solver="liblinear", dual=True, max_iter=1000))


def binary_counts(ngrams: int) -> CountVectorizer:
    return CountVectorizer(binary=True, dtype=np.float64, ngram_range=(1, ngrams), token_pattern=WORDS_AND_MARKS)


def pipeline(recipe: str, ngrams: int) -> Pipeline:
    if recipe == "nblr":
        return make_pipeline(binary_counts(ngrams), *(step for _, step in naive_bayes_logistic().steps))
    return make_pipeline(
        HashingVectorizer(n_features=2**22, binary=True, alternate_sign=False, ngram_range=(1, ngrams),
                          token_pattern=WORDS_AND_MARKS),
        SGDClassifier(loss="log_loss", alpha=1e-6, max_iter=20, random_state=0))


def main() -> None:
    command_line = parser()
    command_line.add_argument("--recipe", choices=["nblr", "hashing-sgd"], default="nblr")
    options = command_line.parse_args()

    texts, labels = read_texts(options.source)
    if options.command == "train":
        joblib.dump(pipeline(options.recipe, options.ngrams).fit(texts, labels), options.model)
    else:
        found = joblib.load(options.model).predict(texts)
        with open(options.target, "w", encoding="utf-8") as target:
            target.writelines(f"{label}\n" for label in found)


if __name__ == "__main__":
    main()
