"""Who knew what, when: every text that reached a seat, against every seat."""

from __future__ import annotations

from dataclasses import dataclass
from textwrap import shorten
from typing import TYPE_CHECKING, Final

from wargame.game.events.inject_delivered import InjectDelivered
from wargame.game.events.intelligence_given import IntelligenceGiven
from wargame.game.events.motion_ruled import MotionRuled
from wargame.game.ids import PUBLIC

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from wargame.game.event import Stamp
    from wargame.game.ids import SeatId
    from wargame.play.reviewing.entries import Events
    from wargame.play.reviewing.motions import MotionReview

_OPENING: Final = 60
"""Letters of a report that tell it from others: it has no title."""


@dataclass(frozen=True, slots=True)
class Told:
    """One text: when it came, whom it reached, and by which entry.

    Attributes:
        number: Of the inject; empty for intelligence.
        everyone: Whether the room was told.
        sender: In whose name it came; a seat knows what it is said to have sent.
    """

    number: str
    title: str
    turn: str
    at: str
    to: tuple[SeatId, ...]
    everyone: bool
    seq: int
    sender: str = ""


@dataclass(frozen=True, slots=True)
class Uneven:
    """A vote in which some of those who voted had been told something and others had not.

    Attributes:
        told: Voters who had read it.
        untold: Voters who had not.
        text: Entry of what they had or had not read.
    """

    number: str
    title: str
    told: tuple[SeatId, ...]
    untold: tuple[SeatId, ...]
    about: str
    text: int
    seq: int


def texts_told(kept: Events) -> tuple[Told, ...]:
    """Every inject and every piece of intelligence, in the order in which they came."""
    return tuple(_told(kept))


def _told(kept: Events) -> Iterator[Told]:
    for stamp, event in kept:
        if isinstance(event, InjectDelivered):
            everyone = PUBLIC in event.to
            yield Told(
                event.number,
                event.title,
                stamp.turn,
                stamp.at,
                event.to,
                everyone,
                stamp.seq,
                event.sender,
            )
        elif isinstance(event, IntelligenceGiven):
            says = shorten(event.text, _OPENING, placeholder="…")
            title = f"Intelligence: {says}" if says else "Intelligence"
            yield Told("", title, stamp.turn, stamp.at, (event.seat,), False, stamp.seq)


def uneven_votes(
    kept: Events, told: Sequence[Told], motions: Sequence[MotionReview]
) -> tuple[Uneven, ...]:
    """Votes on unequal knowledge: what came in the turn of the ruling, before it, to some only."""
    by_id = {motion.id: motion for motion in motions}
    last: Mapping[str, Stamp] = {
        event.motion: stamp for stamp, event in kept if isinstance(event, MotionRuled)
    }
    found: list[Uneven] = []
    for name, stamp in last.items():
        motion = by_id.get(name)
        if motion is not None:
            found.extend(_uneven(motion, stamp, told))
    return tuple(found)


def _uneven(motion: MotionReview, ruled: Stamp, told: Sequence[Told]) -> Iterator[Uneven]:
    voters = tuple(dict.fromkeys(b.seat for b in motion.ballots if b.value != "absent"))
    for one in told:
        if one.everyone or one.turn != ruled.turn or one.seq > ruled.seq or not one.number:
            continue
        knew = tuple(seat for seat in voters if seat in {*one.to, one.sender})
        rest = tuple(seat for seat in voters if seat not in knew)
        if knew and rest:
            title = f"inject {one.number}, {one.title}"
            yield Uneven(motion.number, motion.title, knew, rest, title, one.seq, ruled.seq)
