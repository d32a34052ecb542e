"""Draws curves on two logarithmic axes as SVG.

The colors are those of Okabe & Ito (2008), which color-blind readers can tell apart; marks and dashes tell curves
apart without color. The chart follows the reader's choice of a light or a dark page.
"""

import math
from dataclasses import dataclass
from html import escape
from typing import List, Sequence, Tuple

WIDTH, HEIGHT = 760, 460
LEFT, RIGHT, TOP, BOTTOM = 76, 170, 48, 60
LABEL_DISTANCE = 17

COLORS = {
    # name: on a light page, on a dark page
    "page": ("#ffffff", "#0d1117"),
    "ink": ("#24292f", "#e6edf3"),
    "faint": ("#d8dee4", "#30363d"),
    "blue": ("#0072b2", "#56b4e9"),
    "orange": ("#d55e00", "#e69f00"),
}

STYLE = """
  text { font: 13px system-ui, sans-serif; }
  .title text { font-size: 16px; font-weight: 600; }
  .line { fill: none; stroke-width: 2; }
  .thin { stroke-width: 1; }
  .guide { stroke-dasharray: 2 5; opacity: 0.7; }
  .dashed { stroke-dasharray: 7 4; }
"""


def style() -> str:
    """Named colors as classes, since few programs but browsers know CSS variables."""
    pages = ["\n".join(f"  .{name} {{ fill: {shades[page]}; }} .{name}-line {{ stroke: {shades[page]}; }}"
                       for name, shades in COLORS.items()) for page in (0, 1)]
    return f"{STYLE}{pages[0]}\n  @media (prefers-color-scheme: dark) {{\n{pages[1]}\n  }}\n"


@dataclass
class Line:
    """A curve with its label; each point is x, the median of y, its least and greatest value, all above 0."""

    label: str
    color: str
    dashed: bool
    points: Sequence[Tuple[float, float, float, float]]


class Axis:
    """A logarithmic axis between two powers of ten, from one pixel to another."""

    def __init__(self, values: List[float], start: float, end: float):
        # Inputs are a little larger than asked for: 1.0002 MB belongs to 1.
        self.low = math.floor(math.log10(min(values)) + 0.02)
        self.high = max(math.ceil(math.log10(max(values)) - 0.02), self.low + 1)
        self.start, self.end = start, end

    def position(self, value: float) -> float:
        return self.start + (math.log10(value) - self.low) / (self.high - self.low) * (self.end - self.start)

    def ticks(self) -> List[float]:
        return [10.0**power for power in range(self.low, self.high + 1)]


def draw(title: str, x_label: str, y_label: str, lines: Sequence[Line]) -> str:
    """The chart. A dotted line through the last point of the first curve shows cost in proportion to size."""
    x_axis = Axis([x for line in lines for x, *_ in line.points], LEFT, WIDTH - RIGHT)
    y_axis = Axis([y for line in lines for _, *ys in line.points for y in ys], HEIGHT - BOTTOM, TOP)
    middle = (TOP + HEIGHT - BOTTOM) / 2
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img">',
        f"<title>{escape(title)}</title>",
        f"<style>{style()}</style>",
        f'<rect class="page" width="{WIDTH}" height="{HEIGHT}"/>',
        f'<g class="title">{text(title, LEFT, 26)}</g>',
        *grid(x_axis, y_axis),
        text(x_label, (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 16, "middle"),
        f'<g transform="translate(20 {middle}) rotate(-90)">{text(y_label, 0, 0, "middle")}</g>',
        *guide(lines[0], x_axis, y_axis),
    ]
    for line in lines:
        parts += curve(line, x_axis, y_axis)
    parts += labels(lines, x_axis, y_axis)
    return "\n".join([*parts, "</svg>", ""])


def text(content: str, x: float, y: float, anchor: str = "start") -> str:
    return f'<text class="ink" x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(content)}</text>'


def grid(x_axis: Axis, y_axis: Axis) -> List[str]:
    parts = []
    for value in x_axis.ticks():
        x = x_axis.position(value)
        parts.append(f'<path class="faint-line" d="M{x:.1f} {TOP}V{HEIGHT - BOTTOM}"/>')
        parts.append(text(f"{value:,.12g}", x, HEIGHT - BOTTOM + 20, "middle"))
    for value in y_axis.ticks():
        y = y_axis.position(value)
        parts.append(f'<path class="faint-line" d="M{LEFT} {y:.1f}H{WIDTH - RIGHT}"/>')
        parts.append(text(f"{value:,.12g}", LEFT - 8, y + 4, "end"))
    return parts


def guide(line: Line, x_axis: Axis, y_axis: Axis) -> List[str]:
    """y in proportion to x, cut off where it leaves the axes."""
    x, y, *_ = line.points[-1]
    left = max(10.0**x_axis.low, x * 10.0**y_axis.low / y)
    right = min(10.0**x_axis.high, x * 10.0**y_axis.high / y)
    ends = [f"{x_axis.position(end):.1f} {y_axis.position(y * end / x):.1f}" for end in (left, right)]
    # The text follows the line from below, in its lower half, where no curve comes near.
    at_x, at_y = x_axis.position(left), y_axis.position(y * left / x)
    slope = math.degrees(math.atan2(
        y_axis.position(y * right / x) - at_y, x_axis.position(right) - at_x))
    return [
        f'<path class="ink-line guide" d="M{ends[0]}L{ends[1]}"/>',
        f'<g transform="translate({at_x:.1f} {at_y:.1f}) rotate({slope:.1f})">{text("linear", 30, 16)}</g>']


def curve(line: Line, x_axis: Axis, y_axis: Axis) -> List[str]:
    places = [(x_axis.position(x), *(y_axis.position(y) for y in ys)) for x, *ys in line.points]
    path = "L".join(f"{x:.1f} {y:.1f}" for x, y, _, _ in places)
    dashed = " dashed" if line.dashed else ""
    parts = [f'<path class="line {line.color}-line{dashed}" d="M{path}"/>']
    for x, y, least, greatest in places:
        parts.append(f'<path class="{line.color}-line thin" d="M{x:.1f} {least:.1f}V{greatest:.1f}"/>')
        if line.dashed:
            parts.append(
                f'<rect class="page {line.color}-line" x="{x - 4:.1f}" y="{y - 4:.1f}" width="8" height="8"/>')
        else:
            parts.append(f'<circle class="{line.color}" cx="{x:.1f}" cy="{y:.1f}" r="4"/>')
    return parts


def labels(lines: Sequence[Line], x_axis: Axis, y_axis: Axis) -> List[str]:
    """The names of the curves at their ends, moved apart where they would overlap."""
    ends = sorted((y_axis.position(line.points[-1][1]), index) for index, line in enumerate(lines))
    parts, lowest = [], -math.inf
    for y, index in ends:
        line = lines[index]
        x = x_axis.position(line.points[-1][0])
        lowest = max(y, lowest + LABEL_DISTANCE)
        parts.append(f'<path class="{line.color}-line thin" d="M{x + 6:.1f} {y:.1f}L{x + 20:.1f} {lowest:.1f}"/>')
        parts.append(text(line.label, x + 24, lowest + 4))
    return parts
