"""Questions to control and private talks: ask, take in hand, answer, close."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from wargame.game.errors import Refused
from wargame.game.events.request_answered import RequestAnswered
from wargame.game.events.request_closed import RequestClosed
from wargame.game.events.request_opened import RequestOpened
from wargame.game.events.request_taken import RequestTaken
from wargame.game.ids import CONTROL, SeatId
from wargame.game.requests import OPEN, QUESTION, TALK
from wargame.play.command import Command

if TYPE_CHECKING:
    from wargame.game.requests import Request
    from wargame.play.proceedings import Proceedings

MOST_OPEN = 20
"""Requests that one seat may have open at once."""


class OpenRequest(Command):
    """Ask control something, or ask other seats for a private talk.

    Attributes:
        what: `question` or `talk`.
        to: The other seats of a talk; a question goes to control.
        text: The question; for a talk what it is about, which may stay unsaid.
    """

    seat: SeatId
    what: str = QUESTION
    to: tuple[SeatId, ...] = ()
    text: str = ""

    @override
    def decide(self, at: Proceedings) -> None:
        if not at.state.started or at.state.ended:
            raise Refused("The exercise is not running.", "Ask when play goes on.")
        _seat(at, self.seat)
        to = self._asked(at)
        mine = [one for one in at.state.requests.values() if one.seat == self.seat]
        if sum(1 for one in mine if one.state in OPEN) >= MOST_OPEN:
            message = f"{at.state.seats[self.seat].name} has {MOST_OPEN} requests open."
            raise Refused(message, "Wait until some are closed.")
        at.record(
            RequestOpened(
                request=f"r-{len(at.state.requests) + 1}",
                what=self.what,
                seat=self.seat,
                to=to,
                text=self.text.strip(),
                paper=self.actor == CONTROL,
            )
        )

    def _asked(self, at: Proceedings) -> tuple[SeatId, ...]:
        if self.what == QUESTION:
            if not self.text.strip():
                raise Refused("The question is empty.", "Write a line first.")
            return (CONTROL,)
        if self.what != TALK:
            raise Refused(f"{self.what} is no request.", f"Choose {QUESTION} or {TALK}.")
        others = tuple(dict.fromkeys(one for one in self.to if one != self.seat))
        if not others:
            raise Refused("A talk needs somebody to talk with.", "Choose one seat or more.")
        for one in others:
            _seat(at, one)
        return others


class OnRequest(Command):
    """A command about one request."""

    request: str

    @override
    def concerns(self) -> tuple[str, ...]:
        return (f"request:{self.request}",)

    def found(self, at: Proceedings, *states: str) -> Request:
        """The request, in one of these states.

        Raises:
            Refused: There is none, or it has moved on.
        """
        known = at.state.requests.get(self.request)
        if known is None:
            raise Refused(f"There is no request {self.request}.", "Choose one of the list.")
        if known.state not in states:
            message = f"This request is {known.state} already, #{known.last}."
            raise Refused(message, "Look at what was said, or ask anew.")
        concerned = {known.seat, *known.to, CONTROL}
        if self.actor not in concerned:
            raise Refused("This request is not yours.", "Ask control.")
        return known


class TakeRequest(OnRequest):
    """Take a question in hand, or begin a talk."""

    @override
    def decide(self, at: Proceedings) -> None:
        one = self.found(at, "open")
        if one.what == QUESTION and self.actor != CONTROL:
            raise Refused("Control takes questions in hand.", "Wait for the answer.")
        at.record(RequestTaken(request=one.id, what=one.what, seat=one.seat, to=one.to))


class AnswerRequest(OnRequest):
    """Answer a question, or note what came of a talk; a later answer replaces it."""

    text: str

    @override
    def decide(self, at: Proceedings) -> None:
        one = self.found(at, *OPEN)
        if one.what == QUESTION and self.actor != CONTROL:
            raise Refused("Control answers questions.", "Ask anew to add to yours.")
        if not self.text.strip():
            raise Refused("The answer is empty.", "Write a line first.")
        at.record(
            RequestAnswered(
                request=one.id, what=one.what, seat=one.seat, to=one.to, text=self.text.strip()
            )
        )


class CloseRequest(OnRequest):
    """Nothing more is needed; one that was never answered needs a reason."""

    reason: str = ""

    @override
    def decide(self, at: Proceedings) -> None:
        one = self.found(at, *OPEN)
        unanswered = one.what == QUESTION and one.state != "answered"
        if unanswered and self.actor == CONTROL and not self.reason.strip():
            message = "The question has no answer yet."
            raise Refused(message, "Answer it, or say why it is closed without one.")
        at.record(
            RequestClosed(
                request=one.id,
                what=one.what,
                seat=one.seat,
                to=one.to,
                reason=self.reason.strip(),
            )
        )


def _seat(at: Proceedings, seat: SeatId) -> None:
    if seat not in at.state.seats:
        raise Refused(f"There is no seat {seat}.", "Choose a seat of this exercise.")
