"""The objective that weights reach on a problem and their accuracy on another; prints a JSON object.

    python -m peers_suite.programs.judge_weights PROBLEM TEST-PROBLEM WEIGHTS STRENGTH
"""

import json
import sys

import numpy as np

from peers_suite.programs.sparse_problem import read_problem, read_weights


def main() -> None:
    problem, test_problem, path, strength = sys.argv[1:]
    weights, intercept = read_weights(path)
    examples, labels = read_problem(problem)
    margins = labels * (examples @ weights + intercept)
    objective = 0.5 * (weights @ weights + intercept**2) + float(strength) * np.logaddexp(0, -margins).sum()
    examples, labels = read_problem(test_problem)
    accuracy = np.mean((examples @ weights + intercept > 0) == (labels > 0))
    print(json.dumps({"objective": float(objective), "accuracy": float(accuracy)}))


if __name__ == "__main__":
    main()
