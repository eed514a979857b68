from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.game.strategies import events_of
from wargame.game.codec import KINDS, UnknownEvent, UnreadableEvent, decode, encode
from wargame.game.entry import GENESIS, Entry
from wargame.game.events import EVENTS

if TYPE_CHECKING:
    from wargame.game.event import Event


def entry(kind: str, payload: str, version: int = 1) -> Entry:
    return Entry(7, "", "", "", "", "control", kind, version, payload, GENESIS, GENESIS)


@pytest.mark.parametrize("model", EVENTS, ids=lambda model: model.kind)
@given(data=st.data())
def test_every_event_comes_back_from_the_log_as_it_went_in(
    model: type[Event], data: st.DataObject
) -> None:
    event = data.draw(events_of(model))

    assert decode(entry(event.kind, encode(event), event.version)) == event


def test_kinds_are_words_that_are_all_different() -> None:
    assert len(KINDS) == len(EVENTS)
    assert all(kind.replace("_", "").isalpha() and kind.islower() for kind in KINDS)


def test_a_kind_of_a_newer_program_is_told_from_a_damaged_entry() -> None:
    with pytest.raises(UnknownEvent, match="#7 is of a kind this version does not know"):
        decode(entry("teleported", "{}"))
    with pytest.raises(UnknownEvent):
        decode(entry("note_made", "{}", version=99))
    with pytest.raises(UnreadableEvent, match="#7"):
        decode(entry("note_made", '{"nothing":1}'))
