"""The root of every command: a wish that may be refused."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING

from wargame.game.frozen import Frozen
from wargame.game.ids import CONTROL, SeatId

if TYPE_CHECKING:
    from wargame.play.proceedings import Proceedings


class Command(Frozen, ABC):
    """Something that somebody asks of the session.

    Attributes:
        actor: Who asks; `control` for the facilitator.
        seen: Number of the last entry its author had seen, None where that cannot matter.
    """

    actor: SeatId = CONTROL
    seen: int | None = None

    @abstractmethod
    def decide(self, at: Proceedings) -> None:
        """Record the events that this comes to.

        Raises:
            Refused: Procedure or charter forbids it; nothing is stored.
        """

    def concerns(self) -> tuple[str, ...]:
        """Keys of what this depends on; a later entry that touched one makes the command stale."""
        return ()
