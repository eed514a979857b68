"""The filled button of the next step: the act, its effect and its keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)
from typing_extensions import override

from wargame.ui.commands import command
from wargame.ui.icons import paint_icon
from wargame.ui.keyboard import current_keyboard
from wargame.ui.parts.keycap import caps_size, paint_caps
from wargame.ui.parts.mirror import seen
from wargame.ui.parts.text import plain_tip, reading_way, restyle
from wargame.ui.parts.wrapping import wrapped
from wargame.ui.theme.theme import current_theme

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QResizeEvent

NARROWEST, USUAL, WIDEST = 360, 424, 520
_PADDING = 20


class _Look(NamedTuple):
    """What stands on the button: the width of its words, and which of its ends."""

    words: int
    keys: bool
    arrow: bool
    folds: bool


class NextButton(QPushButton):
    """The filled button of the next step: what, then for whom or with what effect.

    It grows from 360 to 520 with its title. In a column that is too narrow for a title in another
    language the title takes both lines, the arrow goes, then the keys; what has no room is in the
    tooltip.

    Args:
        title: the act, such as "Deliver inject 3.5".
        effect: the second line.
        does: the command that it does; its keys are shown, also after a person changed them.
        icon: an icon before the words, or none.
        arrow: whether an arrow stands at its end.
        least: its least width, where a column is narrower than the bar of the next step: there
            a long title takes both lines.
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
        self._tell_whole()
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

    def _ends(self, *, keys: bool = True, arrow: bool = True) -> int:
        """Width of what stands beside the words."""
        wide = 2 * _PADDING
        if keys and self._keys:
            wide += 24 + caps_size(self._keys).width()
        if arrow and self._arrow:
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
        if self._compact:
            return QSize(title + self._ends(keys=False, arrow=False), self._height())
        wish = title + self._ends()
        if self._least < NARROWEST:
            wish = min(wish, self._folded() + self._ends(keys=False, arrow=False))
        return QSize(max(self._least, wish), self._height())

    def _folded(self) -> int:
        """Width of the title in two lines."""
        wide = self._theme.metrics("next").horizontalAdvance
        words = self._title.split(" ")
        parts = [(words[:at], words[at:]) for at in range(1, len(words) + 1)]
        return min(max(wide(" ".join(one)) for one in pair) for pair in parts)

    def _look(self) -> _Look:
        """The fullest look that there is room for."""
        title = self._theme.metrics("next").horizontalAdvance(self._title)
        folded = title if self._compact else self._folded()
        looks = (
            _Look(title, keys=True, arrow=True, folds=False),
            _Look(folded, keys=True, arrow=True, folds=folded < title),
            _Look(folded, keys=True, arrow=False, folds=folded < title),
        )
        room = self.width()
        for look in looks:
            if look.words + self._ends(keys=look.keys, arrow=look.arrow) <= room:
                return look
        return _Look(folded, keys=False, arrow=False, folds=folded < title)

    def _tell_whole(self) -> None:
        """What has no room on it is in the tooltip."""
        look = self._look()
        room = self.width() - self._ends(keys=look.keys, arrow=look.arrow)
        narrow = self._theme.metrics("second").horizontalAdvance(self._effect) > room
        title = self._title if look.words > room else ""
        effect = self._effect if self._compact or look.folds or narrow else ""
        self.setToolTip(plain_tip("\n".join(one for one in (title, effect) if one)))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_whole()

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
        look = self._look()
        room = self._paint_ends(painter, room, look)
        self._paint_words(painter, room, folds=look.folds)
        painter.end()

    def _paint_ends(self, painter: QPainter, room: QRect, look: _Look) -> QRect:
        ink = "on" if self.isEnabled() else "off"
        if self._icon:
            side = self._theme.px(22)
            box = QRect(room.left(), (self.height() - side) // 2, side, side)
            paint_icon(painter, seen(self, box), self._icon, ink)
            room.setLeft(room.left() + side + 12)
        if self._arrow and look.arrow:
            side = self._theme.px(20)
            box = QRect(room.right() - side + 1, (self.height() - side) // 2, side, side)
            mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            way = "arrow-left" if mirrored else "arrow-right"
            paint_icon(painter, seen(self, box), way, ink)
            room.setRight(room.right() - side - 14)
        if self._keys and look.keys:
            wide = caps_size(self._keys).width()
            caps = QRect(room.right() - wide + 1, 0, wide, self.height())
            paint_caps(painter, seen(self, caps), self._keys, ink=ink, on_fill=self.isEnabled())
            room.setRight(room.right() - wide - 24)
        return room

    def _along(self, words: str) -> int:
        """From the edge where the window begins, in the direction of the words themselves."""
        side = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        return int(side & Qt.AlignmentFlag.AlignHorizontal_Mask) | reading_way(words)

    def _paint_words(self, painter: QPainter, room: QRect, *, folds: bool) -> None:
        title_font = self._theme.font("next")
        effect_font = self._theme.font("second")
        high = QFontMetrics(title_font).height()
        # A title that just fits is not cut for half a pixel.
        titles = wrapped(self._title, title_font, room.width() + 2, 2 if folds else 1)
        effect = "" if self._compact or folds else self._effect
        low = QFontMetrics(effect_font).height() if effect else 0
        top = (self.height() - high * len(titles) - low) // 2
        painter.setFont(title_font)
        painter.setPen(self._theme.colour("on" if self.isEnabled() else "off"))
        for at, title in enumerate(titles):
            line = QRect(room.left(), top + at * high, room.width(), high)
            painter.drawText(seen(self, line), self._along(title), title)
        if not effect:
            return
        metrics = QFontMetrics(effect_font)
        shown = metrics.elidedText(self._effect, Qt.TextElideMode.ElideRight, room.width())
        painter.setFont(effect_font)
        painter.setPen(self._theme.colour("on2" if self.isEnabled() else "off"))
        line = QRect(room.left(), top + high, room.width(), low)
        painter.drawText(seen(self, line), self._along(shown), shown)
