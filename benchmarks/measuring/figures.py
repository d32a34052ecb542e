"""How figures are summed up and written."""

import statistics
from dataclasses import dataclass
from typing import Sequence


@dataclass
class Summary:
    """Median and range of repeated figures."""

    median: float
    least: float
    greatest: float

    @classmethod
    def of(cls, values: Sequence[float]) -> "Summary":
        return cls(statistics.median(values), min(values), max(values))

    def shown(self) -> str:
        if self.least == self.greatest:
            return number(self.median)
        return f"{number(self.median)} ({number(self.least)}–{number(self.greatest)})"


def number(value: float) -> str:
    """Three significant digits, without an exponent."""
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}" if value >= 1 else f"{value:.3f}"
