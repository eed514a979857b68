"""Whom a selector picks whatever the case: known from the charter alone, or not known."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wargame.game.ids import SeatId
    from wargame.rules.charter import Charter
    from wargame.rules.selectors import Selector


def settled(selector: Selector, charter: Charter) -> frozenset[SeatId] | None:
    """Say whom a selector picks in every case, or `None` when that depends on the case.

    A tag without seats is one that play gives, so it is not known.
    """
    everyone = frozenset(charter.members)
    if selector.seat is not None:
        return everyone & frozenset(selector.seat)
    if selector.tag is not None:
        return everyone & frozenset(charter.tags.get(selector.tag, ())) or None
    if selector.role is not None or selector.ballot is not None:
        return None
    return _joined(selector, charter, everyone)


def _joined(
    selector: Selector, charter: Charter, everyone: frozenset[SeatId]
) -> frozenset[SeatId] | None:
    parts = [settled(part, charter) for _, part in selector.parts()]
    known = [part for part in parts if part is not None]
    if len(known) < len(parts):
        # One empty part settles `all`, one part with everybody settles `any`.
        if selector.all_ and frozenset() in known:
            return frozenset()
        return everyone if selector.any_ and everyone in known else None
    if selector.not_ is not None:
        return everyone - known[0]
    if selector.any_:
        return frozenset().union(*known)
    return everyone.intersection(*known)
