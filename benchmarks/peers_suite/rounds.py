"""Runs the contenders of a task in turns.

In every round each contender does all of its phases once, and each round begins with another contender. What slows
the machine for a minute then falls on all, and ratios are taken within a round.
"""

import json
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any, Dict, List, Mapping

from measuring.process import ProcessFailure, measure
from peers_suite.contender import Contender, Phase, Task, fill

Record = Dict[str, Any]


class Runner:
    def __init__(self, work: Path, fields: Mapping[str, object], environment: Mapping[str, str]):
        self.work = work
        self.fields = fields
        self.environment = dict(environment)

    def run(self, task: Task, repeats: int) -> Record:
        """The records of all rounds by contender. A contender that fails once is left out from then on."""
        for command in task.setup:
            measure(fill(command, {**self.fields, **task.files}), environment=self.environment)
        rounds: Dict[str, List[Record]] = {contender.name: [] for contender in task.contenders}
        failures: Dict[str, str] = {}
        for turn in range(repeats):
            first = turn % len(task.contenders)
            for contender in [*task.contenders[first:], *task.contenders[:first]]:
                if contender.name in failures:
                    continue
                print(f"{task.name}, round {turn + 1} of {repeats}: {contender.name}", file=sys.stderr, flush=True)
                try:
                    rounds[contender.name].append({"round": turn, **self.once(task, contender)})
                except ProcessFailure as failure:
                    failures[contender.name] = str(failure)
                    print(failure, file=sys.stderr)
        return {"row": task.name, "title": task.title, "reference": task.contenders[0].name,
                "rounds": rounds, "failures": failures}

    def once(self, task: Task, contender: Contender) -> Record:
        folder = self.work / task.name / "".join(c if c.isalnum() else "-" for c in contender.name)
        folder.mkdir(parents=True, exist_ok=True)
        fields = {**self.fields, **task.files, "work": folder, "model": folder / "model",
                  "predictions": folder / "predictions", "weights": folder / "weights"}
        record: Record = {"phases": {}, "scores": {}}
        for phase in contender.phases:
            record["phases"][phase.name] = self.phase(phase, fields, folder / "printed", record["scores"])
        if contender.model:
            record["model_bytes"] = (folder / contender.model).stat().st_size
        if contender.judge:
            record["scores"].update(self.judged(fill(contender.judge, fields)))
        return record

    def phase(self, phase: Phase, fields: Mapping[str, object], printed: Path, scores: Record) -> Record:
        record: Record = {}
        if phase.prepare:
            record["prepare"] = asdict(measure(fill(phase.prepare, fields), environment=self.environment))
        command = fill(phase.work, fields)
        runs = [measure(command, environment=self.environment, output=printed) for _ in range(phase.runs)]
        work = sorted(runs, key=lambda run: run.wall_seconds)[len(runs) // 2]
        reported = last_object(printed)
        record["work"] = asdict(work)
        record["seconds"] = reported.pop("seconds", work.wall_seconds)
        scores.update(reported)
        return record

    def judged(self, command: List[str]) -> Record:
        done = subprocess.run(command, env=self.environment, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise ProcessFailure(f"{' '.join(command)}: exit status {done.returncode}\n{done.stderr.strip()[-500:]}")
        return json.loads(done.stdout)


def last_object(path: Path) -> Record:
    """The JSON object in the last line of what a program printed; empty if there is none."""
    lines = path.read_text(encoding="utf-8", errors="replace").strip().splitlines()
    try:
        found = json.loads(lines[-1]) if lines else {}
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
