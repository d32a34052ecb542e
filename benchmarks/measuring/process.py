"""Runs one program and measures what it took."""

import os
import resource
import signal
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Dict, List, Optional


class ProcessFailure(Exception):
    """A program that ended with an error or took too long, with the end of what it said."""


@dataclass
class Measurement:
    """What one run of a program took.

    `peak_bytes` is the largest resident set of the largest single process. The kernel starts the count of a new
    process at that of the one that starts it: None where the peak does not stand out from that of this script.
    `others` is the share of the machine that other processes used meanwhile; None where the system does not tell.
    """

    wall_seconds: float
    cpu_seconds: float
    peak_bytes: Optional[int]
    others: Optional[float]


def measure(command: List[str], *, environment: Optional[Dict[str, str]] = None, folder: Optional[Path] = None,
            output: Optional[Path] = None, timeout: float = 3600) -> Measurement:
    """Runs `command` and waits for it; `output` receives what it prints.

    Raises ProcessFailure if it fails or runs for longer than `timeout` seconds.
    """
    shown = " ".join(command)
    with open(output or os.devnull, "wb") as printed, tempfile.TemporaryFile() as errors:
        busy_before = busy_seconds()
        start = time.monotonic()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=printed, stderr=errors, cwd=folder,
                                   env={**os.environ, **(environment or {})}, start_new_session=True)
        late = threading.Event()

        def stop() -> None:
            late.set()
            os.killpg(process.pid, signal.SIGKILL)

        timer = threading.Timer(timeout, stop)
        timer.start()
        try:
            _, status, usage = os.wait4(process.pid, 0)
        except BaseException:
            os.killpg(process.pid, signal.SIGKILL)
            raise
        finally:
            timer.cancel()
        wall = time.monotonic() - start
        busy_after = busy_seconds()
        errors.seek(0)
        said = errors.read().decode(errors="replace").strip()[-500:]
    process.returncode = os.waitstatus_to_exitcode(status)
    if late.is_set():
        raise ProcessFailure(f"{shown}: stopped after {timeout:g} s")
    if process.returncode != 0:
        raise ProcessFailure(f"{shown}: exit status {process.returncode}\n{said}".rstrip())
    cpu = usage.ru_utime + usage.ru_stime
    others = None
    if busy_before is not None and busy_after is not None:
        others = max(0.0, busy_after - busy_before - cpu) / (wall * (os.cpu_count() or 1))
    own_peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    unit = 1 if sys.platform == "darwin" else 1024
    peak = usage.ru_maxrss * unit if usage.ru_maxrss > own_peak else None
    return Measurement(wall, cpu, peak, others)


def busy_seconds() -> Optional[float]:
    """The CPU time that all processes of the machine have used, where /proc tells it."""
    try:
        with open("/proc/stat", encoding="ascii") as lines:
            user, nice, system, _, _, interrupts, soft_interrupts = map(int, lines.readline().split()[1:8])
    except OSError:
        return None
    return (user + nice + system + interrupts + soft_interrupts) / os.sysconf("SC_CLK_TCK")
