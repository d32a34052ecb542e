#!/usr/bin/env python3
"""What training on data/articles would change, scored there, whole articles left out. Standard library only.

    python3 scripts/score_articles.py STANCE [OPTION ...]

STANCE is the program, each OPTION one of `stance train`, such as --ngrams 1-2. The statements of each fifth of the
articles are labelled by three models that never saw them: trained on data/statements, on the other four fifths of the
articles, and on both. In brackets 95 % percentile intervals from resampled articles; the last column is the difference
of the third model from the first.
"""

import random
import subprocess
import sys
import tempfile
from pathlib import Path

from leave_one_document_out import f1, macro_f1, primary, read, write
from leave_one_document_out import SENTIMENTS, STANCES

FOLDS = 5
RESAMPLES = 1000


def calibration_error(pairs, bins=10):
    """Mean distance of stated probability and observed share over bins of equal mass."""
    pairs = sorted(pairs)
    edges = [bin * len(pairs) // bins for bin in range(bins + 1)]
    parts = [pairs[start:end] for start, end in zip(edges, edges[1:])]
    return sum(abs(sum(p for p, _ in part) - sum(hit for _, hit in part)) for part in parts) / len(pairs)


def scores(rows):
    """Each row is a gold record and a predicted one."""
    sets = [(set(gold["stance"]), set(found["stance"])) for gold, found in rows]
    tones = [(gold["sentiment"], found["sentiment"]) for gold, found in rows]
    leading = [(primary(gold), primary(found)) for gold, found in sets]
    return {
        "stance sets: micro F1": f1(
            sum(len(a & b) for a, b in sets), sum(len(a) for a, _ in sets), sum(len(b) for _, b in sets)),
        "stance sets: equal": sum(a == b for a, b in sets) / len(sets),
        "leading stance: macro F1": macro_f1(leading, STANCES),
        "sentiment: accuracy": sum(a == b for a, b in tones) / len(tones),
        "sentiment: macro F1": macro_f1(tones, SENTIMENTS),
        "stance: calibration error": calibration_error(
            [(p, label in gold["stance"]) for gold, found in rows for label, p in found["stance_scores"].items()]),
        "sentiment: calibration error": calibration_error(
            [(max(found["sentiment_scores"].values()), gold["sentiment"] == found["sentiment"])
             for gold, found in rows]),
    }


def predict(stance, training, held_out, options, work):
    model, records = work / "model.stance", work / "records.jsonl"
    subprocess.run([stance, "train", *map(str, training), "-o", str(model), "-q", *options], check=True)
    write(records, [{"text": record["text"]} for record in held_out])
    found = work / "found.jsonl"
    subprocess.run([stance, "predict", "-m", str(model), "-q", str(records), "-o", str(found)], check=True)
    return list(zip(held_out, read(found)))


def middle(values):
    values = sorted(values)
    return values[int(0.025 * len(values))], values[int(0.975 * len(values)) - 1]


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    stance, options = sys.argv[1], sys.argv[2:]
    data = Path(__file__).resolve().parent.parent / "data"
    statements = data / "statements"
    records = read(data / "articles" / "statements.jsonl")
    names = sorted({record["document"] for record in records})
    random.Random(1).shuffle(names)
    rows = [{name: [] for name in names} for _ in range(3)]
    with tempfile.TemporaryDirectory() as work:
        rest = Path(work) / "rest.jsonl"
        for fold in range(FOLDS):
            left_out = set(names[fold::FOLDS])
            held_out = [record for record in records if record["document"] in left_out]
            write(rest, [record for record in records if record["document"] not in left_out])
            for groups, training in zip(rows, [[statements], [rest], [statements, rest]]):
                for gold, found in predict(stance, training, held_out, options, Path(work)):
                    groups[gold["document"]].append((gold, found))
    generator = random.Random(1)
    draws = [[names[generator.randrange(len(names))] for _ in names] for _ in range(RESAMPLES)]
    drawn = [[scores([row for name in draw for row in groups[name]]) for draw in draws] for groups in rows]
    totals = [scores([row for name in names for row in groups[name]]) for groups in rows]
    print("| trained on | `statements/` | the other articles | both | both, less `statements/` |")
    print("| --- |" + " ---: |" * 4)
    for name in totals[0]:
        cells = []
        for total, resampled in zip(totals, drawn):
            low, high = middle([draw[name] for draw in resampled])
            cells.append(f"{total[name]:.3f} [{low:.3f}, {high:.3f}]")
        low, high = middle([both[name] - first[name] for first, both in zip(drawn[0], drawn[2])])
        cells.append(f"{totals[2][name] - totals[0][name]:+.3f} [{low:+.3f}, {high:+.3f}]")
        print(f"| {name} | " + " | ".join(cells) + " |")


if __name__ == "__main__":
    main()
