"""What play goes by and never changes during an exercise: pack, charters, dice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wargame.game.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wargame.game.ids import CharterId
    from wargame.play.ports import Dice, Ids
    from wargame.rules.charter import Charter
    from wargame.scenario.pack import Pack


@dataclass(frozen=True, slots=True)
class Setting:
    """The pack, the charters that it names, and where chance and nonces come from."""

    pack: Pack
    charters: Mapping[CharterId, Charter]
    dice: Dice
    ids: Ids

    def charter(self, name: str) -> Charter:
        """The charter of that id.

        Raises:
            Refused: The exercise does not hold such a charter.
        """
        for known, charter in self.charters.items():
            if known == name:
                return charter
        held = ", ".join(sorted(self.charters))
        message = f"This exercise has no charter {name}."
        raise Refused(message, f"It holds {held}.")
