"""Whether the history that a pack tells comes out of its own rules and tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.play.history import compare

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.play.history import Difference
    from wargame.play.played import Played
    from wargame.scenario.finding import Finding
    from wargame.scenario.origin import ModelPath
    from wargame.scenario.pack import Pack

REMEDY = "correct the table, or what leads there"


def run(played: Played) -> Iterator[Finding]:
    """Hold the played history against the tables of the baseline."""
    pack = played.setting.pack
    for one in compare(played.events, pack).differences:
        got = f"it comes out as {one.got}" if one.got else "it does not come to that"
        at = f" at the end of {one.turn}" if one.turn else " at the end"
        message = f"history has {one.what} {one.expected}{at}; played, {got}"
        yield played.origin.finding("error", _place(pack, one), message, REMEDY)


def _place(pack: Pack, one: Difference) -> ModelPath:
    """Where the expected value was written."""
    for at, motion in enumerate(pack.baseline.motions):
        if (motion.motion, motion.turn) == (one.what, one.turn):
            return ("baseline", "motions", at, "outcome")
    for at, path in enumerate(pack.baseline.indicators):
        if path.indicator == one.what:
            turns = [str(end.turn) for end in path.ends]
            return ("baseline", "indicators", at, "ends", turns.index(one.turn))
    for at, fact in enumerate(pack.facts):
        if fact.id == one.what:
            return ("facts", at, "historical_end")
    return ("baseline",)
