"""Notes as evidence for a rating: worded when looked at, since there may be thousands. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from typing_extensions import override

from wargame.game.phrasing import capital
from wargame.play.evaluating import GRADES
from wargame.ui.running.words import cut, local_time
from wargame.ui.views.evaluate.screen import EvidenceLine, NotesShown

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from wargame.game.records import Note
    from wargame.play.session import Session

LEANING_WORDS = {"strength": "a strength", "improvement": "to improve"}
_LONG = 300


class NotedLines(NotesShown):
    """Notes on an objective, then those on none: an evaluator may have been in a hurry."""

    def __init__(self, session: Session, objective: str, cited: Collection[int]) -> None:
        every = [one for one in session.state.notes.values() if one.what != "request"]
        own = [one for one in every if one.objective and one.objective == objective]
        self._notes = [*_by_entry(own), *_by_entry([one for one in every if not one.objective])]
        self._session, self._cited = session, cited
        self._events = session.events()
        self.own = len(own)
        self.cited = sum(one.seq in cited for one in self._notes)
        self.keys = [str(one.seq) for one in self._notes]

    @override
    def __len__(self) -> int:
        return len(self._notes)

    @overload
    def __getitem__(self, index: int) -> EvidenceLine: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[EvidenceLine]: ...
    @override
    def __getitem__(self, index: int | slice) -> EvidenceLine | Sequence[EvidenceLine]:
        if isinstance(index, slice):
            return [self._line(note) for note in self._notes[index]]
        return self._line(self._notes[index])

    def _line(self, note: Note) -> EvidenceLine:
        return EvidenceLine(
            str(note.seq),
            cut(note.text, _LONG),
            self._under(note),
            cited=note.seq in self._cited,
            own=bool(note.objective),
        )

    def _under(self, note: Note) -> str:
        """When, what kind and of whom it was noted, its entry, and what it is about."""
        session = self._session
        stamp, _ = self._events[note.seq - 1]
        turns = session.setting.pack.turns
        turn = next((one.number for one in turns if one.id == stamp.turn), 0)
        parts = (
            f"turn {turn}" if turn else "",
            local_time(stamp.at),
            LEANING_WORDS.get(note.leaning, ""),
            GRADES[note.rating].name.lower() if note.rating in GRADES else "",
            session.name(note.seat) if note.seat else "",
            f"#{note.seq}",
            f"about #{note.about}" if note.about else "",
        )
        return capital(", ".join(filter(None, parts)))


def _by_entry(notes: Sequence[Note]) -> list[Note]:
    return sorted(notes, key=lambda note: note.seq)
