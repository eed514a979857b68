"""History fills in a turn that is not played."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.events.turn_skipped import TurnSkipped
from wargame.play.effects import HIGHEST, LOWEST

if TYPE_CHECKING:
    from wargame.play.proceedings import Proceedings
    from wargame.scenario.pack import Turn


def fill_in(at: Proceedings, turn: Turn) -> None:
    """Record a turn as skipped: facts as in history, each indicator's change of that turn."""
    facts, changes = at.setting.past(at.setting, turn.id)
    moved = []
    for indicator, by in changes:
        was = at.state.indicators[indicator].value
        moved.append((indicator, was, max(LOWEST, min(HIGHEST, was + by))))
    at.record(
        TurnSkipped(
            turn=turn.id,
            number=turn.number,
            title=turn.title,
            facts=facts,
            indicators=tuple(moved),
        ),
        turn=turn.id,
        phase="",
    )
