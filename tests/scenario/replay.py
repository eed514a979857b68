"""A clerk's replay of a pack's baseline, for tests of its arithmetic.

It is naive on purpose and shares no code with play: facts and indicators in two dictionaries,
everything in the order that packs promise (opening effects, injects by minute with their
historical rolls, actions as written, motions, what was not brought).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from wargame.scenario.effects.fact_becomes import FactBecomes
from wargame.scenario.effects.force_readied import ForceReadied
from wargame.scenario.effects.force_sent import ForceSent
from wargame.scenario.effects.indicator_moves import IndicatorMoves
from wargame.scenario.effects.membership_becomes import MembershipBecomes
from wargame.scenario.effects.motion_opens import MotionOpens
from wargame.scenario.effects.points_change import PointsChange
from wargame.scenario.effects.relation_moves import RelationMoves
from wargame.scenario.reader import pack_files, read_pack
from wargame.scenario.truth import Truth

if TYPE_CHECKING:
    from wargame.scenario.pack import AnyEffect, Inject, Pack, Turn

SCENARIOS = Path(__file__).parents[2] / "scenarios"


@dataclass
class Ledger:
    """The world as a clerk would keep it."""

    facts: dict[str, str]
    levels: dict[str, int]
    outcomes: dict[str, str] = field(default_factory=dict)
    actions: set[str] = field(default_factory=set)
    injects: set[str] = field(default_factory=set)
    turn: int = 0
    relations: dict[str, int] = field(default_factory=dict)
    readiness: dict[str, int] = field(default_factory=dict)
    statuses: dict[str, str] = field(default_factory=dict)
    raised: set[str] = field(default_factory=set)

    def fact_value(self, fact: str) -> str | None:
        return self.facts.get(fact)

    def indicator_value(self, indicator: str) -> int | None:
        return self.levels.get(indicator)

    def motion_outcome(self, motion: str) -> str | None:
        return self.outcomes.get(motion)

    def motion_tabled(self, motion: str) -> bool:
        return self.outcomes.get(motion, "not-brought") != "not-brought"

    def action_done(self, action: str, by: str | None) -> bool:
        return action in self.actions

    def inject_delivered(self, inject: str, to: str | None) -> bool:
        return inject in self.injects

    def points(self, seat: str) -> int | None:
        return None

    def belief(self, seat: str, fact: str) -> str | None:
        return None

    def finding(self, fact: str) -> bool | None:
        return None

    def turn_number(self) -> int:
        return self.turn

    def phase(self) -> str:
        return ""

    def version(self) -> str:
        return "day"

    def cause_of(self, kind: str, name: str) -> int | None:
        return None

    def apply(self, effects: tuple[AnyEffect, ...]) -> None:
        for effect in effects:
            if isinstance(effect, FactBecomes):
                self.facts[effect.fact] = effect.becomes
            elif isinstance(effect, IndicatorMoves):
                moved = self.levels[effect.indicator] + effect.by
                self.levels[effect.indicator] = min(100, max(0, moved))
            else:
                self.apply_to_the_alliance(effect)

    def apply_to_the_alliance(self, effect: AnyEffect) -> None:
        if isinstance(effect, RelationMoves):
            moved = self.relations[effect.relation] + effect.by
            self.relations[effect.relation] = min(100, max(0, moved))
        elif isinstance(effect, ForceReadied):
            moved = self.readiness[effect.force] + effect.readiness
            self.readiness[effect.force] = min(100, max(0, moved))
            if effect.readiness > 0:
                self.raised.add(effect.force)
        elif isinstance(effect, ForceSent):
            self.statuses[effect.force] = effect.becomes
        # Points that a turn gives are left out: history has to do with what its seats began with.
        elif not isinstance(effect, MembershipBecomes | MotionOpens | PointsChange):
            pytest.fail(f"the replay does not know {effect!r}")

    def drift(self, pack: Pack) -> None:
        """What wears off at a turn's close, unless something raised it in the turn."""
        for force in pack.forces:
            if force.id in self.readiness and force.id not in self.raised:
                self.readiness[force.id] += force.drift
        self.raised.clear()


