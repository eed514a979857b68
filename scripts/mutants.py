"""`make mutants`: does the case book notice small wrong changes of the rules and of the charters?

Each mutant is one change. Of code: a comparison, constant, connective, negation or default in the
modules that take part in a ruling, run in a process of its own. Of data: one field of a shipped
charter. The book must come out otherwise for each; what it does not notice is listed in
`docs/mutants.md`, with the reason where the change is equal in meaning.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from pathlib import Path
from typing import TypeVar

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from mutating.code import MODULES, all_changes  # noqa: E402 - the path comes first
from mutating.equal import Equal, told_equal  # noqa: E402
from mutating.forking import sound, try_all, warm  # noqa: E402
from mutating.report import Part, written  # noqa: E402

RULES = ROOT / "wargame" / "rules"
CHARTERS = ROOT / "scenarios" / "charters"
REPORT = ROOT / "docs" / "mutants.md"
One = TypeVar("One")
ENOUGH = 90
"""Per cent that must be noticed."""


def main() -> int:
    """Try mutants, write the report; status 1 when too few are noticed."""
    asked = arguments()
    equal = told_equal()
    parts = []
    if asked.only in {"", "code"}:
        parts += code(asked, equal)
    if asked.only in {"", "data"}:
        parts += data(asked, equal)
    killed, tried = sum(p.killed for p in parts), sum(p.tried for p in parts)
    print(f"\nNoticed: {killed} of {tried} ({100 * killed / max(1, tried):.1f} %)")
    for part in parts:
        for name in part.survivors:
            print(f"  not noticed: {name}")
        for name in part.wrongly_equal:
            print(f"  said to be equal, and noticed: {name}")
    if not asked.only and not asked.sample:
        REPORT.write_text(written(parts, equal), encoding="utf-8")
        print(f"Written: {REPORT.relative_to(ROOT)}")
    wrong = any(part.wrongly_equal for part in parts)
    # A small sample may hold more than its share of what nobody can tell apart.
    missed = sum(len(p.survivors) for p in parts) if asked.sample else tried - killed
    return int(100 * missed > (100 - ENOUGH) * tried or wrong)


def arguments() -> argparse.Namespace:
    """What the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", choices=("code", "data"), default="", help="one of the two kinds")
    parser.add_argument("--sample", type=int, default=0, help="so many of each")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1, help="at the same time")
    return parser.parse_args()


def spread(every: list[One], number: int) -> list[One]:
    """Take so many, evenly spread; all of them when the number is 0."""
    return every[:: max(1, len(every) // number)][:number] if number else every


def code(asked: argparse.Namespace, equal: Equal) -> list[Part]:
    """Try mutants of code. Runs first: the parent must not have seen the rules yet."""
    warm()
    changes = spread(all_changes(RULES), asked.sample)
    if not sound(RULES, tuple(dict.fromkeys(change.module for change in changes))):
        sys.exit("The book fails without any change: make cases says where.")
    began, parts = time.perf_counter(), {}
    for number, tried in enumerate(try_all(RULES, changes, asked.workers), start=1):
        part = parts.setdefault(tried.change.module, Part("code", tried.change.module))
        part.take(tried.change.key, tried.change.name, equal, killed=tried.killed)
        print(f"\rcode: {number} of {len(changes)}", end="", flush=True)
    print(f" in {time.perf_counter() - began:.0f} s")
    return [parts[module] for module in MODULES if module in parts]


def data(asked: argparse.Namespace, equal: Equal) -> list[Part]:
    """Try mutants of the shipped charters, in this process."""
    from mutating.book import book
    from mutating.data import mutants, tables_of, try_one

    tables = tables_of(CHARTERS)
    pages = {}
    for page in book():
        pages.setdefault(page.charter.id, []).append(page)
    every = spread(list(mutants(tables)), asked.sample)
    began, parts = time.perf_counter(), {}
    for number, mutant in enumerate(every, start=1):
        found = try_one(tables, mutant, pages)
        part = parts.setdefault(mutant.charter, Part("data", mutant.charter))
        if found is None:
            part.unreadable += 1
        else:
            part.take(mutant.name, mutant.name, equal, killed=bool(found))
        print(f"\rdata: {number} of {len(every)}", end="", flush=True)
    print(f" in {time.perf_counter() - began:.0f} s")
    return [parts[name] for name in sorted(parts)]


if __name__ == "__main__":
    sys.exit(main())
