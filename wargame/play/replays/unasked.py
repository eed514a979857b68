"""What nobody ever brought: what the charter then in force would have made of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wargame.game.events.motion_not_brought import MotionNotBrought
from wargame.game.fold import START, effective, step
from wargame.game.ids import CharterId
from wargame.play.counterfactual import expected, ruled_under

if TYPE_CHECKING:
    from wargame.game.state import State
    from wargame.game.verdicts import Verdict
    from wargame.play.session import Session


@dataclass(frozen=True, slots=True)
class Unasked:
    """A motion that stood open and that nobody brought to a ruling in any turn.

    Attributes:
        template: The pack's motion, by id.
        turns: The turns in which it stood open, by id.
        seqs: The entries that say that nobody brought it, one for each turn.
        verdict: What the charter in force would have made of it in the last of them, with the
            ballots that the pack expects; None where that charter knows no such decision.
    """

    template: str
    title: str
    turns: tuple[str, ...]
    seqs: tuple[int, ...]
    verdict: Verdict | None


def unasked(session: Session) -> tuple[Unasked, ...]:
    """Try each motion that nobody brought as it stood when it last could have been brought."""
    events = effective(session.events())
    ruled = {one.template for one in session.state.motions.values() if one.rulings}
    found: dict[str, Unasked] = {}
    state = START
    for stamp, event in events:
        if isinstance(event, MotionNotBrought) and event.template not in ruled:
            before = found.get(event.template)
            found[event.template] = Unasked(
                event.template,
                event.title,
                (*(before.turns if before else ()), stamp.turn),
                (*(before.seqs if before else ()), stamp.seq),
                _tried(session, state, event.template),
            )
        state = step(state, stamp, event)
    return tuple(found.values())


def _tried(session: Session, state: State, template: str) -> Verdict | None:
    pack, charters = session.setting.pack, session.setting.charters
    charter = charters.get(CharterId(state.exercise.charter))
    if charter is None:
        return None
    return ruled_under(pack, charter, state, expected(pack, template))
