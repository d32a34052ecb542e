#!/usr/bin/env python3
"""Prints the counts that data/README.md quotes, as Markdown. Standard library only.

    python3 scripts/describe_data.py [FOLDER ...]

FOLDER is a folder of statements, such as data/articles. Without one, data/statements, data/articles and the stand-off
labels beside scripts/ are described.
"""

import json
import statistics
import sys
from collections import Counter
from pathlib import Path

STANCES = ["pro-regulation", "industry-defensive", "critical-of-government"]
SENTIMENTS = ["positive", "negative", "neutral"]


def read(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def table(header, rows):
    print("| " + " | ".join(header) + " |")
    print("|" + "|".join(" --- " if column == 0 else " ---: " for column in range(len(header))) + "|")
    for row in rows:
        print("| " + " | ".join(str(cell) for cell in row) + " |")
    print()


def stance_counts(records):
    counts = Counter(label for record in records for label in record["stance"])
    return [counts[label] for label in STANCES] + [sum(not record["stance"] for record in records)]


def sentiment_counts(records):
    counts = Counter(record["sentiment"] for record in records)
    return [counts[label] for label in SENTIMENTS]


def describe(title, value, records):
    """One table that counts the records by the value of a field, most frequent first."""
    groups = {}
    for record in records:
        groups.setdefault(value(record), []).append(record)
    header = [title, "statements"] + STANCES + ["empty set"] + SENTIMENTS
    ordered = sorted(groups.items(), key=lambda group: (-len(group[1]), group[0]))
    table(header, [[name, len(rows)] + stance_counts(rows) + sentiment_counts(rows) for name, rows in ordered])


def describe_statements(folder):
    files = {path.stem: read(path) for path in sorted(folder.glob("*.jsonl"))}
    records = [record for rows in files.values() for record in rows]
    print(f"## `{folder.name}/`\n")
    rows = [
        [name, len(rows), len({row["document"] for row in rows}), len({row["speaker"] for row in rows})]
        + stance_counts(rows) + sentiment_counts(rows)
        for name, rows in files.items()
    ]
    rows.append(
        ["all", len(records), len({row["document"] for row in records}), len({row["speaker"] for row in records})]
        + stance_counts(records) + sentiment_counts(records))
    table(["file", "statements", "documents", "speakers"] + STANCES + ["empty set"] + SENTIMENTS, rows)

    describe("set", lambda record: " + ".join(sorted(record["stance"], key=STANCES.index)) or "empty", records)
    describe("speaker_role", lambda record: record["speaker_role"], records)
    describe("register", lambda record: record["register"], records)

    for field in ["direction", "target", "confidence"]:
        counts = Counter(record.get(field) or "absent" for record in records)
        table([field, "statements"], counts.most_common())

    words = [len(record["text"].split()) for record in records]
    sizes = Counter(record["document"] for record in records).values()
    shared = [
        name for name, count in Counter(
            name for rows in files.values() for name in {row["document"] for row in rows}).items() if count > 1]
    table(
        ["", "value"],
        [
            ["words in a statement: least, median, mean, most",
             f"{min(words)}, {statistics.median(words):g}, {statistics.mean(words):.1f}, {max(words)}"],
            ["statements in a document: least, median, most",
             f"{min(sizes)}, {statistics.median(sizes):g}, {max(sizes)}"],
            ["documents that stand in two files", len(shared)],
            ["speakers in more than one document", sum(
                count > 1 for count in Counter(
                    speaker for speaker, _ in {(row["speaker"], row["document"]) for row in records}).values())],
            ["distinct topics, case ignored", len({record["topic"].lower() for record in records})],
            ["equal texts", len(records) - len({record["text"] for record in records})],
            ["equal ids", len(records) - len({record["id"] for record in records})],
            ["direction given without critical-of-government, or missing with it", sum(
                ("direction" in record) != ("critical-of-government" in record["stance"]) for record in records)],
        ])


def describe_standoff(path):
    records = read(path)
    print("## Stand-off labels\n")
    describe("document", lambda record: record["document"], records)
    for field in ["quote_type", "speaker_role", "confidence", "direction", "target"]:
        counts = Counter(record.get(field) or "absent" for record in records)
        table([field, "statements"], counts.most_common())
    table(["", "value"], [
        ["statements", len(records)],
        ["of more than one span", sum(len(record["spans"]) > 1 for record in records)],
        ["speakers", len({record["speaker"] for record in records})],
    ])


def main():
    data = Path(__file__).resolve().parent.parent / "data"
    folders = [Path(argument).resolve() for argument in sys.argv[1:]]
    for folder in folders or [data / "statements", data / "articles"]:
        describe_statements(folder)
    if not folders:
        describe_standoff(data / "standoff" / "seed-documents.jsonl")


if __name__ == "__main__":
    main()
