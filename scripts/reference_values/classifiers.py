"""Prints the reference values that Tests/LinearClassifiersTests compare with, as one JSON document.

    python3 -m venv venv
    venv/bin/pip install scikit-learn==1.9.1 scipy==1.17.1 numpy==2.4.6
    venv/bin/python scripts/reference_values/classifiers.py \
        > Tests/LinearClassifiersTests/Resources/classifiers.json

Wherever a table has a row for each statement, the 24 of `CORPUS` come first, then the 4 of `UNSEEN`.
"""

import json
import os

# The order in which threads add would change last digits. Set before numpy loads its BLAS.
os.environ["OPENBLAS_NUM_THREADS"] = os.environ["OMP_NUM_THREADS"] = "1"

import numpy as np
from scipy.linalg import solve
from scipy.optimize import minimize
from scipy.special import expit, logsumexp, softmax
from sklearn.feature_extraction.text import CountVectorizer, TfidfTransformer
from sklearn.linear_model import LogisticRegression
from sklearn.naive_bayes import ComplementNB, MultinomialNB

# Invented. Stance (0 against, 1 in favor), topic (0 energy, 1 transport, 2 schools), and the set of frames
# (0 cost, 1 health and safety, 2 fairness). Some repeat words and bigrams, so that counts differ from presence.
CORPUS = [
    ("we need the wind farm and we need it now", 1, 0, []),
    ("the wind farm will cut our bills and clean our air", 1, 0, [0, 1]),
    ("cheap and clean power is good for every town", 1, 0, [0, 1]),
    ("solar roofs pay for themselves within ten years", 1, 0, [0]),
    ("clean air is worth more than cheap coal", 1, 0, [1]),
    ("the wind farm will ruin the view from the coast", 0, 0, []),
    ("we do not need the wind farm near our homes", 0, 0, []),
    ("solar roofs cost far too much and the poor pay", 0, 0, [0, 2]),
    ("the new power plant is a waste of public money", 0, 0, [0]),
    ("nobody asked the town before the turbines went up", 0, 0, [2]),
    ("more buses mean fewer cars and more buses mean cleaner streets", 1, 1, [1]),
    ("the new tram is good for the old and the young", 1, 1, [2]),
    ("bike lanes make our streets safe for every child", 1, 1, [1]),
    ("a cheap ticket gets people out of their cars", 1, 1, [0]),
    ("bike lanes take space that our shops need", 0, 1, []),
    ("the tram is late and the tram is far too slow", 0, 1, []),
    ("nobody rides the empty buses we pay for", 0, 1, [0]),
    ("closing the road is not fair to people who drive", 0, 1, [2]),
    ("free school meals help every child learn", 1, 2, [1, 2]),
    ("smaller classes are good for teachers and pupils", 1, 2, []),
    ("every child should have a safe school near home", 1, 2, [1, 2]),
    ("free school meals cost money we do not have", 0, 2, [0]),
    ("longer school days are bad for tired pupils", 0, 2, [1]),
    ("the new school rules are not fair and not safe", 0, 2, [1, 2]),
]
UNSEEN = [
    "the wind farm is good for our town",
    "free buses cost far too much money",
    "we do not need more cars near the school",
    "quantum xylophones baffle seven lighthouse keepers",  # No known feature: its row is empty.
]
TEXTS = [text for text, *_ in CORPUS]
N = len(TEXTS)
STANCE = np.array([stance for _, stance, *_ in CORPUS])
TOPIC = np.array([topic for *_, topic, _ in CORPUS])


def count_features():
    """Names in code point order, and the counts of unigrams and bigrams, 28 × d."""
    marked = [f"<s> {text} </s>" for text in TEXTS + UNSEEN]
    vectorizer = CountVectorizer(token_pattern=r"\S+", ngram_range=(1, 2)).fit(marked[:N])
    names = vectorizer.get_feature_names_out()
    # Every statement has both boundaries, so alone they say nothing. Their bigrams say what starts and ends one.
    kept = ~np.isin(names, ["<s>", "</s>"])
    return list(names[kept]), vectorizer.transform(marked).toarray()[:, kept].astype(float)


NAMES, COUNTS = count_features()
BINARY = np.minimum(COUNTS, 1)


def corpus():
    return {
        "statements": TEXTS,
        "unseen": UNSEEN,
        "stance": STANCE,
        "topic": TOPIC,
        "frames": [frames for *_, frames in CORPUS],
    }


