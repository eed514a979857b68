"""Take everything after an entry back: appended, never erased."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from wargame.game.errors import Refused
from wargame.game.events.reason_given import ReasonGiven
from wargame.game.events.taken_back import TakenBack
from wargame.game.fold import effective
from wargame.play.command import Command

if TYPE_CHECKING:
    from wargame.play.proceedings import Proceedings


class TakeBack(Command):
    """Go back to the state after entry `to`, and after all that its command brought about.

    The abandoned branch stays readable.
    """

    to: int
    reason: str = ""

    @override
    def decide(self, at: Proceedings) -> None:
        kept = effective(at.log)
        named = next((stamp for stamp, _ in kept if stamp.seq == self.to), None)
        if named is None:
            message = f"#{self.to} is no entry that counts now."
            raise Refused(message, "Choose one from the log that was not taken back.")
        # A command is taken back whole or not at all: its entries bear one time.
        to = max(stamp.seq for stamp, _ in kept if stamp.at == named.at)
        if to == kept[-1][0].seq:
            raise Refused(f"Nothing happened after #{to}.", "Choose an earlier entry.")
        seq = at.record(TakenBack(to=to))
        if self.reason.strip():
            at.record(ReasonGiven(about=seq, text=self.reason.strip()))
