"""Rolls on outcome tables: seeded by the exercise, recorded as they came out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.events.outcome_drawn import OutcomeDrawn
from wargame.play.effects import bring_about

if TYPE_CHECKING:
    from wargame.game.ids import OutcomeId, SeatId
    from wargame.play.proceedings import Proceedings


def outcome_cause(seq: int) -> str:
    """The cause under which a draw's effects are recorded."""
    return f"draw:{seq}"


def draw(at: Proceedings, outcome: OutcomeId, cause: str, told: tuple[SeatId, ...] = ()) -> None:
    """Roll on a table, or take the row of history where the exercise says so."""
    table = at.pack.outcome(outcome)
    row = table.historical_row if at.state.exercise.draws == "history" else None
    by, number = "history", table.draw or 0
    if row is None:
        by = "dice"
        number = at.setting.dice.draw(at.state.exercise.seed, f"{outcome}:{at.next_seq}")
        row = table.row_of(number)
    taken = table.rows[row]
    seq = at.record(
        OutcomeDrawn(
            outcome=outcome,
            title=table.title,
            number=number,
            row=row,
            text=taken.text,
            by=by,
            cause=cause,
            bands=tuple((one.low, one.high) for one in table.rows),
        )
    )
    bring_about(at, taken.effects, outcome_cause(seq), told)
