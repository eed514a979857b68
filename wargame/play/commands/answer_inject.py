"""The tick on a delivered inject: somebody answered it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from wargame.game.errors import Refused
from wargame.game.events.inject_answered import InjectAnswered
from wargame.game.ids import InjectId
from wargame.play.command import Command

if TYPE_CHECKING:
    from wargame.play.proceedings import Proceedings


class AnswerInject(Command):
    """Tick a delivered inject as answered, or take the tick off.

    Attributes:
        about: The entry that was the answer, 0 for none.
    """

    inject: InjectId
    done: bool = True
    about: int = 0

    @override
    def decide(self, at: Proceedings) -> None:
        record = at.state.injects.get(self.inject)
        if record is None or record.state != "delivered":
            raise Refused("This inject is not delivered.", "Deliver it first.")
        if bool(record.answered) is self.done:
            word = "answered already" if self.done else "not ticked"
            raise Refused(f"This inject is {word}.")
        letter = at.state.letters.get(record.seq)
        at.record(
            InjectAnswered(
                inject=self.inject,
                number=letter.number if letter is not None else "",
                title=record.title,
                done=self.done,
                about=self.about,
            )
        )

    @override
    def concerns(self) -> tuple[str, ...]:
        return (f"inject:{self.inject}",)
