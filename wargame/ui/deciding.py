"""Commands that take long to decide, such as a ruling on which many seats voted.

They are decided off the window's thread, and submitted when that is done: what was found is
remembered, so that they are then decided at once.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final

from wargame.game.errors import Refused

if TYPE_CHECKING:
    from wargame.play.command import Command
    from wargame.play.session import Session
    from wargame.ui.jobs import Progress
    from wargame.ui.window import Window

TITLE: Final = "Working out the ruling"


class Deciding:
    """Decides commands of the open exercise, one at a time.

    Args:
        window: The window, which waits for it.
    """

    def __init__(self, window: Window) -> None:
        self._window = window

    @property
    def under_way(self) -> bool:
        """Whether one is being decided: until then nothing else is recorded."""
        return self._window.working.title() == TITLE

    def decide(self, command: Command) -> bool:
        """Decide a command, then submit it; False while something else is under way."""
        window, session = self._window, self._window.session
        if session is None:
            return False

        def record(_: None) -> None:
            window.submit(command)

        return window.working.do(
            TITLE,
            lambda progress: decided(session, command, progress),
            record,
            unwanted=lambda _: None,
            owner=window.frame.stack.currentWidget(),
        )


def decided(session: Session, command: Command, progress: Progress) -> None:
    """Decide a command without storing anything; may run off the window's thread."""
    from wargame.rules.watched import watched

    with suppress(Refused), watched(lambda asked: progress(asked, 0)):
        session.propose(command)
