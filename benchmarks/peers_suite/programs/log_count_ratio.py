"""The scaling of Wang & Manning (2012), §2.1, for scikit-learn."""

import numpy as np
from sklearn.base import BaseEstimator, TransformerMixin


class LogCountRatio(TransformerMixin, BaseEstimator):
    """Multiplies each feature by the smoothed log ratio of its shares in two classes."""

    def __init__(self, smoothing: float = 1.0):
        self.smoothing = smoothing

    def fit(self, counts, labels):
        labels = np.asarray(labels)
        second = labels == np.unique(labels)[1]
        shares = []
        for rows in (second, ~second):
            totals = np.asarray(counts[rows].sum(axis=0)).ravel() + self.smoothing
            shares.append(totals / totals.sum())
        self.ratios_ = np.log(shares[0] / shares[1])
        return self

    def transform(self, counts):
        scaled = counts.copy()
        scaled.data = scaled.data * self.ratios_[scaled.indices]
        return scaled
