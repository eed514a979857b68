"""The slides of Reveal and of an amendment, drawn."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QTextDocument

from wargame.ui.projector.ink import slide_font
from wargame.ui.projector.paint_head import BOTTOM, GAP, LEFT, RIGHT, TOP

if TYPE_CHECKING:
    from wargame.ui.projector.ink import Ink
    from wargame.ui.projector.slides import AmendmentSlide, MoveCard, MovesSlide

_PAD = 36.0
_HEAD = 66.0
_FINAL = 210.0
_CENTRE = Qt.AlignmentFlag.AlignHCenter
_AFTER = Qt.AlignmentFlag.AlignRight
_MARKS = {"removed": ("s", "bad"), "added": ("u", "ok")}


def paint_moves(ink: Ink, body: MovesSlide) -> None:
    """One card a seat, two in a row."""
    ink.words(QRectF(LEFT, TOP - 10, 1200, 60), body.title, 42, weight=600)
    ink.words(QRectF(RIGHT - 600, TOP, 600, 44), body.count, 30, tone="text2", align=_AFTER)
    columns = 2 if len(body.cards) <= 8 else 3
    rows = -(-len(body.cards) // columns) or 1
    gap = 20.0 if rows <= 4 else 12.0
    wide = (RIGHT - LEFT - (columns - 1) * GAP) / columns
    high = min(230.0, (BOTTOM - TOP - _HEAD - (rows - 1) * gap) / rows)
    for place, card in enumerate(body.cards):
        row, column = divmod(place, columns)
        rect = QRectF(LEFT + column * (wide + GAP), TOP + _HEAD + row * (high + gap), wide, high)
        ink.panel(rect)
        _paint_move(ink, rect.adjusted(24, 18, -24, -14), card)


def _paint_move(ink: Ink, rect: QRectF, card: MoveCard) -> None:
    tone = "text" if card.is_open else "text3"
    box = QRectF(rect.left(), rect.top(), 64, 44)
    ink.painter.setPen(ink.colour("mute_line"))
    ink.painter.setBrush(ink.colour("mute_soft"))
    ink.painter.drawRoundedRect(box, 10, 10)
    ink.words(box.adjusted(0, 7, 0, 0), card.code, 22, weight=600, tone="text2", align=_CENTRE)
    room = QRectF(rect.left() + 82, rect.top() + 1, rect.width() - 130, 44)
    ink.words(room, card.name, 32, weight=600)
    ink.glyph(rect.right() - 36, rect.top() + 4, 36, card.glyph)
    y, left = rect.top() + 54, rect.bottom() - rect.top() - 54
    size = next(
        (each for each in (38, 34, 30, 28, 26, 24) if _high(ink, card, rect.width(), each) <= left),
        22,
    )
    for line in card.lines:
        lines = 2 if len(card.lines) <= 2 else 1
        y += ink.words(QRectF(rect.left(), y, rect.width(), left), line, size, tone=tone,
                       lines=lines) + 4  # fmt: skip


def _high(ink: Ink, card: MoveCard, wide: float, size: int) -> float:
    lines = 2 if len(card.lines) <= 2 else 1
    return sum(ink.height(wide, line, size, 400, lines) + 4 for line in card.lines)


def paint_amendment(ink: Ink, body: AmendmentSlide) -> None:
    """The change, large; below it how the text would read."""
    rect = QRectF(LEFT, TOP, RIGHT - LEFT, BOTTOM - TOP - _FINAL - GAP)
    ink.panel(rect)
    room = rect.adjusted(_PAD, 30, -_PAD, -20)
    left = ink.pill(room.right(), room.top() + 20, body.pill, body.pill_tone)
    used = ink.width(body.label, 30, 600)
    ink.words(QRectF(room.left(), room.top(), 500, 42), body.label, 30, weight=600, tone="accent")
    by = QRectF(room.left() + used + 18, room.top() + 2, left - room.left() - used - 40, 42)
    ink.words(by, body.by, 28, tone="text2")
    top = room.top() + 62
    title = f"{body.number}: {body.title}"
    top += 16 + ink.words(QRectF(room.left(), top, room.width(), 90), title, 28,
                          weight=600, tone="text2", lines=2)  # fmt: skip
    _paint_parts(ink, QRectF(room.left(), top, room.width(), room.bottom() - top), body)
    _paint_final(ink, QRectF(LEFT, BOTTOM - _FINAL, RIGHT - LEFT, _FINAL), body)


def _paint_final(ink: Ink, rect: QRectF, body: AmendmentSlide) -> None:
    ink.panel(rect)
    room = rect.adjusted(_PAD, 20, -_PAD, -12)
    ink.words(room, "With it the text reads", 24, weight=600, tone="text2")
    under = room.adjusted(0, 40, 0, -(32 if body.cut else 0))
    size = next(
        (each for each in (36, 32, 30, 28, 26)
         if ink.height(under.width(), body.final, each, 400, 20) <= under.height()), 24
    )  # fmt: skip
    lines = max(1, int(under.height() // (size * 1.32)))
    ink.words(under, body.final, size, lines=lines)
    if body.cut:
        ink.words(QRectF(room.left(), room.bottom() - 30, room.width(), 30), body.cut, 22,
                  tone="text3")  # fmt: skip


def _paint_parts(ink: Ink, rect: QRectF, body: AmendmentSlide) -> None:
    """What goes is struck through, what comes underlined: told apart without colour."""
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setHtml(_html(ink, body))
    for size in (60, 52, 46, 40, 36, 32, 28):
        document.setDefaultFont(slide_font(size, 600))
        document.setTextWidth(rect.width())
        if document.size().height() <= rect.height():
            break
    ink.painter.save()
    ink.painter.setClipRect(rect)
    ink.painter.translate(rect.topLeft())
    document.drawContents(ink.painter)
    ink.painter.restore()


def _html(ink: Ink, body: AmendmentSlide) -> str:
    said: list[str] = []
    for place, (what, text) in enumerate(body.parts):
        if what == "added" and place and body.parts[place - 1][0] == "removed":
            said.append(" ")  # what comes does not stick to what goes
        shown = escape(text).replace("\n", "<br>")
        tag, tone = _MARKS.get(what, ("span", "text"))
        colour = ink.colour(tone).name()
        said.append(f'<{tag}><span style="color:{colour}">{shown}</span></{tag}>')
    return "".join(said)
