"""The main window: rail, top bar, one stack of screens, the bar of the next step.

It is given its screens and knows no exercise. Whoever holds the exercise tells it what the
heading, the saved state and the next step are, and binds the commands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget
from typing_extensions import override

from wargame.ui.bindings import Bindings
from wargame.ui.dropped import dropped_exercise
from wargame.ui.parts.focusring import FocusRings
from wargame.ui.parts.mark import mark_icon
from wargame.ui.parts.nextbar import NextBar
from wargame.ui.parts.notice import Notice
from wargame.ui.parts.rail import CLOSED, Rail
from wargame.ui.parts.screenstack import ScreenStack
from wargame.ui.parts.taborder import go_on, stops
from wargame.ui.parts.toast import Toast
from wargame.ui.parts.topbar import TopBar
from wargame.ui.screen import Page
from wargame.ui.shortcuts import Shortcuts
from wargame.ui.theme.theme import current_theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent

    from wargame.ui.parts.keyspage import KeysPage
    from wargame.ui.parts.overlay import Overlay
    from wargame.ui.screen import Screen

NAME = "wargame"
SMALLEST = QSize(720, 450)
_EDGE, _GAP = 16, 14


class Frame(QMainWindow):
    """The window of the facilitator.

    Its parts are open to whoever runs the exercise: `bindings`, `stack`, `top_bar`,
    `next_bar`, `toast`, `notice`.

    Args:
        screens: in the order of the rail.
    """

    screen_shown = Signal(str)
    next_pressed = Signal()
    undo_pressed = Signal()
    file_dropped = Signal(str)
    closing = Signal()
    alt_pressed = Signal()

    def __init__(self, screens: Sequence[Screen], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = current_theme()
        self._exercise: tuple[str, str] | None = None
        self._keys_page: KeysPage | None = None
        self._over: frozenset[int] = frozenset()
        self.companion: QWidget | None = None
        """A card that stands over the screens, which F6 reaches as well."""
        self.bindings = Bindings()
        self.rail = Rail(screens)
        self.top_bar = TopBar()
        self.notice = Notice()
        self.stack = ScreenStack(screens)
        self.next_bar = NextBar()
        self._foot = QWidget()
        # Widgets, not margins: these change sides with the direction of reading.
        self._leading, self._trailing = QWidget(), QWidget()
        self._ground = QWidget()
        self._column = QVBoxLayout()
        self._lay_out()
        self.toast = Toast(self._ground)
        self.setAcceptDrops(True)
        self._rings = FocusRings(self)
        self.shortcuts = Shortcuts(self, self.bindings)
        self._connect()
        self._bind()
        self.setWindowTitle(NAME)
        self.setWindowIcon(mark_icon())
        self.setMinimumSize(SMALLEST)
        self.resize(1440, 900)
        self.close_exercise()

    def _lay_out(self) -> None:
        self._ground.setProperty("kit", "canvas")
        row = QHBoxLayout(self._ground)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self._leading)
        self._column.setSpacing(0)
        self._column.addWidget(self.top_bar)
        self._column.addWidget(self.notice)
        self._column.addWidget(self.stack, 1)
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(0, _GAP, 0, 0)
        foot.addWidget(self.next_bar)
        self._column.addWidget(self._foot)
        row.addLayout(self._column, 1)
        row.addWidget(self._trailing)
        self.setCentralWidget(self._ground)

    def _connect(self) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._rings.follow)
        self.rail.asked.connect(self.show_screen)
        self.rail.theme_asked.connect(self._theme.toggle)
        self.rail.settings_asked.connect(lambda: self.bindings.run("settings.show"))
        self.rail.keys_asked.connect(self.show_keys)
        self.stack.shown.connect(self._dress)
        self.stack.heading_changed.connect(self.top_bar.show_heading)
        self.next_bar.next_pressed.connect(self.next_pressed)
        self.next_bar.undo_pressed.connect(self.undo_pressed)
        self.toast.undo_pressed.connect(self.undo_pressed)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._mind_focus)
        self.shortcuts.refused.connect(self.toast.show_message)
        for button in (self.top_bar.search, self.top_bar.finder):
            button.clicked.connect(lambda: self.bindings.run("palette.show"))

    def _bind(self) -> None:
        bind = self.bindings.bind
        bind("keys.show", self.show_keys)
        bind("theme.toggle", self._theme.toggle)
        bind("text.larger", lambda: self._theme.resize_text(1))
        bind("text.smaller", lambda: self._theme.resize_text(-1))
        bind("window.full", self._toggle_full)
        bind("region.next", self.next_region)
        bind("region.before", lambda: self.next_region(-1))
        bind("screen.back", self.stack.go_back)
        self.bindings.bind_numbered("screen.go", self._show_numbered)

    def show_screen(self, screen_id: str) -> None:
        """Shows a screen, building its page on the first visit.

        One that needs an exercise is not shown without; a notice says so.
        """
        screen = self.stack.screen_of(screen_id)
        if screen.needs_exercise and self._exercise is None:
            self.rail.show_screen(self.stack.current_id())
            self.toast.show_message(f"{CLOSED}.")
            return
        self.stack.show_screen(screen_id)

    def _show_numbered(self, number: int) -> None:
        in_rail = [screen for screen in self.stack.screens() if screen.in_rail]
        if number < len(in_rail):
            self.show_screen(in_rail[number].id)

    def open_exercise(self, title: str, subtitle: str) -> None:
        """Opens the screens that need an exercise, under its name and charter."""
        self._exercise = (title, subtitle)
        self.rail.open_exercise(is_open=True)
        self._show_heading()

    def close_exercise(self) -> None:
        """Closes the screens that need an exercise; the pages of those are destroyed."""
        self._exercise = None
        self.rail.open_exercise(is_open=False)
        self.top_bar.show_saved("")
        for screen in self.stack.screens():
            if screen.needs_exercise and screen.id != self.stack.current_id():
                self.stack.discard(screen.id)
        self._show_heading()

    def _dress(self, screen_id: str) -> None:
        """Shows what belongs around a screen, and nothing of it around a private one."""
        screen = self.stack.screen_of(screen_id)
        page = self.stack.currentWidget()
        bare = screen.private
        self.rail.setVisible(not bare)
        self.top_bar.setVisible(not bare)
        self._foot.setVisible(screen.has_next and not bare)
        self._column.setContentsMargins(0, 0, 0, 0 if bare else _EDGE)
        self._trailing.setFixedWidth(0 if bare else _EDGE)
        self._leading.setFixedWidth(0 if bare else 4)
        self.toast.set_lift(self.next_bar.sizeHint().height() + _GAP if screen.has_next else 0)
        self.rail.show_screen(screen_id)
        self.top_bar.show_tools(page.tools() if isinstance(page, Page) else ())
        self.shortcuts.show_screen(screen_id, private=bare)
        self._show_heading()
        self.screen_shown.emit(screen_id)

    def _show_heading(self) -> None:
        current = self.stack.current_id()
        if not current:
            return
        screen = self.stack.screen_of(current)
        name, charter = self._exercise or ("", "")
        if screen.needs_exercise and name:
            self.top_bar.show_heading(name, charter)
        else:
            self.top_bar.show_heading(screen.title)
        secret = screen.private or not name
        self.setWindowTitle(NAME if secret else f"{name} - {NAME}")

    def screen_title(self) -> str:
        """The title of the screen that is shown, as the rail names it."""
        return self.stack.screen_of(self.stack.current_id()).title

    def show_keys(self) -> None:
        """The keys of this screen, over it."""
        if self._keys_page is None:
            from wargame.ui.parts.keyspage import KeysPage

            self._keys_page = KeysPage(self._ground)
            self._keys_page.tutorial_asked.connect(lambda: self.bindings.run("tutorial.show"))
            self.watch(self._keys_page)
        screen = self.stack.screen_of(self.stack.current_id())
        offered = self.bindings.offered(screen.id, private=screen.private)
        self._keys_page.show_keys(screen.title, offered)

    def watch(self, overlay: Overlay) -> None:
        """Silences the keys of the window while an overlay is open, or one of several."""
        mark = id(overlay)
        overlay.opened.connect(lambda: self._silence(mark, is_open=True))
        overlay.closed.connect(lambda: self._silence(mark, is_open=False))

    def _silence(self, mark: int, *, is_open: bool) -> None:
        self._over = self._over | {mark} if is_open else self._over - {mark}
        self.shortcuts.silence(silent=bool(self._over))

    def _mind_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Whoever works by keys must stand somewhere: what had the focus may be gone."""
        if now is None:
            # Not at once: whoever took it away may be about to say where it goes.
            QTimer.singleShot(0, self, self._find_focus)

    def _find_focus(self) -> None:
        if QApplication.focusWidget() is None and self.isActiveWindow():
            self.stack.take_focus()

    def next_region(self, by: int = 1) -> None:
        """The focus goes to the next part of the screen, or the one before, around in a ring."""
        page = self.stack.currentWidget()
        parts = list(page.regions()) if isinstance(page, Page) else [page]
        beside = [self.companion] if self.companion is not None else []
        every = [self.rail, self.top_bar, self.notice, *parts, self.next_bar, *beside]
        regions = [each for each in every if each.isVisible()]
        now = QApplication.focusWidget()
        inside = [at for at, each in enumerate(regions) if now and each.isAncestorOf(now)]
        start = inside[-1] + by if inside else 0
        for step in range(len(regions)):
            if _focus_first(regions[(start + step * by) % len(regions)]):
                return

    @override
    def event(self, event: QEvent) -> bool:
        # The question that comes before a key: whoever has the focus may take the key itself.
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            alone = Qt.KeyboardModifier.AltModifier
            if event.key() == Qt.Key.Key_Alt and event.modifiers() == alone:
                self.alt_pressed.emit()
        return super().event(event)

    @override
    def focusNextPrevChild(self, forward: bool) -> bool:
        return go_on(stops(self._ground), forward=forward)

    def _toggle_full(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_exercise(event):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        name = dropped_exercise(event)
        if name:
            self.file_dropped.emit(name)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)


def _focus_first(region: QWidget) -> bool:
    """Gives the focus to the first control of a region; False if it has none."""
    first = next(iter(stops(region)), None)
    if first is not None:
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)
    return first is not None
