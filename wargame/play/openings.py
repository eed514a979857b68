"""How a turn opens: as its author foresaw, or otherwise where the table has left that road."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wargame.play.situation import StateSituation
from wargame.scenario.truth import Truth

if TYPE_CHECKING:
    from wargame.game.state import State
    from wargame.scenario.effect import Effect
    from wargame.scenario.pack import Turn


class Opens(NamedTuple):
    """What is read aloud as a turn opens, and what holds from then on."""

    aloud: str
    effects: tuple[Effect, ...]


def opening_of(turn: Turn, state: State) -> Opens:
    """The first opening whose condition holds as things stand, else the turn's own."""
    situation = StateSituation(state)
    for one in turn.otherwise:
        if one.when.ask(situation) is Truth.YES:
            return Opens(one.opens_with, one.effects)
    return Opens(turn.opens_with, turn.effects)
