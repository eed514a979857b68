"""Reading entries that stay in memory for as long as an exercise is open, thousands of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.codec import KINDS, decode
from wargame.game.event import Event, Stamp

if TYPE_CHECKING:
    from wargame.game.entry import Entry

_put = object.__setattr__


class LastingReader:
    """Decodes a log's entries and holds once what many of them bear alike."""

    def __init__(self) -> None:
        texts: dict[str, str] = {}
        self._one = texts.setdefault
        self._whole = {kind: set(model.model_fields) for kind, model in KINDS.items()}

    def read(self, entry: Entry) -> tuple[Stamp, Event]:
        """Decode the next entry.

        Raises:
            UnknownEvent: The kind or version is newer than this program.
            UnreadableEvent: The payload is not what its kind says.
        """
        event = decode(entry)
        # pydantic notes for each model which fields were given: a set that takes as much as all
        # the rest of an event. Payloads are written whole, so it is the same for a kind.
        whole = self._whole[entry.kind]
        if len(event.__pydantic_fields_set__) == len(whole):
            _put(event, "__pydantic_fields_set__", whole)
        seq, at, story, turn, phase, actor, *_ = entry
        one = self._one
        stamp = (seq, at, one(story, story), one(turn, turn), one(phase, phase), one(actor, actor))
        return Stamp._make(stamp), event
