"""Sums the rounds up and writes them as Markdown tables."""

from typing import Any, Callable, Dict, List, Optional

from measuring.figures import Summary, number
from measuring.markdown import table

Record = Dict[str, Any]

# Above this share of the machine the work of others makes times doubtful.
BUSY = 0.1


def seconds(phase: Record) -> float:
    return phase["seconds"]


def total_seconds(phase: Record) -> float:
    return phase["seconds"] + (phase["prepare"]["wall_seconds"] if "prepare" in phase else 0)


def cpu_seconds(phase: Record) -> float:
    return sum(phase[step]["cpu_seconds"] for step in ("prepare", "work") if step in phase)


def known_peaks(phases: List[Record]) -> List[float]:
    """The peaks of memory of those repetitions where it was large enough to be told."""
    steps = [[phase[step]["peak_bytes"] for step in ("prepare", "work") if step in phase] for phase in phases]
    return [max(filter(None, peaks)) for peaks in steps if any(peaks)]


def ratios(rounds: List[Record], reference: List[Record], phase: str,
           measure: Callable[[Record], float]) -> Optional[Summary]:
    """`measure` of a phase over that of the reference in the same round, whose preparation always counts."""
    by_round = {record["round"]: record["phases"] for record in reference}
    values = [
        measure(record["phases"][phase]) / total_seconds(by_round[record["round"]][phase])
        for record in rounds if record["round"] in by_round]
    return Summary.of(values) if values else None


def summarize(task: Record) -> Record:
    """For each phase and contender the medians and ranges, beside the rounds themselves."""
    reference = task["rounds"][task["reference"]]
    phases: Dict[str, Record] = {}
    scores: Dict[str, Record] = {}
    for name, rounds in task["rounds"].items():
        if not rounds:
            continue
        for phase in rounds[0]["phases"]:
            records = [record["phases"][phase] for record in rounds]
            prepared = "prepare" in records[0]
            phases.setdefault(phase, {})[name] = {
                "prepare_seconds": Summary.of([r["prepare"]["wall_seconds"] for r in records]) if prepared else None,
                "seconds": Summary.of([seconds(r) for r in records]),
                "cpu_seconds": Summary.of([cpu_seconds(r) for r in records]),
                "peak_bytes": Summary.of(peaks) if (peaks := known_peaks(records)) else None,
                "ratio": ratios(rounds, reference, phase, total_seconds),
                "ratio_without_preparation": ratios(rounds, reference, phase, seconds) if prepared else None,
            }
        scores[name] = {
            "model_bytes": Summary.of([r["model_bytes"] for r in rounds]) if "model_bytes" in rounds[0] else None,
            **{score: Summary.of([r["scores"][score] for r in rounds]) for score in rounds[0]["scores"]},
        }
    return {"phases": phases, "scores": scores}


def markdown(task: Record) -> str:
    summary = summarize(task)
    lines = [f"## {task['title']}", ""]
    for phase, contenders in summary["phases"].items():
        lines += [f"**{phase}**", ""] + phase_table(contenders, task["reference"]) + [""]
    lines += scores_table(summary["scores"])
    lines += [f"{name} failed: {reason.splitlines()[-1]}" for name, reason in task["failures"].items()]
    doubtful = busiest(task)
    if doubtful > BUSY:
        lines.append(f"Other processes took up to {100 * doubtful:.0f} % of the machine during a run.")
    return "\n".join(lines).rstrip() + "\n"


def phase_table(contenders: Record, reference: str) -> List[str]:
    prepared = any(figures["prepare_seconds"] for figures in contenders.values())
    header = ["", "s", "CPU s", "peak MB", f"× {reference}"]
    if prepared:
        header[1:1] = ["prepare s"]
        header.append(f"× {reference}, prepared")
    rows = []
    for name, figures in contenders.items():
        row = [name, shown(figures["seconds"]), number(figures["cpu_seconds"].median),
               megabytes(figures["peak_bytes"]), shown(figures["ratio"])]
        if prepared:
            row[1:1] = [shown(figures["prepare_seconds"])]
            row.append(shown(figures["ratio_without_preparation"]))
        rows.append(row)
    return table(header, rows)


def scores_table(scores: Record) -> List[str]:
    names = list(dict.fromkeys(name for figures in scores.values() for name, value in figures.items() if value))
    if not names:
        return []
    rows = [[contender, *(score_shown(name, figures.get(name)) for name in names)]
            for contender, figures in scores.items()]
    return table(["", *("model MB" if name == "model_bytes" else name for name in names)], rows) + [""]


def score_shown(name: str, value: Optional[Summary]) -> str:
    if value is None:
        return "–"
    if name == "model_bytes":
        return megabytes(value)
    return f"{100 * value.median:.2f} %" if name.startswith("accuracy") else f"{value.median:.2f}"


def shown(value: Optional[Summary]) -> str:
    return value.shown() if value else "–"


def megabytes(value: Optional[Summary]) -> str:
    return number(value.median / 1e6) if value else "–"


def busiest(task: Record) -> float:
    shares = [phase[step]["others"] or 0 for rounds in task["rounds"].values() for record in rounds
              for phase in record["phases"].values() for step in ("prepare", "work") if step in phase]
    return max(shares, default=0)
