"""Straw polls: what the room leans to, kept apart from votes and read by no rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from wargame.game.errors import Refused
from wargame.game.events.straw_given import StrawGiven
from wargame.game.events.straw_poll_opened import StrawPollOpened
from wargame.game.ids import MotionId, SeatId
from wargame.play.attendance import presence_of, roll_of
from wargame.play.command import Command
from wargame.play.straw import LEANINGS, close_straw

if TYPE_CHECKING:
    from wargame.game.council import StrawPoll
    from wargame.play.proceedings import Proceedings

_GONE = ("absent", "excused")


class OpenStrawPoll(Command):
    """Sound the members that are there: on a motion, or on a question of one's own."""

    motion: str = ""
    question: str = ""

    @override
    def decide(self, at: Proceedings) -> None:
        if not at.state.turn.id:
            raise Refused("No turn is open.", "Open the next turn.")
        if any(not one.closed for one in at.state.council.polls.values()):
            raise Refused("A straw poll is open already.", "Close it first.")
        motion = at.state.motions.get(MotionId(self.motion)) if self.motion else None
        if self.motion and motion is None:
            raise Refused(f"There is no motion {self.motion}.", "Choose one of the docket.")
        if motion is not None and motion.state == "open":
            raise Refused("The roll is open: ballots are taken, not soundings.", "Close it first.")
        question = self.question.strip() or (motion.title if motion else "")
        if not question:
            raise Refused("The straw poll asks nothing.", "Write the question in one line.")
        charter = at.setting.charter(motion.charter if motion else at.state.exercise.charter)
        roll = roll_of(at.state, at.pack, charter)
        at.record(
            StrawPollOpened(
                poll=f"s-{len(at.state.council.polls) + 1}",
                motion=self.motion,
                number=motion.number if motion else "",
                question=question,
                roll=tuple(seat for seat in roll if presence_of(at.state, seat) not in _GONE),
            )
        )


class GiveStraw(Command):
    """A seat says what it leans to; a later answer replaces it."""

    poll: str
    seat: SeatId
    value: str

    @override
    def decide(self, at: Proceedings) -> None:
        poll = _open(at, self.poll)
        if self.seat not in poll.roll:
            raise Refused(f"{self.seat} is not sounded.", f"These are: {', '.join(poll.roll)}.")
        if self.value not in LEANINGS:
            raise Refused(f"{self.value} is no answer.", f"Choose {', '.join(LEANINGS)}.")
        if poll.answers.get(self.seat) == self.value:
            raise Refused("That is what it said.")
        at.record(StrawGiven(poll=poll.id, seat=self.seat, value=self.value))


class CloseStrawPoll(Command):
    """End the sounding; nothing follows from it."""

    poll: str

    @override
    def decide(self, at: Proceedings) -> None:
        close_straw(at, _open(at, self.poll))


def _open(at: Proceedings, name: str) -> StrawPoll:
    poll = at.state.council.polls.get(name)
    if poll is None or poll.closed:
        raise Refused("That straw poll is not open.", "Begin another.")
    return poll
