"""The projector in the facilitator's window: its button, its keys, what is said when it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from wargame.ui.commands import command
from wargame.ui.projector.menu import ProjectorButton

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.ui.frame import Frame
    from wargame.ui.projector.host import ProjectorHost

LOST = "The projector is unplugged. Its window is hidden, not moved here."


class ProjectorControls(QObject):
    """Puts the button into the top bar and binds the keys.

    Args:
        host: What shows the room's window.
        frame: The facilitator's window.
        why_closed: Says why nothing can be shown at all, None while an exercise is open.
    """

    def __init__(
        self, host: ProjectorHost, frame: Frame, why_closed: Callable[[], str | None]
    ) -> None:
        super().__init__(frame)
        self._host = host
        self._frame = frame
        self._why_closed = why_closed
        self._lost = False
        button = ProjectorButton(host)
        frame.top_bar.add_fixed(button)
        frame.top_bar.narrowed.connect(button.set_narrow)
        for name, act in (
            ("projector.overview", lambda: host.push_mode("overview")),
            ("projector.map", lambda: host.push_mode("map")),
            ("projector.motion", host.push_motion),
            ("projector.blank", host.toggle_curtain),
            ("projector.freeze", host.toggle_freeze),
        ):
            frame.bindings.bind(name, act, self._why_not_seen)
        frame.bindings.bind("projector.display", host.open, why_closed)
        # It goes to every inbox, also where no projector is open.
        frame.bindings.bind("projector.tell", self._ask_words, why_closed)
        host.changed.connect(self._tell)

    def _ask_words(self) -> None:
        from wargame.ui.projector.sheet import ProjectorSheet

        ProjectorSheet.over(self._frame, self._host, telling=True)

    def _why_not_seen(self) -> str | None:
        closed = self._why_closed()
        if closed is not None or self._host.place in {"display", "window"}:
            return closed
        opens = "+".join(command("projector.display").caps)
        way = f" {opens} opens one." if opens else ""
        return f"The room sees nothing: no projector is open.{way}"

    def _tell(self) -> None:
        """Say it wherever the facilitator is when the display has gone."""
        lost = self._host.place == "lost"
        if lost and not self._lost:
            self._frame.toast.show_message(LOST, glyph="contested")
        self._lost = lost
