"""Makes the problem that solvers are timed on: binary 1–2-gram counts times the naive-Bayes log-count ratio.

    python -m peers_suite.programs.prepare_problem TRAIN TEST PROBLEM TEST-PROBLEM
"""

import sys

import numpy as np

from peers_suite.programs.log_count_ratio import LogCountRatio
from peers_suite.programs.records import read_texts
from peers_suite.programs.scikit_learn import binary_counts
from peers_suite.programs.sparse_problem import write_problem


def main() -> None:
    train, test, problem, test_problem = sys.argv[1:]
    texts, labels = read_texts(train)
    test_texts, test_labels = read_texts(test)
    second = sorted(set(labels))[1]
    signs, test_signs = (np.where(np.array(names) == second, 1, -1) for names in (labels, test_labels))
    vectorizer = binary_counts(2)
    counts = vectorizer.fit_transform(texts)
    ratio = LogCountRatio().fit(counts, signs)
    write_problem(problem, ratio.transform(counts), signs)
    write_problem(test_problem, ratio.transform(vectorizer.transform(test_texts)), test_signs)


if __name__ == "__main__":
    main()
