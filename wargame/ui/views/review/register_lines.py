"""The decision register as it stood at the handle, in words. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.ui.running.looks import ballot_mark, motion_look, outcome_look
from wargame.ui.views.review.screen import DecisionLine

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.game.records import Motion
    from wargame.game.state import State
    from wargame.play.session import Session


def register(session: Session, state: State) -> tuple[DecisionLine, ...]:
    """Every motion that had been tabled by then, in order; then what nobody brought."""
    tabled = tuple(_line(session, motion) for motion in state.motion_numbers())
    return (*tabled, *_unbrought(session, state))


def _line(session: Session, motion: Motion) -> DecisionLine:
    look = motion_look(motion)
    question = motion.questions[-1]
    marks = tuple(
        _mark(seat, motion.ballots[question, seat].value)
        for seat in motion.roll
        if (question, seat) in motion.ballots
    )
    return DecisionLine(
        key=motion.id,
        number=motion.number,
        title=motion.title,
        by=session.name(motion.proposer),
        ballots=marks,
        glyph=look.glyph,
        outcome=look.word,
        tone=look.tone,
        entry=motion.rulings[-1].seq if motion.rulings else motion.seq,
    )


def _mark(seat: str, value: str) -> tuple[str, str]:
    glyph, word = ballot_mark(value)
    return glyph, f"{seat} {word}"


def register_note(session: Session, state: State) -> str:
    """How many were voted on, not brought, and overridden by then."""
    motions = state.motion_numbers()
    voted = sum(1 for one in motions if one.rulings)
    overridden = sum(1 for one in motions if one.override)
    known = [
        one for one in state.not_brought if one in {m.id for m in session.setting.pack.motions}
    ]
    parts = [f"{voted} voted on", f"{len(known)} not brought"]
    if overridden:
        parts.append(f"{overridden} overridden")
    return ", ".join(parts)


def _unbrought(session: Session, state: State) -> Iterator[DecisionLine]:
    """What nobody brought by then, with the turns: never missing from the register."""
    pack, look = session.setting.pack, outcome_look("not-brought")
    number = {str(turn.id): str(turn.number) for turn in pack.turns}
    for template, turns in sorted(state.not_brought.items(), key=lambda one: one[1][0][1]):
        stood = [number.get(turn, turn) for turn, _ in turns]
        word = "turn" if len(stood) == 1 else "turns"
        yield DecisionLine(
            key=f"not-brought-{template}",
            number="",
            title=f"{pack.name(template)} ({word} {', '.join(stood)})",
            by="nobody",
            ballots=(),
            glyph=look.glyph,
            outcome=look.word,
            tone=look.tone,
            entry=turns[-1][1],
        )
