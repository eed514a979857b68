"""The map on the table: to be zoomed, moved, and gone through pin by pin with the arrows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from wargame.ui.maps.look import table_look
from wargame.ui.maps.note import note_rect, paint_note
from wargame.ui.maps.overlays import MapCard, MapLegend, ZoomBar
from wargame.ui.maps.painter import MapPainter
from wargame.ui.maps.viewpoint import Viewpoint, nearest
from wargame.ui.parts.accessible import ItemsAccess, ensure_factory
from wargame.ui.parts.text import plain_tip
from wargame.ui.theme.theme import current_theme

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QAccessibleInterface

    from wargame.support.geo import Box, Projection
    from wargame.ui.maps.sheet import MapForce, MapPin, MapScreen

_STEP = 1.35
_EDGE = 12
_LOW = 280
"""Height under which the legend goes and the zoom buttons lie in a row."""
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class MapView(QWidget):
    """A map with zoom, legend and the card of the chosen pin.

    Signal `opened(key)`: Enter or the card's button on the pin of an inject.

    The arrows go from pin to pin, with Shift they move the map; + and - zoom, Home shows the
    region. A reader of the screen finds a list of pins.

    Args:
        name: What it shows, for readers.
    """

    opened = Signal(str)
    chosen = Signal(str)

    def __init__(self, name: str = "Map", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ensure_factory()
        self._theme = current_theme()
        self._screen: MapScreen | None = None
        self._view = Viewpoint()
        self._key = ""
        self._rects: list[tuple[str, QRectF]] = []
        self._pressed: QPointF | None = None
        self._dragged = False
        self._access: ItemsAccess | None = None
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        # Maps are not mirrored: west is left in every language.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setMouseTracking(True)
        self.zooms = ZoomBar(self)
        self.legend = MapLegend(self)
        self.card = MapCard(self)
        self.zooms.closer.clicked.connect(self.closer)
        self.zooms.farther.clicked.connect(self.farther)
        self.zooms.region.clicked.connect(self.show_region)
        self.zooms.whole.clicked.connect(self.show_whole)
        self.legend.beyond.clicked.connect(self.show_whole)
        self.card.open.clicked.connect(self._open)
        self.card.closed.connect(lambda: self.choose(""))
        self._theme.changed.connect(self._place)

    # What is shown

    def show_map(self, screen: MapScreen) -> None:
        """Show a map; what a person zoomed to and chose stays, if it is still there."""
        if screen == self._screen:
            return
        fresh = self._screen is None or screen.sheet.region != self._screen.sheet.region
        self._screen = screen
        if self._key and self._thing(self._key) is None:
            self._key = self._at_same_place()
        if fresh:
            self.show_region()
        self._tell()

    def shown_map(self) -> MapScreen | None:
        """What it shows."""
        return self._screen

    @property
    def _at(self) -> Projection | None:
        return self._view.at

    def projection(self) -> Projection | None:
        """Which part of the world fills it."""
        return self._at

    def chosen_key(self) -> str:
        """The pin or force that is chosen, empty for none."""
        return self._key

    def _at_same_place(self) -> str:
        """A pin that took the chosen one's place, as when an inject falls due."""
        place = self.card.place
        pins = self._screen.pins if self._screen else ()
        return next((pin.key for pin in pins if pin.place == place), "")

    def _tell(self) -> None:
        screen = self._screen
        if screen is None:
            return
        self.legend.show_legend(screen.legend, self._beyond(), bool(screen.forces))
        thing = self._thing(self._key)
        self.card.show_thing(thing)
        described = f"{len(screen.pins)} pins. {screen.sheet.note}"
        self.setAccessibleDescription(screen.empty or described)
        self._place()
        self.update()

    def _thing(self, key: str) -> MapPin | MapForce | None:
        if self._screen is None or not key:
            return None
        return next((one for one in self._screen.things if one.key == key), None)

    def _beyond(self) -> int:
        """How many pins lie off the sheet."""
        if self._screen is None or self._at is None:
            return 0
        box = self._at.box()
        return sum(not box.holds((pin.lon, pin.lat)) for pin in self._screen.pins)

    # Where it stands

    def show_region(self) -> None:
        """The pack's region, whole."""
        if self._screen is not None:
            self._fit(self._screen.sheet.region)

    def show_whole(self) -> None:
        """The whole alliance, and every place of the pack."""
        if self._screen is not None:
            self._fit(self._screen.sheet.whole)

    def _fit(self, box: Box) -> None:
        self._view.fit(box, self.width(), self.height())
        self._tell()

    def zoom(self, by: float, about: QPointF | None = None) -> None:
        """Come closer or go away; the place under the pointer, or the middle, stays."""
        self._view.zoom(by, about)
        self._tell()

    def closer(self) -> None:
        """One step closer."""
        self.zoom(_STEP)

    def farther(self) -> None:
        """One step away."""
        self.zoom(1 / _STEP)

    def move_by(self, dx: float, dy: float) -> None:
        """Move what is shown by pixels."""
        self._view.move_by(dx, dy)
        self._tell()

    def choose(self, key: str) -> None:
        """Choose a pin or a force; it is brought onto the sheet."""
        self._key = key
        thing = self._thing(key)
        if thing is not None and self._at is not None:
            x, y = self._at.point(thing.lon, thing.lat)
            if not QRectF(self.rect()).adjusted(20, 20, -20, -20).contains(x, y):
                self._view.centre(thing.lon, thing.lat)
        self._tell()
        self.chosen.emit(key)

    def _open(self) -> None:
        if any(pin.key == self._key for pin in (self._screen.pins if self._screen else ())):
            self.opened.emit(self._key)

    def _next_from(self, way: tuple[int, int]) -> str:
        """The nearest pin or force in a direction, as seen from the chosen one."""
        if self._screen is None or self._at is None:
            return ""
        return nearest(self._screen.things, self._thing(self._key), self._at, way)

    # For readers of the screen

    def make_access(self) -> QAccessibleInterface:
        """The interface that readers use: a list of pins."""
        if self._access is None:
            role, item = QAccessible.Role.List, QAccessible.Role.ListItem
            self._access = ItemsAccess(self, self, role, item)
        return self._access

    def _items(self) -> tuple[MapPin | MapForce, ...]:
        return self._screen.things if self._screen else ()

    def item_count(self) -> int:
        """How many pins and forces there are."""
        return len(self._items())

    def item_name(self, index: int) -> str:
        """A pin in a sentence."""
        return self._items()[index].says

    def item_is_current(self, index: int) -> bool:
        """Whether it is the chosen one."""
        return self._items()[index].key == self._key

    def item_rect(self, index: int) -> QRect:
        """Where it is painted; nothing when it lies off the sheet."""
        key = self._items()[index].key
        return next((rect.toRect() for one, rect in self._rects if one == key), QRect())

    # Painting and hands

    @override
    def sizeHint(self) -> QSize:
        return QSize(620, 480)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(240, 160)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._screen is None or self._at is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rounded = QPainterPath()
        rounded.addRoundedRect(QRectF(self.rect()), 9, 9)
        painter.setClipPath(rounded)
        drawn = MapPainter(
            painter, self._screen, self._at, table_look(self._theme), chosen=self._key
        )
        drawn.keep_free(self._covered())
        drawn.paint()
        self._rects = drawn.pin_rects
        paint_note(painter, self._note_rect(), self._note(), self._theme)
        if self.hasFocus():
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 9, 9)
        painter.end()

    def _covered(self) -> list[QRectF]:
        over = (self.zooms, self.legend, self.card)
        rects = [QRectF(one.geometry()) for one in over if one.isVisible()]
        return [*rects, QRectF(self._note_rect())]

    def _note(self) -> str:
        return self._screen.sheet.note if self._screen else ""

    def _note_rect(self) -> QRect:
        return note_rect(self, self.legend, self._note(), self._theme)

    def _place(self) -> None:
        """Put what lies over the map into its corners; the card never over its pin."""
        is_low = self.height() < self._theme.px(_LOW)
        self.zooms.lie(flat=is_low)
        self.zooms.adjustSize()
        self.zooms.move(_EDGE, _EDGE if is_low else _EDGE + self._theme.px(26))
        self.legend.fit(self.width() - 2 * _EDGE)
        low = self.height() - _EDGE - self.legend.height()
        self.legend.move(self.width() - _EDGE - self.legend.width(), low)
        roomy = self.width() > self._theme.px(420) and not is_low
        self.legend.setVisible(roomy and not self.legend.is_empty())
        thing = self._thing(self._key)
        if thing is None or self._at is None:
            self.card.hide()
            return
        self.card.fit(min(self._theme.px(280), self.width() - 2 * _EDGE), low=is_low)
        self.card.show()
        right = self.width() - _EDGE - self.card.width()
        under = self.height() - _EDGE if self.legend.isHidden() else low - 8
        top = under - self.card.height()
        x, y = self._at.point(thing.lon, thing.lat)
        room = QRectF(right, top, self.card.width(), self.card.height()).adjusted(-16, -10, 16, 40)
        self.card.move(right, _EDGE if room.contains(x, y) else max(_EDGE, round(top)))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._at is not None:
            self._view.resize(self.width(), self.height())
            self._tell()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tell()

    def _under(self, point: QPointF) -> str:
        hits = [key for key, rect in self._rects if rect.adjusted(-3, -3, 3, 3).contains(point)]
        return hits[-1] if hits else ""

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed, self._dragged = event.position(), False
        event.accept()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            over = bool(self._under(event.position()))
            shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.OpenHandCursor
            self.setCursor(shape)
            return
        way = event.position() - self._pressed
        if self._dragged or way.manhattanLength() > 4:
            self._dragged = True
            self._pressed = event.position()
            self.move_by(way.x(), way.y())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed is not None and not self._dragged:
            self.choose(self._under(event.position()))
        self._pressed = None
        event.accept()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        key = self._under(event.position())
        if key:
            self.choose(key)
            self._open()
        else:
            self.zoom(_STEP, event.position())

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        turns = event.angleDelta().y() / 120
        self.zoom(_STEP ** (turns / 2), event.position())
        event.accept()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        way = _ARROWS.get(key)
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if way is not None and shifted:
            self.move_by(-way[0] * 60, -way[1] * 60)
        elif way is not None:
            self.choose(self._next_from(way))
        elif key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal}:
            self.closer()
        elif key is Qt.Key.Key_Minus:
            self.farther()
        elif key is Qt.Key.Key_Home:
            self.show_region()
        elif key is Qt.Key.Key_End:
            self.show_whole()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._key:
            self._open()
        elif key is Qt.Key.Key_Escape and self._key:
            self.choose("")
        else:
            super().keyPressEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            key = self._under(QPointF(event.pos()))
            thing = self._thing(key)
            QToolTip.showText(event.globalPos(), plain_tip(thing.says) if thing else "", self)
            return True
        return super().event(event)
