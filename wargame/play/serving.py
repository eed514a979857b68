"""Which injects gave occasion to a learning objective, and what became of each, for control."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wargame.play.msel import planned

if TYPE_CHECKING:
    from wargame.game.state import State
    from wargame.scenario.pack import Inject, Pack

_SETTLED = ("delivered", "skipped", "held", "withdrawn")


class Occasion(NamedTuple):
    """An inject that serves a learning objective.

    Attributes:
        inject: Its id.
        turn: The turn for which it is planned.
        minute: Minute of that turn, at full length.
        state: `delivered`, `skipped`, `held`, `withdrawn`, else `planned`.
        seq: The entry that brought it to this state, 0 while it is planned.
    """

    inject: str
    number: str
    title: str
    turn: str
    minute: int
    state: str
    seq: int

    @property
    def came(self) -> bool:
        """Whether the players had it."""
        return self.state == "delivered"


def occasions(state: State, pack: Pack, objective: str) -> tuple[Occasion, ...]:
    """The injects of this exercise that serve an objective, in the order planned.

    One that control delivered although the chosen length leaves it out is among them.
    """
    ours = {one.id for one in planned(state, pack)}
    order = {str(turn.id): turn.number for turn in pack.turns}
    found = [
        (_occasion(inject, state), inject.id in ours)
        for inject in pack.injects
        if objective in inject.serves
    ]
    mine = (one for one, expected in found if expected or one.came)
    return tuple(sorted(mine, key=lambda one: (order[one.turn], one.minute)))


def _occasion(inject: Inject, state: State) -> Occasion:
    record = state.injects.get(inject.id)
    settled = record is not None and record.state in _SETTLED
    return Occasion(
        str(inject.id),
        inject.number,
        record.title if record is not None and record.title else inject.title,
        str(inject.turn),
        inject.minute,
        record.state if record is not None and settled else "planned",
        record.seq if record is not None and settled else 0,
    )
