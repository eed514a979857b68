"""The shipped Karabakh pack replays to exactly what its own baseline expects.

The replay here is naive on purpose and shares no code with play: facts and indicators in two
dictionaries, everything in the order that packs promise (opening effects, injects by minute with
their historical rolls, actions as written, motions, what was not brought).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from wargame.scenario.effects.fact_becomes import FactBecomes
from wargame.scenario.effects.indicator_moves import IndicatorMoves
from wargame.scenario.reader import pack_files, read_pack
from wargame.scenario.truth import Truth

if TYPE_CHECKING:
    from wargame.scenario.pack import AnyEffect, Inject, Pack, Turn

FOLDER = Path(__file__).parents[2] / "scenarios" / "karabakh-2020"
TURNS = ("kar-t1", "kar-t2", "kar-t3", "kar-t4", "kar-t5", "kar-t6", "kar-t7")


@dataclass
class Ledger:
    """The world as a clerk would keep it."""

    facts: dict[str, str]
    levels: dict[str, int]
    outcomes: dict[str, str] = field(default_factory=dict)
    actions: set[str] = field(default_factory=set)
    injects: set[str] = field(default_factory=set)
    turn: int = 0

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
                pytest.fail(f"the replay does not know {effect!r}")


@dataclass
class Replay:
    """What a replay found."""

    ledger: Ledger
    values: dict[tuple[str, str], int] = field(default_factory=dict)
    outcomes: list[tuple[str, str, str]] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    spent: Counter[str] = field(default_factory=Counter)


@pytest.fixture(scope="module")
def pack() -> Pack:
    return read_pack(pack_files(FOLDER), FOLDER.name)


@pytest.fixture(scope="module")
def replay(pack: Pack) -> Replay:
    ledger = Ledger(
        {fact.id: fact.initial for fact in pack.facts},
        {one.id: one.initial for one in pack.indicators},
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


def test_the_replay_gives_all_seventy_indicator_values(pack: Pack, replay: Replay) -> None:
    expected = {
        (path.indicator, one.turn): one.value
        for path in pack.baseline.indicators
        for one in path.ends
    }

    assert len(expected) == 70
    assert replay.values == expected


def test_the_replay_ends_with_the_nineteen_historical_facts(pack: Pack, replay: Replay) -> None:
    ends = {fact.id: fact.historical_end for fact in pack.facts}

    assert len(ends) == 19
    assert replay.ledger.facts == ends


def test_nine_motions_come_out_as_expected(pack: Pack, replay: Replay) -> None:
    expected = {one.motion: one.outcome for one in pack.baseline.motions}

    assert len(expected) == len(pack.baseline.motions) == 9
    assert replay.ledger.outcomes == expected


def test_every_expected_motion_stood_open_in_its_turn(pack: Pack) -> None:
    assert [
        one.motion for one in pack.baseline.motions if one.turn not in pack.motion(one.motion).turns
    ] == []


def test_no_action_of_the_script_is_refused(replay: Replay) -> None:
    assert replay.refused == []


def test_no_seat_spends_more_than_it_has(pack: Pack, replay: Replay) -> None:
    over = {name: spent for name, spent in replay.spent.items() if spent > pack.seat(name).budget}

    assert over == {}


def test_objectives_score_as_the_source_computed(pack: Pack, replay: Replay) -> None:
    scored = {
        one.id: 2
        if one.two.ask(replay.ledger) is Truth.YES
        else int(one.one.ask(replay.ledger) is Truth.YES)
        for one in pack.objectives
    }

    assert scored == {one.id: one.historical for one in pack.objectives}


def test_the_historical_end_of_each_indicator_is_the_end_of_its_path(pack: Pack) -> None:
    ends = {one.id: one.historical_end for one in pack.indicators}

    assert ends == {path.indicator: path.at("kar-t7") for path in pack.baseline.indicators}


def test_the_start_of_each_path_is_the_indicator_as_it_begins(pack: Pack) -> None:
    starts = {path.indicator: path.start for path in pack.baseline.indicators}

    assert starts == {one.id: one.initial for one in pack.indicators}
    assert tuple(turn.id for turn in pack.turns) == TURNS
