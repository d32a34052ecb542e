"""Takes curves out of the measurements."""

from dataclasses import dataclass
from typing import Any, Callable, Dict, List, Optional, Tuple

from measuring.figures import Summary
from measuring.markdown import table
from scaling_suite.points import MEGABYTE, TEXT

Record = Dict[str, Any]


@dataclass
class Curve:
    """A measure of a phase with a number of threads, against the size of the input."""

    phase: str
    threads: int
    points: List[Tuple[float, Summary]]


def seconds(run: Record) -> Optional[float]:
    return run["wall_seconds"]


def peak_megabytes(run: Record) -> Optional[float]:
    return run["peak_bytes"] / MEGABYTE if run["peak_bytes"] else None


def curves(report: Record, series: str, figure: Callable[[Record], Optional[float]]) -> List[Curve]:
    """Those of one series of inputs, by megabytes of text or by rows."""
    found = []
    for phase in ("train", "predict"):
        for threads in report["threads"]:
            points = []
            for point in report["points"]:
                values = [figure(turn[str(threads)][phase]) for turn in point["rounds"]]
                known = [value for value in values if value is not None]
                if point["series"] == series and known:
                    points.append((position(point, phase), Summary.of(known)))
            if points:
                found.append(Curve(phase, threads, points))
    return found


def position(point: Record, phase: str) -> float:
    size = point["input"]["train" if phase == "train" else "test"]
    return size["text_bytes"] / MEGABYTE if point["series"] == TEXT else size["rows"]


def markdown(report: Record, series: str) -> List[str]:
    """A table of one series: times, the speed-up over the first number of threads in the same round, memory."""
    threads = report["threads"]
    header = ["MB of text" if series == TEXT else "rows", "words", "different words", "rows"]
    for phase in ("train", "predict"):
        header += [f"{phase} s, threads {count}" for count in threads]
        header += [f"speed-up of {count}" for count in threads[1:]]
    header.append("train peak MB")
    rows = []
    for point in report["points"]:
        if point["series"] != series:
            continue
        size = point["input"]["train"]
        row = [f"{position(point, 'train'):,.7g}", f"{size['words']:,}", f"{size['different_words']:,}",
               f"{size['rows']:,}"]
        for phase in ("train", "predict"):
            times = {count: [turn[str(count)][phase]["wall_seconds"] for turn in point["rounds"]] for count in threads}
            row += [Summary.of(times[count]).shown() for count in threads]
            row += [Summary.of([a / b for a, b in zip(times[threads[0]], times[count])]).shown()
                    for count in threads[1:]]
        peaks = [peak for turn in point["rounds"] for count in threads
                 if (peak := peak_megabytes(turn[str(count)]["train"]))]
        row.append(Summary.of(peaks).shown() if peaks else "–")
        rows.append(row)
    return table(header, rows) if rows else []
