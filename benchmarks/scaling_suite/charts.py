"""The charts of `docs/` that show how cost grows."""

from pathlib import Path
from typing import Any, Dict, List

from scaling_suite.chart import Line, draw
from scaling_suite.curves import Curve, curves, peak_megabytes, seconds
from scaling_suite.points import ROWS, TEXT

COLORS = {"train": "blue", "predict": "orange"}

CHARTS = [
    ("scaling-time.svg", TEXT, seconds, "Time against text", "text, MB", "time, s"),
    ("scaling-memory.svg", TEXT, peak_megabytes, "Peak memory against text", "text, MB", "peak memory, MB"),
    ("scaling-rows.svg", ROWS, seconds, "Time against number of sentences", "sentences", "time, s"),
]


def draw_charts(report: Dict[str, Any], folder: Path) -> List[Path]:
    """Writes those charts that the report has two points or more for."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, series, figure, title, x_label, y_label in CHARTS:
        found = [line(curve) for curve in curves(report, series, figure) if len(curve.points) > 1]
        if found:
            (folder / name).write_text(draw(title, x_label, y_label, found), encoding="utf-8")
            written.append(folder / name)
    return written


def line(curve: Curve) -> Line:
    threads = "1 thread" if curve.threads == 1 else f"{curve.threads} threads"
    points = [(size, figure.median, figure.least, figure.greatest) for size, figure in curve.points]
    return Line(f"{curve.phase}, {threads}", COLORS[curve.phase], curve.threads > 1, points)
