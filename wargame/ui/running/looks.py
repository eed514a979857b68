"""Outcomes and ballots as shapes, words and tones, for every screen that shows one. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from wargame.rules.words import BALLOT_WORDS, OUTCOME_WORDS, outcome_word

if TYPE_CHECKING:
    from wargame.game.records import Motion
    from wargame.game.verdicts import Verdict

Tone = Literal["text2", "ok", "warn", "bad"]


class Look(NamedTuple):
    """The shape of an outcome, its word, and the tone of that word."""

    glyph: str
    word: str
    tone: Tone


_LOOKS: Final[dict[str, tuple[str, Tone]]] = {
    "adopted": ("passed", "ok"),
    "rejected": ("failed", "bad"),
    "inadmissible": ("failed", "bad"),
    "contested": ("contested", "warn"),
    "inquorate": ("failed", "bad"),
    "pending": ("planned", "text2"),
    "put-off": ("held", "text2"),
    "not-brought": ("not-brought", "text2"),
    "no-such-kind": ("not-brought", "text2"),
}
_WORDS: Final = {
    **OUTCOME_WORDS,
    "put-off": "Put off",
    "kept-off": "Kept off",
    "withdrawn": "Withdrawn",
    "not-brought": "Not brought",
    "no-such-kind": "No such kind",
}
_BALLOTS: Final = {"for": "passed", "against": "failed", "absent": "not-brought"}


def outcome_look(outcome: str, verdict: Verdict | None = None) -> Look:
    """An outcome as it is shown; a rejection by objectors reads "Blocked"."""
    glyph, tone = _LOOKS.get(outcome, ("waiting", "text2"))
    word = _WORDS.get(outcome, outcome) if verdict is None else outcome_word(verdict)
    return Look(glyph, word, tone)


def motion_look(motion: Motion) -> Look:
    """How a motion stands: overridden, ruled, or what has become of it."""
    if motion.override is not None:
        word = outcome_look(motion.override.outcome).word
        return Look("contested", f"{word}, overridden", "warn")
    if motion.state == "ruled" and motion.rulings:
        verdict = motion.rulings[-1].verdict
        return outcome_look(verdict.outcome, verdict)
    return _UNDECIDED[motion.state]


def ballot_mark(value: str) -> tuple[str, str]:
    """Shape and word of a ballot."""
    return _BALLOTS.get(value, "abstain"), BALLOT_WORDS.get(value, value)


_UNDECIDED: Final = {
    "tabled": Look("waiting", "On the docket", "text2"),
    "open": Look("draft", "Roll call", "text2"),
    "put-off": Look("held", "Put off", "text2"),
    "kept-off": Look("not-brought", "Kept off", "text2"),
    "withdrawn": Look("not-brought", "Withdrawn", "text2"),
}
