"""`make trust`: every fault really produced, all drawn cases, one table at the end.

Runs the campaigns of the tests at their full size, adds up what they noted in a ledger
(`tests/ledger.py`), prints one table (fault, tries, lost, message seen), keeps it in
`docs/trust.json` and writes `docs/trust.md` from that alone: a test holds the page against it, so
no sentence and no figure is edited by hand. `--only` takes one part; the page then holds the last
result of the others. A part that does not pass keeps its last result, and the status is 1.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from mutating.report import machine  # noqa: E402 - the path comes first

REPORT = ROOT / "docs" / "trust.md"
KEPT = ROOT / "docs" / "trust.json"
"""The last result of each part that passed."""

LONGEST = 240


class Part(NamedTuple):
    """Some tests at some size, under one heading."""

    title: str
    tests: tuple[str, ...]
    size: dict[str, str]


PARTS = {
    "faults": Part(
        "Faults",
        ("tests/storage", "tests/trust", "--ignore=tests/trust/test_disks.py"),
        {"WARGAME_KILLS": "500", "WARGAME_FLIP_EVERY": "1"},
    ),
    "disks": Part(
        "Disks that fail under the window",
        ("tests/trust/test_disks.py",),
        {"WARGAME_FAULTS": "all"},
    ),
    "input": Part("Input", ("tests/fuzz", "tests/hostile"), {"WARGAME_FUZZ": "1"}),
    "secrecy": Part(
        "Secrecy", ("tests/secrecy", "tests/play/test_secrecy.py"), {"WARGAME_PLAYS": "16"}
    ),
    "rulings": Part("Rulings", ("tests/oracle",), {"WARGAME_CASES": "full"}),
}

HEAD = """# What can be relied on, and how it was tried

`make trust` produces every fault of this page for real, and writes the page. A sample of each runs
in `make test`. *Tries* is how often the fault was produced, *lost* what came of it that must not:
an acknowledged entry gone, a change that nobody told, a fault of the program in place of a
sentence, a secret in the wrong hands, two judges that disagree. *Seen* is what a person reads then.
"""


class Row(NamedTuple):
    """A line of the table."""

    fault: str
    tries: int
    lost: int
    seen: str


class Result(NamedTuple):
    """What came of a part."""

    title: str
    when: str
    minutes: float
    where: str
    rows: list[Row]


def main() -> int:
    """Run the parts, print the table, write the page; status 1 when something failed."""
    asked = arguments()
    failed: list[str] = []
    for name in asked.only or PARTS:
        began = time.monotonic()
        rows, passed = ran(PARTS[name], asked.workers)
        minutes = (time.monotonic() - began) / 60
        today = date.today().isoformat()  # noqa: DTZ011 - the day of whoever runs it
        result = Result(PARTS[name].title, today, minutes, machine(), rows)
        show(result)
        if passed:
            keep(name, result)
        else:
            failed.append(result.title)
    results = kept()
    if results:
        REPORT.write_text(page(results), encoding="utf-8")
        print(f"\nWritten: {REPORT.relative_to(ROOT)}")
    if failed:
        print(f"\nNot passed: {', '.join(failed)}. The lines above say which tests.")
        return 1
    return 0


def keep(name: str, result: Result) -> None:
    """Keep the result of a part for the page."""
    every = json.loads(KEPT.read_text(encoding="utf-8")) if KEPT.exists() else {}
    every[name] = result._asdict() | {"rows": [row._asdict() for row in result.rows]}
    KEPT.write_text(json.dumps(every, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def kept() -> list[Result]:
    """The last result of each part that ever passed, in the order of the parts."""
    every = json.loads(KEPT.read_text(encoding="utf-8")) if KEPT.exists() else {}
    return [
        Result(**every[name] | {"rows": [Row(**row) for row in every[name]["rows"]]})
        for name in PARTS
        if name in every
    ]


def arguments() -> argparse.Namespace:
    """What the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", choices=tuple(PARTS), action="append", help="a part")
    parser.add_argument("--workers", default="2", help="at the same time")
    return parser.parse_args()


