"""Measures what is promised, one line a goal; status 1 when a goal is missed.

python -m benchmarks            all
python -m benchmarks start      those of bench_start.py
python -m benchmarks --write    all, and the table of docs/performance.md
"""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.measure import HEADS

if TYPE_CHECKING:
    from benchmarks.measure import Goal

PAGE = Path("docs") / "performance.md"
BEGINS, ENDS = "<!-- figures: begin -->", "<!-- figures: end -->"


def main(words: list[str]) -> int:
    """Measure the named subjects, or all; returns the exit status."""
    files = sorted(Path(__file__).parent.glob("bench_*.py"))
    known = [file.stem.removeprefix("bench_") for file in files]
    names = [word for word in words if word != "--write"]
    unknown = [name for name in names if name not in known]
    if unknown:
        print(f"There is no benchmark {', '.join(unknown)}. There is {', '.join(known)}.")
        return 2
    goals: list[Goal] = []
    for name in names or known:
        for goal in importlib.import_module(f"benchmarks.bench_{name}").goals():
            goals.append(goal)
            print(goal.line(), flush=True)
    if "--write" in words and not names:
        write(goals)
    return 0 if all(goal.reached for goal in goals) else 1


def write(goals: list[Goal]) -> None:
    """Put machine, date and table into the page; the words around them are written by hand."""
    from benchmarks.machine import machine

    lines = [*machine(), "", row(HEADS), row(("---",) * len(HEADS))]
    lines += [row(goal.cells()) for goal in goals]
    text = PAGE.read_text(encoding="utf-8")
    head, _, rest = text.partition(BEGINS)
    _, _, tail = rest.partition(ENDS)
    PAGE.write_text(f"{head}{BEGINS}\n{chr(10).join(lines)}\n{ENDS}{tail}", encoding="utf-8")


def row(cells: tuple[str, ...]) -> str:
    """A row of a table in Markdown."""
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
