"""What the options leave out is taken off the review before any section sees it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from wargame.play.review import LogEntry, MotionReview, Review, TurnReview
    from wargame.reports.options import ReportOptions

_REASONS: Final = frozenset({"reason_given"})
_NOTES: Final = frozenset({"note_made"})


def trimmed(review: Review, options: ReportOptions) -> Review:
    """The review without what the options leave out, in the sections and in the annex."""
    if "notes" in options.without:
        review = replace(review, notes=(), log=_log(review, _NOTES))
    if "reasons" in options.without:
        review = replace(
            review,
            overrides=tuple(replace(one, reason="") for one in review.overrides),
            corrections=tuple(replace(one, reason="") for one in review.corrections),
            injects=tuple(replace(one, reason="") for one in review.injects),
            motions=tuple(_motion(one) for one in review.motions),
            turns=tuple(_turn(one, _said(review)) for one in review.turns),
            log=_hushed(_log(review, _REASONS), _said(review)),
        )
    return review


def _log(review: Review, kinds: frozenset[str]) -> tuple[LogEntry, ...]:
    return tuple(one for one in review.log if one.kind not in kinds)


def _said(review: Review) -> tuple[str, ...]:
    """The reasons that some sentences of the log end with, the longest first."""
    found = [
        *(one.reason for one in review.injects),
        *(one.reason for one in review.overrides),
        *(one.reason for one in review.corrections),
    ]
    return tuple(sorted({one for one in found if one}, key=len, reverse=True))


def _without(says: str, reasons: tuple[str, ...]) -> str:
    for reason in reasons:
        says = says.replace(f": {reason}", "").replace(f" {reason}", "")
    return says


def _hushed(log: tuple[LogEntry, ...], reasons: tuple[str, ...]) -> tuple[LogEntry, ...]:
    return tuple(replace(one, says=_without(one.says, reasons)) for one in log)


def _turn(turn: TurnReview, reasons: tuple[str, ...]) -> TurnReview:
    lines = tuple(replace(one, says=_without(one.says, reasons)) for one in turn.lines)
    return replace(turn, lines=lines)


def _motion(motion: MotionReview) -> MotionReview:
    if motion.override is None:
        return motion
    outcome, _, seq = motion.override
    return replace(motion, override=(outcome, "", seq))
