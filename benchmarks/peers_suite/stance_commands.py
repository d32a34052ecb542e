"""Every command line of `stance` that is compared, in one place.

`PLAIN` fits one model with given settings, as the peers do; without it `stance train` searches for its settings. The
strength of regularization was chosen on held-out parts of the training data, as those of the peers were.
"""

PLAIN = "--chars none --no-mark-negation --regularization 0.1 --interpolation 0"

TRAIN = ("{{stance}} train --quiet --threads {{threads}} --label label --ngrams {ngrams} {settings} "
         "{{train}} -o {{model}}")
PREDICT = "{stance} predict --quiet --threads {threads} --model {model} {test} --format jsonl -o {predictions}"

# Ten folds. Within each, `eval` searches by five inner folds, which is more than the one grid of the peers.
FOLDS = ("{stance} eval --quiet --threads {threads} --cross-validate 10 --folds fold --label label --ngrams 1-2 "
         "--chars none --resamples 0 --json {work}/report.json {train}")

# Programs of this folder's own package: the same engine, doing no more than the peers do.
GRID = "{programs}/grid {train} {threads}"
SOLVER = "{programs}/solve-sparse {problem} {weights} {strength} {threads}"

SEARCH = "{stance} train --quiet --threads {threads} {train} -o {model}"
START = "{stance} --version"


def train(ngrams: str, settings: str) -> str:
    return TRAIN.format(ngrams=ngrams, settings=settings)
