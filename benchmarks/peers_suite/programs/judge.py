"""Scores what a contender left; prints a JSON object.

    python -m peers_suite.programs.judge lines GOLD PREDICTIONS              a label a line
    python -m peers_suite.programs.judge margins GOLD PREDICTIONS            a number a line, > 0 for the second label
    python -m peers_suite.programs.judge records GOLD PREDICTIONS FIELD …    JSON Lines with the same fields
    python -m peers_suite.programs.judge report REPORT                       what `stance eval --json` wrote
"""

import json
import sys
from typing import Any, List

from peers_suite.programs.records import read_records


def comparable(value: Any) -> Any:
    return sorted(value) if isinstance(value, list) else value


def agreement(gold: List[Any], found: List[Any]) -> float:
    if len(gold) != len(found):
        raise SystemExit(f"{len(found)} predictions for {len(gold)} records")
    return sum(comparable(a) == comparable(b) for a, b in zip(gold, found)) / len(gold)


def main() -> None:
    kind, *arguments = sys.argv[1:]
    if kind == "report":
        with open(arguments[0], encoding="utf-8") as report:
            print(json.dumps({"accuracy": json.load(report)["axes"]["label"]["accuracy"]}))
        return
    gold = read_records(arguments[0])
    if kind == "records":
        found = read_records(arguments[1])
        fields = arguments[2:]
        print(json.dumps({
            "accuracy" if len(fields) == 1 else f"accuracy of {field}":
                agreement([record[field] for record in gold], [record[field] for record in found])
            for field in fields}))
        return
    with open(arguments[1], encoding="utf-8") as lines:
        words = [line.split()[0] for line in lines]
    labels = [record["label"] for record in gold]
    if kind == "margins":
        names = sorted(set(labels))
        words = [names[float(word) > 0] for word in words]
    print(json.dumps({"accuracy": agreement(labels, words)}))


if __name__ == "__main__":
    main()
