"""A note of control or an evaluator, filled in with turn and time by the log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from wargame.game.errors import Refused
from wargame.game.events.note_made import NoteMade
from wargame.play.command import Command
from wargame.play.evaluating import GRADES

if TYPE_CHECKING:
    from wargame.play.proceedings import Proceedings

KINDS = ("remark", "observation", "request")
LEANINGS = ("", "strength", "improvement")
RATINGS = ("", *GRADES)


class MakeNote(Command):
    """Note a remark, an observation (objective, rating) or a request to control.

    Attributes:
        about: Entry that the note speaks of, 0 for none.
        leaning: `strength` or `improvement`, empty for neither.
    """

    what: str = "remark"
    text: str
    seat: str = ""
    objective: str = ""
    rating: str = ""
    about: int = 0
    leaning: str = ""

    @override
    def decide(self, at: Proceedings) -> None:
        if not self.text.strip():
            raise Refused("The note is empty.", "Write a line, or close it.")
        if self.what not in KINDS:
            raise Refused(f"{self.what} is no kind of note.", f"Choose {', '.join(KINDS)}.")
        if self.leaning not in LEANINGS:
            message = f"{self.leaning} is neither a strength nor an improvement."
            raise Refused(message, f"Choose {', '.join(LEANINGS[1:])}.")
        if self.rating not in RATINGS:
            message = f"{self.rating} is no rating."
            raise Refused(message, f"Choose {', '.join(RATINGS[1:])}.")
        at.record(
            NoteMade(
                what=self.what,
                text=self.text.strip(),
                seat=self.seat,
                objective=self.objective,
                rating=self.rating,
                about=self.about,
                leaning=self.leaning,
            )
        )
