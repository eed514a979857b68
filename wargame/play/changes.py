"""The plain changes that everything comes to: a fact, a belief, an indicator, points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.events.fact_changed import FactChanged
from wargame.game.events.fact_told import FactTold
from wargame.game.events.indicator_moved import IndicatorMoved
from wargame.game.events.points_changed import PointsChanged
from wargame.play.offices import note_offices

if TYPE_CHECKING:
    from wargame.game.ids import FactId, IndicatorId, SeatId
    from wargame.play.proceedings import Proceedings

LOWEST, HIGHEST = 0, 100


def within(value: int) -> int:
    """Keep a value in the range that all measures have."""
    return max(LOWEST, min(HIGHEST, value))


def set_fact(
    at: Proceedings, fact: FactId, value: str, cause: str, told: tuple[SeatId, ...] = ()
) -> None:
    """Make a fact so, and tell the seats that can see what made it so."""
    laid = at.pack.fact(fact)
    old = at.state.facts.get(fact)
    was = old.value if old else ""
    if was != value:
        at.record(
            FactChanged(
                fact=fact,
                title=laid.title,
                was=was,
                becomes=value,
                words=laid.in_words(value),
                cause=cause,
            )
        )
        note_offices(at)
    if told:
        tell(at, fact, value, told)


def tell(at: Proceedings, fact: FactId, value: str, to: tuple[SeatId, ...]) -> None:
    """Tell seats that a fact has a value, whether it has or not."""
    laid = at.pack.fact(fact)
    words = laid.in_words(value)
    at.record(FactTold(fact=fact, title=laid.title, value=value, words=words, to=to))


def move_indicator(at: Proceedings, indicator: IndicatorId, by: int, cause: str) -> None:
    """Move an indicator within 0 to 100; a move by nothing is not recorded."""
    if not by:
        return
    laid = at.pack.indicator(indicator)
    level = at.state.indicators.get(indicator)
    was = level.value if level else laid.initial
    becomes = within(was + by)
    at.record(
        IndicatorMoved(
            indicator=indicator,
            title=laid.title,
            by=by,
            was=was,
            becomes=becomes,
            cause=cause,
            public=laid.public,
        )
    )


def change_points(at: Proceedings, seat: SeatId, by: int, cause: str) -> None:
    """Spend or give influence points; a price of nothing is not recorded."""
    if not by:
        return
    was = at.state.points.get(seat, 0)
    at.record(PointsChanged(seat=seat, by=by, was=was, becomes=was + by, cause=cause))
