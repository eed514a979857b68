"""All that a report tells and the log does not hold: worked out anew, and labelled so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wargame.game.ids import CONTROL
from wargame.play.replays.elsewhere import Elsewhere, elsewhere
from wargame.play.replays.powers import PowerReview, powers
from wargame.play.replays.unasked import Unasked, unasked
from wargame.play.replays.untouched import Untouched, untouched

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wargame.game.ids import SeatId
    from wargame.play.reviewing.indicators import IndicatorPath
    from wargame.play.reviewing.motions import MotionReview, NotBrought
    from wargame.play.session import Session
    from wargame.rules.charter import Charter


@dataclass(frozen=True, slots=True)
class Replays:
    """What this version of the program works out from the file; only control has all of it.

    Attributes:
        powers: Voting power, for whoever may see the motions: a charter is no secret.
        untouched: Indicators where nobody does anything; hidden ones are among them.
        elsewhere: The ballots under other charters, with what the pack expected of seats.
        unasked: What the charter in force would have made of motions that nobody brought.
    """

    powers: tuple[PowerReview, ...] = ()
    untouched: tuple[Untouched, ...] = ()
    elsewhere: tuple[Elsewhere, ...] = ()
    unasked: tuple[Unasked, ...] = ()


def replayed(  # noqa: PLR0913, PLR0917 - what a review has read already
    session: Session,
    reader: SeatId,
    charter: Charter | None,
    motions: Sequence[MotionReview],
    not_brought: Sequence[NotBrought],
    paths: Sequence[IndicatorPath],
) -> Replays:
    """Work out what a report for this reader may tell beside the log."""
    pack = session.setting.pack
    found = powers(motions, not_brought, charter, pack) if charter is not None else ()
    if reader != CONTROL:
        return Replays(found)
    idle = unasked(session)
    here = {one.template: one.verdict.outcome for one in idle if one.verdict is not None}
    here |= {one.number: one.verdict.outcome for one in motions if one.verdict is not None}
    return Replays(found, untouched(session.setting, paths), elsewhere(session, here), idle)
