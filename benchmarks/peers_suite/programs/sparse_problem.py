"""The files through which solvers get a problem and give back weights.

A problem of n examples, d features and z non-zeros, all numbers little-endian, no padding:

    8 bytes           ASCII "SPARSE01"
    3 × int64         n, d, z
    n × float64       labels, +1 or −1
    (n + 1) × int64   where the entries of each row begin; the last is z
    z × int32         features of the entries, from 0, rising within a row
    z × float64       values of the entries

Weights are d + 1 × float64: one for each feature, then the intercept. What a solver makes least is

    ½(‖w‖² + b²) + C · ∑ᵢ log(1 + exp(−yᵢ(w·xᵢ + b)))
"""

from typing import Tuple

import numpy as np
import scipy.sparse

MAGIC = b"SPARSE01"


def write_problem(path: str, examples: scipy.sparse.csr_matrix, labels: np.ndarray) -> None:
    examples.sort_indices()
    with open(path, "wb") as file:
        file.write(MAGIC)
        np.array([*examples.shape, examples.nnz], "<i8").tofile(file)
        labels.astype("<f8").tofile(file)
        examples.indptr.astype("<i8").tofile(file)
        examples.indices.astype("<i4").tofile(file)
        examples.data.astype("<f8").tofile(file)


def read_problem(path: str) -> Tuple[scipy.sparse.csr_matrix, np.ndarray]:
    with open(path, "rb") as file:
        if file.read(8) != MAGIC:
            raise SystemExit(f"{path}: not a sparse problem")
        rows, columns, entries = (int(size) for size in np.fromfile(file, "<i8", 3))
        labels = np.fromfile(file, "<f8", rows)
        starts = np.fromfile(file, "<i8", rows + 1)
        indices = np.fromfile(file, "<i4", entries)
        values = np.fromfile(file, "<f8", entries)
    # scikit-learn's liblinear takes 32-bit indices only.
    return scipy.sparse.csr_matrix((values, indices, starts.astype(np.int32)), shape=(rows, columns)), labels


def write_weights(path: str, weights: np.ndarray, intercept: float) -> None:
    np.append(weights, intercept).astype("<f8").tofile(path)


def read_weights(path: str) -> Tuple[np.ndarray, float]:
    values = np.fromfile(path, "<f8")
    return values[:-1], float(values[-1])