def features():
    """Document frequencies are those in `CORPUS`. A row of counts lists [feature, count], by rising feature."""
    return {
        "names": NAMES,
        "document_frequencies": BINARY[:N].sum(0).astype(int),
        "counts": [[[j, int(row[j])] for j in np.flatnonzero(row)] for row in COUNTS],
    }


def naive_bayes():
    """`joint` is what the model adds up; `log_probabilities` is `joint` less the logSumExp of its row.

    `ComplementNB` leaves the class shares out of `joint`; `MultinomialNB` adds their logarithms.
    """

    def fit(model, x, labels):
        model.fit(x[:N], labels)
        return {"joint": model.predict_joint_log_proba(x), "log_probabilities": model.predict_log_proba(x)}

    return {
        name: {
            "multinomial_binary": fit(MultinomialNB(alpha=1), BINARY, labels),
            "multinomial_counts": fit(MultinomialNB(alpha=1), COUNTS, labels),
            "complement_binary": fit(ComplementNB(alpha=1), BINARY, labels),
        }
        for name, labels in [("stance", STANCE), ("topic", TOPIC)]
    }


def log_count_ratios():
    """r = log((p/|p|) / (q/|q|)), with p and q the smoothed counts in classes 1 and 0 (Wang & Manning 2012, §2)."""
    p, q = (1 + BINARY[:N][STANCE == c].sum(0) for c in (1, 0))
    return np.log(p / p.sum()) - np.log(q / q.sum())


def minimum(objective, start):
    """Minimizes `objective`, which returns a value, a gradient and a Hessian, as far as doubles allow."""
    w = minimize(
        lambda w: objective(w)[0], start, jac=lambda w: objective(w)[1], hess=lambda w: objective(w)[2],
        method="trust-exact", options={"gtol": 1e-6},
    ).x
    # The value stops telling points apart at the square root of the precision; the gradient does not.
    for _ in range(3):
        _, gradient, hessian = objective(w)
        w = w - solve(hessian, gradient, assume_a="pos")
    value, gradient, hessian = objective(w)
    # Newton's step, at most this long, is the distance to the optimum.
    assert np.linalg.norm(gradient) / np.linalg.eigvalsh(hessian)[0] < 1e-10
    return w, value


def logistic_loss(x, targets, costs, penalty):
    """½·penalty·|w|² + Σ costs·(log(1 + exp(z)) − targets·z), z = x·w. For targets 0 and 1: log(1 + exp(−yz))."""

    def objective(w):
        z = x @ w
        p = expit(z)
        value = penalty * w @ w / 2 + costs @ (np.logaddexp(0, z) - targets * z)
        gradient = penalty * w + x.T @ (costs * (p - targets))
        return value, gradient, penalty * np.eye(len(w)) + (x.T * (costs * p * (1 - p))) @ x

    return objective


def fit_logistic(x, cost, class_weights):
    """Fits stance by scipy and by liblinear (-s 7 -B 1), both with a regularized weight for a constant feature 1."""
    constant = np.hstack([x, np.ones((len(x), 1))])
    costs = cost * np.array([class_weights[y] for y in STANCE])
    objective = logistic_loss(constant[:N], STANCE, costs, penalty=1)
    w, value = minimum(objective, np.zeros(constant.shape[1]))
    # Not -s 0, the primal: whatever its tolerance, it stops when the objective no longer falls, about 1e-7 away.
    liblinear = LogisticRegression(
        solver="liblinear", dual=True, C=cost, class_weight=class_weights, intercept_scaling=1, tol=1e-10,
        max_iter=100_000, random_state=0,
    ).fit(x[:N], STANCE)
    v = np.append(liblinear.coef_, liblinear.intercept_)
    fitted = {
        "C": cost,
        "class_weights": [class_weights[0], class_weights[1]],
        "decision_values": constant @ w,
        "intercept": w[-1],
        "objective": value,
    }
    return fitted, np.abs(constant @ (w - v)).max(), abs(value - objective(v)[0])


def tf_idf():
    """(1 + log tf)·idf with idf = log((1 + n)/(1 + df)) + 1. Rows, without boundary unigrams, have length 1."""
    transformer = TfidfTransformer(sublinear_tf=True, smooth_idf=True, norm="l2").fit(COUNTS[:N])
    return transformer.transform(COUNTS).toarray(), transformer.idf_


