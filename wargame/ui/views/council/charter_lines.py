"""The same ballots under each charter of the exercise, in words. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wargame.play.what_if import under_every_charter
from wargame.rules.words import outcome_word
from wargame.ui.running.ruling_words import ruling_sentence
from wargame.ui.views.council.outcomes import look_of

if TYPE_CHECKING:
    from wargame.game.records import Motion
    from wargame.play.session import Session
    from wargame.play.what_if import Tried
    from wargame.ui.tones import Tone


class OtherCharter(NamedTuple):
    """A motion under one charter."""

    charter: str
    title: str
    note: str
    outcome: str
    glyph: str
    tone: Tone
    because: str


def other_charters(session: Session, motion: Motion) -> tuple[OtherCharter, ...]:
    """Every charter of the exercise, the motion's own first."""
    return tuple(_line(session, motion, one) for one in under_every_charter(session, motion))


def _line(session: Session, motion: Motion, tried: Tried) -> OtherCharter:
    own = tried.charter == motion.charter
    note = "In force" if own else ""
    if tried.verdict is None:
        why = f"{tried.title} knows no decision of this kind."
        return OtherCharter(
            tried.charter, tried.title, note, "No such decision", "not-brought", "text2", why
        )
    glyph, tone, _ = look_of(tried.verdict.outcome)
    charter = next(one for name, one in session.setting.charters.items() if name == tried.charter)
    why = ruling_sentence(tried.verdict, charter, session.name)
    return OtherCharter(
        tried.charter, tried.title, note, outcome_word(tried.verdict), glyph, tone, why
    )
