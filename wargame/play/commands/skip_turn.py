"""A turn is not played: history fills it in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from wargame.game.events.turn_skipped import TurnSkipped
from wargame.play.command import Command
from wargame.play.commands.open_turn import next_turn
from wargame.play.historic import historic_turn

if TYPE_CHECKING:
    from wargame.play.proceedings import Proceedings


class SkipTurn(Command):
    """Leave the next turn out: its facts as in history, each indicator's change of that turn."""

    @override
    def decide(self, at: Proceedings) -> None:
        turn = next_turn(at)
        facts, changes = historic_turn(at.setting, turn.id)
        moved = []
        for indicator, by in changes:
            was = at.state.indicators[indicator].value
            moved.append((indicator, was, max(0, min(100, was + by))))
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
