"""The verdict as it stands or was recorded, in a head and a sentence. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.rules.words import BLOCKED, OUTCOME_WORDS, is_blocked
from wargame.ui.running.words import counted, listed
from wargame.ui.views.council.ballot_lines import chips, tally
from wargame.ui.views.council.outcomes import head_of, look_of
from wargame.ui.views.council.screen import Standing

if TYPE_CHECKING:
    from wargame.game.records import Motion
    from wargame.game.verdicts import Verdict
    from wargame.play.session import Session
    from wargame.rules.charter import Charter


def standing(
    session: Session, motion: Motion, verdict: Verdict, charter: Charter, question: str
) -> Standing:
    """The verdict beside the ballots."""
    opened = motion.state == "open"
    glyph, tone, _ = look_of(verdict.outcome)
    return Standing(
        head=head_of(verdict, stands=opened),
        glyph=glyph,
        tone=tone,
        tally=tally(motion, question),
        chips=chips(session, motion, question),
        says=" ".join(_sentences(session, motion, verdict, charter)),
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
