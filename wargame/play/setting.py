"""What play goes by and never changes during an exercise: pack, charters, dice."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from wargame.game.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from wargame.game.ids import CharterId, FactId, IndicatorId
    from wargame.play.ports import Dice, Ids
    from wargame.rules.charter import Charter
    from wargame.scenario.pack import Pack


class TurnOfHistory(NamedTuple):
    """What a turn changed in history: facts that it set, and what it added to indicators.

    Attributes:
        relations: What it added to each relation.
        readiness: What it added to the readiness of each force.
        forces: Forces that it moved, with their status and place afterwards.
    """

    facts: tuple[tuple[FactId, str], ...]
    changes: tuple[tuple[IndicatorId, int], ...]
    relations: tuple[tuple[str, int], ...] = ()
    readiness: tuple[tuple[str, int], ...] = ()
    forces: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Setting:
    """The pack, the charters that it names, and where chance and nonces come from.

    Attributes:
        past: Says what a turn changed in history. It replays the baseline, whose player stands
            above the commands that need it, so it is handed in.
        pictures: Digest of each picture that an inject of the pack carries, by its file's name.
    """

    pack: Pack
    charters: Mapping[CharterId, Charter]
    dice: Dice
    ids: Ids
    past: Callable[[Setting, str], TurnOfHistory]
    pictures: Mapping[str, str] = field(default_factory=dict)

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
