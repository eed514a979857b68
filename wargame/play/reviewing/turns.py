"""Turns: their phases, and the sentences that tell how each unfolded."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import starmap
from typing import TYPE_CHECKING

from wargame.game.events.ballot_cast import BallotCast
from wargame.game.events.move_revealed import MoveRevealed
from wargame.game.events.phase_closed import PhaseClosed
from wargame.game.events.phase_opened import PhaseOpened
from wargame.game.events.turn_opened import TurnOpened
from wargame.game.events.turn_skipped import TurnSkipped
from wargame.game.phrasing import ended_once

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.event import Event
    from wargame.game.ids import SeatId
    from wargame.play.reviewing.entries import Events


TOLD_IN_STORY = frozenset(
    {
        "inject_delivered",
        "action_taken",
        "action_failed",
        "result_told",
        "turn_cut_short",
        "motion_tabled",
        "motion_kept_off",
        "motion_forced",
        "motion_ruled",
        "motion_put_off",
        "motion_withdrawn",
        "ruling_overridden",
        "fact_found",
        "fact_ruled",
        "outcome_drawn",
        "charter_put_in_force",
        "taken_back",
    }
)


@dataclass(frozen=True, slots=True)
class StoryLine:
    """One sentence of how it unfolded, with its entry."""

    seq: int
    at: str
    kind: str
    says: str


@dataclass(frozen=True, slots=True)
class PhaseReview:
    """A closed phase: statuses by seat, and the digest recorded with it."""

    phase: str
    title: str
    seq: int
    statuses: tuple[tuple[SeatId, str], ...]
    state_hash: str
    hash_version: int


@dataclass(frozen=True, slots=True)
class TurnReview:
    """A turn as it was played; `skipped` ones follow history and have no phases."""

    id: str
    number: int
    title: str
    dates: str
    opens_with: str
    seq: int
    opened_at: str
    closed_at: str
    skipped: bool
    phases: tuple[PhaseReview, ...]
    lines: tuple[StoryLine, ...]


def turn_reviews(kept: Events, name: Callable[[str], str]) -> tuple[TurnReview, ...]:
    """Every turn with its phases and the sentences that tell it."""
    opened = {
        stamp.turn: (stamp, event)
        for stamp, event in kept
        if isinstance(event, TurnOpened | TurnSkipped)
    }
    turns = []
    for turn, (stamp, event) in opened.items():
        skipped = isinstance(event, TurnSkipped)
        closed = [s.at for s, e in kept if s.turn == turn and e.kind == "turn_closed"]
        turns.append(
            TurnReview(
                id=turn,
                number=event.number,
                title=event.title,
                dates="" if isinstance(event, TurnSkipped) else event.dates,
                opens_with="" if isinstance(event, TurnSkipped) else event.opens_with,
                seq=stamp.seq,
                opened_at=stamp.at,
                closed_at=closed[0] if closed else "",
                skipped=skipped,
                phases=_phases(kept, turn),
                lines=_lines(kept, turn, name),
            )
        )
    return tuple(turns)


def _phases(kept: Events, turn: str) -> tuple[PhaseReview, ...]:
    inside = [(stamp, event) for stamp, event in kept if stamp.turn == turn]
    asked = {e.phase for _, e in inside if isinstance(e, PhaseOpened) and "orders" in e.asks}
    passed = {e.seat for _, e in inside if isinstance(e, MoveRevealed) and not e.count}

    def opened(seat: SeatId, status: str) -> tuple[SeatId, str]:
        """A sealed move counts as acted until Reveal tells that it was a pass."""
        return seat, "passed" if status == "acted" and seat in passed else status

    return tuple(
        PhaseReview(
            event.phase,
            event.title,
            stamp.seq,
            tuple(starmap(opened, event.statuses)) if event.phase in asked else event.statuses,
            event.state_hash,
            event.hash_version,
        )
        for stamp, event in inside
        if isinstance(event, PhaseClosed)
    )


def _lines(kept: Events, turn: str, name: Callable[[str], str]) -> tuple[StoryLine, ...]:
    return tuple(
        StoryLine(stamp.seq, stamp.at, event.kind, ended_once(event.says(name)))
        for stamp, event in kept
        if stamp.turn == turn and _is_told(event)
    )


def _is_told(event: Event) -> bool:
    """Whether the story tells it; of ballots those corrected, as they turn what was ruled."""
    corrected = isinstance(event, BallotCast) and bool(event.correction)
    return corrected or event.kind in TOLD_IN_STORY
