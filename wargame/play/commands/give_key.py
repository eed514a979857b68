"""A seat got a new pass-phrase where moves are encrypted: the key that the phrase opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from wargame.game.errors import Refused
from wargame.game.events.key_made import KeyMade
from wargame.play.command import Command
from wargame.play.sealing import check_key, encrypts

if TYPE_CHECKING:
    from wargame.play.proceedings import Proceedings


class GiveKey(Command):
    """Record the key of a new phrase; what is sealed from now on is encrypted for it."""

    made: KeyMade

    @override
    def decide(self, at: Proceedings) -> None:
        if not encrypts(at.state):
            raise Refused("Sealed moves are not encrypted here.", "A phrase alone is enough.")
        check_key(at, self.made)
        at.record(self.made)
