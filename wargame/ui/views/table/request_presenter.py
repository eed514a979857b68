"""What control does with requests. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.ids import SeatId
from wargame.play.commands.handle_request import (
    AnswerRequest,
    CloseRequest,
    OpenRequest,
    TakeRequest,
)
from wargame.ui.running.asking import Answer, ask
from wargame.ui.views.table.request_lines import RequestsScreen, requests_screen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wargame.play.session import Session


class RequestPresenter:
    """Questions to control and private talks, as control handles them."""

    def __init__(self, session: Session) -> None:
        self.session = session

    def screen(self) -> RequestsScreen:
        """The requests as they stand."""
        return requests_screen(self.session)

    def take(self, request: str) -> Answer:
        """Take a question in hand, or note that a talk began."""
        return ask(self.session, TakeRequest(request=request))

    def answer(self, request: str, text: str) -> Answer:
        """Answer a question, or note what came of a talk."""
        return ask(self.session, AnswerRequest(request=request, text=text))

    def close(self, request: str, reason: str) -> Answer:
        """Close a request."""
        return ask(self.session, CloseRequest(request=request, reason=reason))

    def enter(self, seat: str, what: str, others: Sequence[str], text: str) -> Answer:
        """Enter for a seat what it asked aloud."""
        to = tuple(SeatId(one) for one in others) if what == "talk" else ()
        return ask(self.session, OpenRequest(seat=SeatId(seat), what=what, to=to, text=text))
