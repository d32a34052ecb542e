"""New words at the rate at which more text brings them.

Text drawn again and again from a fixed stock has a vocabulary that soon stops growing. In real text the number of
different words grows with a power of the length (Heaps' law), and rare words stay most of them. The word that comes
next is new with probability (θ + d·v) / (θ + n) after n words, v of them different, else it repeats one of the n at
random: the two-parameter process of Pitman & Yor (1997) but for the discount on repeated words. v then grows as n^d.
"""

import random
from array import array

DISCOUNT = 0.7
CONCENTRATION = 5_000

SYLLABLES = [consonant + vowel for consonant in "bdfghjklmnprstvwz" for vowel in "aeiou"]


class InventedWords:
    def __init__(self, generator: random.Random):
        self.generator = generator
        self.drawn = array("I")
        self.different = 0

    def next(self) -> str:
        count = len(self.drawn)
        new_weight = CONCENTRATION + DISCOUNT * self.different
        if self.generator.random() * (CONCENTRATION + count) < new_weight:
            index = self.different
            self.different += 1
        else:
            index = self.drawn[int(self.generator.random() * count)]
        self.drawn.append(index)
        return spelled(index)


def spelled(index: int) -> str:
    """Another word for each index, of three syllables or more, so that few are words of English."""
    index += len(SYLLABLES) ** 2
    word = ""
    while index:
        index, syllable = divmod(index, len(SYLLABLES))
        word += SYLLABLES[syllable]
    return word
