"""Where forces, relations, precedents, exercises and membership moved, for one reader."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wargame.game.events.charter_put_in_force import CharterPutInForce
from wargame.game.events.force_arrived import ForceArrived
from wargame.game.events.force_held_up import ForceHeldUp
from wargame.game.events.force_sent import ForceSent
from wargame.game.events.forces_laid import ForcesLaid
from wargame.game.events.membership_changed import MembershipChanged
from wargame.game.events.notice_given import NoticeGiven
from wargame.game.events.reform_ratified import ReformRatified
from wargame.game.events.relation_moved import RelationMoved
from wargame.game.events.role_passed import RolePassed
from wargame.game.events.speaker_changed import SpeakerChanged
from wargame.game.visibility import view
from wargame.play.programme import programme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from wargame.game.alliance import Citation, Relation
    from wargame.game.alliance import Force as ForceState
    from wargame.game.event import Event
    from wargame.game.ids import SeatId
    from wargame.game.state import State
    from wargame.play.reviewing.entries import Events
    from wargame.scenario.pack import ForceEnd, Pack

STANDING = (
    CharterPutInForce,
    MembershipChanged,
    NoticeGiven,
    ReformRatified,
    RolePassed,
    SpeakerChanged,
)


@dataclass(frozen=True, slots=True)
class Step:
    """One change: what the log says of it, and its entry."""

    turn: str
    says: str
    seq: int


@dataclass(frozen=True, slots=True)
class ForceReview:
    """A force from start to end; `history` is how history left it, empty where nobody said.

    Attributes:
        start, end: Readiness; None for a force that is context only.
        moves: Where it was sent and when it arrived; changes of readiness by themselves are not
            among them.
    """

    id: str
    title: str
    owners: tuple[SeatId, ...]
    kind: str
    start: int | None
    end: int | None
    status: str
    place: str
    history: str
    moves: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class RelationReview:
    """A relation from start to end, with every entry that moved it."""

    id: str
    title: str
    from_: SeatId
    to: SeatId
    component: str
    start: int
    end: int
    history: int | None
    moves: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class ExerciseReview:
    """An exercise of the programme and what became of it."""

    id: str
    title: str
    purpose: str
    host: str
    planned: str
    stands: str
    historically: str
    decided: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class MissionReview:
    """A mission of the alliance, with what was done for it: actions taken, motions adopted."""

    id: str
    title: str
    done: tuple[Step, ...]
    of: int


@dataclass(frozen=True, slots=True)
class AllianceReview:
    """All that moved in the alliance, as one reader may see it.

    Attributes:
        standing: Membership, notices, roles, speakers, reforms, charters, in the order of the log.
    """

    forces: tuple[ForceReview, ...] = ()
    relations: tuple[RelationReview, ...] = ()
    exercises: tuple[ExerciseReview, ...] = ()
    missions: tuple[MissionReview, ...] = ()
    citations: tuple[Citation, ...] = ()
    standing: tuple[Step, ...] = ()


NOTHING_MOVED = AllianceReview()


def alliance_review(
    kept: Events, state: State, pack: Pack, reader: SeatId, name: Callable[[str], str]
) -> AllianceReview:
    """Review what one reader may see of the alliance."""
    starts = _starts(kept)
    return AllianceReview(
        forces=tuple(
            _force(one, starts, pack, kept, name) for _, one in sorted(state.forces.items())
        ),
        relations=tuple(
            _relation(one, pack, kept, name) for _, one in sorted(state.relations.items())
        ),
        exercises=_exercises(state, pack, reader),
        missions=_missions(state, pack),
        citations=tuple(one for _, one in sorted(state.citations.items())),
        standing=_steps(kept, name, lambda event: isinstance(event, STANDING)),
    )


def _starts(kept: Events) -> dict[str, int | None]:
    return {
        one.id: one.readiness
        for _, event in kept
        if isinstance(event, ForcesLaid)
        for one in event.forces
    }


def _steps(
    kept: Events, name: Callable[[str], str], wanted: Callable[[Event], bool]
) -> tuple[Step, ...]:
    return tuple(
        Step(stamp.turn, event.says(name), stamp.seq) for stamp, event in kept if wanted(event)
    )


def _force(
    one: ForceState,
    starts: dict[str, int | None],
    pack: Pack,
    kept: Events,
    name: Callable[[str], str],
) -> ForceReview:
    laid = pack.force(one.id)
    return ForceReview(
        id=one.id,
        title=one.title,
        owners=one.owners,
        kind=one.kind,
        start=starts.get(one.id),
        end=one.readiness,
        status=one.status,
        place=one.place_name,
        history=_ended(laid.historical_end) if laid.historical_end else "",
        moves=_steps(
            kept,
            name,
            lambda event: (
                isinstance(event, ForceArrived | ForceHeldUp | ForceSent) and event.force == one.id
            ),
        ),
    )


def _ended(end: ForceEnd) -> str:
    parts = ("" if end.readiness is None else str(end.readiness), end.status or "")
    return " ".join(part for part in parts if part)


def _relation(
    one: Relation, pack: Pack, kept: Events, name: Callable[[str], str]
) -> RelationReview:
    return RelationReview(
        id=one.id,
        title=one.title,
        from_=one.from_,
        to=one.to,
        component=one.component,
        start=one.start,
        end=one.value,
        history=pack.relation(one.id).historical_end,
        moves=_steps(
            kept,
            name,
            lambda event: isinstance(event, RelationMoved) and event.relation == one.id,
        ),
    )


def _exercises(state: State, pack: Pack, reader: SeatId) -> tuple[ExerciseReview, ...]:
    historically = {one.id: one.historically for one in pack.exercises}
    return tuple(
        ExerciseReview(
            id=one.training.id,
            title=one.training.title,
            purpose=one.training.purpose,
            host=one.training.host,
            planned=one.training.planned,
            stands=one.stands,
            historically=historically.get(one.training.id, ""),
            decided=tuple(Step(deed.turn, deed.title, deed.seq) for deed in one.decided),
        )
        for one in programme(view(state, reader))
    )


def _missions(state: State, pack: Pack) -> tuple[MissionReview, ...]:
    return tuple(
        MissionReview(one.id, one.title, tuple(_done(state, one.carried_by)), len(one.carried_by))
        for one in pack.missions
    )


def _done(state: State, carried_by: tuple[str, ...]) -> Iterable[Step]:
    """Actions taken and motions adopted for a mission, in the order of the log."""
    deeds = [
        Step(deed.turn, deed.title, deed.seq)
        for deed in state.deeds.values()
        if deed.done and deed.action in carried_by
    ]
    motions = [
        Step(motion.turn, motion.title, motion.rulings[-1].seq)
        for motion in state.motions.values()
        if motion.template in carried_by and motion.rulings and motion.outcome == "adopted"
    ]
    return sorted((*deeds, *motions), key=lambda step: step.seq)
