"""The state of an exercise: what a fold of its events comes to, and nothing else.

A frozen dataclass over persistent maps: a new state shares all that did not change with the old
one, so keeping one for each phase costs little.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Any

from immutables import Map

from wargame.game.council import Council
from wargame.game.evaluation import Evaluation
from wargame.game.records import Exercise, Phase, Running, Turn

if TYPE_CHECKING:
    from wargame.game.adjudications import Adjudication
    from wargame.game.alliance import (
        Citation,
        Force,
        Precedent,
        Relation,
        RoleHeld,
        Speaker,
        Standing,
        Training,
    )
    from wargame.game.ids import FactId, IndicatorId, InjectId, MotionId, SeatId
    from wargame.game.records import (
        Briefing,
        Deed,
        Draw,
        Finding,
        InjectState,
        Known,
        Letter,
        Level,
        Motion,
        Move,
        Moved,
        Note,
        Offer,
        Seat,
        Statuses,
    )
    from wargame.game.requests import Request


@dataclass(frozen=True)
class State:
    """All that is known after some entry of the log; see `records` for the parts.

    Attributes:
        seq: Number of the last entry folded in.
        roster: All seats in the pack's order; maps have none.
        closed_turns: Ids of turns that were closed or skipped, in order.
        acted: Seats that did something in this phase, and by which entry.
        beliefs: What each seat was last told of each fact.
        findings: What was found of the charter's facts, for every later motion.
        effects: What each cause (`motion:ID@40`, `draw:12`, ...) has moved.
        not_brought: Pack motions that nobody brought, with the turns and entries that say so.
        requests: Questions to control and private talks, by id.
        readers: In which turn, and by which entry, each seat last opened its papers.
        judged: How actions were weighed, by the action's entry.
        evaluation: Ratings, checklist, hot wash, feedback and improvement plan.
        standing: How seats stand towards the alliance, where something has changed it.
        options: What was opened or shut: `action:ID` or `motion:ID`, and whether it is open.
        ratified: Reforms that were ratified, in order.
        touched: The last entry that changed each thing, see `Event.touches`.
    """

    seq: int = 0
    exercise: Exercise = field(default_factory=Exercise)
    seats: Map[SeatId, Seat] = field(default_factory=Map)
    roster: tuple[SeatId, ...] = ()
    turn: Turn = field(default_factory=Turn)
    phase: Phase = field(default_factory=Phase)
    clock: Running = field(default_factory=Running)
    closed_turns: tuple[str, ...] = ()
    statuses: tuple[Statuses, ...] = ()
    acted: Map[SeatId, int] = field(default_factory=Map)
    facts: Map[FactId, Known] = field(default_factory=Map)
    beliefs: Map[SeatId, Map[FactId, Known]] = field(default_factory=Map)
    findings: Map[str, Finding] = field(default_factory=Map)
    indicators: Map[IndicatorId, Level] = field(default_factory=Map)
    points: Map[SeatId, int] = field(default_factory=Map)
    briefings: Map[SeatId, Briefing] = field(default_factory=Map)
    offers: Map[SeatId, tuple[Offer, ...]] = field(default_factory=Map)
    letters: Map[int, Letter] = field(default_factory=Map)
    injects: Map[InjectId, InjectState] = field(default_factory=Map)
    draws: Map[int, Draw] = field(default_factory=Map)
    moves: Map[SeatId, Move] = field(default_factory=Map)
    deeds: Map[int, Deed] = field(default_factory=Map)
    motions: Map[MotionId, Motion] = field(default_factory=Map)
    not_brought: Map[str, tuple[tuple[str, int], ...]] = field(default_factory=Map)
    effects: Map[str, tuple[Moved, ...]] = field(default_factory=Map)
    notes: Map[int, Note] = field(default_factory=Map)
    scores: Map[str, tuple[int, int]] = field(default_factory=Map)
    requests: Map[str, Request] = field(default_factory=Map)
    readers: Map[SeatId, tuple[str, int]] = field(default_factory=Map)
    judged: Map[int, Adjudication] = field(default_factory=Map)
    council: Council = field(default_factory=Council)
    evaluation: Evaluation = field(default_factory=Evaluation)
    forces: Map[str, Force] = field(default_factory=Map)
    relations: Map[str, Relation] = field(default_factory=Map)
    trainings: Map[str, Training] = field(default_factory=Map)
    precedents: Map[str, Precedent] = field(default_factory=Map)
    citations: Map[int, Citation] = field(default_factory=Map)
    standing: Map[SeatId, Standing] = field(default_factory=Map)
    roles: Map[str, RoleHeld] = field(default_factory=Map)
    speakers: Map[SeatId, Speaker] = field(default_factory=Map)
    options: Map[str, bool] = field(default_factory=Map)
    ratified: tuple[str, ...] = ()
    touched: Map[str, int] = field(default_factory=Map)

    @property
    def started(self) -> bool:
        """Whether StartEx has been given."""
        return bool(self.exercise.started_at)

    @property
    def ended(self) -> bool:
        """Whether EndEx has been given."""
        return bool(self.exercise.ended_at)

    def with_(self, **changes: Any) -> State:
        """The same with some fields changed.

        `dataclasses.replace` runs `__init__` over all fields, which took nine tenths of the fold's
        time; copying the dictionary takes a twentieth of that. For the same reason no slots.

        Raises:
            TypeError: There is no such field.
        """
        # A copy of a whole dictionary is one block; filling another entry by entry is not.
        every = self.__dict__.copy()
        every.update(changes)
        if len(every) != len(_FIELDS):
            unknown = ", ".join(changes.keys() - _FIELDS)
            message = f"the state has no field {unknown}"
            raise TypeError(message)
        made = object.__new__(State)
        object.__setattr__(made, "__dict__", every)
        return made

    def motion_numbers(self) -> tuple[Motion, ...]:
        """All motions in the order tabled."""
        return tuple(sorted(self.motions.values(), key=lambda motion: motion.seq))

    def with_effect(self, cause: str, moved: Moved) -> State:
        """Remember under its cause what an effect has moved."""
        return self.with_(effects=self.effects.set(cause, (*self.effects.get(cause, ()), moved)))


_FIELDS = frozenset(field.name for field in fields(State))
