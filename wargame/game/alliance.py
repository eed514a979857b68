"""Parts of the state that the alliance is made of: forces, relations, precedents, roles, ..."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wargame.game.ids import SeatId

HOME = "home"
ON_THE_WAY = "on-the-way"
WAITING = "waiting"

STANDINGS = {
    "member": "is a member",
    "suspended": "is suspended",
    "left": "has left the alliance",
    "partner": "is a partner",
    "observer": "is an observer",
    "applicant": "has applied",
    "outside": "stands outside",
}
"""How a seat can stand towards the alliance, as the end of a sentence."""


@dataclass(frozen=True, slots=True)
class Force:
    """A formation as it stands.

    Attributes:
        kind: What sort it is, in a word; empty where nobody said.
        contributions: Seat and what it gives.
        home: Name of its home place.
        status: `home`, `on-the-way`, `waiting` (ordered, no way open), or what it was sent for.
        place: Id of the place where it stands or is bound for; empty at home.
        place_name: The same as a reader knows it.
        readiness: 0 to 100; None for a force that is context only.
        start: Readiness when the exercise began.
        bound_for: The status that it will have when it arrives.
        arrives: Number of the turn at whose opening it arrives, 0 while it is not on the way.
        raised: The last entry that raised its readiness.
        payer: Who keeps it in the field, for `sustainment` points a turn.
    """

    id: str
    title: str
    owners: tuple[SeatId, ...]
    seq: int
    kind: str = ""
    earmarked: bool = False
    strength: str = ""
    contributions: tuple[tuple[SeatId, str], ...] = ()
    home: str = ""
    status: str = HOME
    place: str = ""
    place_name: str = ""
    readiness: int | None = None
    start: int | None = None
    bound_for: str = ""
    arrives: int = 0
    raised: int = 0
    transit: str = ""
    turns_to_deploy: int = 0
    sustainment: int = 0
    payer: str = ""

    @property
    def away(self) -> bool:
        """Whether it is in the field: somebody has to keep it there."""
        return self.status not in {HOME, WAITING}


@dataclass(frozen=True, slots=True)
class Relation:
    """What one seat depends on, or holds, for another: 0 to 100."""

    id: str
    title: str
    from_: SeatId
    to: SeatId
    component: str
    value: int
    seq: int
    start: int = 0
    unit: str = "scale"
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class Training:
    """An exercise or a standing operation of the alliance, as planned; see the fact it names."""

    id: str
    title: str
    kind: str
    purpose: str
    force: str
    force_title: str
    host: str
    planned: str
    fact: str
    decisions: tuple[str, ...]
    seq: int


@dataclass(frozen=True, slots=True)
class Precedent:
    """A card that may be cited for some motions of the pack."""

    id: str
    title: str
    text: str
    supports: str
    against: str
    motions: tuple[str, ...]
    price: int
    counter: str
    certainty: str
    seq: int


@dataclass(frozen=True, slots=True)
class Citation:
    """A precedent cited in council.

    Attributes:
        stands: `holds`, `repeated` (its effect held before) or `cancelled`.
        by: The seat whose counter-card cancelled it.
    """

    seq: int
    precedent: str
    title: str
    seat: SeatId
    motion: str
    template: str
    turn: str
    words: str
    stands: str
    by: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """How a seat stands towards the alliance, where something has changed it.

    Attributes:
        value: `member`, `suspended`, `left`, `partner`, ...; empty while only a notice is given.
        next: What a notice will make of it.
        due: The day from which that holds, as an ISO date.
    """

    value: str
    seq: int
    next: str = ""
    due: str = ""


@dataclass(frozen=True, slots=True)
class RoleHeld:
    """Who holds a role, and since which entry."""

    seats: tuple[SeatId, ...]
    seq: int


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks for a seat; `disputed` when others claim to."""

    who: str
    disputed: bool
    seq: int
