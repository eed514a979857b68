"""The log is looked through a little at a time, from the latest entry back. No Qt here.

Ten thousand entries take longer to word and to look through than a person waits after a key. What
was worded is kept while the palette is open, and a longer word is sought among what fitted the
shorter one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.ids import CONTROL
from wargame.ui.palette.finding import MOST, Hit, asked, rank

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from wargame.play.session import Session

STEP = 50
"""Entries looked through at a time; who searches looks at the clock between."""


class LogSearch:
    """Looks for what is typed among the entries that control may read.

    Attributes:
        best: The hits to show of those found so far, best first.
    """

    def __init__(self, session: Session) -> None:
        self._events = session.events()
        self._name = session.name
        self._said: dict[int, str] = {}
        self._words: list[str] = []
        self._left: list[int] = []
        self._at = 0
        self._found: list[int] = []
        self.best: tuple[Hit, ...] = ()

    @property
    def searching(self) -> bool:
        """Whether there is more to look through."""
        return self._at < len(self._left)

    def seek(self, typed: str) -> None:
        """Begin to look for what is typed; `go_on` does it."""
        only, words = asked(typed)
        wanted = only == "log" or (not only and bool(words))
        self._left = self._places(words) if wanted else []
        self._words = words if wanted else []
        self._found, self._at, self.best = [], 0, ()

    def _places(self, words: Sequence[str]) -> list[int]:
        """Where to look, the latest first: nowhere else than where a shorter word was found."""
        if _is_number(words):
            place = int(words[0]) - 1
            return [place] if 0 <= place < len(self._events) else []
        before = self._words
        narrower = all(any(old in new for new in words) for old in before)
        if before and narrower and not _is_number(before):
            return [*self._found, *self._left[self._at :]]
        return list(range(len(self._events) - 1, -1, -1))

    def go_on(self, steps: int = STEP) -> bool:
        """Look through some more entries; says whether there are more."""
        words = self._words
        part = self._left[self._at : self._at + steps]
        self._at += len(part)
        news = [place for place in part if self._fits(place, words)]
        self._found += news
        self._take(news, words)
        if not words and len(self.best) == MOST:
            # Everything fits, and the latest are found.
            self._at = len(self._left)
        return self.searching

    def _fits(self, place: int, words: Sequence[str]) -> bool:
        if not self._events[place][1].audience().includes(CONTROL):
            return False
        text = f"{self._says(place)} #{place + 1}".casefold()
        return all(word in text for word in words)

    def _says(self, place: int) -> str:
        if place not in self._said:
            self._said[place] = self._events[place][1].says(self._name).rstrip(".")
        return self._said[place]

    def _take(self, places: Iterable[int], words: list[str]) -> None:
        """Those among them that are better than what was found before."""
        news = (Hit("log", str(place + 1), self._says(place), f"#{place + 1}") for place in places)
        ranked = sorted((*self.best, *news), key=lambda hit: rank(hit, words))
        self.best = tuple(ranked[:MOST])


def _is_number(words: Sequence[str]) -> bool:
    """Whether one entry is meant, by its number."""
    return len(words) == 1 and words[0].isdecimal()