def ran(part: Part, workers: str) -> tuple[list[Row], bool]:
    """Run the tests of a part; returns its rows, and whether every test passed."""
    with tempfile.TemporaryDirectory() as folder:
        ledger = Path(folder) / "ledger"
        ledger.touch()
        # Some tests give up root's rights, and note what they saw all the same.
        Path(folder).chmod(0o755)
        ledger.chmod(0o666)
        tests = [one for one in part.tests if one.startswith("--") or (ROOT / one).exists()]
        command = [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-n",
            workers,
            "--dist",
            "worksteal",
            "-o",
            "faulthandler_timeout=0",
        ]
        size = {"QT_QPA_PLATFORM": "offscreen", **part.size, "WARGAME_LEDGER": str(ledger)}
        done = subprocess.run([*command, *tests], cwd=ROOT, env={**os.environ, **size}, check=False)
        return added_up(ledger.read_text(encoding="utf-8").splitlines()), done.returncode == 0


def added_up(lines: list[str]) -> list[Row]:
    """Add up the lines of one fault; the longest of its sentences stands for all."""
    found: dict[str, Row] = {}
    for line in lines:
        one = json.loads(line)
        row = found.get(one["fault"], Row(one["fault"], 0, 0, ""))
        seen = max(row.seen, one["seen"], key=len)
        found[row.fault] = Row(row.fault, row.tries + one["tries"], row.lost + one["lost"], seen)
    return sorted(found.values())


def show(result: Result) -> None:
    """Print a table."""
    print(f"\n{result.title.upper():52} {'TRIES':>8} {'LOST':>5}  SEEN")
    for row in result.rows:
        print(f"{row.fault:52} {row.tries:>8,} {row.lost:>5}  {row.seen[:90]}")


def page(results: list[Result]) -> str:
    """Write the page of the documentation."""
    lines = [HEAD.rstrip()]
    for one in results:
        ran = f"Last run {one.when}, in {lasted(one.minutes)}, on {one.where}."
        lines += ["", f"## {one.title}", "", ran]
        lines += ["", "| fault | tries | lost | seen |", "|---|---|---|---|"]
        lines += [f"| {r.fault} | {r.tries:,} | {r.lost} | {cell(r.seen)} |" for r in one.rows]
    return "\n".join([*lines, "", TAIL])


def lasted(minutes: float) -> str:
    """How long a run took, in words."""
    whole = max(1, round(minutes))
    return "a minute" if whole == 1 else f"{whole} minutes"


def cell(text: str) -> str:
    """Text that stands in one cell of a table."""
    text = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    for sign in "|<>*_`":
        text = text.replace(sign, f"\\{sign}")
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}..."


TAIL = """\
## What is simulated

Everything above is produced by the system itself: signals, rights, limits on a file's size, real
files, and file systems of their own that are mounted for the test alone (`unshare`): a small one
that fills up, one unmounted while open, one that the kernel turns read-only, one that is shut
down as if its disk had died. Where nothing may be mounted, a line above says "simulated" and by
what. SQLite's page limit is tried beside it, since it stops a write at any page that is wanted. A
quota on a user's space is not tried. A power cut is not produced: that a commit is on the disk
when it is acknowledged rests on SQLite's `synchronous=FULL` and on the disk telling the truth.

## What is not promised

- Whoever holds an exercise file can read all of it. Pass-phrases guard the window, not the file;
  where Set-up chose it, sealed moves and drafts are encrypted until Reveal, and are as safe as the
  pass-phrases.
- Whoever can write the file can write it anew, with every hash right. That is told only by a copy
  of the head: in the list of recent exercises of the machine that played it, and printed in the
  report.
"""


if __name__ == "__main__":
    sys.exit(main())
