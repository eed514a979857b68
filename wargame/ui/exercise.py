"""The exercise that is open in the window: taken up, and let go of with everything in its file."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import TYPE_CHECKING

from wargame.play.aside import Aside
from wargame.ui.phrasebook import Phrasebook

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.play.session import Session
    from wargame.ui.window import Window


class OpenExercise:
    """One exercise, or none.

    Attributes:
        session: The exercise, None when none is open.
        phrases: What this window knows of its pass-phrases.
        folding: Files that were let go of: folded into one while nobody waits, and before any is
            opened.
    """

    def __init__(self, window: Window) -> None:
        self._window = window
        self.session: Session | None = None
        self.phrases = Phrasebook()
        self.folding = Aside(window.working.aside)
        self._stop_listening: Callable[[], None] = lambda: None

    def path(self) -> str:
        """Its file, empty when none is open or it has no file."""
        if self.session is None or self.session.store.where == "memory":
            return ""
        return str(Path(self.session.store.where).resolve())

    def is_in(self, path: Path) -> bool:
        """Whether it lies in that file."""
        return self.session is not None and path.resolve() == Path(self.path())

    def where_it_stands(self) -> str:
        """The screen on which it goes on."""
        if self.session is None or not self.session.state.started:
            return "setup" if self.session else "home"
        if self.session.state.ended:
            return "report"
        step = self._window.stepping.step
        return "council" if step and step.screen == "council" else "table"

    def take_up(self, session: Session, *, asked: bool = False) -> None:
        """Go on with an opened exercise, on the screen where it stands.

        Args:
            session: The exercise.
            asked: Whether it was asked for to look only, which then needs no explanation.
        """
        window = self._window
        if self.session is None:
            # All that is there by now stays as long as it is open: looking for garbage among it
            # again and again would hold the window up.
            gc.freeze()
        self.let_go()
        self.session = session
        self.phrases = Phrasebook()
        self._stop_listening = session.listen(window.telling.changed)
        window.projector.take_up(session)
        session.unrecorded = window.elsewhere.ask_again
        session.aside.run = window.working.aside
        session.elsewhere = window.deciding
        window.desk.remember(session, is_open=True)
        window.telling.take_up(session)
        window.stepping.take_up(session)
        window.clock.start()
        window.frame.show_screen(self.where_it_stands())
        if session.read_only:
            window.telling.show_saved("Look only")
        window.files.told(session, asked=asked)

    def let_go(self) -> None:
        """Close it; everything is in its file."""
        window, session = self._window, self.session
        if session is None:
            return
        window.working.let_go()
        window.letting_go.emit()
        self.session = None
        window.clock.stop()
        window.stepping.let_go()
        window.telling.let_go()
        window.frame.notice.clear()
        window.projector.let_go()
        self._stop_listening()
        window.handing.seat = ""
        # Noted before Home is shown, which reads the list.
        try:
            window.desk.remember(session, is_open=False)
        finally:
            if window.frame.stack.current_id() != "home":
                window.frame.show_screen("home")
            window.frame.close_exercise()
            self.folding.put(session.let_go())
            # Left out of collections while it was open.
            gc.unfreeze()
