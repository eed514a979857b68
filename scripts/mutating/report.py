"""What came of the mutants, as a page of the documentation."""

from __future__ import annotations

import os
import platform
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from mutating.code import UNTOUCHED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mutating.equal import Equal

HEAD = """# Mutants

Small wrong changes of the rules, one at a time, and whether the case book notices. `make mutants`
runs this; it is not part of `make check`. Of **code**: a comparison, constant, connective, negation
or default in the modules that take part in a ruling. Of **data**: one field of a shipped charter: a
threshold one step either way, strict or not, the base, the counted values, `among`, weight, the
effect of an exclusion, its condition, the quorum, deadlines, `passed`, `failed`, `binds`, a
precondition dropped or read otherwise, the rule of a decision, the seats of a tag. A change with
which a charter is refused is no mutant, and is not counted.

The book is `tests/cases/rules`: each case is ruled traced and in bulk, and those that say what it
would have taken are searched. A mutant that takes more than nine seconds of a
processor is noticed: the book takes two.
"""


@dataclass
class Part:
    """The mutants of one module, or of one charter."""

    kind: str
    name: str
    tried: int = 0
    killed: int = 0
    unreadable: int = 0
    equals: list[str] = field(default_factory=list)
    survivors: list[str] = field(default_factory=list)
    wrongly_equal: list[str] = field(default_factory=list)

    def take(self, key: str, name: str, equal: Equal, *, killed: bool) -> None:
        """Count one mutant."""
        self.tried += 1
        self.killed += killed
        if killed and key in equal:
            self.wrongly_equal.append(name)
        if not killed:
            (self.equals if key in equal else self.survivors).append(key)


def written(parts: list[Part], equal: Equal) -> str:
    """Write the page."""
    lines = [HEAD, f"Last run {date.today().isoformat()}, on {machine()}.", ""]  # noqa: DTZ011
    lines += list(_summary(parts))
    for kind, title in (("code", "Modules"), ("data", "Charters")):
        lines += [
            "",
            f"## {title}",
            "",
            "| | noticed | of | equal | not noticed |",
            "|---|---|---|---|---|",
        ]
        for part in parts:
            if part.kind == kind:
                row = (part.name, part.killed, part.tried, len(part.equals), len(part.survivors))
                lines.append(f"| {' | '.join(map(str, row))} |")
    lines += ["", "## Not noticed", ""]
    lines += [f"- `{name}`" for part in parts for name in part.survivors] or ["None."]
    lines += ["", "## Equal in meaning", ""]
    lines += list(_equals(parts, equal))
    lines += [
        "",
        "## Left alone",
        "",
        "Annotations, messages, docstrings, the clearing of memories, and:",
        "",
    ]
    lines += [f"- `{name}`: {why}" for name, why in UNTOUCHED.items()]
    return "\n".join(lines) + "\n"


def _summary(parts: list[Part]) -> Iterator[str]:
    yield "| | noticed | of | | equal in meaning | not noticed |"
    yield "|---|---|---|---|---|---|"
    for title, chosen in (
        ("code", [p for p in parts if p.kind == "code"]),
        ("data", [p for p in parts if p.kind == "data"]),
        ("all", parts),
    ):
        killed, tried = sum(p.killed for p in chosen), sum(p.tried for p in chosen)
        share = f"{100 * killed / tried:.1f} %" if tried else "-"
        equals, left = (sum(map(len, lists)) for lists in _lists(chosen))
        yield f"| {title} | {killed} | {tried} | {share} | {equals} | {left} |"


def _lists(parts: Iterable[Part]) -> tuple[list[list[str]], list[list[str]]]:
    held = list(parts)
    return [p.equals for p in held], [p.survivors for p in held]


def _equals(parts: list[Part], equal: Equal) -> Iterator[str]:
    found = [name for part in parts for name in part.equals]
    for why in dict.fromkeys(equal[name] for name in found):
        yield f"- {why}"
        for name in found:
            if equal[name] == why:
                yield f"  - `{name}`"


def machine() -> str:
    """Say on what it ran, without its name."""
    info = Path("/proc/cpuinfo")
    models = []
    if info.exists():
        lines = info.read_text("utf-8", "replace").splitlines()
        models = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    cpu = models[0] if models else platform.machine()
    return f"{cpu}, {os.cpu_count()} cores, Python {platform.python_version()}"
