"""Prints the versions of the peers, and the kernels of the OpenBLAS that NumPy and SciPy bring along, as JSON."""

import importlib.metadata
import json
import platform
import subprocess
import sys

import numpy  # noqa: F401  (loaded so that its OpenBLAS can be asked)
import scipy.linalg  # noqa: F401
import threadpoolctl

PACKAGES = ["scikit-learn", "numpy", "scipy", "fasttext", "vowpalwabbit"]


def main() -> None:
    liblinear = subprocess.run([sys.executable, "-m", "peers_suite.programs.liblinear_solver", "--version"],
                               capture_output=True, text=True, check=False).stdout.strip()
    versions = {"python": platform.python_version(), "liblinear": liblinear or None}
    versions.update((name, importlib.metadata.version(name)) for name in PACKAGES)
    pools = [{key: pool.get(key) for key in ("prefix", "version", "architecture", "num_threads")}
             for pool in threadpoolctl.threadpool_info() if pool.get("internal_api") == "openblas"]
    print(json.dumps({"versions": versions, "openblas_of_python": pools}))


if __name__ == "__main__":
    main()
