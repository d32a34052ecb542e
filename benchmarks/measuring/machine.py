"""Names what a benchmark ran on: a time means little without it."""

import json
import os
import platform
import re
import subprocess
import sys
from pathlib import Path
from typing import Any, Dict, List, Optional


def processor() -> str:
    try:
        for line in Path("/proc/cpuinfo").read_text().splitlines():
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    except OSError:
        pass
    if platform.system() == "Darwin":
        return output(["sysctl", "-n", "machdep.cpu.brand_string"])
    return platform.processor() or "unknown"


def system() -> str:
    return f"{platform.system()} {platform.machine()}"


def swift_version() -> str:
    found = re.search(r"Swift version (\S+)", output(["swift", "--version"]))
    return found[1] if found else "unknown"


def load() -> Optional[List[float]]:
    """The mean number of processes that wanted to run in the last 1, 5 and 15 minutes."""
    return [round(value, 2) for value in os.getloadavg()] if hasattr(os, "getloadavg") else None


def openblas() -> Dict[str, Any]:
    """The OpenBLAS that a program linked against the system's would load here, under the names that `run` uses.

    Asked in a process of its own, so that it takes no memory in this one.
    """
    program = (
        "import ctypes, ctypes.util, json\n"
        "library = ctypes.CDLL(ctypes.util.find_library('openblas'))\n"
        "library.openblas_get_config.restype = library.openblas_get_corename.restype = ctypes.c_char_p\n"
        "print(json.dumps({'openblas': library.openblas_get_config().decode(),\n"
        "  'openblas_core': library.openblas_get_corename().decode(),\n"
        "  'openblas_threads': library.openblas_get_num_threads()}))\n")
    try:
        found = json.loads(output([sys.executable, "-c", program]))
    except ValueError:
        found = {"openblas": "unknown"}
    return {**found, "openblas_coretype": os.environ.get("OPENBLAS_CORETYPE")}


def machine() -> Dict[str, Any]:
    memory = None
    if hasattr(os, "sysconf") and "SC_PHYS_PAGES" in os.sysconf_names:
        memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    return {"processor": processor(), "processors": os.cpu_count(), "memory_bytes": memory, "system": system(),
            **openblas()}


def output(command: List[str]) -> str:
    """What a command prints; nothing if it is not there."""
    try:
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=False)
    except OSError:
        return ""
    return done.stdout.strip()
