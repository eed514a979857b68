"""Take everything after an entry back: appended, never erased."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from wargame.game.errors import Refused
from wargame.game.events.taken_back import TakenBack
from wargame.play.command import Command

if TYPE_CHECKING:
    from wargame.play.proceedings import Proceedings


class TakeBack(Command):
    """Go back to the state after entry `to`; the abandoned branch stays readable."""

    to: int
    reason: str = ""

    @override
    def decide(self, at: Proceedings) -> None:
        if not 0 < self.to < at.next_seq - 1:
            raise Refused(f"#{self.to} is not an earlier entry.", "Choose one from the log.")
        at.record(TakenBack(to=self.to, reason=self.reason.strip()))
