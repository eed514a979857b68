"""Events to stored entries and back, through the upcasts that lift old payloads."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from pydantic import ValidationError

from wargame.game.entry import Entry, canonical
from wargame.game.errors import WargameError
from wargame.game.event import Event, Stamp
from wargame.game.events import EVENTS
from wargame.game.upcasts import UPCASTS, Upcasts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

KINDS: Mapping[str, type[Event]] = {event.kind: event for event in EVENTS}


class UnknownEvent(WargameError):
    """An entry of a kind or version that this program does not know: a newer one wrote it."""

    def __init__(self, entry: Entry) -> None:
        super().__init__(
            f"Entry #{entry.seq} is of a kind this version does not know "
            f"({entry.kind}, version {entry.version}).",
            "Open the file with the version that made it; here it can only be looked at.",
        )
        self.seq = entry.seq


class UnreadableEvent(WargameError):
    """An entry whose payload does not say what its kind says."""

    def __init__(self, entry: Entry, why: str) -> None:
        super().__init__(
            f"Entry #{entry.seq} ({entry.kind}) cannot be read.",
            "Run verify on the file, and open the last backup that is whole.",
            why,
        )
        self.seq = entry.seq


def encode(event: Event) -> str:
    """Write an event's payload as canonical JSON."""
    return canonical(event.model_dump(mode="json"))


def decode(
    entry: Entry,
    kinds: Mapping[str, type[Event]] = KINDS,
    upcasts: Upcasts = UPCASTS,
) -> Event:
    """Read an entry's event, upcast to the present version where it is older.

    Args:
        entry: As it is stored.
        kinds: What is known, by kind.
        upcasts: Steps from one version of a payload to the next.

    Raises:
        UnknownEvent: The kind or version is newer than this program.
        UnreadableEvent: The payload is not what its kind says.
    """
    model = kinds.get(entry.kind)
    if model is None or entry.version > model.version:
        raise UnknownEvent(entry)
    try:
        same = entry.version == model.version
        payload = entry.payload if same else _lifted(entry, model.version, upcasts)
        # What model_validate_json calls; a long log is read in nine tenths of the time without it.
        event: Event = model.__pydantic_validator__.validate_json(payload)
    except (ValidationError, ValueError, LookupError) as error:
        raise UnreadableEvent(entry, str(error)) from error
    return event


def _lifted(entry: Entry, version: int, upcasts: Upcasts) -> str:
    payload = json.loads(entry.payload)
    for step in range(entry.version, version):
        payload = upcasts[entry.kind, step](payload)
    return canonical(payload)


def stamp_of(entry: Entry) -> Stamp:
    """Take the envelope of an entry: its first fields are the same, in the same order."""
    return Stamp._make(entry[:6])


def decoded(entries: Iterable[Entry]) -> Iterator[tuple[Stamp, Event]]:
    """Read many entries, in order."""
    for entry in entries:
        yield stamp_of(entry), decode(entry)
