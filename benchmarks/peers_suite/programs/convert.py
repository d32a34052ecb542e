"""Turns JSON Lines into the input of fastText or Vowpal Wabbit.

    python -m peers_suite.programs.convert fasttext|vowpal-wabbit IN OUT [--shuffle]

Words and punctuation marks become lower-case tokens. Both learn from one record after the other and need them
shuffled: the sets are ordered by label.
"""

import argparse
import random
import re

from peers_suite.programs.records import read_texts

TOKEN = re.compile(r"\w+|[^\w\s]")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("format", choices=["fasttext", "vowpal-wabbit"])
    parser.add_argument("source")
    parser.add_argument("target")
    parser.add_argument("--shuffle", action="store_true")
    options = parser.parse_args()

    texts, labels = read_texts(options.source)
    order = list(range(len(texts)))
    if options.shuffle:
        random.Random(1).shuffle(order)
    signs = {label: sign for label, sign in zip(sorted(set(labels)), ("-1", "1"))}
    with open(options.target, "w", encoding="utf-8") as target:
        for index in order:
            tokens = " ".join(TOKEN.findall(texts[index].lower()))
            if options.format == "fasttext":
                target.write(f"__label__{labels[index]} {tokens}\n")
            else:
                # Both marks have a meaning in the format.
                tokens = tokens.replace(":", "_colon_").replace("|", "_bar_")
                target.write(f"{signs[labels[index]]} | {tokens}\n")


if __name__ == "__main__":
    main()
