"""Where the facilitator decided, and what was taken back or corrected."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wargame.game.events.ballot_cast import BallotCast
from wargame.game.events.fact_ruled import FactRuled
from wargame.game.events.outcome_drawn import OutcomeDrawn
from wargame.game.events.reason_given import ReasonGiven
from wargame.game.events.ruling_overridden import RulingOverridden
from wargame.game.events.taken_back import TakenBack

if TYPE_CHECKING:
    from wargame.play.reviewing.entries import Events


@dataclass(frozen=True, slots=True)
class OverrideReview:
    """The facilitator's hand: an override, a fact ruled, an outcome picked; with its reason."""

    what: str
    about: str
    was: str
    became: str
    reason: str
    seq: int


@dataclass(frozen=True, slots=True)
class Correction:
    """A take-back or a corrected ballot; `fell` are the entries that no longer count."""

    what: str
    says: str
    seq: int
    to: int
    fell: tuple[int, ...]
    reason: str = ""


def override_reviews(kept: Events) -> tuple[OverrideReview, ...]:
    """Where the facilitator decided: overrides, facts ruled, outcomes picked."""
    found = []
    reasons = {event.about: event.text for _, event in kept if isinstance(event, ReasonGiven)}
    for stamp, event in kept:
        reason = reasons.get(stamp.seq, "")
        if isinstance(event, RulingOverridden):
            found.append(
                OverrideReview(
                    "override",
                    f"Motion {event.number}",
                    event.was,
                    event.outcome,
                    reason,
                    stamp.seq,
                )
            )
        elif isinstance(event, FactRuled):
            became = "yes" if event.value else "no"
            found.append(
                OverrideReview(
                    "fact",
                    event.says_fact or event.fact,
                    "contested",
                    became,
                    reason,
                    stamp.seq,
                )
            )
        elif isinstance(event, OutcomeDrawn) and event.by == "control":
            found.append(
                OverrideReview(
                    "outcome",
                    event.title,
                    f"#{event.instead_of}",
                    event.text,
                    event.reason,
                    stamp.seq,
                )
            )
    return tuple(found)


def correction_reviews(visible: Events) -> tuple[Correction, ...]:
    """Take-backs with what fell away, and corrected ballots."""
    found = []
    reasons = {event.about: event.text for _, event in visible if isinstance(event, ReasonGiven)}
    for stamp, event in visible:
        if isinstance(event, TakenBack):
            fell = tuple(s.seq for s, _ in visible if event.to < s.seq < stamp.seq)
            reason = reasons.get(stamp.seq, "")
            says = event.says(str)
            found.append(Correction("take-back", says, stamp.seq, event.to, fell, reason))
        elif isinstance(event, BallotCast) and event.correction:
            found.append(Correction("ballot", event.says(str), stamp.seq, 0, ()))
    return tuple(found)
