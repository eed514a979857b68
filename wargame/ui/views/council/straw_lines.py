"""A straw poll in the rows of the roll, in grey: it binds nobody. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.ids import CONTROL
from wargame.game.phrasing import counted
from wargame.ui.running.playable import playable
from wargame.ui.views.council.screen import BallotLine, Chip, Choice, Standing, Straw

if TYPE_CHECKING:
    from wargame.game.council import StrawPoll
    from wargame.game.ids import SeatId
    from wargame.game.records import Motion
    from wargame.play.session import Session

_WORDS = {"for": "Yes", "against": "No", "abstain": "Undecided"}
_GLYPHS = {"for": "passed", "against": "failed", "abstain": "abstain"}
_BINDS = "A straw poll binds nobody and is kept apart from the votes."


def straw_on(session: Session, motion: Motion | None) -> StrawPoll | None:
    """The open straw poll on a motion, None where there is none."""
    if motion is None:
        return None
    polls = session.seat_state(CONTROL).council.polls.values()
    return next((one for one in polls if one.motion == motion.id and not one.closed), None)


def straw_of(session: Session, motion: Motion | None) -> Straw | None:
    """The last straw poll on a motion, open or closed."""
    if motion is None:
        return None
    polls = session.seat_state(CONTROL).council.polls.values()
    of_it = [one for one in polls if one.motion == motion.id]
    if not of_it:
        return None
    last = max(of_it, key=lambda one: one.seq)
    said = f"Straw poll #{last.closed or last.seq}: {straw_tally(last)}. Binds nobody"
    return Straw(last.id, not last.closed, said)


def straw_tally(poll: StrawPoll) -> str:
    """The count so far: "2 yes, 1 no, 1 undecided, 2 not asked yet"."""
    given = list(poll.answers.values())
    parts = [f"{given.count(key)} {word.lower()}" for key, word in _WORDS.items() if key in given]
    waiting = len(poll.roll) - len(given)
    if waiting and not poll.closed:
        parts.append(f"{waiting} not asked yet")
    return ", ".join(parts) or "nobody answered"


def straw_lines(session: Session, poll: StrawPoll, current: str) -> tuple[BallotLine, ...]:
    """One row a seat that is there."""
    can = playable(session)
    return tuple(
        BallotLine(
            seat=seat,
            code=session.monogram(seat),
            name=session.name(seat),
            note=_note(poll, seat),
            choices=tuple(
                Choice(key, word, _GLYPHS[key], "mute", poll.answers.get(seat) == key)
                for key, word in _WORDS.items()
            ),
            absent=False,
            current=seat == current and can,
            can=can,
            sounded=True,
        )
        for seat in poll.roll
    )


def _note(poll: StrawPoll, seat: SeatId) -> str:
    return "Straw poll" if seat in poll.answers else "Not asked yet"


def next_asked(poll: StrawPoll, after: str = "") -> str:
    """The next seat that has not answered, round from one seat."""
    roll = [str(seat) for seat in poll.roll]
    place = roll.index(after) + 1 if after in roll else 0
    answered = {str(seat) for seat in poll.answers}
    return next((one for one in (*roll[place:], *roll[:place]) if one not in answered), "")


def straw_standing(session: Session, poll: StrawPoll) -> Standing:
    """What the room leans to, in grey."""
    left = len(poll.roll) - len(poll.answers)
    return Standing(
        head="Straw poll",
        glyph="draft",
        tone="text2",
        tally=straw_tally(poll),
        chips=tuple(_chip(session, poll, seat) for seat in poll.roll),
        says=f"{_BINDS} {counted(left, 'seat')} to ask." if left else _BINDS,
    )


def _chip(session: Session, poll: StrawPoll, seat: SeatId) -> Chip:
    value, name = poll.answers.get(seat, ""), session.name(seat)
    said = _WORDS.get(value, "not asked yet").lower()
    glyph = _GLYPHS.get(value, "waiting")
    return Chip(session.monogram(seat), glyph, "mute", f"{name}, straw poll: {said}")
