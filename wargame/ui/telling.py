"""What the window tells of the open exercise as it goes on: saved, its title, what readers hear."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.support.forms import hour_words
from wargame.ui.parts.announce import announce
from wargame.ui.parts.said import Said
from wargame.ui.running.words import title_words

if TYPE_CHECKING:
    from wargame.play.session import Session
    from wargame.ui.heard import Heard
    from wargame.ui.window import Window


class Telling:
    """Follows the open exercise.

    Attributes:
        damaged: Whether its file was found changed outside the program.
    """

    def __init__(self, window: Window) -> None:
        self._window = window
        self._heard: Heard | None = None
        self._noted: tuple[object, ...] = ()
        self._jumped = False
        self.damaged = False

    def take_up(self, session: Session) -> None:
        """Tell of an exercise that was taken up."""
        from wargame.ui.heard import Heard

        self._heard = Heard(session)
        self.damaged = False
        self._show_title(session)

    def let_go(self) -> None:
        """No exercise is open any more."""
        self._heard = None

    def changed(self, _seq: int = 0) -> None:
        """Something was recorded, or is written otherwise: show all that follows from it."""
        session = self._window.session
        if session is None:
            return
        self._tell_recorded()
        self._note(session)
        self._window.stepping.show()
        self._window.stepping.show_undo()
        at = hour_words(session.now().astimezone(), seconds=True)
        self.show_saved(f"Saved {at}")
        self._show_title(session)

    def show_saved(self, text: str) -> None:
        """The state of the file; once it was found changed, nothing else is said of it."""
        session = self._window.session
        if session is not None:
            words = "Changed outside wargame" if self.damaged else text
            sound = not self.damaged and not session.read_only
            self._window.frame.top_bar.show_saved(words, session.head.seq, saved=sound)

    def _show_title(self, session: Session) -> None:
        self._window.frame.open_exercise(*title_words(session))

    def _note(self, session: Session) -> None:
        """Keep the list of exercises true at each turn of play, should the program be killed."""
        state = session.state
        stands = (session, state.turn.number, state.phase.title, state.started, state.ended)
        if stands != self._noted:
            self._noted = stands
            self._window.desk.remember(session, is_open=True)

    # As seconds go by

    def look_at_clock(self) -> None:
        """The computer's clock may have gone back, which is told once."""
        jump = self._window.stepping.clock_jump()
        if jump and not self._jumped:
            so, _, rest = jump.partition(". ")
            self._window.frame.notice.tell(Said(so, (rest,)), ("OK", lambda: None))
        self._jumped = bool(jump)

    # What readers of the screen hear

    def _is_private(self) -> bool:
        return self._window.frame.stack.current_id() == "seat"

    def _tell_recorded(self) -> None:
        """Say what was recorded; what a seat does is not read out beside it."""
        said = self._heard.entries(private=self._is_private()) if self._heard else ""
        if said:
            announce(self._window.frame, said)

    def tell_time(self) -> None:
        """Say what the clock has brought: a last minute, an inject that fell due."""
        if self._heard is None:
            return
        due = () if self._is_private() else self._heard.due()
        for said in filter(None, (self._heard.time(), *due)):
            announce(self._window.frame, said)
