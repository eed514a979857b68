"""Runs the benchmarks and prints a table; status 1 when something is not reached.

python -m benchmarks            all
python -m benchmarks start      those of bench_start.py
"""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

from benchmarks.measure import Measured, run


def main(names: list[str]) -> int:
    """Run the named files, or all; returns the exit status."""
    files = sorted(Path(__file__).parent.glob("bench_*.py"))
    known = [file.stem.removeprefix("bench_") for file in files]
    unknown = [name for name in names if name not in known]
    if unknown:
        print(f"There is no benchmark {', '.join(unknown)}. There is {', '.join(known)}.")
        return 2
    missed = 0
    print(f"{'WHAT':44} {'FLOOR':>10} {'OURS':>10} {'RATIO':>7}  REACHED")
    for name in names or known:
        module = importlib.import_module(f"benchmarks.bench_{name}")
        for measure in module.MEASURES:
            found = run(measure)
            print(line(found), flush=True)
            missed += bool(found.misses)
    return 1 if missed else 0


def line(found: Measured) -> str:
    """One line of the table."""
    floor = "" if found.floor_ms is None else f"{found.floor_ms:.2f} ms"
    ratio = "" if found.ratio is None else f"{found.ratio:.2f} x"
    reached = "; ".join(found.misses) or "yes"
    if found.measure.per > 1:
        reached += f" ({found.per_second:,.0f}/s)"
    return f"{found.measure.name:44} {floor:>10} {found.ours_ms:>7.2f} ms {ratio:>7}  {reached}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
