"""The root of every event: something that happened, in the past tense, for ever."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from wargame.game.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.audience import Audience
    from wargame.game.ids import SeatId
    from wargame.game.state import State


class Stamp(NamedTuple):
    """The envelope of an event while it is folded.

    Attributes:
        seq: Number of the entry.
        at: Wall time, UTC text as in the log.
        story: Scenario time as text, empty before the first turn.
        turn: Id of the turn, empty outside turns.
        phase: Id of the phase, empty outside phases.
        actor: Who acted.
    """

    seq: int
    at: str
    story: str
    turn: str
    phase: str
    actor: SeatId


class Event(Frozen, ABC):
    """A fact in the log.

    `apply` and `audience` are abstract on purpose: an event whose author forgot who may see it
    cannot be made. `kind` and the field names outlive the code and are never renamed; a change
    is a new `version` and an upcast of the old payload.
    """

    kind: ClassVar[str]
    version: ClassVar[int] = 1

    @abstractmethod
    def apply(self, state: State, stamp: Stamp) -> State:
        """Return the state after this event. Total: it may not fail on any stored event.

        A seat's own state is folded from the events that this seat may see, so an event that
        this one builds on may be missing.
        """

    @abstractmethod
    def audience(self) -> Audience:
        """Say who may see this event, all of it."""

    @abstractmethod
    def says(self, name: Callable[[str], str]) -> str:
        """Say in one plain sentence what happened; `name` turns a seat's id into its name."""

    def acting(self) -> SeatId | None:
        """The seat for which this counts as having acted in the phase, if any."""
        return None

    def touches(self) -> tuple[str, ...]:
        """Keys of what changed (`phase`, `motion:ID`, ...), by which a stale command is told."""
        return ()
