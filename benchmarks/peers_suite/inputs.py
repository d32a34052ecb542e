"""The files that the contenders read: those of the data sets, or fewer records of them."""

import hashlib
import json
from pathlib import Path
from typing import Dict, List


def sample(source: Path, target: Path, count: int) -> Path:
    """Copies about `count` records, taken at even distances, since sets are ordered by label."""
    with open(source, "rb") as lines:
        total = sum(1 for _ in lines)
    step = max(1, total // count)
    with open(source, "rb") as lines, open(target, "wb") as kept:
        kept.writelines(line for index, line in enumerate(lines) if index % step == 0)
    return target


def first_record(source: Path, target: Path) -> Path:
    with open(source, "rb") as lines:
        target.write_bytes(next(lines))
    return target


def split_statements(folder: Path, target: Path, count: int) -> Dict[str, Path]:
    """Puts `count` statements into one file and the rest into another, in the order of the SHA-256 of their ids."""
    rows: List[str] = []
    for path in sorted(folder.glob("*.jsonl")):
        rows += path.read_text(encoding="utf-8").splitlines()
    rows.sort(key=lambda row: hashlib.sha256(json.loads(row)["id"].encode()).digest())
    files = {"train": target / "statements-train.jsonl", "test": target / "statements-test.jsonl"}
    files["train"].write_text("".join(row + "\n" for row in rows[:count]), encoding="utf-8")
    files["test"].write_text("".join(row + "\n" for row in rows[count:]), encoding="utf-8")
    return files
