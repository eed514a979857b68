"""The tutorial over one window: looks how things stand, and keeps card and ring in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, Qt, QTimer

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from wargame.ui.tutorial.card import Ring, TutorialCard
    from wargame.ui.tutorial.guide import CardScreen, Guide
    from wargame.ui.tutorial.welcome import Welcome
    from wargame.ui.window import Window

LOOK = 250
"""Milliseconds between looks: what is meant may move, and the clock makes news due."""
AGAIN = "The tutorial can be taken up again from the keys (F1), or with Ctrl+K."


class Tutorial(QObject):
    """Begun, left and taken up again; everything in it is done in the window itself."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.guide: Guide | None = None
        self.card: TutorialCard | None = None
        self.ring: Ring | None = None
        self._welcome: Welcome | None = None
        self._target: QWidget | None = None
        self._seen: frozenset[str] = frozenset()
        self._saved = 0
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK)
        self._timer.timeout.connect(self.look)
        window.frame.screen_shown.connect(self.look)
        window.frame.closing.connect(self._timer.stop)

    def begin(self) -> None:
        """Begin, or go on where it was left."""
        from wargame.ui.running.sheets import ground_of
        from wargame.ui.tutorial.card import Ring, TutorialCard
        from wargame.ui.tutorial.guide import FINISHED, Guide

        kept = self._window.choices.now.tutorial_step
        self.guide = Guide("" if kept == FINISHED else kept)
        self._window.choices.change(welcome_seen=True)
        if self.card is None:
            ground = ground_of(self._window.frame)
            self.ring, self.card = Ring(ground), TutorialCard(ground)
            self.card.back.connect(self._back)
            self.card.onward.connect(self._onward)
            self.card.left.connect(self.leave)
            self.card.grown.connect(self._grown)
            self._window.frame.companion = self.card
        if self._window.session is None:
            self._window.frame.show_screen("home")
        self._timer.start()
        self.look()
        if self._target is not None:
            # The button that began it may be gone, and Enter does the first step.
            self._target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _grown(self) -> None:
        """In larger text what is meant lies elsewhere."""
        if self.guide is not None:
            self._target = None
            self.look()

    def leave(self) -> None:
        """Put it away; the step is kept."""
        from wargame.ui.tutorial.guide import FINISHED

        guide, self.guide = self.guide, None
        self._timer.stop()
        for part in (self.ring, self.card):
            if part is not None:
                part.hide()
        if guide is None:
            return
        self._window.choices.change(tutorial_step=guide.step_id())
        if guide.step_id() != FINISHED:
            self._window.frame.toast.show_message(AGAIN)

    def report_saved(self) -> None:
        """A report was saved."""
        self._saved += 1
        self.look()

    def offer_on(self, welcome: Welcome) -> None:
        """A first start offers it on Home."""
        self._welcome = welcome
        welcome.begun.connect(self.begin)
        welcome.declined.connect(lambda: self._window.choices.change(welcome_seen=True))
        welcome.declined.connect(self.look)
        self.look()

    def look(self) -> None:
        """Look how things stand, and show what comes next."""
        window = self._window
        screen = window.frame.stack.current_id()
        if self._welcome is not None and screen in {"", "home"}:
            first = not window.choices.now.welcome_seen and not window.desk.recent()
            self._welcome.setVisible(first)
        if window.session is not None and window.session.state.ended:
            self._seen |= {screen}
        if self.guide is None:
            return
        # Not before the window is painted: it brings the commands of play with it.
        from wargame.ui.tutorial.standing import standing

        now = standing(window.session, screen, self._seen, self._saved)
        if self.guide.look(now):
            window.choices.change(tutorial_step=self.guide.step_id())
        self._show(self.guide.screen(now))

    def _show(self, shown: CardScreen) -> None:
        from wargame.ui.running.sheets import ground_of
        from wargame.ui.tutorial.finding import bring_into_view, find_target, sheet_over

        card, ring, frame = self.card, self.ring, self._window.frame
        if card is None or ring is None:
            return
        if frame.stack.screen_of(frame.stack.current_id()).private:
            # A seat's page is the seat's alone.
            card.hide()
            ring.hide()
            return
        card.show_screen(shown)
        target = find_target(frame, shown.targets)
        if target is not None and target is not self._target:
            bring_into_view(target)
        self._target = target
        ground = ground_of(frame)
        room = None
        if target is not None:
            room = QRect(target.mapTo(ground, QPoint(0, 0)), target.size())
            ring.go_around(room)
        else:
            ring.hide()
        card.stand_beside(room, ground.rect(), sheet_over(frame))

    def _back(self) -> None:
        if self.guide is not None:
            self.guide.back()
            self.look()

    def _onward(self) -> None:
        if self.guide is not None:
            self.guide.onward()
            self._window.choices.change(tutorial_step=self.guide.step_id())
            self.look()
