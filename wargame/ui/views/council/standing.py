"""The verdict as it stands or was recorded, in a head and a sentence. No Qt here."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wargame.game.decisive import is_blocked
from wargame.game.phrasing import capital, counted, listed
from wargame.play.what_if import moved_ballots
from wargame.rules.plain import needed_in_short
from wargame.rules.words import BLOCKED, OUTCOME_WORDS, outcome_word
from wargame.ui.running.looks import motion_look
from wargame.ui.views.council.ballot_lines import away, chips, hides, nobody_voted, tally
from wargame.ui.views.council.outcomes import head_of, look_of
from wargame.ui.views.council.screen import Standing

if TYPE_CHECKING:
    from wargame.game.records import Motion
    from wargame.game.verdicts import GroupChange, Verdict
    from wargame.play.session import Session
    from wargame.rules.charter import Charter


def standing(
    session: Session, motion: Motion, verdict: Verdict, charter: Charter, question: str
) -> Standing:
    """The verdict beside the ballots; before the roll is called, what it would take."""
    opened = motion.state == "open"
    glyph, tone, _ = look_of(verdict.outcome)
    if (motion.state in {"tabled", "put-off"} and not motion.ballots) or nobody_voted(motion):
        return _waiting(session, motion, verdict, charter, question)
    if hides(motion):
        return Standing(
            head="A secret roll",
            glyph="draft",
            tone="text",
            tally=tally(motion, question),
            chips=chips(session, motion, question),
            says="How seats voted, and the verdict, are shown when the roll is closed.",
        )
    if motion.override is not None and not opened:
        return _overridden(session, motion, verdict, charter, question)
    return Standing(
        head=head_of(verdict, stands=opened),
        glyph=glyph,
        tone=tone,
        tally=tally(motion, question),
        chips=chips(session, motion, question),
        says=" ".join(_sentences(session, motion, verdict, charter)),
    )


def _overridden(
    session: Session, motion: Motion, verdict: Verdict, charter: Charter, question: str
) -> Standing:
    """What holds stands large; the ruling that it went against stands below it."""
    look = motion_look(motion)
    ruled = f"The ruling was: {outcome_word(verdict).lower()}."
    return Standing(
        head=look.word,
        glyph=look.glyph,
        tone="warn",
        tally=tally(motion, question),
        chips=chips(session, motion, question),
        says=" ".join([ruled, *_sentences(session, motion, verdict, charter)[:-1]]),
    )


def _waiting(
    session: Session, motion: Motion, verdict: Verdict, charter: Charter, question: str
) -> Standing:
    """Nobody has voted: what the charter asks of the roll, in the charter's own sentence."""
    said = [capital(needed_in_short(charter, motion.kind, session.name))]
    if verdict.outcome == "inadmissible":
        said.append("The matter is not open: a precondition is not met.")
    elif verdict.outcome == "contested":
        facts = [charter.facts[need.fact].says or need.fact for need in verdict.needs]
        said.append(f"{counted(len(facts), 'fact')} must be settled first.")
    return Standing(
        head="Nobody has voted yet" if motion.state == "open" else "The roll is not called",
        glyph="waiting",
        tone="text2",
        tally=tally(motion, question, away(session, motion)),
        chips=chips(session, motion, question),
        says=" ".join(said),
    )


def tried_out(  # noqa: PLR0913, PLR0917 - the ballots, and what is tried on them
    session: Session,
    motion: Motion,
    verdict: Verdict,
    charter: Charter,
    question: str,
    way: tuple[GroupChange, ...],
) -> Standing:
    """The verdict as it would be with some ballots or findings changed; nothing is recorded."""
    moved = moved_ballots(way)
    tried = replace(motion, ballots=motion.ballots.update(moved))
    glyph, tone, _ = look_of(verdict.outcome)
    marked = {seat for asked, seat in moved if asked == question}
    return Standing(
        head=f"If so: {outcome_word(verdict).lower()}",
        glyph=glyph,
        tone=tone,
        tally=tally(tried, question),
        chips=tuple(
            replace(chip, tried=seat in marked)
            for seat, chip in zip(tried.roll, chips(session, tried, question), strict=True)
        ),
        says=" ".join(["Tried out, not recorded.", *_sentences(session, tried, verdict, charter)]),
        tried=True,
    )


def _sentences(session: Session, motion: Motion, verdict: Verdict, charter: Charter) -> list[str]:
    said = []
    if verdict.outcome == "contested":
        facts = [charter.facts[need.fact].says or need.fact for need in verdict.needs]
        said.append(f"{counted(len(facts), 'fact')} must be settled first.")
        said.append(f"Were it open, it would be {_would_be(verdict)}.")
    elif verdict.outcome == "inadmissible":
        said.append("The matter is not open: a precondition is not met.")
    blockers = [seat for seat in verdict.blockers if _has_answered(motion, seat)]
    if blockers and verdict.outcome != "adopted":
        names = listed(session.name(seat) for seat in blockers)
        said.append(f"{names} {'stands' if len(blockers) == 1 else 'stand'} in the way.")
    said.append(_bound(session, verdict))
    if verdict.pivots and verdict.outcome == "adopted" and len(verdict.pivots) < len(motion.roll):
        said.append(f"It hangs on {listed(session.name(seat) for seat in verdict.pivots)}.")
    return said


def _would_be(verdict: Verdict) -> str:
    blocked = verdict.would_be == "rejected" and is_blocked(verdict)
    return (BLOCKED if blocked else OUTCOME_WORDS[verdict.would_be]).lower()


def _has_answered(motion: Motion, seat: str) -> bool:
    return motion.state != "open" or any(who == seat for _, who in motion.ballots)


def _bound(session: Session, verdict: Verdict) -> str:
    if not verdict.bound:
        return "Nobody is bound."
    names = listed(session.name(seat) for seat in verdict.bound)
    return f"Bound: {names}."
