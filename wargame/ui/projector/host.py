"""The projector as the facilitator's window knows it: where it stands, and what it shows.

It opens by itself on a second display when an exercise runs. When that display goes, the window is
hidden and stays hidden: it never moves onto the laptop, where private pages may be open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, QTimer, Signal

from wargame.support.choices import current_choices
from wargame.ui.projector.chime import Chime
from wargame.ui.projector.displays import Displays

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from wargame.play.session import Session
    from wargame.ui.projector.presenter import ProjectorPresenter
    from wargame.ui.projector.room_window import RoomWindow
    from wargame.ui.projector.slides import Mode, Slide

Place = Literal["off", "display", "window", "lost"]
"""Not open; on the second display; a window here; hidden since its display went."""

TICK = 200


class ProjectorHost(QObject):
    """Holds the room's window and its presenter while an exercise is open.

    Signals: `changed` when the mode, the place or an option changed, `drawn` when the slide did.

    Args:
        own: The facilitator's window.
        displays: What is plugged in; the machine's own when None.
    """

    changed = Signal()
    drawn = Signal()

    def __init__(self, own: QWidget, displays: Displays | None = None) -> None:
        super().__init__(own)
        self._own = own
        self.displays = displays or Displays(self)
        self.presenter: ProjectorPresenter | None = None
        self.window: RoomWindow | None = None
        self.chime = Chime()
        self.place: Place = "off"
        self._words = ""
        self._declined = False
        self._stop: Callable[[], object] = lambda: None
        self._timer = QTimer(self)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self.tick)
        self.displays.changed.connect(self._displays_changed)

    # While an exercise is open

    def take_up(self, session: Session) -> None:
        """Show the room what is public of this exercise."""
        from wargame.ui.projector.presenter import ProjectorPresenter

        self.let_go()
        choices = current_choices()
        self.presenter = ProjectorPresenter(session, with_names=choices.now.projector_names)
        self.chime.is_on = choices.now.projector_chime
        deaf, ignorant = session.listen(self._noticed), choices.listen(self._chosen)
        self._stop = lambda: (deaf(), ignorant())
        self._declined = False
        self._timer.start()
        self._open_by_itself()
        self.tick()
        self.changed.emit()

    def let_go(self) -> None:
        """The exercise is closed: the room sees nothing of it any more."""
        self._timer.stop()
        self._stop()
        self._stop = lambda: None
        self.presenter = None
        self._words = ""
        self._shut()
        self.place = "off"
        self.changed.emit()

    def notice(self) -> None:
        """Look anew at everything, as after dates are written otherwise."""
        self._noticed(0)

    def _noticed(self, _seq: int) -> None:
        if self.presenter is not None:
            self.presenter.notice()
            self._open_by_itself()
            self.tick()

    def tick(self) -> None:
        """Show what is so now; called five times a second."""
        presenter = self.presenter
        if presenter is None:
            return
        presenter.remember()
        clock = presenter.clock()
        self.chime.follow(clock.seconds, running=bool(clock.text) and not clock.paused)
        if self.window is not None:
            canvas = self.window.canvas
            if canvas.show_slide(presenter.screen(), clock, presenter.speaker_clock()):
                self.drawn.emit()
        words = presenter.words()
        if words != self._words:
            self._words = words
            self.changed.emit()

    def words(self) -> str:
        """What the top bar says of the room."""
        if self.presenter is None:
            return ""
        if self.place == "lost":
            return "unplugged"
        return "off" if self.place == "off" else self.presenter.words()

    # Where it stands

    def _open_by_itself(self) -> None:
        running = self.presenter is not None and self.presenter.moment().started
        if self.place == "off" and running and not self._declined and self.other_display():
            self.open_on_display()

    def other_display(self) -> bool:
        """Whether there is a display besides the one with the facilitator's window."""
        return bool(self.displays.others(self._own))

    def open(self) -> None:
        """Open it where it belongs: on the second display, or as a window on this one."""
        if self.other_display():
            self.open_on_display()
        else:
            self.open_here()

    def open_on_display(self) -> None:
        """Fill the second display; the next one, if it fills one already."""
        others = self.displays.others(self._own)
        if not others:
            return
        now = self.window.screen() if self.window is not None else None
        start = others.index(now) + 1 if self.place == "display" and now in others else 0
        self._beside(lambda window: window.show_on(others[start % len(others)]))
        self._stand("display")

    def open_here(self) -> None:
        """A window on this display."""
        self._beside(lambda window: window.show_here())
        self._stand("window")

    def _beside(self, show: Callable[[RoomWindow], None]) -> None:
        """Show the room's window; the keys stay with the facilitator, whatever the system does."""
        active = self._own.isActiveWindow()
        show(self._made())
        if active:
            self._own.activateWindow()

    def close_window(self) -> None:
        """Close it; it does not open by itself again."""
        self._declined = True
        self._shut()
        self._stand("off")

    def look_again(self) -> None:
        """Look for the display once more."""
        if self.other_display():
            self.open_on_display()

    def _stand(self, place: Place) -> None:
        self.place = place
        self.tick()
        self.changed.emit()

    def _made(self) -> RoomWindow:
        from wargame.ui.projector.room_window import RoomWindow

        if self.window is None:
            self.window = RoomWindow()
            self.window.canvas.set_scheme(current_choices().now.projector_theme)
            self.window.shut.connect(self._was_shut)
        return self.window

    def _shut(self) -> None:
        window, self.window = self.window, None
        if window is not None:
            window.shut.disconnect(self._was_shut)
            window.close()
            window.deleteLater()

    def _was_shut(self) -> None:
        """A person closed the window."""
        window, self.window = self.window, None
        if window is not None:
            window.deleteLater()
        self._declined = True
        self._stand("off")

    def _displays_changed(self) -> None:
        if self.place == "display" and not self._still_there():
            # Hidden, not moved: whatever the system would do with it now.
            if self.window is not None:
                self.window.hide()
            self._stand("lost")
        elif self.place == "lost" and self.other_display():
            self.open_on_display()
        else:
            self._open_by_itself()
            self.changed.emit()

    def _still_there(self) -> bool:
        on = self.window.screen() if self.window is not None else None
        return on in self.displays.others(self._own)

    # What it shows

    def do(self, act: Callable[[ProjectorPresenter], object]) -> None:
        """Ask something of the presenter and show what came of it."""
        if self.presenter is not None:
            act(self.presenter)
            self.tick()
            self.changed.emit()

    def push(self, slide: Slide) -> None:
        """Show a slide until another is chosen."""
        self.do(lambda presenter: presenter.push(slide))

    def push_mode(self, mode: Mode) -> None:
        """Show a slide that needs nothing but its mode."""
        from wargame.ui.projector.slides import Slide

        self.push(Slide(mode))

    def push_motion(self) -> None:
        """Show the motion that is spoken of."""
        self.do(lambda presenter: presenter.push_motion())

    def toggle_curtain(self) -> None:
        """Blank the room, or show it again."""
        self.do(lambda presenter: presenter.toggle_curtain())

    def toggle_freeze(self) -> None:
        """What is shown stays as it is, or goes on."""
        if self.presenter is not None:
            self.freeze(not self.presenter.director.frozen)

    def freeze(self, frozen: bool) -> None:
        """Keep the slide as it is, or let it go on."""
        self.do(lambda presenter: presenter.freeze(frozen=frozen))

    def follow(self) -> None:
        """Follow the table."""
        self.do(lambda presenter: presenter.follow())

    # Options, kept for this person

    def set_theme(self, theme: str) -> None:
        """`light`, `dark`, or `window` for that of the facilitator's window."""
        current_choices().change(projector_theme=theme)

    def set_names(self, shown: bool) -> None:
        """Name players to the room, or seats alone."""
        current_choices().change(projector_names=shown)

    def set_chime(self, heard: bool) -> None:
        """A sound at one minute and at the end; it is heard once now."""
        current_choices().change(projector_chime=heard)

    def _chosen(self, names: frozenset[str]) -> None:
        """Do what a person chose here, in the menu or among the settings."""
        now = current_choices().now
        if "projector_theme" in names and self.window is not None:
            self.window.canvas.set_scheme(now.projector_theme)
        if "projector_names" in names and self.presenter is not None:
            self.presenter.with_names = now.projector_names
        if "projector_chime" in names:
            self.chime.is_on = now.projector_chime
            if now.projector_chime:
                self.chime.ring("minute")
        self.tick()
        self.drawn.emit()
        self.changed.emit()
