"""An exercise at every entry of it: what a scrubber shows is what a fold gives."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.play.everything import everything
from tests.play.tables import KAZ, Table, karabakh
from wargame.game.fold import effective, fold
from wargame.play.commands import MakeNote, TakeBack
from wargame.play.timeline import EVERY, Timeline


@cache
def played() -> Table:
    return everything()


@cache
def timeline() -> Timeline:
    return Timeline(played().session.events())


@given(st.integers(min_value=0, max_value=len(everything().session.events())))
def test_the_state_at_an_entry_is_the_fold_of_what_stood_then(seq: int) -> None:
    events = played().session.events()

    assert timeline().state_at(seq) == fold(effective(events[:seq]))


def test_after_a_take_back_the_abandoned_branch_is_still_there_to_be_seen() -> None:
    table = karabakh().start().open_turn()
    start = table.session.head.seq
    for words in ("one", "two"):
        table.session.submit(MakeNote(text=words))
    table.session.submit(TakeBack(to=start, reason="a slip of mine"))
    table.session.submit(MakeNote(text="three"))
    events = table.session.events()

    found = Timeline(events)

    texts = [
        [note.text for note in found.state_at(seq).notes.values()]
        for seq in (start + 2, len(events))
    ]
    assert texts == [["one", "two"], ["three"]]
    assert found.state_at(len(events)) == fold(effective(events))


def test_entries_that_come_later_are_taken_in() -> None:
    table = karabakh().start().open_turn()
    found = Timeline(table.session.events())
    before = len(found)
    for count in range(EVERY):
        table.session.submit(MakeNote(text=f"note {count}"))

    found.extend(table.session.events())

    assert len(found) == before + EVERY
    assert found.state_at(before + 3) == fold(effective(table.session.events()[: before + 3]))


def test_turns_lie_one_after_another_without_a_gap() -> None:
    stretches = timeline().stretches()

    assert stretches[0].number == 0
    assert [one.first for one in stretches[1:]] == [one.last + 1 for one in stretches[:-1]]
    assert {2} <= {one.number for one in stretches}, "the skipped turn has its place too"
    assert all(one.title for one in stretches if one.number)


def test_there_is_no_entry_before_the_first_or_after_the_last() -> None:
    for seq in (0, len(timeline()) + 1):
        with pytest.raises(IndexError):
            timeline().entry(seq)


def test_a_phase_begins_where_its_entry_says() -> None:
    table = karabakh().start().open_turn().to("orders").seal(KAZ, "kar-a-kaz-cica")
    found = Timeline(table.session.events())

    assert found.entry(found.phase_starts()[-1])[1].kind == "phase_opened"
