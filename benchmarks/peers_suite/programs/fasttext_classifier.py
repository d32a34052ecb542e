"""fastText through its Python module, which is what PyPI has of it; the time is spent in its C++.

    python -m peers_suite.programs.fasttext_classifier [--threads 2] train IN MODEL [--ngrams 2]
    python -m peers_suite.programs.fasttext_classifier predict MODEL IN OUT          a label a line
"""

import fasttext

from peers_suite.programs.train_or_predict import parser


def main() -> None:
    command_line = parser()
    command_line.add_argument("--threads", type=int, default=1)
    options = command_line.parse_args()

    if options.command == "train":
        model = fasttext.train_supervised(options.source, wordNgrams=options.ngrams, lr=0.5, epoch=10, dim=10,
                                          thread=options.threads, verbose=0)
        model.save_model(options.model)
    else:
        with open(options.source, encoding="utf-8") as lines:
            texts = [line.rstrip("\n").partition(" ")[2] for line in lines]
        found, _ = fasttext.load_model(options.model).predict(texts)
        with open(options.target, "w", encoding="utf-8") as target:
            target.writelines(labels[0].removeprefix("__label__") + "\n" for labels in found)


if __name__ == "__main__":
    main()
