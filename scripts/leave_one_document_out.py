#!/usr/bin/env python3
"""Scores the default recipe on the five documents of data/standoff, each left out in turn. Standard library only.

    python3 scripts/leave_one_document_out.py STANCE DOCUMENTS [DATA]

STANCE is the program, DOCUMENTS the folder of the documents (their text is not part of the project), DATA the data
folder, beside scripts/ if left out. For each document three models are trained that never saw it: on data/statements
alone, on the other documents alone, and on both. The scores are of all statements together, with 95 % percentile
intervals from resampled documents and from resampled statements. Five documents are few: the truth may well lie outside
the narrower of the two.
"""

import json
import random
import subprocess
import sys
import tempfile
from pathlib import Path

PRIORITY = ["critical-of-government", "industry-defensive", "pro-regulation"]
STANCES = PRIORITY + ["neutral"]
SENTIMENTS = ["positive", "negative", "neutral"]
RESAMPLES = 2000


def read(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def write(path, records):
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(json.dumps(record, ensure_ascii=False) + "\n" for record in records)


def text_of(record, documents):
    text = (documents / (record["document"] + ".txt")).read_bytes().decode("utf-8")
    return " ".join(text[start:end] for start, end in record["spans"])


def primary(stances):
    return next((label for label in PRIORITY if label in stances), "neutral")


def f1(hits, gold, given):
    return 2 * hits / (gold + given) if gold + given else None


def macro_f1(pairs, labels):
    """The mean over the labels that occur in gold; None without any."""
    values = []
    for label in labels:
        gold = sum(a == label for a, _ in pairs)
        if gold:
            values.append(f1(sum(a == b == label for a, b in pairs), gold, sum(b == label for _, b in pairs)))
    return sum(values) / len(values) if values else None


def scores(rows):
    """Each row is gold and predicted (stances, sentiment)."""
    if not rows:
        return {}
    leading = [(primary(gold[0]), primary(found[0])) for gold, found in rows]
    tones = [(gold[1], found[1]) for gold, found in rows]
    return {
        "leading stance: accuracy": sum(a == b for a, b in leading) / len(rows),
        "leading stance: macro F1": macro_f1(leading, STANCES),
        "stance sets: micro F1": f1(
            sum(len(set(gold[0]) & set(found[0])) for gold, found in rows),
            sum(len(gold[0]) for gold, _ in rows), sum(len(found[0]) for _, found in rows)),
        "sentiment: accuracy": sum(a == b for a, b in tones) / len(rows),
        "sentiment: macro F1": macro_f1(tones, SENTIMENTS),
    }


def interval(groups, name, seed=1):
    """The middle 95 % of a score over groups drawn with replacement."""
    generator = random.Random(seed)
    values = []
    for _ in range(RESAMPLES):
        drawn = [row for _ in groups for row in groups[generator.randrange(len(groups))]]
        value = scores(drawn)[name]
        if value is not None:
            values.append(value)
    values.sort()
    return values[int(0.025 * len(values))], values[int(0.975 * len(values)) - 1]


def predict(stance, training, held_out, documents, work):
    """The predictions of a model trained on some files for some stand-off records."""
    model, records = work / "model.stance", work / "records.jsonl"
    subprocess.run(
        [stance, "train", *map(str, training), "--documents", str(documents), "-o", str(model), "-q"], check=True)
    write(records, [{"text": text_of(record, documents)} for record in held_out])
    found = subprocess.run(
        [stance, "predict", "-m", str(model), "--format", "jsonl", str(records)], check=True, capture_output=True)
    lines = [json.loads(line) for line in found.stdout.decode("utf-8").splitlines()]
    assert len(lines) == len(held_out)
    return [(line["stance"], line["sentiment"]) for line in lines]


def majority(training, count):
    """The most frequent leading stance, as a set, and tone."""
    def most(values):
        return max(sorted(set(values)), key=values.count)
    label = most([primary(record["stance"]) for record in training])
    return [([] if label == "neutral" else [label], most([record["sentiment"] for record in training]))] * count


def main():
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    stance, documents = sys.argv[1], Path(sys.argv[2])
    data = Path(sys.argv[3]) if len(sys.argv) == 4 else Path(__file__).resolve().parent.parent / "data"
    records = read(data / "standoff" / "seed-documents.jsonl")
    names = sorted({record["document"] for record in records})
    settings = ["the other documents' majority", "`data/statements`", "the other documents", "both"]
    groups = {setting: [] for setting in settings}
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        others = work / "others.jsonl"
        for name in names:
            held_out = [record for record in records if record["document"] == name]
            rest = [record for record in records if record["document"] != name]
            write(others, rest)
            gold = [(record["stance"], record["sentiment"]) for record in held_out]
            predictions = {
                settings[0]: majority(rest, len(gold)),
                settings[1]: predict(stance, [data / "statements"], held_out, documents, work),
                settings[2]: predict(stance, [others], held_out, documents, work),
                settings[3]: predict(stance, [data / "statements", others], held_out, documents, work),
            }
            for setting, found in predictions.items():
                groups[setting].append(list(zip(gold, found)))
    print(f"{len(records)} statements of {len(names)} documents; 95 % intervals from documents; from statements\n")
    print("| trained on | " + " | ".join(settings) + " |")
    print("| --- |" + " ---: |" * len(settings))
    rows = {setting: [row for group in groups[setting] for row in group] for setting in settings}
    for name in scores(rows[settings[0]]):
        cells = []
        for setting in settings:
            low, high = interval(groups[setting], name)
            lower, higher = interval([[row] for row in rows[setting]], name)
            cells.append(f"{scores(rows[setting])[name]:.2f} [{low:.2f}, {high:.2f}; {lower:.2f}, {higher:.2f}]")
        print(f"| {name} | " + " | ".join(cells) + " |")


if __name__ == "__main__":
    main()
