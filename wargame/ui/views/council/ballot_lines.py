"""The roll in words: one line a seat, the question asked, the tally. No Qt here."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wargame.game.ids import CONTROL, SeatId
from wargame.play.attendance import presence_of, roll_of
from wargame.ui.running.words import cut, local_time
from wargame.ui.views.council.outcomes import ballot_look, ballot_word
from wargame.ui.views.council.screen import BallotLine, Chip, Choice, Question

if TYPE_CHECKING:
    from wargame.game.records import Ballot, Motion
    from wargame.game.state import State
    from wargame.play.session import Session

_LINE = 200
_QUESTIONS = {
    "main": "the motion itself",
    "format": "does anyone object to this format?",
}
_TALLY = (("for", "yes"), ("against", "no"), ("abstain", "abstain"))
ABSENT, OBSERVES = "absent", "present-not-voting"
VOTED = "Voted. Shown when the roll is closed"
PRESENCES = {"absent": "Absent", "excused": "Excused", "observer": "Observes"}


def question_heads(motion: Motion) -> tuple[Question, ...]:
    """The rolls of a motion, each with its place: "1 of 2: does anyone object?"."""
    several = len(motion.questions) > 1
    return tuple(
        Question(
            key=name,
            head=f"{place} of {len(motion.questions)}: {said_question(name)}" if several else "",
            given=sum(1 for asked, _ in motion.ballots if asked == name),
            of=len(motion.roll),
        )
        for place, name in enumerate(motion.questions, start=1)
    )


def said_question(name: str) -> str:
    """A question in words; the charter gives it a short name only."""
    return _QUESTIONS.get(name, name.replace("-", " "))


def as_called(session: Session, motion: Motion) -> Motion:
    """A motion that waits, as it will be when the roll is called on it: its rows stand ready."""
    if motion.state not in {"tabled", "put-off"}:
        return motion
    charter = session.setting.charter(motion.charter)
    if motion.kind not in charter.decisions:
        return motion
    state = session.seat_state(CONTROL)
    return replace(
        motion,
        roll=roll_of(state, session.setting.pack, charter),
        questions=charter.questions(motion.kind),
        offered=charter.offered(motion.kind),
        secret=charter.secret(motion.kind),
    )


def first_unanswered(motion: Motion) -> tuple[str, str]:
    """The question and seat that come next, in roll order; empty when all have answered."""
    for question in motion.questions:
        for seat in motion.roll:
            if (question, seat) not in motion.ballots:
                return question, seat
    return "", ""


def next_in_roll(motion: Motion, question: str, after: str) -> str:
    """The next seat of the roll that owes an answer to a question, round from one seat."""
    place = motion.roll.index(SeatId(after)) + 1 if after in motion.roll else 0
    for seat in (*motion.roll[place:], *motion.roll[:place]):
        if (question, seat) not in motion.ballots:
            return seat
    return ""


def ballot_lines(
    session: Session, motion: Motion, question: str, current: str, *, can: bool
) -> tuple[BallotLine, ...]:
    """The roll on one question; `can` says whether answers are taken now."""
    state = session.seat_state(CONTROL)
    return tuple(
        _line(session, state, motion, question, seat, current=seat == current and can, can=can)
        for seat in motion.roll
    )


def _line(  # noqa: PLR0913 - a line of the roll hangs on all of these
    session: Session,
    state: State,
    motion: Motion,
    question: str,
    seat: SeatId,
    *,
    current: bool,
    can: bool,
) -> BallotLine:
    ballot = motion.ballots.get((question, seat))
    hidden = motion.secret and motion.state == "open" and (question, seat) in motion.voted
    return BallotLine(
        seat=seat,
        code=session.monogram(seat),
        name=session.name(seat),
        note=VOTED if hidden else _note(session, state, seat, ballot, current=current),
        choices=tuple(
            _choice(value, None if hidden else ballot)
            for value in motion.offered
            if value != ABSENT
        ),
        absent=ballot is not None and ballot.value == ABSENT,
        current=current,
        can=can,
    )


def _choice(value: str, ballot: Ballot | None) -> Choice:
    glyph, tone = ballot_look(value)
    chosen = ballot is not None and ballot.value == value
    return Choice(value, ballot_word(value), glyph, tone, chosen)


def _note(
    session: Session, state: State, seat: SeatId, ballot: Ballot | None, *, current: bool
) -> str:
    word = presence_of(state, seat)
    if ballot is not None and ballot.value in {ABSENT, OBSERVES}:
        return PRESENCES.get(word, "Absent") if ballot.value == ABSENT else "Observes"
    if ballot is not None and ballot.explanation:
        return f"“{cut(ballot.explanation, _LINE)}”"
    if ballot is not None:
        return f"Voted {_given_at(session, ballot.seq)} #{ballot.seq}"
    if word in PRESENCES:
        return PRESENCES[word]
    if current:
        return "Voting now"
    return "Run by you" if state.seats[seat].mode == "control" else "To vote"


def _given_at(session: Session, seq: int) -> str:
    events = session.events()
    # Entries are numbered from 1 without gaps.
    return local_time(events[seq - 1][0].at) if 0 < seq <= len(events) else ""


def nobody_voted(motion: Motion) -> bool:
    """Whether a roll was called and holds no answer yet but that some seats are not there."""
    given = [ballot.value for ballot in motion.ballots.values()]
    return (
        motion.state == "open" and not motion.voted and all(v in {ABSENT, OBSERVES} for v in given)
    )


def away(session: Session, motion: Motion) -> int:
    """How many seats of a roll that was not called yet will have no vote, as nobody is there."""
    if motion.ballots:
        return 0
    state = session.seat_state(CONTROL)
    return sum(1 for seat in motion.roll if presence_of(state, seat) in PRESENCES)


def tally(motion: Motion, question: str, gone: int = 0) -> str:
    """The count so far: "1 yes · 2 no · 2 abstain · 1 to vote"; in a secret roll who has voted.

    `gone` seats are not there, though the roll does not say so yet.
    """
    if hides(motion):
        given = sum(1 for asked, _ in motion.ballots if asked == question)
        return f"{given} voted · {len(motion.roll) - given} to vote"
    values = [
        motion.ballots[question, seat].value
        for seat in motion.roll
        if (question, seat) in motion.ballots
    ]
    parts = [f"{values.count(value)} {word}" for value, word in _TALLY]
    others = [one for one in dict.fromkeys(values) if one not in dict(_TALLY)]
    parts += [f"{values.count(one)} {ballot_word(one).lower()}" for one in others]
    parts += [f"{gone} absent"] if gone else []
    waiting = len(motion.roll) - len(values) - gone
    return " · ".join([*parts, f"{waiting} to vote"] if waiting else parts)


def hides(motion: Motion) -> bool:
    """Whether how seats voted is not shown yet."""
    return motion.secret and motion.state == "open"


def chips(session: Session, motion: Motion, question: str) -> tuple[Chip, ...]:
    """Each seat's answer as a chip."""
    return tuple(_chip(session, motion, question, seat) for seat in motion.roll)


def _chip(session: Session, motion: Motion, question: str, seat: SeatId) -> Chip:
    ballot, code, name = (
        motion.ballots.get((question, seat)),
        session.monogram(seat),
        session.name(seat),
    )
    if ballot is None:
        return Chip(code, "waiting", "mute", f"{name}: to vote")
    if ballot.value == ABSENT:
        return Chip(code, "not-brought", "mute", f"{name}: absent")
    if hides(motion) and ballot.value != OBSERVES:
        return Chip(code, "draft", "mute", f"{name}: voted")
    glyph, tone = ballot_look(ballot.value)
    return Chip(code, glyph, tone, f"{name}: {ballot_word(ballot.value)}")
