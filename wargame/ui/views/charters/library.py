"""The charters that can be shown: those of the open exercise first, then those installed."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from wargame.game.errors import WargameError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping

    from wargame.game.ids import SeatId
    from wargame.play.session import Session
    from wargame.rules.charter import Charter
    from wargame.ui.desk import Desk

EXERCISE, INSTALLED = "exercise", "installed"
HELD = "In this exercise"


class Entry(NamedTuple):
    """A charter by where it comes from; `group` is the heading it stands under.

    Attributes:
        title: Short, where its body has several: "CSTO, as written".
    """

    key: str
    id: str
    title: str
    group: str


class Problem(NamedTuple):
    """Why a charter cannot be read."""

    says: str


class Library:
    """Reads charters when they are asked for, and keeps them.

    Args:
        desk: Knows what is installed.
        session: The open exercise, if there is one.
    """

    def __init__(self, desk: Desk, session: Callable[[], Session | None]) -> None:
        self._desk = desk
        self._session = session
        self._read: dict[str, Charter | Problem] = {}
        self.entries: tuple[Entry, ...] = ()
        self.refresh()

    def refresh(self) -> None:
        """Look again at what there is; installed files may have changed."""
        self._read.clear()
        held = self._held()
        installed = self._desk.charters()
        families = Counter(family(charter) for charter, _ in installed)
        ordered = sorted(installed, key=lambda one: (-families[family(one[0])], family(one[0])))
        families.update(family(charter) for charter in held)
        several = {body for body, many in families.items() if many > 1}
        titles = {name: one.title for name, one in held.items()}
        self.entries = (
            *(Entry(f"{EXERCISE}:{n}", n, short(n, t, several), HELD) for n, t in titles.items()),
            *(Entry(f"{INSTALLED}:{n}", n, short(n, t, several), family(n)) for n, t in ordered),
        )

    def title(self, key: str) -> str:
        """The short title of a charter."""
        return next((entry.title for entry in self.entries if entry.key == key), "")

    def _held(self) -> Mapping[str, Charter]:
        session = self._session()
        if session is None:
            return {}
        used = session.state.exercise.charter
        held = {str(name): charter for name, charter in session.setting.charters.items()}
        return dict(sorted(held.items(), key=lambda one: one[0] != used))

    def get(self, key: str) -> Charter | Problem:
        """The charter of a key, or why it cannot be read."""
        found = self._read.get(key)
        if found is None:
            found = self._read[key] = self._fetch(key)
        return found

    def known(self, key: str) -> Charter | Problem | None:
        """The same, if it was read before."""
        return self._read.get(key)

    def unread(self) -> tuple[str, ...]:
        """The keys that nobody has read yet."""
        return tuple(entry.key for entry in self.entries if entry.key not in self._read)

    def fetch(self, keys: tuple[str, ...]) -> dict[str, Charter | Problem]:
        """Read several without keeping them. May run off the GUI thread."""
        return {key: self._fetch(key) for key in keys}

    def keep(self, found: Mapping[str, Charter | Problem]) -> None:
        """Keep what `fetch` read, but for what was read since."""
        for key, charter in found.items():
            self._read.setdefault(key, charter)

    def _fetch(self, key: str) -> Charter | Problem:
        place, _, name = key.partition(":")
        if place == EXERCISE:
            held = self._held()
            return held[name] if name in held else Problem("The exercise is closed.")
        try:
            return self._desk.charter(name)
        except WargameError as error:
            return Problem(f"{error.message} {error.remedy}".strip())

    def name(self, charter: Charter) -> Callable[[SeatId], str]:
        """Names of members: the charter's own, else the exercise's, else the code."""
        session = self._session()
        known = {seat.id: seat.name for seat in session.setting.pack.seats} if session else {}
        own = charter.names

        def name(seat: SeatId) -> str:
            return own.get(seat) or known.get(seat, seat)

        return name

    def alike(self) -> Iterator[str]:
        """Keys of installed charters that the open exercise holds under the same id."""
        held = {entry.id for entry in self.entries if entry.group == HELD}
        yield from (e.key for e in self.entries if e.group != HELD and e.id in held)


def family(charter: str) -> str:
    """The body that a charter is of: "CSTO" of "csto-as-written"."""
    return charter.split("-", maxsplit=1)[0].upper()


def short(charter: str, title: str, several: Collection[str]) -> str:
    """A title beside others of its body: what stands before its first comma is the body's name."""
    _, comma, rest = title.partition(", ")
    body = family(charter)
    return f"{body}, {rest}" if comma and body in several else title
