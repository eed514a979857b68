"""Turns follow each other in number and in date, and injects carry the numbers of their turn."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.scenario.check import Ground
    from wargame.scenario.finding import Finding
    from wargame.scenario.pack import Pack


def run(pack: Pack, ground: Ground) -> Iterator[Finding]:
    """Find turns out of order and injects numbered wrongly."""
    for i, turn in enumerate(pack.turns):
        if turn.number != i + 1:
            message = f"{turn.id!r} is number {turn.number} and stands in place {i + 1}"
            yield ground.error(("turns", i, "number"), message, "number the turns as they follow")
    for i, (before, after) in enumerate(pairwise(pack.turns), start=1):
        if after.starts < before.ends:
            message = f"{after.id!r} starts before {before.id!r} ends"
            yield ground.error(("turns", i, "starts"), message, "correct the dates")
    yield from _numbers(pack, ground)


def _numbers(pack: Pack, ground: Ground) -> Iterator[Finding]:
    turns = {turn.id: turn.number for turn in pack.turns}
    seen: dict[str, str] = {}
    for i, inject in enumerate(pack.injects):
        if inject.number.split(".")[0] != str(turns.get(inject.turn)):
            message = f"{inject.number} is no number of turn {turns.get(inject.turn)}"
            yield ground.error(("injects", i, "number"), message, "begin it with the turn's number")
        if inject.number in seen:
            message = f"{inject.number} is the number of {seen[inject.number]!r} too"
            yield ground.error(("injects", i, "number"), message, "give it a number of its own")
        seen[inject.number] = inject.id
