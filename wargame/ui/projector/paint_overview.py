"""The overview and the map alone, drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainterPath, QPen

from wargame.support.geo import fitted
from wargame.ui.maps.painter import MapPainter
from wargame.ui.projector.ink import Ink
from wargame.ui.projector.paint_head import BOTTOM, GAP, LEFT, RIGHT, TOP

if TYPE_CHECKING:
    from wargame.ui.maps.sheet import MapScreen
    from wargame.ui.projector.slides import (
        ClockWords,
        LastMotion,
        MapSlide,
        News,
        Overview,
        Sealed,
    )

_SIDE = 1312.0
_LOW = 844.0
_CLOCK = QRectF(_SIDE, TOP, RIGHT - _SIDE, 280)
_SEALED = QRectF(_SIDE, TOP + 304, RIGHT - _SIDE, 280)
_MAP = QRectF(LEFT, TOP, _SIDE - GAP - LEFT, _LOW - GAP - TOP)
_PAD = 28.0
_TWO_LINES = 3
_CENTRE = Qt.AlignmentFlag.AlignHCenter
_AFTER = Qt.AlignmentFlag.AlignRight


def paint_overview(ink: Ink, body: Overview) -> None:
    """Draw everything but the figures of the clock."""
    paint_map(ink, _MAP, body.map)
    ink.panel(_CLOCK)
    ink.panel(_SEALED)
    _paint_sealed(ink, body)
    # While there is one piece of news, or none, it has the whole width.
    several = len(body.news) > 1
    wide = (_MAP.width() - GAP) / 2 if several else _MAP.width()
    for place in range(2 if several else 1):
        rect = QRectF(LEFT + place * (wide + GAP), _LOW, wide, BOTTOM - _LOW)
        ink.panel(rect)
        if place < len(body.news):
            paint_news(ink, rect.adjusted(_PAD, 20, -_PAD, -12), body.news[place])
        else:
            ink.words(rect.adjusted(_PAD, 24, -_PAD, 0), body.quiet, 28, tone="text2", lines=2)
    rect = QRectF(_SIDE, _LOW, RIGHT - _SIDE, BOTTOM - _LOW)
    ink.panel(rect)
    _paint_last(ink, rect.adjusted(_PAD, 20, -_PAD, -12), body.last)


def paint_overview_clock(ink: Ink, clock: ClockWords) -> None:
    """The figures of the overview's clock, in its panel."""
    rect = _CLOCK
    if not clock.text:
        ink.words(rect.adjusted(0, 116, 0, 0), "No phase is open", 30, tone="text3", align=_CENTRE)
        return
    size = 168 if len(clock.text) <= len("00:00") else 96
    top = rect.top() + (-4 if size == 168 else 34)
    figures = QRectF(rect.left(), top, rect.width(), 200)
    ink.words(figures, clock.text, size, weight=600, tone=clock.tone, align=_CENTRE, tabular=True)
    note = f"{clock.beside}, {clock.note}" if clock.note else clock.beside
    tone = "warn" if clock.tone == "warn" else "text2"
    ink.words(QRectF(rect.left(), rect.top() + 188, rect.width(), 40), note, 30, tone=tone,
              align=_CENTRE)  # fmt: skip
    ink.bar(QRectF(rect.left() + 36, rect.bottom() - 34, rect.width() - 72, 11), clock.share)


def paint_map(ink: Ink, rect: QRectF, screen: MapScreen) -> None:
    """A map in a rounded frame, with the pack's note."""
    painter = ink.painter
    painter.save()
    frame = QPainterPath()
    frame.addRoundedRect(rect, 14, 14)
    painter.setClipPath(frame)
    ink.drawn_once(screen, rect, lambda on: _draw_map(Ink(on, ink.tokens), rect.size(), screen))
    painter.restore()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(ink.colour("border"), 1.5))
    painter.drawRoundedRect(rect, 14, 14)


def _draw_map(ink: Ink, size: QSizeF, screen: MapScreen) -> None:
    at = fitted(screen.sheet.region, size.width(), size.height())
    drawn = MapPainter(ink.painter, screen, at, ink.map_look())
    note = screen.sheet.note
    wide = min(size.width() * 0.5, 560.0)
    high = ink.height(wide, note, 22, 400, 3)
    room = QRectF(24, size.height() - 18 - high, wide, high)
    drawn.keep_free([room])
    drawn.paint()
    ground = ink.colour("land")
    ground.setAlpha(200)
    ink.painter.setPen(Qt.PenStyle.NoPen)
    ink.painter.setBrush(ground)
    ink.painter.drawRoundedRect(room.adjusted(-10, -6, 6, 6), 8, 8)
    ink.words(room, note, 22, tone="text2", lines=3)


