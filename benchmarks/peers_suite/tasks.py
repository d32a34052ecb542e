"""The rows of the table: what is compared on which set."""

from dataclasses import dataclass
from pathlib import Path
from typing import Optional

from measuring.results import BENCHMARKS
from peers_suite import inputs, peer_commands as peers
from peers_suite.contender import Task

SPLIT_SETS = ["imdb", "ibm-argq30k"]
FOLD_SETS = ["rt-s", "cr", "subj", "handeset"]
ROWS = ["bigrams", "trigrams", "solver", "folds", "search", "start"]

STATEMENTS = BENCHMARKS.parent / "data" / "statements"
SOLVER_STRENGTH = "0.1"


class MissingSet(Exception):
    """A data set that is not there."""


@dataclass
class TaskFactory:
    """Makes tasks. `sample`, if any, is about how many records of each file to take."""

    datasets: Optional[str]
    work: Path
    sample: Optional[int]
    solver_command: Optional[str]
    grid_command: Optional[str]

    def task(self, row: str, chosen: Optional[str]) -> Optional[Task]:
        """The row on the chosen set, else on the one of the table; None if the row is not for that set."""
        if row in ("search", "start"):
            return None if chosen else self.search() if row == "search" else self.start()
        sets = FOLD_SETS if row == "folds" else SPLIT_SETS
        name = chosen or sets[0]
        if name not in sets:
            return None
        return getattr(self, row)(name)

    def bigrams(self, name: str) -> Task:
        contenders = [*peers.stances("1-2"), peers.scikit_learn("scikit-learn, NB-LR", "nblr"),
                      peers.scikit_learn("scikit-learn, hashing and SGD", "hashing-sgd"),
                      peers.fasttext(2), peers.vowpal_wabbit(2, bits=24)]
        return Task("bigrams", f"{name}: word 1–2-grams", contenders, self.split(name))

    def trigrams(self, name: str) -> Task:
        contenders = [*peers.stances("1-3"), peers.vowpal_wabbit(3, bits=25)]
        return Task("trigrams", f"{name}: word 1–3-grams", contenders, self.split(name))

    def solver(self, name: str) -> Task:
        files = {**self.split(name), "problem": self.work / f"{name}.problem",
                 "test_problem": self.work / f"{name}-test.problem"}
        setup = peers.PROGRAM + "prepare_problem {train} {test} {problem} {test_problem}"
        return Task("solver", f"{name}: solver alone, on 1–2-grams times their log-count ratios, C = {SOLVER_STRENGTH}",
                    peers.solvers(self.solver_command), files, [setup])

    def folds(self, name: str) -> Task:
        return Task("folds", f"{name}: 10 folds × 10 strengths, word 1–2-grams", peers.grid_searches(self.grid_command),
                    {"train": self.input(name, "all.jsonl")})

    def search(self) -> Task:
        count = self.sample or 1000
        files = inputs.split_statements(STATEMENTS, self.work, count)
        files["one"] = inputs.first_record(files["test"], self.work / "statements-one.jsonl")
        return Task("search", f"{count:,} statements of data/statements, both axes, automatic search",
                    peers.statement_searches(), files)

    def start(self) -> Task:
        return Task("start", "start of the program", peers.starts())

    def split(self, name: str):
        files = {part: self.input(name, f"{part}.jsonl") for part in ("train", "test")}
        return {**files, "one": inputs.first_record(files["test"], self.work / f"{name}-one.jsonl")}

    def input(self, name: str, file: str) -> Path:
        path = Path(self.datasets or "") / name / file
        if not self.datasets or not path.is_file():
            raise MissingSet(f"no {name}/{file} in STANCE_DATASETS")
        return inputs.sample(path, self.work / f"{name}-{file}", self.sample) if self.sample else path
