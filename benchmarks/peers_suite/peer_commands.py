"""The contenders: `stance` and its peers, each with settings chosen on held-out parts of the training data.

scikit-learn: C = 0.1; 2²² hashed features. fastText: ten epochs at learning rate 0.5. Vowpal Wabbit: five passes at
learning rate 0.5. Those for pairs of words hold for triples too.
"""

from typing import Optional, Sequence

from peers_suite import stance_commands
from peers_suite.contender import Contender, Phase

PROGRAM = "{python} -m peers_suite.programs."
JUDGE = PROGRAM + "judge "

# A start takes milliseconds: many in a round.
SHORT_RUNS = 11
ONE_RECORD = "one record"


def train_and_predict(name: str, train: str, predict: str, judge: str, prepare_train: Optional[str] = None,
                      prepare_test: Optional[str] = None) -> Contender:
    """`predict` and `prepare_test` name {test}; the third phase, loading and one record, has {one} in its place."""
    one = predict.replace("{test}", "{one}").replace("{predictions}", "{predictions}.one")
    prepare_one = prepare_test.replace("{test}", "{one}") if prepare_test else None
    return Contender(
        name,
        [Phase("train", train, prepare_train), Phase("predict", predict, prepare_test),
         Phase(ONE_RECORD, one, prepare_one, runs=3)],
        judge=JUDGE + judge, model="model")


def stance(name: str, ngrams: str, settings: str) -> Contender:
    return train_and_predict(name, stance_commands.train(ngrams, settings), stance_commands.PREDICT,
                             "records {test} {predictions} label")


def stances(ngrams: str) -> Sequence[Contender]:
    return [stance("stance", ngrams, stance_commands.PLAIN),
            stance("stance, searching", ngrams, "--chars none")]


def scikit_learn(name: str, recipe: str) -> Contender:
    program = PROGRAM + "scikit_learn "
    return train_and_predict(name, program + f"--recipe {recipe} train {{train}} {{model}}",
                             program + "predict {model} {test} {predictions}", "lines {test} {predictions}")


def fasttext(ngrams: int) -> Contender:
    program, convert = PROGRAM + "fasttext_classifier ", PROGRAM + "convert fasttext "
    return train_and_predict(
        "fastText", program + f"--threads {{threads}} train {{work}}/train.txt {{model}} --ngrams {ngrams}",
        program + "predict {model} {work}/test.txt {predictions}", "lines {test} {predictions}",
        convert + "{train} {work}/train.txt --shuffle", convert + "{test} {work}/test.txt")


def vowpal_wabbit(ngrams: int, bits: int) -> Contender:
    program, convert = "{python} -m vowpalwabbit --quiet ", PROGRAM + "convert vowpal-wabbit "
    return train_and_predict(
        "Vowpal Wabbit",
        program + "-d {work}/train.txt -f {model} --cache_file {work}/cache -k --loss_function logistic --holdout_off "
        f"--ngram {ngrams} -b {bits} -l 0.5 --passes 5",
        program + "-t -i {model} -d {work}/test.txt -p {predictions}", "margins {test} {predictions}",
        convert + "{train} {work}/train.txt --shuffle", convert + "{test} {work}/test.txt")


def grid_searches(own: Optional[str]) -> Sequence[Contender]:
    """`own` is the command of a program that searches one grid, as the peers do."""
    program = PROGRAM + "grid_search "
    return [
        Contender("stance", [Phase("search", stance_commands.FOLDS)], judge=JUDGE + "report {work}/report.json"),
        *([Contender("stance, one grid", [Phase("search", own)])] if own else []),
        Contender("scikit-learn, by hand", [Phase("search", program + "by-hand {train}")]),
        Contender("scikit-learn, pipeline", [Phase("search", program + "pipeline {train} --jobs {threads}")]),
    ]


def statement_searches() -> Sequence[Contender]:
    program = PROGRAM + "statement_search "
    judge = "records {test} {predictions} stance sentiment"
    return [
        train_and_predict("stance", stance_commands.SEARCH, stance_commands.PREDICT, judge),
        train_and_predict("scikit-learn", program + "train {train} {model}",
                          program + "predict {model} {test} {predictions}", judge),
    ]


def solvers(own: Optional[str]) -> Sequence[Contender]:
    """`own` is the command of a solver to put first, with {problem}, {weights}, {strength} and {threads}."""
    judge = PROGRAM + "judge_weights {problem} {test_problem} {weights} {strength}"
    arguments = " {problem} {weights} {strength}"
    commands = {
        "liblinear, dual (-s 7)": PROGRAM + "liblinear_solver 7" + arguments,
        "liblinear, primal (-s 0)": PROGRAM + "liblinear_solver 0" + arguments,
        "scikit-learn, liblinear dual": PROGRAM + "scikit_solver liblinear" + arguments,
        "scikit-learn, L-BFGS": PROGRAM + "scikit_solver lbfgs" + arguments,
    }
    if own:
        commands = {"stance": own, **commands}
    return [Contender(name, [Phase("solve", command)], judge=judge) for name, command in commands.items()]


def starts() -> Sequence[Contender]:
    imports = "sklearn.feature_extraction.text, sklearn.linear_model"
    commands = {
        "stance": stance_commands.START,
        "scikit-learn, imported": f"{{python}} -c 'import {imports}'",
        "fastText, imported": "{python} -c 'import fasttext'",
        "Vowpal Wabbit": "{python} -m vowpalwabbit --version",
    }
    return [Contender(name, [Phase("start", command, runs=SHORT_RUNS)]) for name, command in commands.items()]
