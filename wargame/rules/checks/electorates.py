"""Somebody may vote at every stage, and nobody is let in only to be sent out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.rules.settled import settled
from wargame.rules.tour import stages
from wargame.rules.wrong import error, path_text, warning

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.game.ids import SeatId
    from wargame.rules.charter import Charter
    from wargame.rules.model import Stage
    from wargame.rules.wrong import Key, Problem


def electorates(charter: Charter) -> Iterator[Problem]:
    """Find electorates that are empty in every case, and members both let in and sent out."""
    for key, stage in stages(charter):
        of = stage.electorate.of
        everyone = frozenset(charter.members)
        hand = everyone if of is None else settled(of, charter)
        if hand is None:
            continue
        place = (*key, "electorate")
        if not hand:
            what = "nobody is ever in this electorate"
            yield error((*place, "of"), what, "pick at least one member")
            continue
        yield from _sent_out(charter, stage, place, hand)


def _sent_out(
    charter: Charter, stage: Stage, key: Key, hand: frozenset[SeatId]
) -> Iterator[Problem]:
    left = hand
    named = stage.electorate.of is not None
    for at, exclusion in enumerate(stage.electorate.without):
        if exclusion.when is not None or exclusion.effect == "abstains":
            continue
        place = (*key, "without", at)
        gone = settled(exclusion.who, charter)
        if gone is None:
            continue
        both = sorted(hand & gone)
        left -= gone
        if not left:
            what = f"nobody is left of {path_text((*key, 'of'))} after this exclusion"
            yield error(place, what, "leave somebody in the electorate")
            return
        if both and named:
            what = f"{', '.join(both)} is both in {path_text((*key, 'of'))} and always excluded"
            yield warning(place, what, "take it out of one of the two")
