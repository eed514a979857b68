"""The baseline can be played: who does what may do it, in that turn, and can pay for it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.scenario.check import Ground
    from wargame.scenario.finding import Finding
    from wargame.scenario.pack import BaselineTurn, Pack


def run(pack: Pack, ground: Ground) -> Iterator[Finding]:
    """Find what the script asks for and the pack does not allow."""
    if pack.baseline.charter != pack.charters[0]:
        message = f"the baseline is judged by {pack.baseline.charter!r}, not by the pack's default"
        yield ground.hint(("baseline", "charter"), message, "make it so only if it is meant")
    turns = [one.turn for one in pack.baseline.turns]
    if turns != [turn.id for turn in pack.turns]:
        message = "the script does not have every turn once, in order"
        yield ground.error(("baseline", "turns"), message, "write one entry for each turn")
    spent: Counter[str] = Counter()
    for i, script in enumerate(pack.baseline.turns):
        yield from _actions(pack, ground, i, script, spent)
        yield from _ballots(pack, ground, i, script)
    for i, seat in enumerate(pack.seats):
        if spent[seat.id] > seat.budget:
            message = f"the script spends {spent[seat.id]} points of {seat.budget}"
            yield ground.error(("seats", i, "budget"), message, "raise the budget or lower prices")
    yield from _expected(pack, ground)


def _actions(
    pack: Pack, ground: Ground, i: int, script: BaselineTurn, spent: Counter[str]
) -> Iterator[Finding]:
    for j, taken in enumerate(script.actions):
        path = ("baseline", "turns", i, "actions", j, "action")
        action = pack.action(taken.action)
        if action.seat != taken.seat:
            message = f"{action.id!r} is an action of {action.seat}, not of {taken.seat}"
            yield ground.error(path, message, "correct seat or action")
        if script.turn not in action.turns:
            message = f"{action.id!r} is not offered in {script.turn!r}"
            yield ground.error(path, message, f"add {script.turn!r} to its turns")
        spent[taken.seat] += action.price


def _ballots(pack: Pack, ground: Ground, i: int, script: BaselineTurn) -> Iterator[Finding]:
    for j, brought in enumerate(script.motions):
        for k, one in enumerate(brought.ballots):
            if not pack.seat(one.seat).vote:
                path = ("baseline", "turns", i, "motions", j, "ballots", k)
                message = f"{one.seat} has no vote"
                yield ground.error(path, message, "drop the ballot, or give the seat a vote")


def _expected(pack: Pack, ground: Ground) -> Iterator[Finding]:
    for i, expected in enumerate(pack.baseline.motions):
        if expected.turn not in pack.motion(expected.motion).turns:
            message = f"{expected.motion!r} does not stand open in {expected.turn!r}"
            path = ("baseline", "motions", i, "turn")
            yield ground.error(path, message, "correct the turn, or the turns of the motion")
    for i, path_of in enumerate(pack.baseline.indicators):
        missing = [turn.id for turn in pack.turns if path_of.at(turn.id) is None]
        if missing:
            message = f"there is no value for {', '.join(missing)}"
            yield ground.error(("baseline", "indicators", i, "ends"), message, "add the values")
