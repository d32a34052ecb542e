"""scikit-learn's logistic regression on a prepared problem; prints the seconds of the fit.

    python -m peers_suite.programs.scikit_solver liblinear|lbfgs PROBLEM WEIGHTS STRENGTH
"""

import json
import sys
import time

from sklearn.linear_model import LogisticRegression

from peers_suite.programs.sparse_problem import read_problem, write_weights


def main() -> None:
    solver, problem, weights, strength = sys.argv[1:]
    examples, labels = read_problem(problem)
    settings = {"solver": "liblinear", "dual": True} if solver == "liblinear" else {"solver": solver}
    model = LogisticRegression(C=float(strength), max_iter=1000, **settings)
    start = time.perf_counter()
    model.fit(examples, labels)
    seconds = time.perf_counter() - start
    write_weights(weights, model.coef_[0], float(model.intercept_[0]))
    print(json.dumps({"seconds": seconds}))


if __name__ == "__main__":
    main()
