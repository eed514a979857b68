"""What the facilitator began to write and has not sent, form by form. No Qt here.

It lies beside the log, in the exercise file's draft table, where nothing reads it but the form
itself: it is no event, takes no number, and goes when the form is sent. A seat's own writing lies
elsewhere, under its own phrase.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final, NamedTuple
from weakref import WeakKeyDictionary

from wargame.game.entry import canonical, utc_text
from wargame.game.ids import CONTROL
from wargame.play.ports import LogError
from wargame.support.signs import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wargame.play.session import Session

PREFIX: Final = "form:"
"""What the keys of forms begin with in the draft table."""

Value = str | int | float | bool | list["Value"] | dict[str, "Value"] | None
"""What a field holds, as JSON has it."""

_HELD: WeakKeyDictionary[Session, dict[str, Kept]] = WeakKeyDictionary()
"""What may stand in no file, or could not be written to it: by exercise and form."""


class Kept(NamedTuple):
    """What stood in a form, and when that was kept.

    Attributes:
        what: What is being written, such as "a note": said where nothing of it may be.
    """

    what: str
    fields: Mapping[str, Value]
    at: str


class Unsent:
    """One form of the facilitator's, by a name that is the same the next time it is opened.

    Args:
        sealed: Whether a seat's move stands in it: where moves are encrypted it is kept in this
            window's memory alone, like the draft of a seat without a phrase.
    """

    def __init__(self, session: Session, form: str, what: str, *, sealed: bool = False) -> None:
        self._session = session
        self._key = f"{PREFIX}{form}"
        self._what = what
        self._sealed = sealed

    def kept(self) -> Kept | None:
        """What was kept of it; None when nothing was, or it cannot be read."""
        held = _HELD.get(self._session, {}).get(self._key)
        if held is not None:
            return held
        try:
            found = self._session.store.draft(CONTROL, self._key)
        except LogError:
            return None
        return read(*found) if found else None

    def keep(self, fields: Mapping[str, Value]) -> str:
        """Keep what stands in it now; returns when.

        Raises:
            LogError: The file takes none now; it is held in memory until it does.
        """
        at = utc_text(self._session.now())
        held = _HELD.setdefault(self._session, {})
        held[self._key] = Kept(self._what, fields, at)
        if self._sealed and _encrypts(self._session):
            return at
        text = clean(canonical({"what": self._what, "fields": fields}))
        self._session.store.save_draft(CONTROL, self._key, text, at)
        del held[self._key]
        return at

    def drop(self) -> None:
        """It was sent, or thrown away."""
        _HELD.get(self._session, {}).pop(self._key, None)
        try:
            if self._session.store.draft(CONTROL, self._key) is not None:
                self._session.store.save_draft(CONTROL, self._key, "", "")
        except LogError:
            # The entry itself was recorded, or nothing was to be: at worst it is offered again.
            return


def _encrypts(session: Session) -> bool:
    # Read when it is first asked: sheets are known before the window is painted.
    from wargame.play.sealing import encrypts

    return encrypts(session.state)


def read(text: str, at: str) -> Kept | None:
    """A row of the draft table; None for one that another version wrote otherwise."""
    try:
        found = json.loads(text)
        fields = dict(found["fields"])
        return Kept(str(found["what"]), fields, at)
    except (ValueError, KeyError, TypeError):
        return None


def begun(session: Session, since: str = "") -> Iterator[Kept]:
    """What waits in the file, the oldest first.

    Args:
        session: The exercise.
        since: The time before which nothing is of interest.
    """
    rows = (one for one in session.store.drafts() if one.key.startswith(PREFIX))
    found = (read(one.text, one.at) for one in rows if one.owner == CONTROL and one.at >= since)
    yield from sorted((one for one in found if one is not None), key=lambda one: one.at)
