"""Playing a pack's history in memory to find out what reading alone does not show.

A rehearsal is a function from what was played to findings; each stands in `rehearsals/`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from wargame.game.errors import WargameError
from wargame.play.baseline import BaselinePlayer, SteppedClock
from wargame.play.historic import ANY_DAY
from wargame.play.rehearsal import Rehearsal
from wargame.scenario.finding import Finding

if TYPE_CHECKING:
    from wargame.game.event import Event, Stamp
    from wargame.play.setting import Setting
    from wargame.scenario.origin import Origin


class Played(NamedTuple):
    """A pack's history as it was played.

    Attributes:
        setting: The pack and its charters.
        origin: Where everything in the pack was written.
        events: What happened, with stamps.
    """

    setting: Setting
    origin: Origin
    events: Sequence[tuple[Stamp, Event]]


Rehearsing = Callable[[Played], Iterator[Finding]]


def rehearse(
    setting: Setting, origin: Origin, rehearsals: Sequence[Rehearsing]
) -> tuple[Finding, ...]:
    """Play a pack's history and let each rehearsal look at it.

    A history that the rules refuse is an error at the turn where it stops.
    """
    clock = SteppedClock(ANY_DAY)
    stage = Rehearsal(setting, clock)
    player = BaselinePlayer(stage, setting.pack, clock)
    try:
        player.start()
        for turn in setting.pack.turns:
            player.play_turn(turn)
    except WargameError as error:
        return (stopped(origin, setting, stage, error),)
    played = Played(setting, origin, stage.events)
    return tuple(finding for look in rehearsals for finding in look(played))


def stopped(origin: Origin, setting: Setting, stage: Rehearsal, error: WargameError) -> Finding:
    """Say where the history came to a halt, and why."""
    turns = [str(one.turn) for one in setting.pack.baseline.turns]
    here = stage.state.turn.id
    place = turns.index(here) if here in turns else 0
    what = error.message.rstrip(".")
    message = f"the history of {here or 'the set-up'} cannot be played: {what}"
    remedy = error.remedy.rstrip(".") or "correct the turn"
    return origin.finding("error", ("baseline", "turns", place), message, remedy)
