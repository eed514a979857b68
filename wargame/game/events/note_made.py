"""Control or an evaluator noted something."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import CONTROL_ONLY, Audience
from wargame.game.event import Event, Stamp
from wargame.game.records import Note

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class NoteMade(Event):
    """A remark, an observation against an objective, or a request to control."""

    kind: ClassVar[str] = "note_made"
    what: str
    text: str
    seat: str = ""
    objective: str = ""
    rating: str = ""
    about: int = 0
    leaning: str = ""

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        note = Note(
            stamp.seq,
            self.what,
            self.text,
            self.seat,
            self.objective,
            self.rating,
            self.about,
            self.leaning,
        )
        return state.with_(notes=state.notes.set(stamp.seq, note))

    @override
    def audience(self) -> Audience:
        return CONTROL_ONLY

    @override
    def says(self, name: Callable[[str], str]) -> str:
        about = f" (about #{self.about})" if self.about else ""
        word = {"strength": "Strength", "improvement": "To improve"}.get(self.leaning, "Note")
        return f"{word}: {self.text}{about}"
