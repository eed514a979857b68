"""What must hold of every shipped pack that was made from a source with tables.

A subclass gives the figures of its source; what holds of one pack alone stands beside it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar

import pytest

from tests.scenario.replay import (
    SCENARIOS,
    Replay,
    expected_outcomes,
    expected_values,
    historical_facts,
    overspent,
    replay_of,
    scored,
    shipped,
)
from wargame.scenario.linter import lint
from wargame.scenario.reader import pack_files

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wargame.scenario.pack import Pack

LOADED = ("liberat", "occup", "separatist", "aggressor", "regime", "bandit", "terrorist")
"""Words that take a side; what a party says of another may use them, a headline never."""


def titles_of(pack: Pack) -> list[str]:
    return [
        *(one.title for one in pack.injects),
        *(one.title for one in pack.motions),
        *(one.title for one in pack.facts),
        *(one.title for one in pack.indicators),
    ]


def read_aloud(pack: Pack) -> list[str]:
    """Everything of a pack that people in the room read."""
    return [
        pack.public_briefing,
        pack.summary,
        *titles_of(pack),
        *(text for seat in pack.seats for text in (seat.briefing, seat.batna, *seat.red_lines)),
        *(text for one in pack.objectives for text in (one.title,)),
        *(text for one in pack.intelligence for text in (one.title, one.text)),
        *(text for one in pack.resources for text in (one.title, one.limit)),
        *(text for one in pack.facts for text in (one.disputed_by, one.how_determined)),
        *(one.moved_by for one in pack.indicators),
        *(text for one in pack.injects for text in (one.text, one.expected)),
        *(text for one in pack.actions for text in (one.title, one.text)),
        *(text for one in pack.motions for text in (one.text, one.why, one.proposed_by)),
        *(answer.why for one in pack.motions for answer in one.answers),
        *(answer.why for answer in pack.answers),
        *(row.text for table in pack.outcomes for row in table.rows),
        *(one.text for one in pack.stances),
        *(one.event for one in pack.timeline),
        *(one.text for one in pack.questions),
        *(one.text for one in pack.observations),
        *(one.text for one in pack.counterfactuals),
        *(one.notes for one in pack.versions),
    ]


class Faithful:
    """The arithmetic and the words of one pack.

    Attributes:
        counts: How many of each the source has.
        added: How many of each the pack adds, for rooms that leave history.
        never_delivered: Injects that history leaves out, those that the pack adds among them.
    """

    name: ClassVar[str]
    prefix: ClassVar[str]
    charter: ClassVar[str]
    total: ClassVar[int]
    counts: ClassVar[Mapping[str, int]]
    added: ClassVar[Mapping[str, int]] = {}
    brought: ClassVar[tuple[str, ...]]
    never_delivered: ClassVar[tuple[str, ...]] = ()

    @pytest.fixture(scope="class")
    @classmethod
    def pack(cls) -> Pack:
        return shipped(cls.name)

    @pytest.fixture(scope="class")
    @classmethod
    def run(cls, pack: Pack) -> Replay:
        return replay_of(pack)

    def test_the_linter_finds_nothing_to_correct(self) -> None:
        found = lint(pack_files(SCENARIOS / self.name), self.name)

        assert [str(one) for one in found if one.severity != "hint"] == []

    def test_everything_of_the_source_is_there(self, pack: Pack) -> None:
        there = {
            name: len(getattr(pack, name)) - self.added.get(name, 0)
            for name in {**self.counts, **self.added}
        }

        assert there == {**dict.fromkeys(self.added, 0), **self.counts}

    def test_what_was_added_changes_nothing_and_is_no_part_of_history(self, pack: Pack) -> None:
        added = {one.id: one for one in pack.actions if one.id.endswith("-quiet")}
        taken = {one.action for turn in pack.baseline.turns for one in turn.actions}

        assert [one.id for one in added.values() if one.effects or one.price] == []
        assert taken.isdisjoint(added)

    def test_the_items_of_history_are_as_many_as_settled(self, pack: Pack) -> None:
        values, facts = expected_values(pack), historical_facts(pack)

        assert len(values) + len(facts) + len(pack.baseline.motions) == self.total
        assert None not in historical_facts(pack).values()

    def test_the_replay_gives_every_indicator_value(self, pack: Pack, run: Replay) -> None:
        assert run.values == expected_values(pack)

    def test_the_replay_ends_with_the_historical_facts(self, pack: Pack, run: Replay) -> None:
        assert run.ledger.facts == historical_facts(pack)

    def test_motions_come_out_as_expected(self, pack: Pack, run: Replay) -> None:
        assert len(expected_outcomes(pack)) == len(pack.baseline.motions)
        expected = expected_outcomes(pack)
        came_out = {one.id: one.historical for one in pack.motions}
        assert run.ledger.outcomes == came_out
        assert came_out == {one: expected.get(one, "not-brought") for one in came_out}
        assert tuple(motion for _, motion, _ in run.outcomes) == self.brought

    def test_injects_that_history_left_out_stay_out(self, pack: Pack, run: Replay) -> None:
        left = tuple(one.id for one in pack.injects if one.id not in run.ledger.injects)

        assert left == self.never_delivered

    def test_nothing_is_refused_and_nobody_overspends(self, pack: Pack, run: Replay) -> None:
        assert run.refused == []
        assert overspent(pack, run) == {}

    def test_objectives_score_as_the_source_computed(self, pack: Pack, run: Replay) -> None:
        assert scored(pack, run.ledger) == {one.id: one.historical for one in pack.objectives}

    def test_each_path_runs_from_start_to_end_of_its_indicator(self, pack: Pack) -> None:
        last = pack.turns[-1].id
        paths = {one.indicator: (one.start, one.at(last)) for one in pack.baseline.indicators}

        assert paths == {one.id: (one.initial, one.historical_end) for one in pack.indicators}

    def test_the_baseline_is_judged_by_the_default_charter(self, pack: Pack) -> None:
        assert pack.baseline.charter == pack.charters[0] == self.charter

    def test_titles_are_short_neutral_and_each_its_own(self, pack: Pack) -> None:
        titles = titles_of(pack)

        assert max(map(len, titles)) <= 70
        assert len(set(titles)) == len(titles)
        assert [one for one in titles for word in LOADED if word in one.lower()] == []

    def test_what_a_room_reads_holds_no_inner_ids(self, pack: Pack) -> None:
        inner = re.compile(rf"\b({self.prefix}|rt|dt)-[a-z0-9]")

        assert [text for text in read_aloud(pack) if inner.search(text)] == []

    def test_every_seat_that_a_person_plays_has_a_packet(self, pack: Pack) -> None:
        played = [seat for seat in pack.seats if seat.mode == "person"]

        assert [seat.id for seat in played if not seat.briefing] == []
        assert {seat.id for seat in played} <= {one.seat for one in pack.objectives}

    def test_every_stance_stands_once_for_each_seat_and_turn(self, pack: Pack) -> None:
        stood = [(one.seat, one.turn) for one in pack.stances]

        assert len(set(stood)) == len(stood) == len(pack.seats) * len(pack.turns)
