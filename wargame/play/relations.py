"""Relations between seats move; what they bound is offered anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.events.relation_moved import RelationMoved
from wargame.play.offers import refresh_offers
from wargame.play.prices import readers_of, value_of

if TYPE_CHECKING:
    from wargame.play.proceedings import Proceedings

LOWEST, HIGHEST = 0, 100


def move_relation(at: Proceedings, name: str, by: int, cause: str) -> None:
    """Move a relation within 0 to 100; a move by nothing is not recorded."""
    if not by:
        return
    laid = at.pack.relation(name)
    was = value_of(at.state, laid)
    becomes = max(LOWEST, min(HIGHEST, was + by))
    at.record(
        RelationMoved(
            relation=name,
            title=laid.title,
            by=by,
            was=was,
            becomes=becomes,
            cause=cause,
            readers=readers_of(laid),
        )
    )
    if any(bound.holds(was) != bound.holds(becomes) for bound in laid.bounds):
        refresh_offers(at)
