"""What a condition may ask of the world: the part of the state that the language speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:
    from wargame.game.ids import SeatId


class Situation(Protocol):
    """The state as conditions see it. None always means that nobody can say."""

    def fact_value(self, fact: str) -> str | None:
        """The present value of a pack fact: the truth."""
        ...

    def indicator_value(self, indicator: str) -> int | None:
        """The present value of an indicator, 0 to 100."""
        ...

    def motion_outcome(self, motion: str) -> str | None:
        """The last outcome of a motion of the pack, `not-brought` included; None if none yet."""
        ...

    def motion_tabled(self, motion: str) -> bool:
        """Whether a motion of the pack was ever tabled."""
        ...

    def action_done(self, action: str, by: SeatId | None) -> bool:
        """Whether an action was taken, by that seat or by anybody."""
        ...

    def inject_delivered(self, inject: str, to: SeatId | None) -> bool:
        """Whether an inject was delivered, to that seat or at all."""
        ...

    def points(self, seat: SeatId) -> int | None:
        """The points that a seat has left."""
        ...

    def belief(self, seat: SeatId, fact: str) -> str | None:
        """The value of a fact that a seat was last shown."""
        ...

    def finding(self, fact: str) -> bool | None:
        """What was found of a charter's fact; None is contested."""
        ...

    def turn_number(self) -> int:
        """The number of the turn in play, 0 before the first."""
        ...

    def phase(self) -> str:
        """The id of the phase in play."""
        ...

    def version(self) -> str:
        """The id of the pack's version that is played."""
        ...

    def cause_of(self, kind: str, name: str) -> int | None:
        """The entry that last set a thing: kind `fact`, `indicator`, `motion`, `action`, ..."""
        ...


@runtime_checkable
class KnowsForces(Protocol):
    """A situation that also follows forces; without it questions about them stay unknown."""

    def force_status(self, force: str) -> str | None:
        """The status of a force."""
        ...

    def force_place(self, force: str) -> str | None:
        """The place where a force stands."""
        ...

    def force_readiness(self, force: str) -> int | None:
        """How ready a force is, 0 to 100."""
        ...


@runtime_checkable
class KnowsRelations(Protocol):
    """A situation that also follows relations; without it questions about them stay unknown."""

    def relation_value(self, relation: str) -> int | None:
        """The value of a relation, 0 to 100."""
        ...


@runtime_checkable
class KnowsAlliance(Protocol):
    """A situation that also follows membership, roles and what was cited in council."""

    def membership(self, seat: SeatId) -> str | None:
        """How a seat stands towards the alliance, where something has changed it."""
        ...

    def role_held(self, role: str) -> tuple[SeatId, ...]:
        """The seats that hold a role now."""
        ...

    def precedent_cited(self, precedent: str, by: SeatId | None, motion: str | None) -> bool:
        """Whether a precedent was cited: by that seat or anybody, for that motion or any."""
        ...
