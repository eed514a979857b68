"""What the options leave out is taken off the review before any section sees it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from wargame.play.review import LogEntry, MotionReview, Review
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
            log=_log(review, _REASONS),
        )
    return review


def _log(review: Review, kinds: frozenset[str]) -> tuple[LogEntry, ...]:
    return tuple(one for one in review.log if one.kind not in kinds)


def _motion(motion: MotionReview) -> MotionReview:
    if motion.override is None:
        return motion
    outcome, _, seq = motion.override
    return replace(motion, override=(outcome, "", seq))
