"""Prints the reference values that Tests/EvaluationTests compare with.

    python3 -m venv venv
    venv/bin/pip install scikit-learn==1.9.1 scipy==1.17.1 statsmodels==0.15.0 krippendorff==0.9.0
    venv/bin/python scripts/reference_values/evaluation.py

irrCAC (Gwet's AC1) wants an older numpy, so it goes into an environment of its own; without it its line is left out.

    python3 -m venv venv-irr && venv-irr/bin/pip install irrCAC==0.4.4
    venv-irr/bin/python scripts/reference_values/evaluation.py
"""

from fractions import Fraction
from itertools import permutations

MASK = (1 << 64) - 1


class SplitMix64:
    """The generator of Sources/Evaluation/SplitMix64.swift, so that both sides score the same examples."""

    def __init__(self, seed):
        self.state = seed

    def next(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        return z ^ (z >> 31)


def labels(seed, count, classes):
    """Gold classes, and predictions that are right a little more than half the time."""
    random = SplitMix64(seed)
    gold = [random.next() % classes for _ in range(count)]
    predicted = [g if random.next() % 2 == 0 else random.next() % classes for g in gold]
    return gold, predicted


def label_sets(seed, count, label_count):
    """Gold and predicted sets as bit masks."""
    random = SplitMix64(seed)
    gold = [random.next() % (1 << label_count) for _ in range(count)]
    predicted = [g if random.next() % 2 == 0 else random.next() % (1 << label_count) for g in gold]
    return gold, predicted


def probabilities(seed, count, classes):
    """Rows of probabilities, multiples of 1/sum of small integers, and gold classes."""
    random = SplitMix64(seed)
    rows, gold = [], []
    for _ in range(count):
        weights = [1 + random.next() % 1000 for _ in range(classes)]
        rows.append([w / sum(weights) for w in weights])
        gold.append(random.next() % classes)
    return rows, gold


def show(name, value):
    values = value if hasattr(value, "__len__") else [value]
    print(f"{name:36}", ", ".join(repr(float(v)) for v in values))


# Four annotators, twelve units: Krippendorff (2011), part C; `None` is no label. Also irrCAC's `cac.raw4raters`.
RATERS = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, 3],
    [None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, None],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None],
]

# Sets of three labels given by three annotators to six units, as bit masks.
SET_UNITS = [[1, 1, 3], [2, 2, 2], [0, 0, 4], [7, 3, 5], [4, 4], [1, 2, 0]]


def masi_distance(a, b):
    if a == b:
        return Fraction(0)
    shared = a & b
    jaccard = Fraction(bin(shared).count("1"), bin(a | b).count("1"))
    monotonicity = Fraction(0) if shared == 0 else Fraction(2, 3) if shared in (a, b) else Fraction(1, 3)
    return 1 - jaccard * monotonicity


def alpha(units, distance):
    """Krippendorff's alpha by its definition: the mean distance within units over that among all values."""
    units = [u for u in units if len(u) >= 2]
    pooled = [v for u in units for v in u]
    n = len(pooled)
    observed = sum(sum(distance(a, b) for a, b in permutations(u, 2)) / Fraction(len(u) - 1) for u in units) / n
    expected = sum(distance(a, b) for a, b in permutations(pooled, 2)) / Fraction(n * (n - 1))
    return 1 - observed / expected


