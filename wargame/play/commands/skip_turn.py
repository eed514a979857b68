"""A turn is not played: history fills it in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from wargame.play.command import Command
from wargame.play.commands.open_turn import next_turn
from wargame.play.fill_in import fill_in

if TYPE_CHECKING:
    from wargame.play.proceedings import Proceedings


class SkipTurn(Command):
    """Leave the next turn out: its facts as in history, each indicator's change of that turn."""

    @override
    def decide(self, at: Proceedings) -> None:
        fill_in(at, next_turn(at))
