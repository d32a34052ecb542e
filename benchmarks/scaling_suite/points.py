"""The sizes that are measured."""

import argparse
import re
from dataclasses import dataclass
from typing import List

MEGABYTE = 1_000_000
TEXT_SIZES = [size * MEGABYTE for size in (1, 3, 10, 30, 100, 300, 1000)]
ROW_COUNTS = [100, 1_000, 10_000, 100_000, 1_000_000]

# A sentence of a review has about this many bytes; enough to know which counts of rows stay below a limit.
SENTENCE_BYTES = 110

TEXT, ROWS = "text", "rows"


@dataclass(frozen=True)
class Point:
    """One input: `size` bytes of whole reviews, or `size` rows of a sentence each."""

    series: str
    size: int

    @property
    def bytes(self) -> int:
        return self.size if self.series == TEXT else self.size * SENTENCE_BYTES

    @property
    def option(self) -> List[str]:
        return ["--bytes" if self.series == TEXT else "--rows", str(self.size)]

    def shown(self) -> str:
        return f"{self.size / MEGABYTE:g} MB of reviews" if self.series == TEXT else f"{self.size:,} sentences"


def points(max_bytes: int) -> List[Point]:
    """The points up to a size, each series in rising order."""
    wanted = [Point(TEXT, size) for size in TEXT_SIZES] + [Point(ROWS, count) for count in ROW_COUNTS]
    return [point for point in wanted if point.bytes <= max_bytes]


def byte_count(text: str) -> int:
    """Reads 10MB, 1GB or a plain number of bytes."""
    found = re.fullmatch(r"(\d+)\s*([kMG]?)B?", text)
    if not found:
        raise argparse.ArgumentTypeError(f"{text!r} is not a size such as 10MB")
    return int(found[1]) * {"": 1, "k": 1000, "M": MEGABYTE, "G": 1000 * MEGABYTE}[found[2]]