def with_scikit_learn():
    import numpy as np
    from sklearn import metrics
    from sklearn.calibration import calibration_curve

    gold, predicted = labels(1, 500, 4)
    print("# labels(seed: 1, count: 500, classes: 4)")
    show("confusion_matrix", metrics.confusion_matrix(gold, predicted).ravel())
    precision, recall, f1, _ = metrics.precision_recall_fscore_support(gold, predicted)
    show("precision", precision)
    show("recall", recall)
    show("f1", f1)
    show("accuracy", metrics.accuracy_score(gold, predicted))
    show("macro F1", metrics.f1_score(gold, predicted, average="macro"))
    show("micro F1", metrics.f1_score(gold, predicted, average="micro"))
    show("weighted F1", metrics.f1_score(gold, predicted, average="weighted"))
    show("mean F1 of 0 and 2", metrics.f1_score(gold, predicted, average="macro", labels=[0, 2]))
    show("balanced accuracy", metrics.balanced_accuracy_score(gold, predicted))
    show("Matthews correlation", metrics.matthews_corrcoef(gold, predicted))
    show("Cohen's kappa", metrics.cohen_kappa_score(gold, predicted))

    print("# gold [0, 0, 1, 1, 1], predicted [0, 3, 1, 1, 0], classes 0, 1, 2, 3")
    gold, predicted = [0, 0, 1, 1, 1], [0, 3, 1, 1, 0]
    show("macro F1", metrics.f1_score(gold, predicted, average="macro", zero_division=0))
    show("balanced accuracy", metrics.balanced_accuracy_score(gold, predicted))

    gold, predicted = label_sets(2, 400, 5)
    print("# label_sets(seed: 2, count: 400, label_count: 5)")
    rows = lambda sets: np.array([[s >> j & 1 for j in range(5)] for s in sets])
    gold, predicted = rows(gold), rows(predicted)
    precision, recall, f1, support = metrics.precision_recall_fscore_support(gold, predicted)
    show("precision", precision)
    show("recall", recall)
    show("f1", f1)
    show("support", support)
    show("macro F1", f1.mean())
    show("micro F1", metrics.f1_score(gold, predicted, average="micro"))
    show("weighted F1", metrics.f1_score(gold, predicted, average="weighted"))
    show("subset accuracy", metrics.accuracy_score(gold, predicted))
    show("Hamming loss", metrics.hamming_loss(gold, predicted))
    show("cardinality", [gold.sum(1).mean(), predicted.sum(1).mean()])
    show("gold co-occurrence", (gold.T @ gold).ravel())

    rows, gold = probabilities(3, 300, 3)
    print("# probabilities(seed: 3, count: 300, classes: 3)")
    show("Brier", metrics.brier_score_loss(gold, rows, scale_by_half=False, labels=[0, 1, 2]))
    show("log loss", metrics.log_loss(gold, rows))
    first, is_first = [r[0] for r in rows], [g == 0 for g in gold]
    show("Brier of class 0", metrics.brier_score_loss(is_first, first))
    show("log loss of class 0", metrics.log_loss(is_first, first))
    observed, mean = calibration_curve(is_first, first, n_bins=10, strategy="quantile")
    show("observed shares of class 0", observed)
    show("mean probabilities of class 0", mean)
    # 300 distinct probabilities fill 10 bins with 30 each.
    show("ECE of class 0", np.abs(observed - mean).mean())
    show("quantiles 0.025, 0.5, 0.975", np.quantile(first, [0.025, 0.5, 0.975]))
    show("ROC area of class 0", metrics.roc_auc_score(is_first, first))
    show("average precision of class 0", metrics.average_precision_score(is_first, first))
    # Many ties: in tenths.
    tenths = [int(10 * p) / 10 for p in first]
    show("ROC area, tenths", metrics.roc_auc_score(is_first, tenths))
    show("average precision, tenths", metrics.average_precision_score(is_first, tenths))


def with_statsmodels():
    from scipy.stats import binomtest, chi2_contingency
    from statsmodels.stats.contingency_tables import mcnemar

    print("# statsmodels mcnemar(exact=True) of b and c")
    for b, c in [(10, 5), (3, 0), (0, 1), (121, 59), (7, 7), (0, 0)]:
        show(f"McNemar {b}, {c}", mcnemar([[100, b], [c, 50]], exact=True).pvalue)
    print("# scipy binomtest(b, b + c)")
    for b, c in [(1400, 1500), (13000, 12000), (40, 900)]:
        show(f"McNemar {b}, {c}", binomtest(b, b + c).pvalue)
    print("# scipy chi2_contingency([[12, 5], [3, 20]], correction=False)")
    show("chi-squared", chi2_contingency([[12, 5], [3, 20]], correction=False).statistic)


def with_krippendorff():
    import krippendorff
    import numpy as np

    print("# krippendorff.alpha(RATERS)")
    ratings = [[np.nan if r is None else r for r in row] for row in RATERS]
    show("alpha, nominal", krippendorff.alpha(reliability_data=ratings, level_of_measurement="nominal"))
    # The same by `alpha` above, which the sets below then use with MASI.
    units = [[r for r in unit if r is not None] for unit in zip(*RATERS)]
    show("alpha, nominal, by definition", alpha(units, lambda a, b: Fraction(int(a != b))))
    show("alpha, MASI, SET_UNITS", alpha(SET_UNITS, masi_distance))


def with_irrcac():
    import pandas
    from irrCAC.raw import CAC

    print("# irrCAC on RATERS")
    cac = CAC(pandas.DataFrame(list(zip(*RATERS)), columns=list("ABCD")), digits=15)
    for name, statistic in [("AC1", cac.gwet()), ("Krippendorff", cac.krippendorff())]:
        show(name, statistic["est"]["coefficient_value"])
    show("percent agreement", cac.gwet()["est"]["pa"])


for section in [with_scikit_learn, with_statsmodels, with_krippendorff, with_irrcac]:
    try:
        section()
    except ImportError as missing:
        print(f"# left out: {missing}")
