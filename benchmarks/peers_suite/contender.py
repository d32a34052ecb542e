"""What is compared with what: tasks, the contenders in each, and the commands of a contender.

Commands are templates; `fill` names the fields.
"""

import shlex
from dataclasses import dataclass, field
from pathlib import Path
from typing import Dict, List, Mapping, Optional, Sequence


@dataclass(frozen=True)
class Phase:
    """One thing that is timed: a command, and what turns the common input into that of the contender.

    `runs` > 1 repeats a short command within each round; the run of median wall time counts.
    A command may print a JSON object as its last line: `seconds` then stands in place of the wall time (a solver
    does not answer for reading its input), anything else is a score.
    """

    name: str
    work: str
    prepare: Optional[str] = None
    runs: int = 1


@dataclass(frozen=True)
class Contender:
    """A program with its settings.

    `judge` is a command, not timed, that prints a JSON object of scores. `model` is what the first phase leaves.
    """

    name: str
    phases: Sequence[Phase]
    judge: Optional[str] = None
    model: Optional[str] = None


@dataclass(frozen=True)
class Task:
    """Contenders for the same work on the same files; the others are compared with the first."""

    name: str
    title: str
    contenders: Sequence[Contender]
    files: Mapping[str, Path] = field(default_factory=dict)
    setup: Sequence[str] = ()


def fill(template: str, fields: Mapping[str, object]) -> List[str]:
    """The arguments of a command, blanks in the values of fields notwithstanding.

    Fields: {stance} and {python}, the programs; {threads}; {work}, a folder of the contender; {model} and
    {predictions}, files in it; and the files of the task.
    """
    values: Dict[str, str] = {name: str(value) for name, value in fields.items()}
    return [part.format_map(values) for part in shlex.split(template)]
