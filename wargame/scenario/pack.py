"""A pack: one crisis as it was read, frozen, with everything findable by its id.

The parts live in `scenario/parts/`, conditions and effects in their own folders; all of them can
be imported from here.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Annotated, TypeVar

from pydantic import BeforeValidator, Field

from wargame.game.frozen import Frozen
from wargame.game.ids import CharterId, SeatId, as_seat, monogram_of
from wargame.scenario.condition import Condition, Part
from wargame.scenario.conditions import AnyCondition
from wargame.scenario.conditions.situation import (
    KnowsAlliance,
    KnowsForces,
    KnowsRelations,
    Situation,
)
from wargame.scenario.effect import Effect
from wargame.scenario.effects import AnyEffect
from wargame.scenario.effects.charter_in_force import CharterInForce
from wargame.scenario.effects.fact_becomes import FactBecomes
from wargame.scenario.effects.fact_told import FactTold
from wargame.scenario.effects.indicator_moves import IndicatorMoves
from wargame.scenario.effects.inject_becomes import InjectBecomes
from wargame.scenario.effects.points_change import PointsChange
from wargame.scenario.finding import UnknownId
from wargame.scenario.naming import names_of
from wargame.scenario.parts.actions import Action, Deal
from wargame.scenario.parts.baseline import (
    Baseline,
    BaselineTurn,
    Brought,
    ExpectedMotion,
    IndicatorPath,
    SeatBallot,
    Taken,
    TimelineEntry,
    TurnValue,
)
from wargame.scenario.parts.debrief import (
    Counterfactual,
    LearningObjective,
    Observation,
    Question,
)
from wargame.scenario.parts.forces import Contribution, Force, ForceEnd, Way
from wargame.scenario.parts.motions import (
    Answer,
    Answers,
    Determines,
    Filled,
    Forecast,
    Likely,
    Motion,
)
from wargame.scenario.parts.msel import (
    Attachment,
    FollowOn,
    Inject,
    OutcomeRow,
    OutcomeTable,
)
from wargame.scenario.parts.precedents import Precedent, Reform
from wargame.scenario.parts.relations import Bound, Relation
from wargame.scenario.parts.seats import (
    Intelligence,
    Objective,
    Resource,
    RoleHeld,
    Seat,
    Sender,
    Speaker,
    Stance,
)
from wargame.scenario.parts.situation import (
    Area,
    Band,
    City,
    Fact,
    Indicator,
    Place,
    Region,
    Route,
)
from wargame.scenario.parts.tables import listed
from wargame.scenario.parts.tasks import JointExercise, Mission
from wargame.scenario.parts.time import Phase, Turn, Version
from wargame.scenario.refs import SLUG, SeatRef, Slug, Title, Words
from wargame.scenario.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "Action",
    "Answer",
    "AnyCondition",
    "AnyEffect",
    "Area",
    "Attachment",
    "Band",
    "Baseline",
    "BaselineTurn",
    "Bound",
    "Brought",
    "CharterInForce",
    "City",
    "Condition",
    "Contribution",
    "Counterfactual",
    "Deal",
    "Determines",
    "Effect",
    "ExpectedMotion",
    "Fact",
    "FactBecomes",
    "FactTold",
    "Filled",
    "FollowOn",
    "Force",
    "ForceEnd",
    "Forecast",
    "Indicator",
    "IndicatorMoves",
    "IndicatorPath",
    "Inject",
    "InjectBecomes",
    "Intelligence",
    "JointExercise",
    "KnowsAlliance",
    "KnowsForces",
    "KnowsRelations",
    "LearningObjective",
    "Likely",
    "Mission",
    "Motion",
    "Objective",
    "Observation",
    "OutcomeRow",
    "OutcomeTable",
    "Pack",
    "Part",
    "Phase",
    "Place",
    "PointsChange",
    "Precedent",
    "Question",
    "Reform",
    "Region",
    "Relation",
    "Resource",
    "RoleHeld",
    "Route",
    "Seat",
    "SeatBallot",
    "Sender",
    "Situation",
    "Speaker",
    "Stance",
    "Taken",
    "TimelineEntry",
    "Truth",
    "Turn",
    "TurnValue",
    "Version",
    "Way",
]

One = TypeVar("One")

SCHEMA = 1
"""The pack format that this program reads."""


class Pack(Frozen):
    """A crisis as data. Every id in it is declared once; references were checked when it was read.

    Attributes:
        schema_version: The format of the pack (`schema` in the file).
        charters: Charters under which it can be played; the first is the default.
        members: Members of the alliance, where they differ from the charter's.
        force_price: Points that it costs to bring a motion that was kept off the agenda.
        public_briefing: What everybody reads before it begins, Markdown.
        disclaimer: Shown wherever the pack's texts leave the program.
        sources: Where each claim comes from, Markdown.
        cover: Name of the cover picture among the pack's files.
    """

    schema_version: Annotated[int, Field(alias="schema", ge=1, le=SCHEMA)]
    id: Slug
    title: Title
    summary: Words
    version: Title
    authors: tuple[Title, ...] = ()
    licence: Title
    charters: Annotated[tuple[Annotated[CharterId, SLUG], ...], Field(min_length=1)]
    members: tuple[SeatRef, ...] | None = None
    force_price: Annotated[int, Field(ge=0, le=100)] = 2
    public_briefing: Annotated[str, Field(max_length=40_000)]
    disclaimer: Words = ""
    sources: Annotated[str, Field(max_length=200_000)] = ""
    cover: Words | None = None

    seats: Annotated[tuple[Seat, ...], Field(min_length=1)]
    senders: tuple[Sender, ...] = ()
    roles: Annotated[tuple[RoleHeld, ...], BeforeValidator(listed("role", "seats"))] = ()
    objectives: tuple[Objective, ...] = ()
    intelligence: tuple[Intelligence, ...] = ()
    resources: tuple[Resource, ...] = ()
    stances: tuple[Stance, ...] = ()

    phases: Annotated[tuple[Phase, ...], Field(min_length=1)]
    turns: Annotated[tuple[Turn, ...], Field(min_length=1)]
    versions: Annotated[tuple[Version, ...], Field(min_length=1)]

    facts: tuple[Fact, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    forces: tuple[Force, ...] = ()
    relations: tuple[Relation, ...] = ()
    exercises: tuple[JointExercise, ...] = ()
    missions: tuple[Mission, ...] = ()
    region: Region | None = None
    places: tuple[Place, ...] = ()
    routes: tuple[Route, ...] = ()
    areas: tuple[Area, ...] = ()
    cities: tuple[City, ...] = ()

    injects: tuple[Inject, ...] = ()
    outcomes: tuple[OutcomeTable, ...] = ()
    actions: tuple[Action, ...] = ()
    deals: tuple[Deal, ...] = ()
    motions: tuple[Motion, ...] = ()
    answers: Answers = ()
    precedents: tuple[Precedent, ...] = ()
    reforms: tuple[Reform, ...] = ()

    baseline: Baseline
    timeline: tuple[TimelineEntry, ...] = ()
    questions: tuple[Question, ...] = ()
    observations: tuple[Observation, ...] = ()
    learning_objectives: tuple[LearningObjective, ...] = ()
    counterfactuals: tuple[Counterfactual, ...] = ()

    def seat(self, name: str) -> Seat:
        """Find a seat by its id, taken in either case."""
        return _found("seat", as_seat(name), self._seats)

    def turn(self, name: str) -> Turn:
        """Find a turn by its id."""
        return _found("turn", name, self._turns)

    def fact(self, name: str) -> Fact:
        """Find a fact by its id."""
        return _found("fact", name, self._facts)

    def indicator(self, name: str) -> Indicator:
        """Find an indicator by its id."""
        return _found("indicator", name, self._indicators)

    def inject(self, name: str) -> Inject:
        """Find an inject by its id."""
        return _found("inject", name, self._injects)

    def outcome(self, name: str) -> OutcomeTable:
        """Find an outcome table by its id."""
        return _found("outcome table", name, self._outcomes)

    def action(self, name: str) -> Action:
        """Find an action by its id."""
        return _found("action", name, self._actions)

    def motion(self, name: str) -> Motion:
        """Find a motion by its id."""
        return _found("motion", name, self._motions)

    def force(self, name: str) -> Force:
        """Find a force by its id."""
        return _found("force", name, self._forces)

    def relation(self, name: str) -> Relation:
        """Find a relation by its id."""
        return _found("relation", name, self._relations)

    def precedent(self, name: str) -> Precedent:
        """Find a precedent by its id."""
        return _found("precedent", name, {one.id: one for one in self.precedents})

    def reform(self, name: str) -> Reform:
        """Find a reform by its id."""
        return _found("reform", name, {one.id: one for one in self.reforms})

    def played(self, name: str) -> Version:
        """Find a version by its id."""
        return _found("version", name, {one.id: one for one in self.versions})

    def deal(self, name: str) -> Deal:
        """Find a deal by its id."""
        return _found("deal", name, {one.id: one for one in self.deals})

    def role(self, name: str) -> tuple[SeatId, ...]:
        """Say which seats hold a role at the start; none if nobody does.

        Who holds it during play is asked of the state, see `play.roles`.
        """
        held = [one for one in self.roles if one.role == name]
        unconditional = [one for one in held if one.when is None]
        return next((one.seats for one in (*unconditional, *held)), ())

    @property
    def agenda_seat(self) -> SeatId | None:
        """The seat that is asked before a motion is tabled under charters with agenda control."""
        return next(iter(self.role("agenda")), None)

    def injects_of(self, version: str, turn: str | None = None) -> tuple[Inject, ...]:
        """List the injects of a version in the order of their time, of one turn or of all."""
        chosen = self.played(version)
        order = {name: self.turn(name).number for name in chosen.turns}
        wanted = [
            one
            for one in self.injects
            if one.turn in order
            and one.id not in chosen.without
            and (chosen.injects == "all" or one.id in chosen.injects)
            and turn in {None, one.turn}
        ]
        return tuple(sorted(wanted, key=lambda one: (order[one.turn], one.minute)))

    def name(self, name: str) -> str:
        """Give the title of anything that the pack declares; an id that it does not know stays."""
        return self._names.get(name, name)

    def monogram(self, seat: str) -> str:
        """Give the letters of a seat; of one that it does not know, those of its id."""
        known = self._seats.get(seat)
        return (known.monogram if known is not None else "") or monogram_of(seat)

    @cached_property
    def _seats(self) -> Mapping[str, Seat]:
        return {one.id: one for one in self.seats}

    @cached_property
    def _turns(self) -> Mapping[str, Turn]:
        return {one.id: one for one in self.turns}

    @cached_property
    def _facts(self) -> Mapping[str, Fact]:
        return {one.id: one for one in self.facts}

    @cached_property
    def _indicators(self) -> Mapping[str, Indicator]:
        return {one.id: one for one in self.indicators}

    @cached_property
    def _injects(self) -> Mapping[str, Inject]:
        return {one.id: one for one in self.injects}

    @cached_property
    def _outcomes(self) -> Mapping[str, OutcomeTable]:
        return {one.id: one for one in self.outcomes}

    @cached_property
    def _actions(self) -> Mapping[str, Action]:
        return {one.id: one for one in self.actions}

    @cached_property
    def _motions(self) -> Mapping[str, Motion]:
        return {one.id: one for one in self.motions}

    @cached_property
    def _forces(self) -> Mapping[str, Force]:
        return {one.id: one for one in self.forces}

    @cached_property
    def _relations(self) -> Mapping[str, Relation]:
        return {one.id: one for one in self.relations}

    @cached_property
    def _names(self) -> Mapping[str, str]:
        return names_of(self)


def _found(kind: str, name: str, known: Mapping[str, One]) -> One:
    found = known.get(name)
    if found is None:
        raise UnknownId(kind, name, known)
    return found
