"""What the council says of outcomes and ballots beside their common looks. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from wargame.rules.words import BALLOT_WORDS, outcome_word
from wargame.ui.running.looks import ballot_mark, outcome_look

if TYPE_CHECKING:
    from wargame.game.records import Motion
    from wargame.game.verdicts import Verdict
    from wargame.ui.tones import PillTone, Tone

_BALLOT_TONES: dict[str, Literal["ok", "bad"]] = {"for": "ok", "against": "bad"}


def look_of(outcome: str) -> tuple[str, Tone, PillTone]:
    """Shape, colour of letters and of a pill for an outcome."""
    look = outcome_look(outcome)
    return look.glyph, look.tone, "mute" if look.tone == "text2" else look.tone


def word_of(outcome: str) -> str:
    """An outcome in words, where no verdict is at hand."""
    return outcome_look(outcome).word


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
    return ballot_mark(value)[0], _BALLOT_TONES.get(value, "mute")
