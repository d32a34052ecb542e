"""The command line that the programs of the peers have in common."""

import argparse


def parser() -> argparse.ArgumentParser:
    """train IN MODEL [--ngrams 2], or predict MODEL IN OUT; options of a program's own stand before the command."""
    found = argparse.ArgumentParser()
    commands = found.add_subparsers(dest="command", required=True)
    train = commands.add_parser("train")
    train.add_argument("source")
    train.add_argument("model")
    train.add_argument("--ngrams", type=int, default=2)
    predict = commands.add_parser("predict")
    predict.add_argument("model")
    predict.add_argument("source")
    predict.add_argument("target")
    return found