def logistic_regression():
    """The values are scipy's. Over all fits and statements, they differ from liblinear's by at most `disagreement`."""
    ratios = log_count_ratios()
    weighted, idf = tf_idf()
    even = {0: 1, 1: 1}
    grid = [(cost, weights) for weights in (even, {0: 1, 1: 3}) for cost in (0.1, 1, 10)]
    # Class weights do not enter the ratios.
    designs = [("binary", BINARY, grid), ("ratio_scaled", BINARY * ratios, grid), ("tf_idf", weighted, [(1, even)])]
    fits = {name: [fit_logistic(x, *settings) for settings in chosen] for name, x, chosen in designs}
    table = {name: [fitted for fitted, *_ in rows] for name, rows in fits.items()}
    # Rounded up to a power of ten: the digits of a rounding error change with the processor.
    bound = lambda k: 10.0 ** np.ceil(np.log10(max(row[k] for rows in fits.values() for row in rows)))
    return table | {"idf": idf, "disagreement": {"decision_value": bound(1), "objective": bound(2)}}


def platt_scaling():
    """σ(a·s + b) of maximum likelihood, for the labels and for Platt's targets (Platt 1999, §2.2)."""
    random = np.random.RandomState(7)
    scores = random.normal(size=40).round(4)  # Short decimals, so that the file holds them exactly.
    labels = (random.uniform(size=40) < expit(1.5 * scores - 0.5)).astype(int)
    positive, negative = labels.sum(), (1 - labels).sum()
    smoothed = np.where(labels == 1, (positive + 1) / (positive + 2), 1 / (negative + 2))

    def fit(targets):
        x = np.column_stack([scores, np.ones(40)])
        (a, b), loss = minimum(logistic_loss(x, targets, np.ones(40), penalty=0), np.zeros(2))
        return {"a": a, "b": b, "negative_log_likelihood": loss}

    return {"scores": scores, "labels": labels, "labels_as_targets": fit(labels), "platt_targets": fit(smoothed)}


def temperature_scaling():
    """softmax(a·s_c + b_c), Σ b_c = 0, minimizing −Σ log p + 1e-6·|b|²; the first sum is over examples, not a mean."""
    random = np.random.RandomState(11)
    scores = random.normal(size=(40, 3)).round(4)
    # Drawn from a true model by the Gumbel trick.
    labels = (1.5 * scores + [0.4, -0.6, 0.2] + random.gumbel(size=(40, 3))).argmax(1)
    # Free parameters a, b₁, b₂; b₀ = −b₁ − b₂. The logits are linear in them: `slope` is 40 × 3 classes × 3 parameters.
    offsets = np.array([[0, -1, -1], [0, 1, 0], [0, 0, 1]])
    slope = scores[:, :, None] * [1, 0, 0] + offsets
    ridge = 2e-6 * offsets.T @ offsets

    def objective(t):
        z = slope @ t
        p = softmax(z, axis=1)
        value = (logsumexp(z, axis=1) - z[range(40), labels]).sum() + t @ ridge @ t / 2
        mean = np.einsum("nc,ncp->np", p, slope)
        gradient = (mean - slope[range(40), labels]).sum(0) + ridge @ t
        return value, gradient, np.einsum("nc,ncp,ncq->pq", p, slope, slope) - mean.T @ mean + ridge

    t, value = minimum(objective, np.zeros(3))
    return {"scores": scores, "labels": labels, "a": t[0], "b": offsets @ t, "objective": value}


def plain(value):
    """The value as JSON knows it, floats with 10 significant digits."""
    if isinstance(value, (np.ndarray, np.generic)):
        return plain(value.tolist())
    if isinstance(value, dict):
        return {key: plain(v) for key, v in value.items()}
    if isinstance(value, list):
        return [plain(v) for v in value]
    return float(f"{value:.10g}") if isinstance(value, float) else value


def rendered(value, indent="\n"):
    """JSON with sorted keys. A line for each row of a table and for each string, so that a diff shows which changed."""
    inner = indent + "  "
    if isinstance(value, dict):
        items = [f"{json.dumps(key)}: {rendered(value[key], inner)}" for key in sorted(value)]
        return "{" + inner + f",{inner}".join(items) + indent + "}"
    if isinstance(value, list) and isinstance(value[0], (dict, list, str)):
        items = [rendered(v, inner) if isinstance(v, dict) else json.dumps(v, allow_nan=False) for v in value]
        return "[" + inner + f",{inner}".join(items) + indent + "]"
    return json.dumps(value, allow_nan=False)


TABLES = [
    corpus, features, naive_bayes, log_count_ratios, logistic_regression, platt_scaling, temperature_scaling,
]
print(rendered(plain({table.__name__: table() for table in TABLES})))
