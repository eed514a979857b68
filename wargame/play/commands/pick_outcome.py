"""The facilitator takes another row of an outcome table, or writes one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from wargame.game.errors import Refused
from wargame.game.events.outcome_drawn import OutcomeDrawn
from wargame.game.ids import OutcomeId
from wargame.play.command import Command
from wargame.play.draws import outcome_cause
from wargame.play.effects import bring_about, take_back

if TYPE_CHECKING:
    from wargame.play.proceedings import Proceedings


class PickOutcome(Command):
    """Exchange a drawn row for another of the same table; recorded as the facilitator's.

    Attributes:
        draw: Number of the entry that holds the draw.
        row: Row to take, from 0; -1 for the facilitator's own words, without effects.
    """

    draw: int
    row: int
    reason: str
    text: str = ""

    @override
    def decide(self, at: Proceedings) -> None:
        old = at.state.draws.get(self.draw)
        if old is None:
            raise Refused(f"#{self.draw} is no draw that stands.", "Choose a draw of the log.")
        table = at.pack.outcome(old.outcome)
        if self.row >= len(table.rows):
            message = f"{table.title} has {len(table.rows)} rows."
            raise Refused(message, "Choose one of them.")
        if not self.reason.strip():
            raise Refused("Another outcome needs a reason.", "Say why in a few words.")
        row = table.rows[self.row] if self.row >= 0 else None
        text = row.text if row is not None else self.text.strip()
        if not text:
            raise Refused("The outcome has no words.", "Write what happens.")
        take_back(at, outcome_cause(self.draw))
        seq = at.record(
            OutcomeDrawn(
                outcome=OutcomeId(old.outcome),
                title=table.title,
                number=old.number,
                row=self.row,
                text=text,
                by="control",
                cause=old.cause,
                bands=tuple((one.low, one.high) for one in table.rows),
                reason=self.reason.strip(),
                instead_of=self.draw,
            )
        )
        if row is not None:
            bring_about(at, row.effects, outcome_cause(seq))
