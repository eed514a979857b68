"""How many rulings a second, with trace and in bulk: the quickest of several thousands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.measure import Goal, per_second, seconds_of
from wargame.app.checking import charter_of
from wargame.game.ids import SeatId
from wargame.rules.case import Case
from wargame.rules.judge import judge, outcome_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

RULINGS = 5000
ROUNDS = 5
CHARTER = charter_of("csto-as-written")
SEATS = tuple(SeatId(seat) for seat in ("ARM", "BLR", "KAZ", "KGZ", "RUS", "TJK"))
CASE = Case(
    decision="assist",
    ballots={"main": dict.fromkeys(SEATS, "for")},
    roles={"requester": (SeatId("ARM"),)},
    findings={"lawful-request": True, "external-attack": True},
)


def goals() -> Iterator[Goal]:
    """Military aid asked by a member, under the treaty as it is written."""
    yield per_second("judge, with its trace", _rate(lambda: judge(CHARTER, CASE)), 40_000)
    yield per_second("judge, in bulk", _rate(lambda: outcome_of(CHARTER, CASE)), 200_000)


def _rate(rule: Callable[[], object]) -> float:
    def many() -> None:
        for _ in range(RULINGS):
            rule()

    return RULINGS / min(seconds_of(many) for _ in range(ROUNDS))
