"""Outcomes and ballots in words, shapes and colours. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from wargame.rules.words import BALLOT_WORDS, OUTCOME_WORDS, outcome_word

if TYPE_CHECKING:
    from wargame.game.records import Motion
    from wargame.game.verdicts import Verdict
    from wargame.ui.views.council.screen import PillTone, Tone

_LOOKS: dict[str, tuple[str, Tone, PillTone]] = {
    "adopted": ("passed", "ok", "ok"),
    "rejected": ("failed", "bad", "bad"),
    "inadmissible": ("failed", "bad", "bad"),
    "contested": ("contested", "warn", "warn"),
    "inquorate": ("failed", "bad", "bad"),
    "pending": ("planned", "text2", "mute"),
    "put-off": ("held", "text2", "mute"),
}
_OTHER: tuple[str, Literal["ok", "bad", "mute"]] = ("abstain", "mute")
_BALLOTS: dict[str, tuple[str, Literal["ok", "bad", "mute"]]] = {
    "for": ("passed", "ok"),
    "against": ("failed", "bad"),
}


def look_of(outcome: str) -> tuple[str, Tone, PillTone]:
    """Shape, colour of letters and of a pill for an outcome."""
    return _LOOKS.get(outcome, ("waiting", "text2", "mute"))


def word_of(outcome: str) -> str:
    """An outcome in words, where no verdict is at hand."""
    return OUTCOME_WORDS.get(outcome, "Put off" if outcome == "put-off" else outcome)


def said_of(motion: Motion) -> str:
    """What holds for a motion, in one word; an override says so."""
    if motion.override is not None:
        return f"{word_of(motion.override.outcome)}, overridden"
    return outcome_word(motion.rulings[-1].verdict) if motion.rulings else ""


def head_of(verdict: Verdict, *, stands: bool) -> str:
    """The verdict as a head: "Blocked", or "As it stands: blocked" while the roll is open."""
    word = outcome_word(verdict)
    return f"As it stands: {word.lower()}" if stands else word


def ballot_word(value: str) -> str:
    """A ballot in words."""
    return BALLOT_WORDS.get(value, value)


def ballot_look(value: str) -> tuple[str, Literal["ok", "bad", "mute"]]:
    """Shape and colour of a ballot."""
    return _BALLOTS.get(value, _OTHER)