def _paint_sealed(ink: Ink, body: Overview) -> None:
    rect = _SEALED.adjusted(_PAD, 20, -_PAD, -14)
    ink.words(rect, body.sealed_title, 27, weight=600)
    ink.words(rect, body.sealed_count, 27, weight=500, tone="text2", align=_AFTER)
    rows = -(-len(body.sealed) // 2) or 1
    step = (rect.height() - 46) / max(rows, 3)
    for place, one in enumerate(body.sealed):
        column, row = divmod(place, rows) if rows > _TWO_LINES else (place % 2, place // 2)
        at = QPointF(rect.left() + column * (rect.width() / 2), rect.top() + 46 + row * step)
        _paint_seat(ink, at, rect.width() / 2 - 8, one, two_lines=rows <= _TWO_LINES)


def _paint_seat(ink: Ink, at: QPointF, wide: float, one: Sealed, *, two_lines: bool) -> None:
    ink.glyph(at.x(), at.y() + (14 if two_lines else 3), 28, one.glyph)
    room = QRectF(at.x() + 42, at.y() - 2, wide - 42, 40)
    ink.words(room, one.name, 26 if two_lines else 24, weight=600)
    if two_lines:
        ink.words(room.translated(0, 30), one.word, 22, tone=one.tone)
        return
    used = ink.width(one.name, 24, 600) + 12
    ink.words(room.adjusted(used, 0, 0, 0), one.word, 22, tone=one.tone)


def paint_news(ink: Ink, rect: QRectF, news: News) -> None:
    """A public inject in short."""
    used = ink.width(news.when, 26, 600)
    right = rect.right()
    if news.is_new:
        right = ink.pill(rect.right(), rect.top() + 18, "New", "accent") - 12
    ink.words(QRectF(rect.left(), rect.top(), 400, 36), news.when, 26, weight=600, tone="text2")
    place = QRectF(rect.left() + used + 14, rect.top(), right - rect.left() - used - 14, 36)
    top, size = 46.0, 30
    if ink.width(news.place, 26) > place.width():
        # A place is named whole, on a line of its own where the first is too short.
        place = QRectF(rect.left(), rect.top() + 36, rect.width(), 36)
        top, size = 78.0, 28
    ink.words(place, news.place, 26, tone="text3")
    ink.words(rect.adjusted(0, top, 0, 0), news.words, size, weight=600, lines=3)


def _paint_last(ink: Ink, rect: QRectF, last: LastMotion | None) -> None:
    ink.words(rect, "Last motion", 26, weight=600, tone="text2")
    if last is None:
        ink.words(rect.adjusted(0, 46, 0, 0), "None has been decided.", 28, tone="text3")
        return
    tone = {"text2": "mute"}.get(last.tone, last.tone)
    ink.pill(rect.right(), rect.top() + 18, last.word, tone, glyph=last.glyph)
    words = f"{last.number}  {last.title}"
    ink.words(rect.adjusted(0, 46, 0, 0), words, 28, weight=600, lines=2)
    x = rect.left()
    marks = 36.0 * len(last.marks) + 8
    if len(last.marks) <= 9 and marks + ink.width(last.tally, 24) <= rect.width():
        for glyph in last.marks:
            ink.glyph(x, rect.top() + 126, 26, glyph)
            x += 36
        x += 8
    ink.words(QRectF(x, rect.top() + 122, rect.right() - x, 36), last.tally, 24, tone="text2")


def paint_map_slide(ink: Ink, body: MapSlide) -> None:
    """The map as large as it can be, with the newest things beside it."""
    side = 1440.0
    right = side - GAP if body.lines else RIGHT
    paint_map(ink, QRectF(LEFT, TOP, right - LEFT, BOTTOM - TOP), body.map)
    high = (BOTTOM - TOP - 3 * GAP) / 4
    for place, news in enumerate(body.lines):
        rect = QRectF(side, TOP + place * (high + GAP), RIGHT - side, high)
        ink.panel(rect)
        paint_news(ink, rect.adjusted(24, 18, -20, -10), news)
