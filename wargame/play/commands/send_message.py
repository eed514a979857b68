"""A seat writes to other seats or to control."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from wargame.game.errors import Refused
from wargame.game.events.message_sent import MessageSent
from wargame.game.ids import CONTROL, PUBLIC, SeatId
from wargame.play.command import Command

if TYPE_CHECKING:
    from wargame.play.proceedings import Proceedings


class SendMessage(Command):
    """Send a letter; control can read it."""

    sender: SeatId
    to: tuple[SeatId, ...]
    text: str
    title: str = ""

    @override
    def decide(self, at: Proceedings) -> None:
        if not self.text.strip():
            raise Refused("The message is empty.", "Write a line first.")
        unknown = [one for one in self.to if one not in {*at.state.seats, CONTROL, PUBLIC}]
        if unknown or not self.to:
            raise Refused("The message has no such recipient.", "Choose seats of this exercise.")
        at.record(
            MessageSent(
                sender=self.sender, to=self.to, text=self.text.strip(), title=self.title.strip()
            )
        )
