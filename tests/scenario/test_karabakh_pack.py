"""The shipped Karabakh pack is whole, faithful in number, and in order for the linter."""

from __future__ import annotations

import re
from collections import Counter
from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from tests.scenario.packcases import KARABAKH
from wargame.scenario.linter import lint
from wargame.scenario.reader import pack_files, read_pack

if TYPE_CHECKING:
    from wargame.scenario.pack import Pack


@pytest.fixture(scope="module")
def pack() -> Pack:
    return read_pack(pack_files(KARABAKH), KARABAKH.name)


def titles_of(pack: Pack) -> list[str]:
    return [
        *(one.title for one in pack.injects),
        *(one.title for one in pack.motions),
        *(one.title for one in pack.facts),
        *(one.title for one in pack.indicators),
    ]


def test_the_linter_finds_nothing_to_correct() -> None:
    found = lint(pack_files(KARABAKH), KARABAKH.name)

    assert [str(one) for one in found if one.severity != "hint"] == []


def test_everything_of_the_source_is_there(pack: Pack) -> None:
    counts = {
        name: len(getattr(pack, name))
        for name in (
            "seats", "objectives", "intelligence", "resources", "stances", "turns", "versions",
            "facts", "indicators", "forces", "places", "injects", "outcomes", "actions", "motions",
            "timeline", "questions", "observations", "learning_objectives", "counterfactuals",
        )
    }  # fmt: skip

    assert counts == {
        "seats": 12, "objectives": 30 + 4, "intelligence": 11, "resources": 12, "stances": 84,
        "turns": 7, "versions": 3, "facts": 19, "indicators": 10, "forces": 10, "places": 28,
        "injects": 36 + 33, "outcomes": 8 + 7, "actions": 48 + 29, "motions": 9 + 3, "timeline": 33,
        "questions": 8, "observations": 8, "learning_objectives": 5, "counterfactuals": 3,
    }  # fmt: skip
    assert sum(len(table.rows) for table in pack.outcomes[:8]) == 22


def test_every_seat_that_plays_has_a_packet(pack: Pack) -> None:
    without = [seat.id for seat in pack.seats if not seat.briefing or not seat.red_lines]

    assert without == ["CHN"]
    assert [seat.id for seat in pack.seats if seat.vote] == [
        "ARM", "BLR", "KAZ", "KGZ", "RUS", "TJK",
    ]  # fmt: skip


def test_turns_cover_the_crisis_day_by_day(pack: Pack) -> None:
    assert (str(pack.turns[0].starts), str(pack.turns[-1].ends)) == ("2020-09-27", "2020-12-02")
    for before, after in pairwise(pack.turns):
        assert after.starts - before.ends == timedelta(days=1)


def test_titles_are_short_and_each_its_own(pack: Pack) -> None:
    titles = titles_of(pack)

    assert max(map(len, titles)) <= 70
    assert len(set(titles)) == len(titles)


def test_what_a_room_reads_holds_no_inner_ids(pack: Pack) -> None:
    texts = [
        pack.public_briefing,
        *(text for seat in pack.seats for text in (seat.briefing, seat.batna, *seat.red_lines)),
        *(text for one in pack.injects for text in (one.title, one.text, one.expected)),
        *(text for one in pack.actions for text in (one.title, one.text)),
        *(text for one in pack.motions for text in (one.title, one.text, one.why)),
        *(one.text for one in pack.stances),
        *(one.text for one in pack.questions),
        *(one.text for one in pack.observations),
    ]

    assert [text for text in texts if re.search(r"\b(kar|rt)-[a-z0-9]", text)] == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Shushi", "Shusha"),
        ("Stepanakert", "Khankendi"),
        ("Lachin", "Berdzor"),
        ("Kalbajar", "Karvachar"),
        ("Jabrayil", "Jrakan"),
        ("Zangilan", "Kovsakan"),
        ("Gubadli", "Kubatlu"),
        ("Fuzuli", "Varanda"),
    ],
)
def test_disputed_places_carry_both_names_in_injects(pack: Pack, one: str, other: str) -> None:
    # "The Stepanakert authorities" and "a spokesman" are bodies, not places.
    for inject in pack.injects:
        text = inject.text.replace("Stepanakert authorities", "")
        text = re.sub(r"Yerevan and Stepanakert/", "Stepanakert/", text)
        assert text.count(one) == text.count(f"{one}/{other}"), inject.id


@pytest.mark.parametrize("word", ["liberat", "occup", "terrorist", "separatist", "aggressor"])
def test_the_pack_takes_no_side(pack: Pack, word: str) -> None:
    texts = [pack.public_briefing, *(one.text for one in pack.injects)]
    texts += titles_of(pack)

    assert [text for text in texts if word in text.lower()] == []


def test_expected_outcomes_of_history_agree_with_the_motions(pack: Pack) -> None:
    expected = {one.motion: one.outcome for one in pack.baseline.motions}

    assert expected == {one.id: one.historical for one in pack.motions[:9]}
    assert {one.historical for one in pack.motions[9:]} == {"not-brought"}


def test_the_agenda_is_russias(pack: Pack) -> None:
    assert pack.agenda_seat == "RUS"
    assert pack.force_price == 2
    assert pack.charters[0] == pack.baseline.charter == "csto-as-written"


def test_the_trilateral_deal_has_its_three_parts_in_one_turn(pack: Pack) -> None:
    parts = [one for one in pack.actions if one.deal == "kar-d-trilateral"]

    assert {one.seat for one in parts} == set(pack.deal("kar-d-trilateral").parties)
    assert {one.turns for one in parts} == {("kar-t6", "kar-t7")}


def test_shortened_versions_choose_as_the_source_does(pack: Pack) -> None:
    counts = {one.id: len(pack.injects_of(one.id)) for one in pack.versions}

    assert counts == {"90-minutes": 9 + 9, "half-day": 30 + 24, "day": 36 + 33}


def test_story_methods_and_instruments_are_spread(pack: Pack) -> None:
    instruments = Counter(one.instrument for one in pack.actions)

    assert instruments["deal"] == 7
    assert instruments["nothing"] == 1
    assert "message" in instruments
