"""The slides of one text, drawn: inject, message, holding slide, clock, the turn, the curtain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt

from wargame.ui.projector.ink import HIGH, WIDE
from wargame.ui.projector.paint_head import BOTTOM, GAP, LEFT, RIGHT, TOP
from wargame.ui.projector.paint_picture import paint_framed

if TYPE_CHECKING:
    from wargame.ui.projector.ink import Ink
    from wargame.ui.projector.slides import (
        ClockSlide,
        ClockWords,
        Column,
        HoldingSlide,
        InjectSlide,
        MessageSlide,
        ReviewSlide,
    )

_PAD = 56.0
_INDENT = 14
_HEADING, _UNDER = 36, 70.0
_WORDS = 3
_PICTURED = 0.44
"""Share of an inject's slide that its picture has."""
_SHORT = 140
"""Characters of an inject that has the room to stand larger."""

_CENTRE = Qt.AlignmentFlag.AlignHCenter


def paint_inject(ink: Ink, body: InjectSlide) -> None:
    """An inject, large enough for the last row."""
    rect = QRectF(LEFT, TOP, RIGHT - LEFT, BOTTOM - TOP)
    ink.panel(rect)
    room = rect.adjusted(_PAD, 44, -_PAD, -32)
    ink.pill(room.right(), room.top() + 20, body.kind, "accent")
    line = "  ·  ".join(part for part in (body.when, body.place, body.source) if part)
    ink.words(QRectF(room.left(), room.top(), room.width() - 320, 42), line, 30, tone="text2")
    top = room.top() + 72
    if body.picture is not None:
        beside = room.width() * _PICTURED
        paint_framed(ink, QRectF(room.right() - beside, top, beside, room.bottom() - top))
        room.setWidth(room.width() - beside - _PAD)
    short = body.picture is None and len(body.text) <= _SHORT
    size = 72 if short else 60
    top += ink.words(QRectF(room.left(), top, room.width(), 280), body.title, size, weight=600,
                     lines=3)  # fmt: skip
    floor = room.bottom() - (44 if body.cut else 0)
    top += 24
    size = 58 if short else _fitting(ink, body.text, room.width(), floor - top)
    lines = max(1, int((floor - top) // (size * 1.32)))
    if body.text:
        ink.words(QRectF(room.left(), top, room.width(), floor - top), body.text, size, lines=lines)
    if body.cut:
        ink.words(QRectF(room.left(), floor + 4, room.width(), 36), body.cut, 24, tone="text3")


def _fitting(ink: Ink, text: str, wide: float, high: float) -> int:
    for size in (52, 48, 44, 40, 38, 36, 34, 32):
        if ink.height(wide, text, size, 400, 40) <= high:
            return size
    return 30


def paint_message(ink: Ink, body: MessageSlide) -> None:
    """A word of the facilitator."""
    rect = QRectF(LEFT, TOP, RIGHT - LEFT, BOTTOM - TOP)
    ink.panel(rect, edge="accent_line", wide=3)
    ink.icon(LEFT + _PAD, TOP + 56, 56, "speakerphone", "accent")
    ink.words(QRectF(LEFT + _PAD + 80, TOP + 62, 900, 44), f"To the room, {body.when}", 30,
              weight=500, tone="text2")  # fmt: skip
    room = QRectF(LEFT + _PAD, TOP + 150, RIGHT - LEFT - 2 * _PAD, BOTTOM - TOP - 190)
    size = next(
        (each for each in (88, 76, 64, 54) if
         ink.height(room.width(), body.text, each, 600, 20) <= room.height()), 46
    )  # fmt: skip
    ink.words(room, body.text, size, weight=600, lines=max(1, int(room.height() // (size * 1.32))))


def paint_holding(ink: Ink, body: HoldingSlide) -> None:
    """Before it begins, between turns, after the end."""
    ink.mark(QRectF(WIDE / 2 - 66, 190, 132, 132))
    room = QRectF(160, 366, WIDE - 320, 300)
    used = ink.words(room, body.title, 76, weight=600, align=_CENTRE, lines=2)
    if body.pack != body.title:
        used += ink.words(room.translated(0, used + 4), body.pack, 36, tone="text2", align=_CENTRE)
    used += ink.words(room.translated(0, used + 36), body.line, 46, weight=600, tone="accent",
                      align=_CENTRE) + 36  # fmt: skip
    ink.words(room.translated(0, used + 26), "  ·  ".join(body.facts), 28, tone="text2",
              align=_CENTRE, lines=2)  # fmt: skip
    small = QRectF(260, HIGH - 150, WIDE - 520, 100)
    ink.words(small, body.small, 22, tone="text3", align=_CENTRE, lines=3)


def paint_clock_slide(ink: Ink, body: ClockSlide) -> None:
    """The ground of the large clock."""
    ink.panel(QRectF(LEFT, TOP, RIGHT - LEFT, BOTTOM - TOP))
    ink.words(QRectF(LEFT, BOTTOM - 72, RIGHT - LEFT, 40), body.story, 28, tone="text3",
              align=_CENTRE)  # fmt: skip


def paint_large_clock(ink: Ink, clock: ClockWords) -> None:
    """The figures of the clock alone."""
    rect = QRectF(LEFT, TOP, RIGHT - LEFT, BOTTOM - TOP)
    if not clock.text:
        ink.words(rect.adjusted(0, 320, 0, 0), "No phase is open", 60, tone="text3", align=_CENTRE)
        return
    size = 430 if len(clock.text) <= len("00:00") else 240
    top = TOP - 40 if size == 430 else TOP + 90
    ink.words(QRectF(LEFT, top, RIGHT - LEFT, 560), clock.text, size, weight=600, tone=clock.tone,
              align=_CENTRE, tabular=True)  # fmt: skip
    tone = "warn" if clock.tone == "warn" else "text2"
    note = f"{clock.beside}, {clock.note}" if clock.note else clock.beside
    ink.words(QRectF(LEFT, TOP + 530, RIGHT - LEFT, 70), note, 52, tone=tone, align=_CENTRE)
    ink.bar(QRectF(LEFT + 240, TOP + 650, RIGHT - LEFT - 480, 18), clock.share)


def paint_review(ink: Ink, body: ReviewSlide) -> None:
    """A turn on one card."""
    ink.words(QRectF(LEFT, TOP - 10, 1400, 60), body.title, 42, weight=600)
    wide = (RIGHT - LEFT - GAP * (len(body.columns) - 1)) / len(body.columns)
    high = BOTTOM - TOP - 66
    size = _review_size(ink, body.columns, wide - 56, high - 40)
    for place, column in enumerate(body.columns):
        rect = QRectF(LEFT + place * (wide + GAP), TOP + 66, wide, high)
        ink.panel(rect)
        _paint_column(ink, rect.adjusted(30, 24, -26, -16), column, size)


def _paint_column(ink: Ink, rect: QRectF, column: Column, size: int) -> None:
    ink.words(rect, column.title, _HEADING, weight=600)
    y = rect.top() + _UNDER
    if not column.lines:
        ink.words(QRectF(rect.left(), y, rect.width(), 120), column.empty, size, tone="text3",
                  lines=3)  # fmt: skip
    wide = rect.width() - size - _INDENT
    for line in column.lines:
        room = QRectF(rect.left() + size + _INDENT, y, wide, 400)
        ink.glyph(rect.left(), y + 3, size + 2, line.glyph)
        y += ink.words(room, line.head, size - 2, weight=500, tone=line.tone, lines=2)
        room.moveTop(y)
        y += ink.words(room, line.words, size, lines=_WORDS) + _between(size)
    if column.more:
        room = QRectF(rect.left() + size + _INDENT, y, wide, 40)
        ink.words(room, column.more, size - 2, tone="text3")


def _between(size: int) -> float:
    return size * 0.55


def _review_size(ink: Ink, columns: tuple[Column, ...], wide: float, high: float) -> int:
    """The largest size at which every column is shown whole: the last row reads it too."""
    for size in (36, 34, 32, 30, 28):
        if all(_column_height(ink, one, wide, size) <= high for one in columns):
            return size
    return 26


def _column_height(ink: Ink, column: Column, wide: float, size: int) -> float:
    room = wide - size - _INDENT
    lines = sum(
        ink.height(room, one.head, size - 2, 500, 2)
        + ink.height(room, one.words, size, 400, _WORDS)
        + _between(size)
        for one in column.lines
    )
    return _UNDER + lines + (size * 1.32 if column.more else 0)


def paint_curtain(ink: Ink, title: str) -> None:
    """Nothing but the mark and the title."""
    ink.mark(QRectF(WIDE / 2 - 60, HIGH / 2 - 110, 120, 120))
    ink.words(QRectF(160, HIGH / 2 + 40, WIDE - 320, 60), title, 40, weight=600, tone="text2",
              align=_CENTRE)  # fmt: skip
