"""Who kept motions from adoption, and the smallest changes that would have turned them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wargame.game.ids import SeatId
    from wargame.game.verdicts import GroupChange, Verdict
    from wargame.play.reviewing.motions import MotionReview


@dataclass(frozen=True, slots=True)
class Turning:
    """What it would have taken to turn one motion, as its ruling recorded it.

    Attributes:
        blockers: Seats whose ballots kept it from adoption.
        pivots: Seats on whose ballots an adopted motion hung.
        smallest: How many changes the smallest set has; 0 where none was recorded.
        ways: The smallest sets, interchangeable seats put together.
        more: How many larger sets were recorded beside them.
    """

    motion: str
    number: str
    title: str
    outcome: str
    blockers: tuple[SeatId, ...]
    pivots: tuple[SeatId, ...]
    smallest: int
    ways: tuple[tuple[GroupChange, ...], ...]
    more: int
    seq: int


@dataclass(frozen=True, slots=True)
class Blocker:
    """One seat's share in what was not adopted.

    Attributes:
        motions: Number and entry of each ruling in which it was a blocker.
        alone: The same, where it was the only one.
        turns: The same, where a change of this seat's ballot alone would have turned it.
    """

    seat: SeatId
    motions: tuple[tuple[str, int], ...]
    alone: tuple[tuple[str, int], ...]
    turns: tuple[tuple[str, int], ...]


def turnings(motions: Iterable[MotionReview]) -> tuple[Turning, ...]:
    """What it would have taken, for each motion that was ruled on."""
    return tuple(_turning(motion) for motion in motions if motion.verdict is not None)


def _turning(motion: MotionReview) -> Turning:
    verdict = motion.verdict
    assert verdict is not None  # noqa: S101 - told by the caller
    smallest, ways = smallest_ways(verdict)
    return Turning(
        motion.id,
        motion.number,
        motion.title,
        verdict.outcome,
        verdict.blockers,
        verdict.pivots,
        smallest,
        ways,
        len(verdict.ways) - len(ways),
        motion.ruled_seq,
    )


def smallest_ways(verdict: Verdict) -> tuple[int, tuple[tuple[GroupChange, ...], ...]]:
    """How many changes would have turned an outcome, and the sets of so many; 0 for none found."""
    sizes = [_size(way) for way in verdict.ways]
    smallest = min(sizes, default=0)
    return smallest, tuple(
        way for way, size in zip(verdict.ways, sizes, strict=True) if size == smallest
    )


def _size(way: Sequence[GroupChange]) -> int:
    return sum(change.number for change in way)


def blockers(motions: Iterable[MotionReview]) -> tuple[Blocker, ...]:
    """Seats that blocked something, those that blocked most first."""
    ruled = [one for one in motions if one.verdict is not None]
    seats = dict.fromkeys(seat for motion in ruled for seat in _blocking(motion))
    found = [_blocker(seat, ruled) for seat in seats]
    return tuple(sorted(found, key=lambda one: (-len(one.motions), -len(one.alone), one.seat)))


def _blocking(motion: MotionReview) -> tuple[SeatId, ...]:
    verdict = motion.verdict
    return verdict.blockers if verdict is not None and verdict.outcome != "adopted" else ()


def _blocker(seat: SeatId, ruled: Sequence[MotionReview]) -> Blocker:
    mine = [one for one in ruled if seat in _blocking(one)]
    return Blocker(
        seat,
        _named(mine),
        _named(one for one in mine if _blocking(one) == (seat,)),
        _named(one for one in mine if _turned_by(one, seat)),
    )


def _turned_by(motion: MotionReview, seat: SeatId) -> bool:
    """Whether one of the recorded sets is this seat's ballots and nothing else."""
    verdict = motion.verdict
    return verdict is not None and any(
        all(change.kind == "ballot" and change.seat == seat for change in flip)
        for flip in verdict.flips
    )


def _named(motions: Iterable[MotionReview]) -> tuple[tuple[str, int], ...]:
    def each() -> Iterator[tuple[str, int]]:
        for motion in motions:
            yield motion.number, motion.ruled_seq

    return tuple(each())
