"""Installs the peers: those of PyPI into a virtual environment, liblinear with the system's package manager."""

import ctypes.util
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

from measuring.results import BENCHMARKS

ENVIRONMENT = BENCHMARKS / ".venv"
PYTHON = ENVIRONMENT / "bin" / "python"
REQUIREMENTS = Path(__file__).parent / "requirements.txt"


def install() -> None:
    """Does what is not done yet. Raises CalledProcessError if that fails."""
    install_packages()
    install_liblinear()


def install_packages() -> None:
    wanted = REQUIREMENTS.read_text()
    installed = ENVIRONMENT / "installed-requirements.txt"
    if installed.exists() and installed.read_text() == wanted:
        return
    say(f"installing scikit-learn, fastText and Vowpal Wabbit into {ENVIRONMENT}")
    venv.create(ENVIRONMENT, clear=True, with_pip=True)
    subprocess.run([PYTHON, "-m", "pip", "install", "--quiet", "--requirement", REQUIREMENTS], check=True)
    installed.write_text(wanted)


def install_liblinear() -> None:
    """Without a package manager that we know, liblinear's rows will fail and say why; the others still run."""
    if ctypes.util.find_library("linear"):
        return
    if shutil.which("apt-get"):
        root = [] if os.geteuid() == 0 else ["sudo"]
        apt = [*root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-o", "DPkg::Lock::Timeout=300"]
        say("installing liblinear-tools")
        subprocess.run([*apt, "update", "-qq"], check=True, stdout=subprocess.DEVNULL)
        subprocess.run([*apt, "install", "-y", "-qq", "liblinear-tools"], check=True, stdout=subprocess.DEVNULL)
    elif shutil.which("brew"):
        say("installing liblinear")
        subprocess.run(["brew", "install", "--quiet", "liblinear"], check=True)


def say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)
