"""Labels: plain text in a role of the type scale and a colour of the theme."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget
from typing_extensions import override

from wargame.ui.parts.wrapping import wrapped

if TYPE_CHECKING:
    from wargame.ui.theme.scale import Role

Tone = Literal[
    "text", "text2", "text3", "accent", "ok", "warn", "bad", "mute", "on", "on2", "off"
]  # fmt: skip

_SHORTEST = 24


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
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setProperty("tone", tone)
        self._lines = lines
        self._own_tip = False
        self.setWordWrap(lines is None or lines > 1)
        if lines is not None and lines > 1:
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
            restyle(self)

    @override
    def setText(self, text: str) -> None:
        super().setText(text)
        self._tell_whole()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_whole()

    def _shown(self) -> list[str]:
        room = self.contentsRect().width()
        return wrapped(self.text(), self.font(), room, self._lines or 1)

    def _tell_whole(self) -> None:
        if not self.elides or self.width() <= 0:
            return
        shown = self._shown()
        cut = bool(shown) and shown[-1].endswith("…") and not self.text().endswith("…")
        if cut:
            self.setToolTip(plain_tip(self.text()))
            self._own_tip = True
        elif self._own_tip:
            self.setToolTip("")
            self._own_tip = False

    @override
    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        if not self.elides:
            return hint
        return QSize(_SHORTEST, self.fontMetrics().height())

    @override
    def sizeHint(self) -> QSize:
        if not self.elides:
            return super().sizeHint()
        self.ensurePolished()
        wide = self.fontMetrics().horizontalAdvance(self.text()) + 2
        return QSize(wide, self.fontMetrics().height())

    @override
    def hasHeightForWidth(self) -> bool:
        return bool(self._lines and self._lines > 1) or super().hasHeightForWidth()

    @override
    def heightForWidth(self, width: int) -> int:
        if not self._lines:
            return super().heightForWidth(width)
        count = len(wrapped(self.text(), self.font(), width, self._lines))
        return max(1, count) * self.fontMetrics().lineSpacing()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.elides:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        text = "\n".join(self._shown())
        painter.drawText(self.contentsRect(), int(self.alignment()), text)
        painter.end()


def plain_tip(text: str) -> str:
    """A tooltip that shows a text as it was typed, also when it looks like markup."""
    return f"<span>{escape(text)}</span>" if "<" in text else text


def restyle(widget: QWidget) -> None:
    """Makes the style sheet look at a changed property of a widget."""
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
