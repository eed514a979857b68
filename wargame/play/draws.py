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


def draw_label(at: Proceedings, outcome: OutcomeId) -> str:
    """What a draw is made from beside the seed: the table, the turn, and which roll it is there.

    No entry number is in it: the same play of the same seed draws the same numbers, and taking a
    roll back to roll again gives the same row.
    """
    earlier = sum(
        1
        for one in at.state.draws.values()
        if one.outcome == outcome and one.seq > at.state.turn.seq
    )
    return f"{outcome}@{at.state.turn.id}.{earlier + 1}"


def draw(at: Proceedings, outcome: OutcomeId, cause: str, told: tuple[SeatId, ...] = ()) -> None:
    """Roll on a table, or take the row of history where the exercise says so."""
    table = at.pack.outcome(outcome)
    row = table.historical_row if at.state.exercise.draws == "history" else None
    by, number, label = "history", table.draw or 0, ""
    if row is None:
        by = "dice"
        label = draw_label(at, outcome)
        number = at.setting.dice.draw(at.state.exercise.seed, label)
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
            label=label,
        )
    )
    bring_about(at, taken.effects, outcome_cause(seq), told)
