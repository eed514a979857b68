"""Playing a pack in memory, its history and by chance, to find what reading does not show.

A rehearsal is a function from what was played to findings; each stands in `rehearsals/`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.errors import WargameError
from wargame.play.baseline import BaselinePlayer, SteppedClock
from wargame.play.historic import ANY_DAY
from wargame.play.played import Played
from wargame.play.rehearsal import Rehearsal
from wargame.play.wander.exploring import DeadEnd, explore

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wargame.play.played import Rehearsing
    from wargame.play.setting import Setting
    from wargame.scenario.finding import Finding
    from wargame.scenario.origin import Origin


def rehearse(
    setting: Setting, origin: Origin, rehearsals: Sequence[Rehearsing]
) -> tuple[Finding, ...]:
    """Play a pack's history, then by chance, and let each rehearsal look at it.

    A history that the rules refuse is an error at the turn where it stops; so is a dead end.
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
    try:
        explored = explore(setting)
    except DeadEnd as error:
        return (dead_end(origin, setting, error),)
    played = Played(setting, origin, stage.events, explored)
    return tuple(finding for look in rehearsals for finding in look(played))


def dead_end(origin: Origin, setting: Setting, error: DeadEnd) -> Finding:
    """Say where a play by chance could not go on."""
    turns = [str(one.id) for one in setting.pack.turns]
    place = turns.index(error.turn) if error.turn in turns else 0
    what = error.message.rstrip(".")
    message = f"a play by chance (number {error.play}) cannot go on in {error.turn}: {what}"
    remedy = error.remedy.rstrip(".") or "correct the turn"
    return origin.finding("error", ("turns", place), message, remedy)


def stopped(origin: Origin, setting: Setting, stage: Rehearsal, error: WargameError) -> Finding:
    """Say where the history came to a halt, and why."""
    turns = [str(one.turn) for one in setting.pack.baseline.turns]
    here = stage.state.turn.id
    place = turns.index(here) if here in turns else 0
    what = error.message.rstrip(".")
    message = f"the history of {here or 'the set-up'} cannot be played: {what}"
    remedy = error.remedy.rstrip(".") or "correct the turn"
    return origin.finding("error", ("baseline", "turns", place), message, remedy)
