"""The next step: one filled button with the act, its effect and its keys; and its bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from wargame.ui.commands import command
from wargame.ui.icons import paint_icon
from wargame.ui.keyboard import current_keyboard
from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.keycap import caps_size, paint_caps
from wargame.ui.parts.mirror import seen
from wargame.ui.parts.text import Text, plain_tip, restyle
from wargame.ui.theme.theme import current_theme

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QResizeEvent

NARROWEST, USUAL, WIDEST = 360, 424, 520
_PADDING = 20
_BAR, _LOW_BAR = 74, 48
# Below this width only undo and the act itself are left.
_NARROW = 860


class NextButton(QPushButton):
    """The filled button of the next step: what, then for whom or with what effect.

    It grows from 360 to 520 with its title; only the second line is ever cut.

    Args:
        title: the act, such as "Deliver inject 3.5".
        effect: the second line.
        does: the command that it does; its keys are shown, also after a person changed them.
        icon: an icon before the words, or none.
        arrow: whether an arrow stands at its end.
        least: its least width, where a column is narrower than the bar of the next step.
    """

    def __init__(
        self,
        title: str = "",
        effect: str = "",
        does: str = "next.press",
        *,
        icon: str = "",
        arrow: bool = True,
        least: int = NARROWEST,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = current_theme()
        self._does = does
        self._keys = command(does).caps
        current_keyboard().changed.connect(self._take_keys)
        self._icon = icon
        self._arrow = arrow
        self._least = least
        self._compact = False
        self.setProperty("role", "primary")
        self.setProperty("scale", "next")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.say(title, effect)

    def say(self, title: str, effect: str = "") -> None:
        """Another act and effect."""
        self._title, self._effect = title, effect
        self.setText(title.replace("&", "&&"))
        self.setAccessibleName(title)
        self.setAccessibleDescription(effect)
        self.setToolTip(plain_tip(effect if self._compact else ""))
        self.updateGeometry()
        self.update()

    def _take_keys(self) -> None:
        self._keys = command(self._does).caps
        self.updateGeometry()
        self.update()

    def title(self) -> str:
        """The act it stands for."""
        return self._title

    def effect(self) -> str:
        """Its second line."""
        return self._effect

    def set_compact(self, compact: bool) -> None:
        """One line only, for narrow windows; the effect is then in the tooltip."""
        if compact != self._compact:
            self._compact = compact
            self.setProperty("scale", "" if compact else "next")
            restyle(self)
            self.say(self._title, self._effect)

    def _height(self) -> int:
        return self._theme.height("regular" if self._compact else "next")

    def _ends(self) -> int:
        """Width of what stands beside the words."""
        wide = 2 * _PADDING
        if self._keys:
            wide += 24 + caps_size(self._keys).width()
        if self._arrow:
            wide += 14 + self._theme.px(20)
        if self._icon:
            wide += 12 + self._theme.px(22)
        return wide

    @override
    def sizeHint(self) -> QSize:
        title = self._theme.metrics("next").horizontalAdvance(self._title)
        effect = self._theme.metrics("second").horizontalAdvance(self._effect)
        wish = max(title, effect) + self._ends()
        return QSize(max(USUAL, min(WIDEST, wish)), self._height())

    @override
    def minimumSizeHint(self) -> QSize:
        title = self._theme.metrics("next").horizontalAdvance(self._title)
        least = 0 if self._compact else self._least
        return QSize(max(least, title + self._ends()), self._height())

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        # The second half of a double click would press the step after this one, unread.
        event.accept()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        room = self.rect().adjusted(_PADDING, 0, -_PADDING, 0)
        room = self._paint_ends(painter, room)
        self._paint_words(painter, room)
        painter.end()

    def _paint_ends(self, painter: QPainter, room: QRect) -> QRect:
        ink = "on" if self.isEnabled() else "off"
        if self._icon:
            side = self._theme.px(22)
            box = QRect(room.left(), (self.height() - side) // 2, side, side)
            paint_icon(painter, seen(self, box), self._icon, ink)
            room.setLeft(room.left() + side + 12)
        if self._arrow:
            side = self._theme.px(20)
            box = QRect(room.right() - side + 1, (self.height() - side) // 2, side, side)
            mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            way = "arrow-left" if mirrored else "arrow-right"
            paint_icon(painter, seen(self, box), way, ink)
            room.setRight(room.right() - side - 14)
        if self._keys:
            wide = caps_size(self._keys).width()
            caps = QRect(room.right() - wide + 1, 0, wide, self.height())
            paint_caps(painter, seen(self, caps), self._keys, ink=ink, on_fill=self.isEnabled())
            room.setRight(room.right() - wide - 24)
        return room

    def _paint_words(self, painter: QPainter, room: QRect) -> None:
        title_font = self._theme.font("next")
        effect_font = self._theme.font("second")
        high = QFontMetrics(title_font).height()
        effect = "" if self._compact else self._effect
        low = QFontMetrics(effect_font).height() if effect else 0
        top = (self.height() - high - low) // 2
        painter.setFont(title_font)
        painter.setPen(self._theme.colour("on" if self.isEnabled() else "off"))
        line = QRect(room.left(), top, room.width(), high)
        painter.drawText(seen(self, line), 0, self._title)
        if not effect:
            return
        metrics = QFontMetrics(effect_font)
        shown = metrics.elidedText(self._effect, Qt.TextElideMode.ElideRight, room.width())
        if shown != self._effect:
            self.setToolTip(plain_tip(self._effect))
        painter.setFont(effect_font)
        painter.setPen(self._theme.colour("on2" if self.isEnabled() else "off"))
        line = QRect(room.left(), top + high, room.width(), low)
        painter.drawText(seen(self, line), 0, shown)


class NextBar(QFrame):
    """Bottom of the running screens: undo, what comes after, and the next step.

    Signals `next_pressed` and `undo_pressed`.
    """

    next_pressed = Signal()
    undo_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = current_theme()
        self.setProperty("kit", "panel")
        self.setAccessibleName("Next step")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.undo = ActButton("Undo", icon="arrow-back-up", does="undo")
        self._undo_text = Text("", "second", "text2", lines=1)
        self._after_head = Text("After this", "second-medium", "text2")
        self._after = Text("", "second-strong", "text2", lines=1)
        self.button = NextButton()
        self.undo.clicked.connect(self.undo_pressed)
        self.button.clicked.connect(self.next_pressed)
        self._compact = False
        self._row = QHBoxLayout(self)
        self._lay_out()
        self.show_undo("")
        self.show_after("")

    def _lay_out(self) -> None:
        row = self._row
        row.setContentsMargins(12, 8, 8, 8)
        row.setSpacing(10)
        row.addWidget(self.undo)
        row.addWidget(self._undo_text, 1)
        after = QVBoxLayout()
        after.setSpacing(2)
        after.addStretch(1)
        for text in (self._after_head, self._after):
            text.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
            after.addWidget(text)
        after.addStretch(1)
        row.addLayout(after, 1)
        row.addSpacing(4)
        row.addWidget(self.button)

    @override
    def sizeHint(self) -> QSize:
        high = _LOW_BAR if self._compact else _BAR
        return QSize(super().sizeHint().width(), self._theme.px(high))

    @override
    def minimumSizeHint(self) -> QSize:
        # It becomes compact before the window grows.
        return QSize(0, self.sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._shrink(event.size().width() < self._theme.px(_NARROW))

    def _shrink(self, compact: bool) -> None:
        if compact == self._compact:
            return
        self._compact = compact
        self.button.set_compact(compact)
        self._row.setContentsMargins(*((8, 5, 5, 5) if compact else (12, 8, 8, 8)))
        self._undo_text.setVisible(not compact)
        self.show_after(self._after.text())
        self.updateGeometry()

    def show_step(self, title: str, effect: str, after: str = "", *, enabled: bool = True) -> None:
        """The next step, its effect, and what comes after it."""
        self.button.say(title, effect)
        self.button.setEnabled(enabled)
        self.show_after(after)

    def show_after(self, after: str) -> None:
        """What comes after the next step, or nothing."""
        self._after.setText(after)
        self._after_head.setVisible(bool(after) and not self._compact)
        self._after.setVisible(bool(after) and not self._compact)

    def show_undo(self, what: str, entry: int = 0) -> None:
        """What Undo would take back, with its entry; without it the button is not offered."""
        self.undo.setVisible(bool(what))
        self._undo_text.setText(f"#{entry}  {what}" if entry and what else what)
        if what:
            self.undo.setAccessibleName(f"Undo: {what}")
