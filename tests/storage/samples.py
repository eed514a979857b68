"""Events made up for stores, which never look inside a payload."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.entry import canonical
from wargame.play.ports import Unstored

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wargame.play.ports import EventStore

UUID = "6f1c1a52-0a3f-4a37-9a5e-3a8d7a0f9d11"

KINDS = {"note_made": 1, "taken_back": 1, "exercise_created": 1}
"""What these tests let a store know; the real kinds are another package's concern."""


def note(text: str = "a note", **envelope: str) -> Unstored:
    fields = {
        "at": "2026-03-01T09:00:00.000000Z",
        "story": "2020-09-27T07:15:00",
        "turn": "turn-1",
        "phase": "council",
        "actor": "control",
        "kind": "note_made",
    } | envelope
    return Unstored(**fields, version=1, payload=canonical({"text": text}))


def notes(count: int, start: int = 1) -> Sequence[Unstored]:
    return [note(f"note {number}") for number in range(start, start + count)]


def filled(store: EventStore, count: int) -> EventStore:
    store.append(store.head().seq, notes(count, store.head().seq + 1))
    return store
