"""Names of things, each a type of its own so that one cannot stand for another."""

from __future__ import annotations

from typing import Final, NewType

SeatId = NewType("SeatId", str)
"""A state (ISO 3166 alpha-3 in capitals: `ARM`) or another role in small letters (`secgen`)."""

PersonId = NewType("PersonId", str)
"""`person-3`: names of people stand outside the log, in the table `people`."""

TurnId = NewType("TurnId", str)
PhaseId = NewType("PhaseId", str)
InjectId = NewType("InjectId", str)
ActionId = NewType("ActionId", str)
FactId = NewType("FactId", str)
IndicatorId = NewType("IndicatorId", str)
OutcomeId = NewType("OutcomeId", str)
MotionId = NewType("MotionId", str)
CharterId = NewType("CharterId", str)
DecisionKind = NewType("DecisionKind", str)

CONTROL: Final = SeatId("control")
"""The facilitator."""

PUBLIC: Final = SeatId("public")
"""What everyone may see: the projector, the public report."""


def as_seat(text: str) -> SeatId:
    """Take a seat in either case: states are capitals, all other seats small letters.

    A state is told by its form: three letters of the alphabet. `chn`, `Chn` and `CHN` are one
    seat; `secgen` and `usa-nato` stay small.
    """
    bare = text.strip()
    if len(bare) == len("ARM") and bare.isascii() and bare.isalpha():
        return SeatId(bare.upper())
    return SeatId(bare.lower())


def monogram_of(seat: str) -> str:
    """A seat's letters where nobody gave any: "KAZ" of a state, "EU" of `eu-osce`."""
    return seat.split("-", maxsplit=1)[0].upper()[:3]
