"""What lies over the map: buttons to zoom, the legend, the card of the chosen pin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from wargame.ui.maps.look import table_look
from wargame.ui.maps.pinmarks import paint_force, paint_pin
from wargame.ui.maps.sheet import MapForce, MapPin
from wargame.ui.parts.buttons import ActButton, IconButton
from wargame.ui.parts.glyph import GlyphMark
from wargame.ui.parts.scrolling import emptied
from wargame.ui.parts.text import Text
from wargame.ui.theme.theme import current_theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wargame.ui.maps.sheet import PinState


class ZoomBar(QWidget):
    """Closer, farther, the region, the whole alliance."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.closer = IconButton("plus", "Closer (+)", framed=True)
        self.farther = IconButton("minus", "Farther (-)", framed=True)
        self.region = IconButton("focus-2", "The region (Home)", framed=True)
        self.whole = IconButton("world", "The whole alliance (End)", framed=True)
        self._column = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        for button in (self.closer, self.farther, self.region, self.whole):
            self._column.addWidget(button)

    def lie(self, *, flat: bool) -> None:
        """Beside each other where there is no height for a column."""
        way = QBoxLayout.Direction
        self._column.setDirection(way.LeftToRight if flat else way.TopToBottom)


class _PinMark(QWidget):
    """A pin as the legend shows it."""

    def __init__(self, state: PinState | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = current_theme()
        self._state = state
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        side = self._theme.px(14)
        return QSize(side, side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = table_look(self._theme)
        middle = QRectF(self.rect()).center()
        painter.translate(middle)
        painter.scale(0.5, 0.5)
        if self._state is None:
            paint_force(painter, QPointF(0, 0), look, chosen=False)
        else:
            painter.setClipRect(QRectF(-14, -14, 28, 28))
            foot = QPointF(0, 21 * look.unit)
            paint_pin(painter, foot, self._state, "map-pin", look, chosen=False)
        painter.end()


class MapLegend(QFrame):
    """What the pins mean, and how many lie beyond the sheet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kit", "card")
        self._shown: object = None
        self.beyond = ActButton("", icon="arrow-up-right", role="quiet", scale="tiny")
        self._inner = QWidget()
        self._words = QHBoxLayout(self._inner)
        self._words.setContentsMargins(0, 0, 0, 0)
        self._words.setSpacing(6)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(10, 5, 10, 5)
        self._row.setSpacing(4)
        self._row.addWidget(self._inner)
        self._row.addWidget(self.beyond)

    def fit(self, width: int) -> None:
        """In one line, in two, or without the words: never wider than the map."""
        way = QBoxLayout.Direction
        self._inner.setVisible(bool(self._words.count()))
        self._row.setDirection(way.LeftToRight)
        if self.sizeHint().width() > width:
            self._row.setDirection(way.TopToBottom)
            self._row.invalidate()
            self._inner.setVisible(self.sizeHint().width() <= width and bool(self._words.count()))
        self._row.invalidate()
        self.resize(self.sizeHint())

    def is_empty(self) -> bool:
        """Whether there is nothing to say."""
        return not self._words.count() and self.beyond.isHidden()

    def show_legend(
        self, legend: Sequence[tuple[PinState, str]], beyond: int, forces: bool
    ) -> None:
        """Show the words, and the number of pins off the sheet."""
        self.beyond.set_label(f"{beyond} beyond the map")
        self.beyond.setVisible(beyond > 0)
        shown = (tuple(legend), forces)
        if shown == self._shown:
            return
        self._shown = shown
        emptied(self._words)
        pairs: list[tuple[PinState | None, str]] = [*legend, *([(None, "force")] if forces else [])]
        for state, words in pairs:
            self._words.addWidget(_PinMark(state))
            self._words.addWidget(Text(words, "meta", "text2"))
            self._words.addSpacing(6)


class MapCard(QFrame):
    """The chosen pin in words; signal `closed()`.

    Attributes:
        place: The place that it speaks of.
    """

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kit", "overlay")
        self.place = ""
        self._is_pin = False
        self._head = Text("", "meta-medium", "text2", lines=1)
        self._title = Text("", "strong", lines=3)
        self._glyph = GlyphMark("", size=16)
        self._note = Text("", "second-medium", "text2", lines=2)
        self._dispute_mark = GlyphMark("contested", size=16)
        self._dispute = Text("", "second-medium", "warn", lines=2)
        self._more = Text("", "second", "text2", lines=4)
        self.open = ActButton("Read it", icon="file-text", scale="tiny")
        self.shut = IconButton("x", "Close this card", side=24, mark=14)
        self.shut.clicked.connect(self.closed)
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 8, 12)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.addWidget(self._head, 1)
        head.addWidget(self.shut)
        column.addLayout(head)
        column.addWidget(self._title)
        note = QHBoxLayout()
        note.setSpacing(6)
        note.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignTop)
        note.addWidget(self._note, 1)
        column.addLayout(note)
        asked = QHBoxLayout()
        asked.setSpacing(6)
        asked.addWidget(self._dispute_mark, 0, Qt.AlignmentFlag.AlignTop)
        asked.addWidget(self._dispute, 1)
        column.addLayout(asked)
        column.addWidget(self._more)
        column.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)

    def show_thing(self, thing: MapPin | MapForce | None) -> None:
        """Say what is chosen, or nothing."""
        self.place = thing.place if thing else ""
        if thing is None:
            return
        self._head.setText(thing.head)
        self._title.setText(thing.title)
        self._note.setText(thing.note)
        self._note.setVisible(bool(thing.note))
        pin = thing if isinstance(thing, MapPin) else None
        self._glyph.show_glyph(pin.glyph if pin else "")
        self._glyph.setVisible(bool(pin and pin.glyph))
        self._note.set_tone(pin.tone if pin else "text2")  # type: ignore[arg-type] # presenters know tones as words
        asked = pin.dispute if pin else ""
        self._dispute.setText(asked)
        self._dispute.setVisible(bool(asked))
        self._dispute_mark.setVisible(bool(asked))
        self._more.setText("Also here: " + "; ".join(pin.more) if pin and pin.more else "")
        self._more.setVisible(bool(pin and pin.more))
        self._is_pin = pin is not None
        self.setAccessibleName(thing.says)

    def fit(self, width: int, *, low: bool = False) -> None:
        """Take this width and the height that the words need; low, the keys alone open it."""
        self.open.setVisible(self._is_pin and not low)
        layout = self.layout()
        high = layout.totalHeightForWidth(width) if layout is not None else 100
        self.resize(width, max(high, 60))
