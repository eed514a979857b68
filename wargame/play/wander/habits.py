"""How a player by chance goes: what it wants to see, and how restless it is."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from wargame.game.errors import Refused

if TYPE_CHECKING:
    from wargame.game.state import State
    from wargame.play.baseline import Stage, SteppedClock
    from wargame.play.command import Command
    from wargame.play.wander.chance import Chance
    from wargame.play.wander.marks import Mark
    from wargame.scenario.pack import Pack


@dataclass(slots=True)
class Walk:
    """One play by chance.

    Attributes:
        stage: Where it is played.
        pack: What is played.
        clock: The clock that the stage reads.
        chance: Where choices come from.
        wanted: Marks to go for where there is a choice.
        hand: Whether control fires injects by hand and rules on contested facts.
        thrifty: Whether seats save their points for what is gone for, and may wait with it.
        punctual: Whether injects wait for their minute; they come early else, before seats decide.
        restless: Whether things are taken back, held, skipped, amended, overridden.
        refused: Moves that were tried and not open, with the reason.
    """

    stage: Stage
    pack: Pack
    clock: SteppedClock
    chance: Chance
    wanted: frozenset[Mark] = frozenset()
    hand: bool = True
    thrifty: bool = False
    punctual: bool = False
    restless: bool = False
    refused: list[str] = field(default_factory=list)

    @property
    def state(self) -> State:
        """The state now."""
        return self.stage.state

    def wants(self, mark: Mark) -> bool:
        """Whether a mark is gone for."""
        return mark in self.wanted

    def does(self, command: Command) -> None:
        """Do what must be possible: the next step of any exercise.

        Raises:
            Refused: It is not, and the play is at a dead end.
        """
        self.stage.submit(command)

    def tries(self, command: Command) -> bool:
        """Do what may be closed to us; say whether it was done."""
        try:
            self.stage.submit(command)
        except Refused as refusal:
            self.refused.append(f"{type(command).__name__}: {refusal.message}")
            return False
        return True
