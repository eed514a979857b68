"""The rail: the screens at the left edge, and the theme and the keys below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from wargame.ui.icons import icon
from wargame.ui.parts.accessible import ChoiceAccess, ensure_factory
from wargame.ui.parts.buttons import IconButton
from wargame.ui.parts.mark import Mark
from wargame.ui.parts.text import hairline, plain_tip
from wargame.ui.theme.theme import current_theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAccessibleInterface, QPaintEvent, QResizeEvent

    from wargame.ui.screen import Screen

NARROWEST, WIDEST = 80, 112
CLOSED = "Open an exercise first"
_HIGH, _LOW = 54, 40
# Below this height the words give way to the icons; they stay as tooltips.
_TIGHT = 620


class RailButton(QToolButton):
    """A screen's button: icon over word, or the icon alone where there is little room."""

    def __init__(self) -> None:
        super().__init__()
        self._theme = current_theme()
        self._high = _HIGH
        self._marked = False
        self._access: ChoiceAccess | None = None
        ensure_factory()
        self.tighten(tight=False)

    def tighten(self, tight: bool) -> None:
        """Leaves the word away, or shows it again."""
        self._high = _LOW if tight else _HIGH
        self.setToolButtonStyle(
            Qt.ToolButtonStyle.ToolButtonIconOnly
            if tight
            else Qt.ToolButtonStyle.ToolButtonTextUnderIcon
        )
        self.updateGeometry()

    def mark(self, marked: bool) -> None:
        """Shows or hides the dot that says: the next step lies here."""
        if marked != self._marked:
            self._marked = marked
            self.setAccessibleDescription("The next step is here" if marked else "")
            self.update()

    def make_access(self) -> QAccessibleInterface:
        """The interface that readers use: one of several, which is not a box to tick."""
        if self._access is None:
            self._access = ChoiceAccess(self)
        return self._access

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._marked:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("canvas"), 2))
        painter.setBrush(self._theme.colour("accent"))
        side = self.iconSize().height()
        words = 0 if self._high == _LOW else self.fontMetrics().height() + 4
        top = (self.height() - side - words) / 2
        painter.drawEllipse(QPointF((self.width() + side) / 2 + 1, top + 2), 5, 5)
        painter.end()

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._theme.px(self._high))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._theme.px(_LOW))


class Rail(QFrame):
    """One button a screen, grouped by hairlines.

    Signals `asked`, `theme_asked`, `settings_asked` and `keys_asked`.
    """

    asked = Signal(str)
    theme_asked = Signal()
    settings_asked = Signal()
    keys_asked = Signal()

    def __init__(self, screens: Sequence[Screen], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = current_theme()
        self.setProperty("kit", "rail")
        self.setAccessibleName("Screens")
        self._screens = [screen for screen in screens if screen.in_rail]
        self._buttons: dict[str, RailButton] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._tight = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 12, 8, 12)
        self._column.setSpacing(4)
        self._column.addWidget(Mark(), 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addSpacing(8)
        self._add_screens()
        self._column.addStretch(1)
        self._add_feet()
        self._theme.changed.connect(self._fit)
        self._fit()

    def _add_screens(self) -> None:
        before: int | None = None
        for screen in self._screens:
            if before is not None and screen.group != before:
                self._column.addSpacing(4)
                self._column.addWidget(hairline("edge"))
                self._column.addSpacing(4)
            before = screen.group
            self._column.addWidget(self._button(screen))

    def _button(self, screen: Screen) -> QToolButton:
        button = RailButton()
        button.setText(screen.title.replace("&", "&&"))
        button.setAccessibleName(screen.title)
        button.setIcon(icon(screen.icon, "text", "accent"))
        button.setIconSize(QSize(20, 20))
        button.setCheckable(True)
        # The group decides; this makes it one of several for readers, not a box to tick.
        button.setAutoExclusive(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda _=False, name=screen.id: self.asked.emit(name))
        self._group.addButton(button)
        self._buttons[screen.id] = button
        return button

    def _add_feet(self) -> None:
        self._theme_button = _foot("moon", "Dark", "theme.toggle")
        self._settings_button = _foot("settings", "Settings", "settings.show")
        self._keys_button = _foot("help-circle", "Keys", "keys.show")
        self._theme_button.clicked.connect(self.theme_asked)
        self._settings_button.clicked.connect(self.settings_asked)
        self._keys_button.clicked.connect(self.keys_asked)
        for button in (self._theme_button, self._settings_button, self._keys_button):
            self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)

    def button(self, screen_id: str) -> RailButton | None:
        """The button of a screen, None for one that the rail does not show."""
        return self._buttons.get(screen_id)

    def show_screen(self, screen_id: str) -> None:
        """Marks the screen that is shown; one without a button marks none."""
        self._group.setExclusive(False)
        for each, button in self._buttons.items():
            button.setChecked(each == screen_id)
        self._group.setExclusive(True)

    def mark(self, screen_id: str) -> None:
        """Puts the dot of the next step on a screen's button, or on none."""
        for each, button in self._buttons.items():
            button.mark(each == screen_id)

    def open_exercise(self, is_open: bool) -> None:
        """Opens or closes the screens that need an exercise."""
        for screen in self._screens:
            usable = is_open or not screen.needs_exercise
            self._buttons[screen.id].setEnabled(usable)
            self._tip(screen, usable)

    def _tip(self, screen: Screen, usable: bool) -> None:
        place = self._screens.index(screen) + 1
        self._buttons[screen.id].setToolTip(
            plain_tip(f"{screen.title} (Alt+{place})" if usable else CLOSED)
        )

    def _fit(self) -> None:
        """Takes the width of the longest word, and the theme's other name."""
        metrics = self._theme.metrics("meta-strong")
        longest = max(
            (metrics.horizontalAdvance(one.text()) for one in self._buttons.values()), default=0
        )
        wish = longest + 20 if not self._tight else 0
        self.setFixedWidth(max(NARROWEST, min(WIDEST, wish)))
        side = self._theme.px(20)
        for button in self._buttons.values():
            button.setIconSize(QSize(side, side))
            button.tighten(self._tight)
        dark = self._theme.is_dark()
        self._theme_button.set_icon("sun" if dark else "moon")
        self._theme_button.set_name("Light" if dark else "Dark")

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        tight = event.size().height() < self._theme.px(_TIGHT)
        if tight != self._tight:
            self._tight = tight
            self._fit()
            self._column.setSpacing(2 if tight else 4)

    @override
    def minimumSizeHint(self) -> QSize:
        # The words give way before the window grows.
        return QSize(NARROWEST, 0)


def _foot(icon_name: str, name: str, does: str) -> IconButton:
    return IconButton(icon_name, name, side=36, mark=20, does=does)
