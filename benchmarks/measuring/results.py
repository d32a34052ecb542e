"""Where the numbers of a run are kept, and how they are written."""

import datetime
import json
import re
from pathlib import Path
from typing import Any

BENCHMARKS = Path(__file__).resolve().parent.parent


def now() -> str:
    return datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def results_folder(date: str, processor: str) -> Path:
    """results/<date>-<processor>/, made if it is not there."""
    name = re.sub(r"[^a-z0-9]+", "-", processor.lower()).strip("-")
    folder = BENCHMARKS / "results" / f"{date[:10]}-{name}"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def write_json(value: Any, path: Path) -> None:
    path.write_text(as_json(value), encoding="utf-8")


def as_json(value: Any) -> str:
    return json.dumps(value, indent=2, ensure_ascii=False) + "\n"


def relative(path: Path) -> Path:
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
