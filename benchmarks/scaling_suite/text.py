"""Writes labelled text of a wanted size, drawn from real reviews, with words changed so that the vocabulary grows.

    python -m scaling_suite.text SOURCE TARGET --seed 1 --bytes 1000000        whole reviews
    python -m scaling_suite.text SOURCE TARGET --seed 1 --rows 1000            single sentences

Rows are drawn with replacement. Of the words of each, 5 % become the word at a random place of another review, which
brings new pairs of known words, and 5 % an invented one (`invented_words.py`). Prints a JSON object with the size.
"""

import argparse
import json
import math
import random
import re
from typing import Callable, Dict, List, Tuple

from scaling_suite.invented_words import InventedWords

OTHER_WORD = 0.05
INVENTED_WORD = 0.05
SENTENCE_END = re.compile(r"(?<=[.!?])\s+")


class RealText:
    """Reviews with labels, and rows drawn from them with words changed."""

    def __init__(self, path: str, generator: random.Random):
        self.generator = generator
        self.invented = InventedWords(generator)
        self.reviews: List[Tuple[str, str]] = []
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                record = json.loads(line)
                self.reviews.append((record["text"].replace("<br />", " "), record["label"]))

    def review(self) -> Tuple[List[str], str]:
        text, label = self.generator.choice(self.reviews)
        return self.changed(text.split()), label

    def sentence(self) -> Tuple[List[str], str]:
        text, label = self.generator.choice(self.reviews)
        sentences = SENTENCE_END.split(text.strip())
        return self.changed(self.generator.choice(sentences).split()), label

    def changed(self, words: List[str]) -> List[str]:
        """Draws how far it is to the next change rather than asking at every word."""
        step = math.log(1 - OTHER_WORD - INVENTED_WORD)
        position = -1
        while True:
            position += 1 + int(math.log(1 - self.generator.random()) / step)
            if position >= len(words):
                return words
            invent = self.generator.random() * (OTHER_WORD + INVENTED_WORD) < INVENTED_WORD
            words[position] = self.invented.next() if invent else self.any_word()

    def any_word(self) -> str:
        """The first whole word after a random character of a random review; near its end, "the"."""
        text = self.generator.choice(self.reviews)[0]
        start = int(self.generator.random() * len(text))
        following = text[start:start + 80].split()
        return following[1] if len(following) > 2 else "the"


def write(path: str, draw: Callable[[], Tuple[List[str], str]], size: float, count: float) -> Dict[str, int]:
    """Writes rows until there are `size` bytes of text or `count` rows, whichever comes first."""
    rows = text_bytes = words_written = 0
    different = set()
    with open(path, "w", encoding="utf-8") as target:
        while text_bytes < size and rows < count:
            words, label = draw()
            text = " ".join(words)
            target.write(json.dumps({"text": text, "label": label}, ensure_ascii=False) + "\n")
            rows += 1
            text_bytes += len(text.encode())
            words_written += len(words)
            different.update(words)
    return {"rows": rows, "text_bytes": text_bytes, "words": words_written, "different_words": len(different)}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("source")
    parser.add_argument("target")
    parser.add_argument("--seed", type=int, required=True)
    size = parser.add_mutually_exclusive_group(required=True)
    size.add_argument("--bytes", type=int, default=math.inf)
    size.add_argument("--rows", type=int, default=math.inf)
    options = parser.parse_args()
    text = RealText(options.source, random.Random(options.seed))
    draw = text.sentence if options.bytes == math.inf else text.review
    print(json.dumps(write(options.target, draw, options.bytes, options.rows)))


if __name__ == "__main__":
    main()
