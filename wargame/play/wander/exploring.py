"""Wanders through a pack until all of it was seen, or enough was tried."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.errors import Refused, WargameError
from wargame.game.fold import effective
from wargame.play.baseline import SteppedClock
from wargame.play.historic import ANY_DAY
from wargame.play.rehearsal import Rehearsal
from wargame.play.wander.chance import Chance
from wargame.play.wander.habits import Walk
from wargame.play.wander.marks import marks_of, reached
from wargame.play.wander.means import Means
from wargame.play.wander.shown import Explored, Witness
from wargame.play.wander.wanderer import wander

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wargame.game.event import Event, Stamp
    from wargame.play.setting import Setting
    from wargame.play.wander.marks import Mark

ENOUGH = 96
"""Plays after which what was not seen is taken for out of reach."""


class DeadEnd(WargameError):
    """A play by chance in which the next step of any exercise was refused.

    Attributes:
        play: Its number.
        turn: The turn in which it stopped, empty before the first.
    """

    def __init__(self, play: int, turn: str, refusal: Refused) -> None:
        super().__init__(refusal.message, refusal.remedy)
        self.play = play
        self.turn = turn


def explore(setting: Setting, most: int = ENOUGH) -> Explored:
    """Play by chance, going for what was not seen yet; odd plays are without control's hand.

    Raises:
        DeadEnd: A play could not go on.
    """
    marks = marks_of(setting.pack)
    means = Means(setting.pack)
    seen: dict[Mark, Witness] = {}
    number = 0
    while number < most:
        missing = [mark for mark in marks if mark not in seen]
        if not missing:
            break
        number += 1
        walk = walk_of(setting, number)
        # Points are few: what lies at the end of a dear road is reached by going for it alone.
        walk.thrifty = number % 3 == 0
        goals = missing[number // 3 % len(missing) :][:1] if walk.thrifty else missing
        walk.wanted = means.towards(goals)
        walk.hand = number % 2 == 0
        walk.punctual = number % 4 > 1
        try:
            wander(walk)
        except Refused as refusal:
            raise DeadEnd(number, walk.state.turn.id, refusal) from refusal
        for mark, stamp in reached(events_of(walk)):
            seen.setdefault(mark, Witness(number, stamp.turn, walk.hand))
    left = tuple(mark for mark in marks if mark not in seen)
    return Explored(number, seen, left)


def walk_of(setting: Setting, seed: int) -> Walk:
    """A play by chance on a stage in memory, not begun."""
    clock = SteppedClock(ANY_DAY)
    stage = Rehearsal(setting, clock)
    return Walk(stage, setting.pack, clock, Chance(setting.dice, seed))


def events_of(walk: Walk) -> Sequence[tuple[Stamp, Event]]:
    """What counts of a play on a stage in memory: nothing that was taken back."""
    stage = walk.stage
    return effective(stage.events) if isinstance(stage, Rehearsal) else ()