@dataclass
class Replay:
    """What a replay found."""

    ledger: Ledger
    values: dict[tuple[str, str], int] = field(default_factory=dict)
    outcomes: list[tuple[str, str, str]] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    spent: Counter[str] = field(default_factory=Counter)


def shipped(name: str) -> Pack:
    """Read one of the packs that come with the program."""
    return read_pack(pack_files(SCENARIOS / name), name)


def replay_of(pack: Pack) -> Replay:
    """Replay a pack's whole baseline."""
    ledger = Ledger(
        {fact.id: fact.initial for fact in pack.facts},
        {one.id: one.initial for one in pack.indicators},
        relations={one.id: one.initial for one in pack.relations},
        readiness={one.id: one.readiness for one in pack.forces if one.readiness is not None},
        statuses={one.id: one.status or "home" for one in pack.forces},
    )
    run = Replay(ledger)
    for turn in pack.turns:
        play_turn(pack, turn, run)
    return run


def play_turn(pack: Pack, turn: Turn, run: Replay) -> None:
    ledger = run.ledger
    ledger.turn = turn.number
    ledger.apply(turn.effects)
    for inject in sorted((i for i in pack.injects if i.turn == turn.id), key=lambda i: i.minute):
        deliver(pack, inject, ledger)
    script = next(one for one in pack.baseline.turns if one.turn == turn.id)
    for taken in script.actions:
        take(pack, taken.action, run)
    brought = {one.motion for one in script.motions}
    for motion in pack.motions:
        if motion.id in brought:
            # Every ballot of the script is in favour, under consensus.
            ledger.outcomes[motion.id] = "adopted"
            ledger.apply(motion.if_adopted)
            run.outcomes.append((turn.id, motion.id, "adopted"))
        elif turn.id in motion.turns and motion.id not in ledger.outcomes:
            ledger.outcomes[motion.id] = "not-brought"
            ledger.apply(motion.if_not_brought)
    ledger.drift(pack)
    run.values.update(((name, turn.id), value) for name, value in ledger.levels.items())


def deliver(pack: Pack, inject: Inject, ledger: Ledger) -> None:
    if inject.condition.ask(ledger) is not Truth.YES:
        return
    ledger.injects.add(inject.id)
    ledger.apply(inject.effects)
    if inject.follow_on is not None and inject.follow_on.roll is not None:
        table = pack.outcome(inject.follow_on.roll)
        row = next(one for one in table.rows if one.historical)
        ledger.apply(row.effects)


def take(pack: Pack, name: str, run: Replay) -> None:
    action = pack.action(name)
    if action.condition.ask(run.ledger) is not Truth.YES:
        run.refused.append(name)
        return
    run.ledger.actions.add(name)
    run.ledger.apply(action.effects)
    run.spent[action.seat] += action.price


def expected_values(pack: Pack) -> dict[tuple[str, str], int]:
    """Each indicator at the end of each turn, as the pack's table says."""
    return {
        (path.indicator, one.turn): one.value
        for path in pack.baseline.indicators
        for one in path.ends
    }


def expected_outcomes(pack: Pack) -> dict[str, str]:
    """What became of each motion, as the pack's table says."""
    return {one.motion: one.outcome for one in pack.baseline.motions}


def historical_facts(pack: Pack) -> dict[str, str | None]:
    """How history left each fact."""
    return {fact.id: fact.historical_end for fact in pack.facts}


def scored(pack: Pack, ledger: Ledger) -> dict[str, int]:
    """Points for each objective as the ledger stands."""
    return {
        one.id: 2 if one.two.ask(ledger) is Truth.YES else int(one.one.ask(ledger) is Truth.YES)
        for one in pack.objectives
    }


def overspent(pack: Pack, run: Replay) -> dict[str, int]:
    """Seats that spent more than they have."""
    return {name: spent for name, spent in run.spent.items() if spent > pack.seat(name).budget}
