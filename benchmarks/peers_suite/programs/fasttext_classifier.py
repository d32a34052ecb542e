"""fastText through its Python module, which is what PyPI has of it; the time is spent in its C++.

    python -m peers_suite.programs.fasttext_classifier train IN MODEL [--ngrams 2] [--threads 2]
    python -m peers_suite.programs.fasttext_classifier predict MODEL IN OUT   a label a line
"""

import argparse

import fasttext


def main() -> None:
    parser = argparse.ArgumentParser()
    commands = parser.add_subparsers(dest="command", required=True)
    train = commands.add_parser("train")
    train.add_argument("source")
    train.add_argument("model")
    train.add_argument("--ngrams", type=int, default=2)
    train.add_argument("--threads", type=int, default=1)
    predict = commands.add_parser("predict")
    predict.add_argument("model")
    predict.add_argument("source")
    predict.add_argument("target")
    options = parser.parse_args()

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
