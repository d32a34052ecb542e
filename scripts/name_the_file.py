#!/usr/bin/env python3
"""How well a classifier names the file a statement comes from. Standard library only.

    python3 scripts/name_the_file.py STANCE [FOLDER ...]

STANCE is the program, FOLDER a folder of statements, data/statements beside scripts/ if left out. Each file was written
by a hand of its own, so this measures the habits of writers: the default recipe learns the name of the file in place of
the labels and is scored by five-fold cross-validation over whole documents. Right by chance would be the share of the
largest file.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    own = Path(__file__).resolve().parent.parent / "data" / "statements"
    paths = [path for name in sys.argv[2:] or [own] for path in sorted(Path(name).glob("*.jsonl"))]
    with tempfile.TemporaryDirectory() as folder:
        records, report = Path(folder) / "records.jsonl", Path(folder) / "report.json"
        with open(records, "w", encoding="utf-8") as output:
            for path in paths:
                for line in path.read_text(encoding="utf-8").splitlines():
                    record = json.loads(line)
                    kept = {"text": record["text"], "document": record["document"], "hand": path.stem}
                    output.write(json.dumps(kept, ensure_ascii=False) + "\n")
        subprocess.run(
            [sys.argv[1], "eval", "--cross-validate", "5", "--label", "hand", str(records), "--json", str(report)],
            check=True, stdout=subprocess.DEVNULL)
        axis = json.loads(report.read_text(encoding="utf-8"))["axes"]["hand"]
    counts = {name: label["support"] for name, label in axis["per_class"].items()}
    print(f"right: {axis['accuracy']:.1%} of {axis['n']}; the largest file holds {max(counts.values()) / axis['n']:.1%}\n")
    print("| file | statements | recall |\n| --- | ---: | ---: |")
    for name, label in sorted(axis["per_class"].items(), key=lambda item: -(item[1]["recall"] or 0)):
        print(f"| `{name}` | {label['support']} | {label['recall']:.0%} |")


if __name__ == "__main__":
    main()
