"""Control brings something about by hand, with a reason: what no card of the pack foresees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from wargame.game.errors import Refused
from wargame.game.events.ruled_by_hand import RuledByHand
from wargame.game.ids import SeatId
from wargame.play.command import Command
from wargame.play.effects import bring_about
from wargame.scenario.effects import AnyEffect

if TYPE_CHECKING:
    from wargame.play.proceedings import Proceedings


class RuleByHand(Command):
    """Any effects that a pack can have, by control's own authority.

    Attributes:
        about: Entry that it answers, such as a seat's own action; 0 for none.
        told: Seats that learn of changed facts; `public` for all.
    """

    effects: tuple[AnyEffect, ...]
    reason: str
    about: int = 0
    told: tuple[SeatId, ...] = ()

    @override
    def decide(self, at: Proceedings) -> None:
        if not at.state.started or at.state.ended:
            raise Refused("The exercise is not being played.", "Start it in Set-up.")
        if not self.effects:
            raise Refused("Nothing would change.", "Say what comes of it.")
        if not self.reason.strip():
            raise Refused("A ruling by hand needs a reason.", "Say why in a few words.")
        words = tuple(one.words(at.pack.name) for one in self.effects)
        seq = at.record(RuledByHand(about=self.about, words=words, reason=self.reason.strip()))
        bring_about(at, self.effects, f"control:@{seq}", told=self.told)
