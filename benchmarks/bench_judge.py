"""How many rulings a second, with trace and in bulk."""

from __future__ import annotations

from benchmarks.measure import Measure
from wargame.app.checking import charter_of
from wargame.game.ids import SeatId
from wargame.rules.case import Case
from wargame.rules.judge import judge, outcome_of

ROUNDS = 5000
CHARTER = charter_of("csto-as-written")
SEATS = tuple(SeatId(seat) for seat in ("ARM", "BLR", "KAZ", "KGZ", "RUS", "TJK"))
CASE = Case(
    decision="assist",
    ballots={"main": dict.fromkeys(SEATS, "for")},
    roles={"requester": (SeatId("ARM"),)},
    findings={"lawful-request": True, "external-attack": True},
)


def with_trace() -> None:
    """Rule many times, each with all its reasons."""
    for _ in range(ROUNDS):
        judge(CHARTER, CASE)


def in_bulk() -> None:
    """Rule many times, for the outcome alone."""
    for _ in range(ROUNDS):
        outcome_of(CHARTER, CASE)


MEASURES = (
    Measure("judge with trace", with_trace, per=ROUNDS, least_per_second=40_000),
    Measure("judge in bulk", in_bulk, per=ROUNDS, least_per_second=200_000),
)
