"""Reads the JSON Lines that every contender starts from."""

import json
from typing import Any, Dict, List, Tuple


def read_records(path: str) -> List[Dict[str, Any]]:
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def plain_text(record: Dict[str, Any]) -> str:
    """The text without line breaks in HTML, which would be three or four tokens each."""
    return record["text"].replace("<br />", " ")


def read_texts(path: str) -> Tuple[List[str], List[str]]:
    """Texts and labels; a record without a label has an empty one."""
    records = read_records(path)
    return [plain_text(record) for record in records], [record.get("label", "") for record in records]
