"""Trains and predicts on one input after another, with each number of threads in turns."""

import json
import os
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any, Dict, List

from measuring.process import ProcessFailure, measure
from measuring.results import BENCHMARKS
from peers_suite import stance_commands
from peers_suite.contender import fill
from scaling_suite.points import Point

Record = Dict[str, Any]

COMMANDS = {"train": stance_commands.train("1-2", stance_commands.PLAIN), "predict": stance_commands.PREDICT}


class Series:
    def __init__(self, program: str, source: Path, work: Path, threads: List[int], repeats: int, timeout: float):
        self.program = program
        self.source = source
        self.work = work
        self.threads = threads
        self.repeats = repeats
        self.timeout = timeout

    def measure(self, point: Point) -> Record:
        """What the input is and what every round took. Raises ProcessFailure where a run fails or takes too long."""
        files = {part: self.work / f"{part}.jsonl" for part in ("train", "test")}
        try:
            sizes = {part: self.generate(point, path, seed) for seed, (part, path) in enumerate(files.items(), 1)}
            rounds = [self.round(turn, files) for turn in range(self.repeats)]
            model_bytes = (self.work / "model.stance").stat().st_size
        finally:
            for path in self.work.iterdir():
                path.unlink()
        return {"series": point.series, "size": point.size, "input": sizes, "model_bytes": model_bytes,
                "rounds": rounds}

    def generate(self, point: Point, path: Path, seed: int) -> Record:
        """In a process of its own, whose memory does not show in what is measured."""
        command = [sys.executable, "-m", "scaling_suite.text", str(self.source), str(path), "--seed", str(seed)]
        done = subprocess.run(command + point.option, env={**os.environ, "PYTHONPATH": str(BENCHMARKS)},
                              stdout=subprocess.PIPE, text=True, check=False)
        if done.returncode != 0:
            raise ProcessFailure(f"{' '.join(command)}: exit status {done.returncode}")
        return json.loads(done.stdout)

    def round(self, turn: int, files: Dict[str, Path]) -> Record:
        """One run of each command with each number of threads, another one first in every round."""
        record: Record = {}
        first = turn % len(self.threads)
        for threads in self.threads[first:] + self.threads[:first]:
            fields = {"stance": self.program, "threads": threads, "model": self.work / "model.stance",
                      "predictions": self.work / "predictions.jsonl", **files}
            record[str(threads)] = {
                phase: asdict(measure(fill(command, fields), timeout=self.timeout))
                for phase, command in COMMANDS.items()}
        return record
