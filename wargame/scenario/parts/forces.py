"""Formations: who contributes what, how ready they are, how they get anywhere and what it costs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import BeforeValidator, Field

from wargame.game.frozen import Frozen
from wargame.scenario.conditions import AnyCondition
from wargame.scenario.parts.tables import listed
from wargame.scenario.parts.words import Certainty
from wargame.scenario.refs import (
    SLUG,
    Declares,
    PlaceRef,
    SeatRef,
    Slug,
    Words,
)

if TYPE_CHECKING:
    from wargame.game.ids import SeatId

Percent = Annotated[int, Field(ge=0, le=100)]

HOME = "home"
ON_THE_WAY = "on-the-way"
WAITING = "waiting"
"""Ordered somewhere, and no way there is open."""

ForceKind = Literal[
    "rapid-reaction", "peacekeeping", "regional", "police", "air", "base", "national"
]
ForceReaders = Literal["public", "owners", "control"]


class Contribution(Frozen):
    """What one seat gives to a formation, in words."""

    seat: SeatRef
    words: Words


class Way(Frozen):
    """A way by which a force can get somewhere.

    Attributes:
        to: Places that it serves; empty for every place.
        open_when: When it can be used; always, where nothing is said.
    """

    words: Words
    to: tuple[PlaceRef, ...] = ()
    open_when: AnyCondition | None = None

    def serves(self, place: str) -> bool:
        """Whether it leads there; an order that names no place goes by any way."""
        return not place or not self.to or place in self.to


class ForceEnd(Frozen):
    """How history left a force."""

    readiness: Percent | None = None
    status: Slug | None = None


class Force(Frozen):
    """A formation: a thing that motions and actions send, not a piece in a battle.

    Attributes:
        owners: Seats that it belongs to.
        kind: What sort of formation it is.
        earmarked: Whether it is assigned to the alliance.
        strength: Approximate strength in words.
        contributions: What each seat gives.
        readiness: 0 to 100; a force without one is context only.
        drift: Change of readiness at each turn's close, unless something raised it in the turn.
        transit: Which way and whose consent it needs, in words.
        ways: Where given, one that serves the destination must be open.
        turns_to_deploy: 1: sent in a turn, it arrives as the next one opens.
        sustainment: Points for each turn's opening that finds it away from home.
        paid_by: Who pays them; the first owner, where nobody is named.
        visibility: Who sees how it stands: everybody, its owners, or control alone.
        historical_end: How history left it.
    """

    id: Annotated[str, SLUG, Declares("force")]
    owners: Annotated[tuple[SeatRef, ...], Field(min_length=1)]
    title: Annotated[str, Field(min_length=1, max_length=200)]
    kind: ForceKind | None = None
    earmarked: bool = False
    strength: Words = ""
    contributions: Annotated[
        tuple[Contribution, ...], BeforeValidator(listed("seat", "words"))
    ] = ()
    home: PlaceRef | None = None
    status: Slug | None = None
    readiness: Percent | None = None
    drift: Annotated[int, Field(ge=-100, le=100)] = 0
    transit: Words = ""
    ways: tuple[Way, ...] = ()
    turns_to_deploy: Annotated[int, Field(ge=0, le=20)] = 0
    sustainment: Annotated[int, Field(ge=0, le=100)] = 0
    paid_by: SeatRef | None = None
    visibility: ForceReaders = "public"
    historical_end: ForceEnd | None = None
    certainty: Certainty | None = None

    @property
    def payer(self) -> SeatId:
        """The seat that keeps it in the field."""
        return self.owners[0] if self.paid_by is None else self.paid_by
