"""The state as conditions of a pack ask it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from typing_extensions import override

from wargame.game.alliance import ON_THE_WAY, WAITING
from wargame.scenario.conditions.situation import Situation

if TYPE_CHECKING:
    from immutables import Map

    from wargame.game.ids import SeatId
    from wargame.game.records import Motion
    from wargame.game.state import State

Value = TypeVar("Value")

NOT_THERE = (ON_THE_WAY, WAITING)
FAILED = ("rejected", "inadmissible", "inquorate")


class StateSituation(Situation):
    """Answers a condition's questions from a state; the whole truth, so for control's use only."""

    def __init__(self, state: State) -> None:
        self._state = state

    @override
    def fact_value(self, fact: str) -> str | None:
        known = _of(self._state.facts, fact)
        return known.value if known else None

    @override
    def indicator_value(self, indicator: str) -> int | None:
        level = _of(self._state.indicators, indicator)
        return level.value if level else None

    @override
    def motion_outcome(self, motion: str) -> str | None:
        """The latest final outcome of a pack motion, `not-brought`, or None while it is open."""
        brought = self._motions(motion)
        finals = [one.outcome for one in brought if one.outcome in {"adopted", *FAILED}]
        if finals:
            return finals[-1]
        return "not-brought" if motion in self._state.not_brought else None

    @override
    def motion_tabled(self, motion: str) -> bool:
        return bool(self._motions(motion))

    @override
    def action_done(self, action: str, by: SeatId | None = None) -> bool:
        return any(
            deed.done and deed.action == action and by in {None, deed.seat}
            for deed in self._state.deeds.values()
        )

    @override
    def inject_delivered(self, inject: str, to: SeatId | None = None) -> bool:
        record = _of(self._state.injects, inject)
        if record is None or record.state != "delivered":
            return False
        return to is None or to in record.to or "public" in record.to

    @override
    def points(self, seat: SeatId) -> int | None:
        return self._state.points.get(seat)

    @override
    def belief(self, seat: SeatId, fact: str) -> str | None:
        own = self._state.beliefs.get(seat)
        public = _of(self._state.beliefs, "public")
        known = [k for k in (_of(m, fact) for m in (own, public) if m is not None) if k]
        return max(known, key=lambda one: one.seq).value if known else None

    @override
    def finding(self, fact: str) -> bool | None:
        found = self._state.findings.get(fact)
        return found.value if found else None

    def force_status(self, force: str) -> str | None:
        """The status of a force."""
        known = self._state.forces.get(force)
        return known.status if known else None

    def force_place(self, force: str) -> str | None:
        """The place where a force stands; nowhere while it is on the way, or at home."""
        known = self._state.forces.get(force)
        return known.place if known and known.status not in NOT_THERE else ""

    def force_readiness(self, force: str) -> int | None:
        """How ready a force is."""
        known = self._state.forces.get(force)
        return known.readiness if known else None

    def relation_value(self, relation: str) -> int | None:
        """The value of a relation."""
        known = self._state.relations.get(relation)
        return known.value if known else None

    def membership(self, seat: SeatId) -> str | None:
        """How a seat stands towards the alliance, where something has changed it."""
        known = self._state.standing.get(seat)
        return known.value or None if known else None

    def role_held(self, role: str) -> tuple[SeatId, ...]:
        """The seats that were last recorded as holding a role."""
        known = self._state.roles.get(role)
        return known.seats if known else ()

    def precedent_cited(self, precedent: str, by: SeatId | None, motion: str | None) -> bool:
        """Whether a precedent was cited: by that seat or anybody, for that motion or any."""
        return any(
            one.precedent == precedent and by in {None, one.seat} and motion in {None, one.template}
            for one in self._state.citations.values()
        )

    @override
    def turn_number(self) -> int:
        return self._state.turn.number

    @override
    def phase(self) -> str:
        return self._state.phase.id

    @override
    def version(self) -> str:
        return self._state.exercise.version

    @override
    def cause_of(self, kind: str, name: str) -> int | None:
        """The entry that last set a thing, for the explanation of a condition."""
        return self._state.touched.get(f"{kind}:{name}")

    def _motions(self, template: str) -> list[Motion]:
        return [one for one in self._state.motion_numbers() if one.template == template]


def _of(mapping: Map[Any, Value], key: str) -> Value | None:
    """Look up by a plain text: an id's type is only for the reader of the code."""
    return mapping.get(key)
