"""Labels: plain text in a role of the type scale and a colour of the theme."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING
from unicodedata import bidirectional

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QStyle, QWidget
from typing_extensions import override

from wargame.ui.parts.wrapping import wrapped
from wargame.ui.theme.theme import current_theme

if TYPE_CHECKING:
    from wargame.ui.theme.scale import Role
    from wargame.ui.tones import Tone


_SHORTEST = 24
# A text that wraps freely asks for this width and takes what it is given.
_COMFORT = 360
_MANY = 10_000
_WIDTHS = 4
"""Widths for which the lines are kept."""
# What says in which direction a text is read: Latin and others, Hebrew, Arabic.
_STRONG = frozenset({"L", "R", "AL"})


class Text(QLabel):
    """A plain text: markup of a person or a pack is shown as it was typed.

    Args:
        text: what it says.
        role: its place in the type scale.
        tone: the token of its colour.
        lines: 0 for one line that is never cut; 1 or more for a text that wraps to so many
            lines and then ends in "…", with the whole in its tooltip; None wraps freely.
    """

    def __init__(
        self,
        text: str = "",
        role: Role = "body",
        tone: Tone = "text",
        *,
        lines: int | None = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = current_theme()
        self._role: Role = role
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(self._theme.font(role))
        self.setProperty("role", role)
        self.setProperty("tone", tone)
        self._lines = lines
        self._broken_for: tuple[str, str] | None = None
        self._lines_at: dict[int, list[str]] = {}
        self._own_tip = False
        self.setWordWrap(lines is None or lines > 1)
        if self.wordWrap():
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        self.setText(text)

    @property
    def elides(self) -> bool:
        """Whether it may end in "…" (the tooltip then has the whole)."""
        return bool(self._lines)

    def set_tone(self, tone: Tone) -> None:
        """Another colour."""
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.update()

    @override
    def setText(self, text: str) -> None:
        super().setText(text)
        self._tell_whole()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_whole()

    def _broken(self, width: int) -> list[str]:
        lines = _MANY if self._lines is None else self._lines
        key = (self.text(), self.font().key())
        if key != self._broken_for:
            self._broken_for = key
            self._lines_at.clear()
        found = self._lines_at.get(width)
        if found is None:
            # A layout asks for one width, then for another, and again for the first.
            if len(self._lines_at) >= _WIDTHS:
                self._lines_at.clear()
            found = self._lines_at[width] = wrapped(self.text(), self.font(), width, lines)
        return found

    def _line(self) -> int:
        return self._theme.line(self._role)

    def _tell_whole(self) -> None:
        if not self.elides or self.width() <= 0:
            return
        shown = self._broken(self.contentsRect().width())
        cut = bool(shown) and shown[-1].endswith("…") and not self.text().endswith("…")
        if cut:
            self.setToolTip(plain_tip(self.text()))
            self._own_tip = True
        elif self._own_tip:
            self.setToolTip("")
            self._own_tip = False

    @override
    def minimumSizeHint(self) -> QSize:
        if self._lines == 0:
            return QSize(super().minimumSizeHint().width(), self._line())
        # Without words it takes no room from what stands beside it.
        return QSize(_SHORTEST if self.text() else 0, self._line())

    @override
    def sizeHint(self) -> QSize:
        self.ensurePolished()
        if self._lines == 0:
            return QSize(super().sizeHint().width(), self._line())
        wide = self.fontMetrics().horizontalAdvance(self.text()) + 2
        if self.wordWrap() and wide > _COMFORT:
            return QSize(_COMFORT, self.heightForWidth(_COMFORT))
        return QSize(wide, self._line() * (self.text().count("\n") + 1))

    @override
    def hasHeightForWidth(self) -> bool:
        return self.wordWrap()

    @override
    def heightForWidth(self, width: int) -> int:
        if not self.wordWrap():
            return -1
        self.ensurePolished()
        return max(1, len(self._broken(width))) * self._line()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self._theme.colour(self.property("tone")))
        room = self.contentsRect()
        if self._lines == 0:
            painter.drawText(room, self._along() | int(self._upright()), self.text())
            painter.end()
            return
        shown = self._broken(room.width())
        high = self._line()
        spare = room.height() - high * len(shown)
        top = room.top()
        if self.alignment() & Qt.AlignmentFlag.AlignVCenter:
            top += max(0, spare // 2)
        flags = self._along() | int(Qt.AlignmentFlag.AlignVCenter)
        for number, text in enumerate(shown):
            line = QRect(room.left(), top + number * high, room.width(), high)
            if line.intersects(event.rect()):
                painter.drawText(line, flags, text)
        painter.end()

    def _upright(self) -> Qt.AlignmentFlag:
        return self.alignment() & Qt.AlignmentFlag.AlignVertical_Mask

    def _along(self) -> int:
        """Where lines begin, and which way they are read: as their words are, not as the window."""
        along = QStyle.visualAlignment(self.layoutDirection(), self.alignment())
        return int(along & Qt.AlignmentFlag.AlignHorizontal_Mask) | reading_way(self.text())


def reading_way(text: str) -> int:
    """The flag that draws a text in the direction of its own words, whatever the window's is."""
    first = "L"
    if not text.isascii():
        first = next((kind for kind in map(bidirectional, text) if kind in _STRONG), "L")
    flag = Qt.TextFlag
    return int(flag.TextForceLeftToRight if first == "L" else flag.TextForceRightToLeft)


def plain_tip(text: str) -> str:
    """A tooltip that shows a text as it was typed, also when it looks like markup."""
    return f"<span>{escape(text)}</span>" if "<" in text else text


def restyle(widget: QWidget) -> None:
    """Makes the style look at a changed property of a widget."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


def hairline(kit: str = "hairline", *, upright: bool = False) -> QFrame:
    """A line of one pixel between rows ("hairline") or at an edge ("edge")."""
    line = QFrame()
    line.setProperty("kit", kit)
    if upright:
        line.setFixedWidth(1)
    else:
        line.setFixedHeight(1)
    return line
