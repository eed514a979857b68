"""No two seats have the same letters: on cards and in tables that is all that tells them apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.scenario.check import Ground
    from wargame.scenario.finding import Finding
    from wargame.scenario.pack import Pack


def run(pack: Pack, ground: Ground) -> Iterator[Finding]:
    """Find seats whose letters another seat has."""
    first: dict[str, str] = {}
    for place, seat in enumerate(pack.seats):
        letters = pack.monogram(seat.id)
        other = first.setdefault(letters, seat.id)
        if other != seat.id:
            message = f"the seats {other!r} and {seat.id!r} both have the letters {letters}"
            where = ("seats", place, "monogram" if seat.monogram else "id")
            yield ground.warning(
                where, message, 'give one of them its own, such as monogram = "SG"'
            )
