"""Buttons: an act with its icon and keys, an icon alone, and the filled one.

The style draws the box and the focus ring; icon, words and key caps are painted here,
because a native button has no room for keys.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QToolButton,
    QWidget,
)
from typing_extensions import override

from wargame.ui.commands import command, with_keys
from wargame.ui.icons import icon as tinted
from wargame.ui.icons import paint_icon
from wargame.ui.keyboard import current_keyboard
from wargame.ui.parts.glyph import paint_glyph
from wargame.ui.parts.keycap import caps_size, paint_caps
from wargame.ui.parts.mirror import seen
from wargame.ui.parts.text import plain_tip, reading_way, restyle
from wargame.ui.theme.theme import current_theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wargame.ui.theme.scale import Role

ButtonRole = Literal[
    "", "primary", "soft", "danger", "quiet", "band", "segment", "ballot", "chip", "find"
]  # fmt: skip
Scale = Literal["tiny", "small", "regular", "large"]

_INK = {
    "": "text", "primary": "on", "soft": "accent", "danger": "bad", "quiet": "text2",
    "band": "on", "segment": "text2", "ballot": "text2", "chip": "text2", "find": "text2",
}  # fmt: skip
_FONT: dict[str, Role] = {
    "tiny": "control-small",
    "small": "control-small",
    "regular": "control",
    "large": "control-large",
}
_PADDING = {"tiny": 8, "small": 10, "regular": 14, "large": 16}
_GAP = 8
_END = Qt.TextElideMode.ElideRight
_LINE = int(Qt.TextFlag.TextSingleLine)


class ActButton(QPushButton):
    """A button that shows its icon, its words and its keys.

    Args:
        label: a verb, with its object when that is not obvious.
        icon: an icon before the words.
        keys: the keys that do the same, such as ("Ctrl", "Z"); only shown.
        does: the command that it does; its keys are shown, also after a person changed them.
        role: how it looks; "primary" is the one filled button of a screen.
        scale: "tiny" in cards, "small" in panels, "regular" beside fields, "large" in
            dialogs.
        glyph: a status shape before the words, instead of an icon.
        yields: whether its keys move into the tooltip where the row has no room for them.
    """

    def __init__(
        self,
        label: str,
        *,
        icon: str = "",
        keys: Sequence[str] = (),
        role: ButtonRole = "",
        scale: Scale = "regular",
        glyph: str = "",
        does: str = "",
        yields: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = current_theme()
        self._yields = yields
        self._own_tip = False
        self._icon_name = icon
        self._glyph_name = glyph
        self._keys = tuple(keys)
        self._does = does
        self._label = ""
        if does:
            self._keys = command(does).caps
            current_keyboard().changed.connect(self._take_keys)
        if role:
            self.setProperty("role", role)
        if scale != "regular":
            self.setProperty("scale", scale)
        across = QSizePolicy.Policy.Preferred if yields else QSizePolicy.Policy.Minimum
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.set_label(label)

    def label(self) -> str:
        """The words on it."""
        return self._label

    def set_label(self, label: str) -> None:
        """Other words; an ampersand is an ampersand."""
        self._label = label
        self.setText(label.replace("&", "&&"))
        self.setAccessibleName(label)
        self._tell_whole()
        self.updateGeometry()

    def does(self) -> str:
        """The command that it does, empty when it names none."""
        return self._does

    def _take_keys(self) -> None:
        self.set_keys(command(self._does).caps)

    def set_keys(self, keys: Sequence[str]) -> None:
        """Other keys to show."""
        self._keys = tuple(keys)
        self._tell_whole()
        self.updateGeometry()
        self.update()

    def set_icon(self, name: str) -> None:
        """Another icon, or none."""
        self._icon_name = name
        self.updateGeometry()
        self.update()

    def glyph(self) -> str:
        """The status shape on it, empty for none."""
        return self._glyph_name

    def set_glyph(self, name: str) -> None:
        """Another status shape, or none."""
        self._glyph_name = name
        self.updateGeometry()
        self.update()

    def set_role(self, role: ButtonRole) -> None:
        """Another look."""
        self.setProperty("role", role)
        restyle(self)

    def _role(self) -> str:
        return str(self.property("role") or "")

    def _scale(self) -> str:
        return str(self.property("scale") or "regular")

    def _words_font(self) -> QFont:
        font = QFont(self._theme.font(_FONT[self._scale()]))
        if self._role() == "primary" or self.isCheckable():
            # Checkable ones are measured bold, so that a choice moves nothing.
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def _mark(self) -> int:
        side = 16 if self._scale() in {"tiny", "small"} else 18
        return self._theme.px(side) if self._icon_name or self._glyph_name else 0

    def _cap_gap(self) -> int:
        return _GAP if self._scale() in {"tiny", "small"} else _GAP + 4

    def _content_width(self, *, keys: bool = True) -> int:
        wide = QFontMetrics(self._words_font()).horizontalAdvance(self._label)
        mark = self._mark()
        if mark:
            wide += mark + (_GAP if self._label else 0)
        if keys and self._keys:
            wide += self._cap_gap() + caps_size(self._keys).width()
        return wide

    def _size(self, *, keys: bool) -> QSize:
        scale = self._scale()
        wide = self._content_width(keys=keys) + 2 * _PADDING[scale] + 2
        return QSize(wide, self._theme.height(scale))

    @override
    def sizeHint(self) -> QSize:
        return self._size(keys=True)

    @override
    def minimumSizeHint(self) -> QSize:
        return self._size(keys=not self._yields)

    def _shows_keys(self) -> bool:
        return not self._yields or self.width() >= self.sizeHint().width()

    def _tell_whole(self) -> None:
        """What has no room on it is in its tooltip, unless it has words of its own there."""
        whole = self.width() >= self.sizeHint().width()
        if not whole and (self._own_tip or not self.toolTip()):
            caps = f" ({'+'.join(self._keys)})" if self._keys else ""
            self.setToolTip(plain_tip(f"{self._label}{caps}"))
            self._own_tip = True
        elif whole and self._own_tip:
            self.setToolTip("")
            self._own_tip = False

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_whole()

    def _ink(self) -> str:
        if not self.isEnabled():
            return "off"
        role = self._role()
        if not self.isChecked():
            return _INK.get(role, "text")
        if role == "ballot":
            tone = str(self.property("tone") or "text")
            return "text" if tone == "mute" else tone
        return "accent" if role == "chip" else "text"

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        self._paint_content(painter)
        painter.end()

    def _paint_content(self, painter: QPainter) -> None:
        ink = self._ink()
        padding = _PADDING[self._scale()] + 1
        room = self.rect().adjusted(padding, 0, -padding, 0)
        keys = self._shows_keys()
        spare = max(0, room.width() - self._content_width(keys=keys))
        x = room.left() + spare // 2
        mark = self._mark()
        if mark:
            box = QRect(x, (self.height() - mark) // 2, mark, mark)
            self._paint_mark(painter, seen(self, box), ink)
            x += mark + _GAP
        font = self._words_font()
        if self.isCheckable() and not self.isChecked():
            font.setWeight(QFont.Weight.Medium)
        painter.setFont(font)
        painter.setPen(self._theme.colour(ink))
        metrics = QFontMetrics(self._words_font())
        wide = metrics.horizontalAdvance(self._label)
        over = max(0, self._content_width(keys=keys) - room.width())
        words = QRect(x, 0, max(0, wide - over), self.height())
        shown = metrics.elidedText(self._label, _END, words.width()) if over else self._label
        centred = (
            Qt.AlignmentFlag.AlignCenter if self.isCheckable() else Qt.AlignmentFlag.AlignVCenter
        )
        painter.drawText(seen(self, words), int(centred) | _LINE | reading_way(shown), shown)
        if not keys:
            return
        caps = QRect(
            words.right() + 1 + self._cap_gap(), 0, caps_size(self._keys).width(), self.height()
        )
        filled = self._role() in {"primary", "band"} and self.isEnabled()
        cap_ink = "on" if filled else ("text2" if self.isEnabled() else "off")
        paint_caps(painter, seen(self, caps), self._keys, ink=cap_ink, on_fill=filled)

    def _paint_mark(self, painter: QPainter, box: QRect, ink: str) -> None:
        if self._glyph_name:
            paint_glyph(painter, QRectF(box), self._glyph_name)
        else:
            paint_icon(painter, box, self._icon_name, ink)


class PrimaryButton(ActButton):
    """The filled button: exactly one is visible on a screen."""

    def __init__(
        self,
        label: str,
        *,
        icon: str = "",
        keys: Sequence[str] = (),
        scale: Scale = "regular",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, icon=icon, keys=keys, role="primary", scale=scale, parent=parent)


class IconButton(QToolButton):
    """An icon alone; its name is its tooltip and what readers hear.

    Args:
        icon: the icon.
        name: what it does, a verb.
        framed: whether it has an edge.
        does: the command that it does; its keys stand after the name.
        side: its side in pixels, at least 24.
    """

    def __init__(
        self,
        icon: str,
        name: str,
        *,
        framed: bool = False,
        side: int = 28,
        mark: int = 18,
        does: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = current_theme()
        self._side = side
        self._name = name
        self._does = does
        if does:
            current_keyboard().changed.connect(self._take_keys)
        self.setIcon(tinted(icon, "text2"))
        self._mark_side = mark
        self._theme.changed.connect(self._fit)
        self._fit()
        if framed:
            self.setProperty("framed", "true")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.set_name(name)

    def _fit(self) -> None:
        """The icon grows with the text."""
        side = self._theme.px(self._mark_side)
        self.setIconSize(QSize(side, side))
        self.updateGeometry()

    def set_name(self, name: str) -> None:
        """Another name, as after a change of what it does."""
        self._name = name
        self._take_keys()

    def _take_keys(self) -> None:
        told = with_keys(self._name, self._does) if self._does else self._name
        self.setToolTip(plain_tip(told))
        self.setAccessibleName(told)

    def does(self) -> str:
        """The command that it does, empty when it names none."""
        return self._does

    def set_icon(self, icon: str) -> None:
        """Another icon."""
        self.setIcon(tinted(icon, "text2"))

    @override
    def sizeHint(self) -> QSize:
        side = self._theme.px(self._side)
        return QSize(side, side)

    def menu_point(self) -> QPoint:
        """Where a menu of this button opens, on the screen."""
        return self.mapToGlobal(self.rect().bottomLeft())
