"""A log held in memory comes out word for word as it lies in its file."""

from __future__ import annotations

import pytest

from tests.play.random_play import RandomPlay
from tests.play.tables import karabakh
from wargame.game.codec import decode
from wargame.play.commands import MakeNote
from wargame.play.ports import LogConflict, Unstored
from wargame.play.session import Session
from wargame.storage.memory import MemoryStore


def gone_on(session: Session, target: MemoryStore) -> None:
    """Write what a session holds into another store, and go on there."""
    entries, end = session.whole()
    target.append(0, tuple(entries))
    assert target.head() == end
    session.go_on_in(target)()


def reopened(session: Session) -> Session:
    return Session(session.store, session.setting, session.clock)


@pytest.fixture
def played() -> Session:
    return RandomPlay(seed=7).play(120).table.session


def test_a_log_that_was_opened_and_played_on_is_written_anew_as_it_was(played: Session) -> None:
    opened = reopened(played)
    opened.submit(MakeNote(text="Գրություն, “quoted” \x00\n"))
    before = list(opened.store.entries())
    after = MemoryStore()

    gone_on(opened, after)

    assert list(after.entries()) == before
    assert opened.store is after


def test_what_was_opened_reads_as_if_each_entry_were_read_alone(played: Session) -> None:
    opened = reopened(played)

    alone = [decode(entry) for entry in played.store.entries()]
    held = [event for _, event in opened.events()]

    assert held == alone
    assert [one.model_fields_set for one in held] == [one.model_fields_set for one in alone]
    assert [stamp for stamp, _ in opened.events()] == [stamp for stamp, _ in played.events()]


def test_a_payload_keeps_its_own_spelling() -> None:
    store = MemoryStore()
    session = karabakh(store).start().session
    last = next(reversed(list(store.entries())))
    spelt = '{"what": "remark",  "text": "with more room, and without what is empty"}'
    store.append(
        last.seq,
        [Unstored(last.at, last.story, last.turn, last.phase, "control", "note_made", 1, spelt)],
    )
    after = MemoryStore()

    gone_on(reopened(session), after)

    assert [entry.payload for entry in after.entries(last.seq)] == [spelt]


def test_a_store_that_does_not_hold_the_whole_log_is_not_gone_on_in(played: Session) -> None:
    opened = reopened(played)
    short = MemoryStore()
    entries, _ = opened.whole()
    short.append(0, tuple(entries)[:-1])

    with pytest.raises(LogConflict):
        opened.go_on_in(short)

    assert opened.store is played.store


def test_entries_that_come_while_a_copy_is_made_are_none_of_it(played: Session) -> None:
    opened = reopened(played)
    entries, end = opened.whole()
    opened.submit(MakeNote(text="Meanwhile"))
    copy = MemoryStore()
    copy.append(0, tuple(entries))

    assert copy.head() == end
    with pytest.raises(LogConflict):
        opened.go_on_in(copy)


def test_what_takes_long_of_closing_may_be_done_later(played: Session) -> None:
    opened = reopened(played)
    done: list[str] = []
    opened.before_close(lambda: done.append("at once"))
    opened.aside.run = lambda _: None
    opened.aside.put(lambda: done.append("later"))

    rest = opened.let_go()
    assert done == ["at once"]
    rest()
    assert done == ["at once", "later"]
