"""The system's liblinear on a prepared problem, through its C interface; prints the seconds of the fit.

    python -m peers_suite.programs.liblinear_solver TYPE PROBLEM WEIGHTS STRENGTH
    python -m peers_suite.programs.liblinear_solver --version

TYPE as in liblinear-train -s: 7 is the dual of logistic regression, 0 the primal. The stopping rule is liblinear's
own for the type. `liblinear-train` itself reads the problem from text, which takes longer than the fit, and does not
tell the two apart.
"""

import ctypes
import ctypes.util
import json
import sys
import tempfile
import time

import numpy as np

from peers_suite.programs.sparse_problem import read_problem, write_weights

# liblinear-train.c, the defaults of -e.
TOLERANCES = {0: 0.01, 7: 0.1}

NODE = np.dtype([("index", "<i4"), ("value", "<f8")], align=True)


class Problem(ctypes.Structure):
    _fields_ = [("l", ctypes.c_int), ("n", ctypes.c_int), ("y", ctypes.c_void_p), ("x", ctypes.c_void_p),
                ("bias", ctypes.c_double)]


class Parameter(ctypes.Structure):
    """Version 2.40 put `nu` before `init_sol`; as both are zero here, the layout also fits 2.30."""

    _fields_ = [("solver_type", ctypes.c_int), ("eps", ctypes.c_double), ("C", ctypes.c_double),
                ("nr_weight", ctypes.c_int), ("weight_label", ctypes.c_void_p), ("weight", ctypes.c_void_p),
                ("p", ctypes.c_double), ("nu", ctypes.c_double), ("init_sol", ctypes.c_void_p),
                ("regularize_bias", ctypes.c_int), ("w_recalc", ctypes.c_bool)]


def load() -> ctypes.CDLL:
    name = ctypes.util.find_library("linear")
    if name is None:
        raise SystemExit("liblinear was not found; Debian and Ubuntu: sudo apt-get install liblinear-tools")
    library = ctypes.CDLL(name)
    library.train.restype = ctypes.c_void_p
    library.train.argtypes = [ctypes.POINTER(Problem), ctypes.POINTER(Parameter)]
    library.save_model.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    return library


def nodes(examples) -> "tuple[np.ndarray, np.ndarray]":
    """The entries of all rows, each row closed by its intercept and a node of index −1, and where the rows begin."""
    rows, columns = examples.shape
    lengths = np.diff(examples.indptr)
    ends = np.cumsum(lengths + 2)
    entries = np.zeros(examples.nnz + 2 * rows, NODE)
    closing = np.zeros(len(entries), bool)
    closing[ends - 1] = closing[ends - 2] = True
    entries["index"][~closing] = examples.indices + 1
    entries["value"][~closing] = examples.data
    entries["index"][ends - 2], entries["value"][ends - 2] = columns + 1, 1
    entries["index"][ends - 1] = -1
    return entries, entries.ctypes.data + (ends - lengths - 2).astype(np.uintp) * NODE.itemsize


def read_model(path: str) -> np.ndarray:
    """The weights of a saved model of two classes, the intercept last, positive for the label +1."""
    with open(path, encoding="ascii") as lines:
        for line in lines:
            if line.startswith("label"):
                first = float(line.split()[1])
            if line.strip() == "w":
                return first * np.array(lines.read().split(), float)
    raise SystemExit(f"{path}: no weights")


def main() -> None:
    library = load()
    if sys.argv[1] == "--version":
        print(ctypes.c_int.in_dll(library, "liblinear_version").value / 100)
        return
    kind, source, weights, strength = sys.argv[1:]
    silent = ctypes.CFUNCTYPE(None, ctypes.c_char_p)(lambda line: None)
    library.set_print_string_function(silent)
    examples, labels = read_problem(source)
    entries, starts = nodes(examples)
    problem = Problem(len(labels), examples.shape[1] + 1, labels.ctypes.data, starts.ctypes.data, 1.0)
    parameter = Parameter(solver_type=int(kind), eps=TOLERANCES[int(kind)], C=float(strength), regularize_bias=1)
    start = time.perf_counter()
    model = library.train(ctypes.byref(problem), ctypes.byref(parameter))
    seconds = time.perf_counter() - start
    with tempfile.NamedTemporaryFile() as saved:
        library.save_model(saved.name.encode(), model)
        found = read_model(saved.name)
    write_weights(weights, found[:-1], found[-1])
    print(json.dumps({"seconds": seconds}))


if __name__ == "__main__":
    main()
