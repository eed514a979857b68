"""Effects keep within the range of what they move, or there is no telling them apart.

An indicator stops at 0 and at 100. An effect that is cut there in every play, history's and those
by chance, is larger than the pack has room for.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from wargame.game.events.indicator_moved import IndicatorMoved
from wargame.game.events.motion_tabled import MotionTabled
from wargame.game.events.outcome_drawn import OutcomeDrawn
from wargame.scenario.effects.indicator_moves import IndicatorMoves
from wargame.scenario.walk import effects_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wargame.game.event import Event, Stamp
    from wargame.play.played import Played
    from wargame.scenario.finding import Finding
    from wargame.scenario.origin import ModelPath
    from wargame.scenario.pack import Pack

OFTEN = 2
"""Once may be an accident of the plays."""

REMEDY = "make the effect smaller, or start the indicator elsewhere"


class _Move(NamedTuple):
    """An effect as the log tells it: what brought it about, and what it moved."""

    holder: str
    indicator: str
    by: int


def run(played: Played) -> Iterator[Finding]:
    """Find effects that are cut whenever they happen."""
    pack = played.setting.pack
    whole: set[_Move] = set()
    cut: defaultdict[_Move, list[int]] = defaultdict(list[int])
    for events in (played.events, *played.explored.plays_of):
        for move, lost in _moves(events):
            if lost:
                cut[move].append(lost)
            else:
                whole.add(move)
    for path, move in _effects(pack):
        lost_here = cut[move]
        if len(lost_here) >= OFTEN and move not in whole:
            message = (
                f"{move.indicator!r} runs out of its range whenever it is moved by {move.by} here;"
                f" {min(lost_here)} or more are lost"
            )
            yield played.origin.finding("warning", path, message, REMEDY)


def _moves(events: Sequence[tuple[Stamp, Event]]) -> Iterator[tuple[_Move, int]]:
    """Each move of an indicator, and how much of it was cut off."""
    names: dict[str, str] = {}
    for stamp, event in events:
        if isinstance(event, OutcomeDrawn):
            names[f"draw:{stamp.seq}"] = f"outcomes:{event.outcome}:{event.row}"
        elif isinstance(event, MotionTabled):
            names[f"motion:{event.motion}"] = f"motions:{event.template}"
        elif isinstance(event, IndicatorMoved):
            cause = event.cause.removeprefix("deal:").split("@")[0]
            holder = names.get(cause, cause)
            lost = abs(event.by) - abs(event.becomes - event.was)
            yield _Move(holder, event.indicator, event.by), lost


def _effects(pack: Pack) -> Iterator[tuple[ModelPath, _Move]]:
    for path, effect in effects_of(pack):
        if isinstance(effect, IndicatorMoves):
            yield path, _Move(_holder(pack, path), effect.indicator, effect.by)


def _holder(pack: Pack, path: ModelPath) -> str:
    where, at = path[0], path[1]
    if not isinstance(at, int):
        return ""
    if where == "outcomes":
        return f"outcomes:{pack.outcomes[at].id}:{path[3]}"
    if where == "motions":
        name = pack.motions[at].id
        return f"not-brought:{name}" if path[2] == "if_not_brought" else f"motions:{name}"
    names: dict[str, tuple[str, ...]] = {
        "actions": tuple(one.id for one in pack.actions),
        "injects": tuple(one.id for one in pack.injects),
        "turns": tuple(one.id for one in pack.turns),
    }
    return f"{str(where).removesuffix('s')}:{names[str(where)][at]}" if where in names else ""
