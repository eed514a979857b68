"""The words and shapes under which the report shows what the log keeps as codes.

The log says `for` and `adopted` for ever; a reader sees Yes and Adopted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.game import phrasing
from wargame.game.decisive import is_blocked
from wargame.reports.kit.legible import clip
from wargame.rules.words import BALLOT_WORDS, BLOCKED, CONDUCT_WORDS, OUTCOME_WORDS

if TYPE_CHECKING:
    from wargame.game.verdicts import Verdict
    from wargame.play.analysis.divergence import Divergence
    from wargame.play.history import Difference
    from wargame.play.review import MotionReview, Review

_OUTCOMES: Final[dict[str, str]] = {
    **OUTCOME_WORDS,
    "put-off": "Put off",
    "kept-off": "Kept off",
    "not-brought": "Not brought",
    "no-such-kind": "No such kind",
    "withdrawn": "Withdrawn",
}
_OUTCOME_GLYPHS: Final[dict[str, str]] = {
    "adopted": "passed",
    "rejected": "failed",
    "inadmissible": "failed",
    "inquorate": "failed",
    "contested": "contested",
    "pending": "waiting",
    "put-off": "held",
    "kept-off": "not-brought",
    "not-brought": "not-brought",
    "withdrawn": "not-brought",
}
_BALLOT_GLYPHS: Final[dict[str, str]] = {
    "for": "passed",
    "against": "failed",
    "abstain": "abstain",
    "absent": "not-brought",
    "present-not-voting": "on-condition",
    "not-participating": "held",
    "conditional": "draft",
    "excluded": "waiting",
}
_CONDUCT_GLYPHS: Final[dict[str, str]] = {
    "permitted": "passed",
    "breach": "failed",
    "contested": "contested",
    "not-addressed": "",
}
_INJECTS: Final[dict[str, tuple[str, str]]] = {
    "delivered": ("Delivered", "passed"),
    "invented": ("Added on the spot", "passed"),
    "held": ("Held", "held"),
    "skipped": ("Skipped", "not-brought"),
    "withdrawn": ("Not delivered", "not-brought"),
    "planned": ("Not due", "planned"),
    "on-condition": ("On condition", "on-condition"),
    "due": ("Due", "due"),
}
_STATUSES: Final[dict[str, str]] = {
    "acted": "Acted",
    "passed": "Passed",
    "absent": "Absent",
    "control": "Run by the facilitator",
}
_MODES: Final[dict[str, str]] = {
    "person": "Played",
    "absent": "Absent",
    "control": "Facilitator",
}
_READINGS: Final[dict[str, str]] = {
    "as-written": "the texts as written",
    "as-practised": "the texts as practised",
    "design": "a design, not in force anywhere",
}


def outcome(code: str) -> tuple[str, str]:
    """Word and glyph of an outcome."""
    return _OUTCOMES.get(code, code.replace("-", " ").capitalize()), _OUTCOME_GLYPHS.get(code, "")


def ruled(motion: MotionReview) -> tuple[str, str]:
    """Word and glyph of how a motion ended: the override's, else the verdict's, else its state."""
    if motion.override is not None:
        return f"Overridden: {outcome(motion.override[0])[0].lower()}", "override"
    if motion.verdict is not None:
        return verdict(motion.verdict)
    if motion.state in _OUTCOMES:
        return outcome(motion.state)
    return "Not ruled", "waiting"


def ruled_briefly(motion: MotionReview) -> str:
    """The word alone, short enough for a matrix."""
    return "Overridden" if motion.override is not None else ruled(motion)[0]


def verdict(ruling: Verdict) -> tuple[str, str]:
    """Word and glyph of a verdict; a rejection that a single objection caused is Blocked."""
    word, shape = outcome(ruling.outcome)
    return (BLOCKED if ruling.outcome == "rejected" and is_blocked(ruling) else word), shape


def came_out(review: Review, point: Difference | Divergence) -> str:
    """How a decision came out here, as the register says it; empty where nothing was ruled."""
    found = [one for one in review.motions if (one.template, one.turn) == (point.what, point.turn)]
    same = [one.verdict for one in found if one.verdict and one.outcome == point.got]
    ruling = same[-1] if same else None
    return verdict(ruling)[0] if ruling is not None and ruling.outcome == point.got else ""


def ballot(value: str) -> tuple[str, str]:
    """Word and glyph of a ballot; a worded condition has its own words."""
    return BALLOT_WORDS.get(value, "On a condition"), _BALLOT_GLYPHS.get(value, "draft")


def conduct(code: str) -> tuple[str, str]:
    """Word and glyph of a judgement of conduct."""
    return CONDUCT_WORDS.get(code, "Not judged"), _CONDUCT_GLYPHS.get(code, "")


def inject(state: str) -> tuple[str, str]:
    """Word and glyph of an inject's state."""
    return _INJECTS.get(state, (state.capitalize(), ""))


def status(code: str) -> str:
    """Word of a seat's status at the end of a phase."""
    return _STATUSES.get(code, code.capitalize())


def mode(code: str) -> str:
    """Word of how a seat was filled."""
    return _MODES.get(code, code.capitalize())


def reading(code: str) -> str:
    """Words of a charter's reading."""
    return _READINGS.get(code, code.replace("-", " "))


def seat(seat_id: str) -> str:
    """A seat's short name: capitals for states, small letters for roles, as everywhere."""
    return "facilitator" if seat_id == "control" else seat_id


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun: "1 motion", "7 motions", "no motions"."""
    return phrasing.counted(number, one, many) if number else f"no {many or f'{one}s'}"


def often(number: int) -> str:
    """How often: "once", "twice", "3 times"."""
    return {1: "once", 2: "twice"}.get(number, f"{number} times")


def charters(review: Review) -> list[tuple[str, str, str]]:
    """The charters that were in force, by when motions were judged by them: id, title, reading."""
    known = {name: (name, title, reads) for name, title, reads, _ in review.rulebooks}
    last = (review.charter, review.charter_title, review.charter_reading)
    names = dict.fromkeys((*(one.charter for one in review.motions), review.charter))
    return [known.get(name, last) for name in names if name in known or name == review.charter]


def under(review: Review) -> str:
    """Under which charter, or under which one after the other."""
    return ", then ".join(clip(title, 120) for _, title, _ in charters(review))
