"""A motion on the wall, drawn: its text, or its roll with tally and verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt

from wargame.ui.projector.paint_head import BOTTOM, GAP, LEFT, RIGHT, TOP

if TYPE_CHECKING:
    from wargame.ui.projector.ink import Ink
    from wargame.ui.projector.slides import Card, Count, MotionSlide, Speakers

_HEAD_HIGH = 212.0
_TALLY = 164.0
_PAD = 36.0
_LOW_CARD = 84.0
_APART = 24.0
_SIZES = ((92, 30, 44), (84, 28, 40), (72, 24, 34), (60, 22, 28))
"""Of a figure of the tally, its word and its shape."""

_AFTER = Qt.AlignmentFlag.AlignRight


def paint_motion(ink: Ink, body: MotionSlide) -> None:
    """Draw the slide that fits: with cards when the roll was called."""
    if body.cards:
        _paint_roll(ink, body)
    else:
        _paint_text(ink, body)


def _paint_line(ink: Ink, rect: QRectF, body: MotionSlide) -> None:
    """Number, proposer and state, on one line."""
    left = ink.pill(rect.right(), rect.top() + 20, body.pill, body.pill_tone)
    used = ink.width(body.number, 28, 600)
    ink.words(QRectF(rect.left(), rect.top(), 400, 40), body.number, 28, weight=600, tone="accent")
    by = QRectF(rect.left() + used + 18, rect.top(), left - rect.left() - used - 40, 40)
    ink.words(by, body.by, 28, tone="text2")


def _paint_text(ink: Ink, body: MotionSlide) -> None:
    low = 150.0 if body.speakers else 0.0
    rect = QRectF(LEFT, TOP, RIGHT - LEFT, BOTTOM - TOP - low)
    ink.panel(rect)
    room = rect.adjusted(_PAD, 30, -_PAD, -20)
    _paint_line(ink, room, body)
    top = room.top() + 70
    if body.title:
        top += 14 + ink.words(QRectF(room.left(), top, room.width(), 120), body.title, 34,
                              weight=600, tone="text2", lines=2)  # fmt: skip
    floor = room.bottom() - (60 if body.facts else 0) - (40 if body.cut else 0)
    size = _fitting(ink, body.text, room.width(), floor - top)
    lines = max(1, int((floor - top) // (size * 1.32)))
    ink.words(QRectF(room.left(), top, room.width(), floor - top), body.text, size, weight=600,
              lines=lines)  # fmt: skip
    if body.cut:
        ink.words(QRectF(room.left(), floor, room.width(), 36), body.cut, 24, tone="text3")
    ink.words(QRectF(room.left(), room.bottom() - 44, room.width(), 40),
              "  ·  ".join(body.facts), 26, tone="text2")  # fmt: skip
    if body.speakers is not None:
        strip = QRectF(LEFT, rect.bottom() + GAP, RIGHT - LEFT, low - GAP)
        _paint_speakers(ink, strip, body.speakers)


def _fitting(ink: Ink, text: str, wide: float, high: float) -> int:
    """The largest size at which a text is shown whole."""
    for size in (72, 64, 58, 52, 48, 44, 40, 36):
        if ink.height(wide, text, size, 600, 40) <= high:
            return size
    return 34


def _paint_speakers(ink: Ink, rect: QRectF, speakers: Speakers) -> None:
    ink.panel(rect)
    room = rect.adjusted(_PAD, 24, -_PAD, -20)
    ink.icon(room.left(), room.top() + 20, 44, "speakerphone", "accent")
    x = room.left() + 68
    now = speakers.now or "Nobody speaks"
    how = speakers.how
    ink.words(QRectF(x, room.top(), 620, 46), now, 34, weight=600)
    ink.words(QRectF(x, room.top() + 46, 620, 34), how, 24, tone="text2")
    if speakers.waiting:
        ink.words(QRectF(900, room.top() + 2, 200, 34), "Next", 24, tone="text3")
        ink.words(QRectF(900, room.top() + 38, 640, 40), speakers.waiting, 28, weight=500)


def speaker_clock_place(body: MotionSlide) -> QRectF | None:
    """Where the speaker's clock stands on the slide, None where it has no place."""
    if body.speakers is None or not body.speakers.now or body.cards:
        return None
    return QRectF(RIGHT - 360, BOTTOM - 108, 324, 80)


def _paint_roll(ink: Ink, body: MotionSlide) -> None:
    head = QRectF(LEFT, TOP, RIGHT - LEFT, _HEAD_HIGH)
    ink.panel(head)
    room = head.adjusted(_PAD, 26, -_PAD, -12)
    _paint_line(ink, room, body)
    ink.words(room.adjusted(0, 58, 0, 0), body.text, 38, weight=600, lines=2)
    if body.cut:
        note = QRectF(room.left(), head.bottom() - 36, room.width(), 30)
        ink.words(note, body.cut, 22, tone="text3", align=_AFTER)
    _paint_cards(ink, body.cards)
    _paint_tally(ink, body)


def _paint_cards(ink: Ink, cards: tuple[Card, ...]) -> None:
    top, bottom = TOP + _HEAD_HIGH + GAP, BOTTOM - _TALLY - GAP
    columns = 2 if len(cards) <= 8 else 3 if len(cards) <= 15 else 4
    rows = -(-len(cards) // columns)
    gap = 20.0 if rows <= 4 else 10.0
    wide = (RIGHT - LEFT - (columns - 1) * 22) / columns
    high = min(114.0, (bottom - top - (rows - 1) * gap) / rows)
    for place, card in enumerate(cards):
        row, column = divmod(place, columns)
        rect = QRectF(LEFT + column * (wide + 22), top + row * (high + gap), wide, high)
        ink.panel(rect, edge="accent" if card.is_now else "border", wide=3 if card.is_now else 1.5)
        _paint_card(ink, rect, card, low=high < _LOW_CARD or columns > 2)


def _paint_card(ink: Ink, rect: QRectF, card: Card, *, low: bool) -> None:
    middle = rect.center().y()
    side = min(72.0, rect.height() - 20)
    x = rect.left() + (22 if not low else 12)
    if not low:
        box = QRectF(x, middle - side / 2, side, side)
        ink.painter.setPen(ink.colour("mute_line"))
        ink.painter.setBrush(ink.colour("mute_soft"))
        ink.painter.drawRoundedRect(box, 12, 12)
        code = QRectF(box.left(), middle - 17, side, 34)
        ink.words(code, card.code, 24, weight=600, tone="text2",
                  align=Qt.AlignmentFlag.AlignHCenter)  # fmt: skip
        x += side + 26
    mark = 48.0 if not low else 28.0
    ink.glyph(rect.right() - mark - (30 if not low else 10), middle - mark / 2, mark, card.glyph)
    right = rect.right() - mark - (50 if not low else 20)
    size = 36 if not low else 24
    wide = ink.width(card.word, size, 600)
    word = QRectF(right - wide - 4, middle - size * 0.66, wide + 4, size * 1.32)
    ink.words(word, card.word, size, weight=600, tone=card.tone, align=_AFTER)
    name = QRectF(x, middle - (42 if card.note and not low else size * 0.66), right - wide - x - 16,
                  size * 1.32)  # fmt: skip
    ink.words(name, card.name, 34 if not low else 24, weight=600)
    if card.note and not low:
        ink.words(QRectF(x, middle + 6, right - wide - x - 16, 34), card.note, 24, tone="text3")


def _paint_tally(ink: Ink, body: MotionSlide) -> None:
    rect = QRectF(LEFT, BOTTOM - _TALLY, RIGHT - LEFT, _TALLY)
    ink.panel(rect)
    split = LEFT + 1238
    _paint_counts(ink, QRectF(LEFT + _PAD, rect.top(), split - LEFT - _PAD - 24, _TALLY), body)
    ink.line(QPointF(split, rect.top() + 36), QPointF(split, rect.bottom() - 36))
    lines = 2 if ink.height(RIGHT - split - 56, body.why, 24, 400, 9) <= 70 else 3
    top = rect.top() + (24 if lines == 2 else 14)
    room = QRectF(split + 28, top, RIGHT - split - 56, rect.bottom() - top - 10)
    used = ink.words(room, body.verdict, 34, weight=600, tone=body.verdict_tone)
    size = 24 if lines == 2 else 22
    ink.words(room.adjusted(0, used + 2, 0, 0), body.why, size, tone="text2", lines=lines)


def _paint_counts(ink: Ink, rect: QRectF, body: MotionSlide) -> None:
    """Figures with their words, the room between them shared; smaller where there are many."""
    room = rect.width() - _APART * len(body.counts)
    sizes = next(
        (
            each
            for each in _SIZES
            if sum(_count_width(ink, one, each) for one in body.counts) <= room
        ),
        _SIZES[-1],
    )
    figure, word, mark = sizes
    used = sum(_count_width(ink, one, sizes) for one in body.counts)
    gap = (rect.width() - used) / max(3, len(body.counts))
    x, middle = rect.left(), rect.center().y()
    for count in body.counts:
        ink.glyph(x, middle - mark / 2, mark, count.glyph)
        tone = "text" if count.tone == "text2" else count.tone
        wide = ink.width(count.figure, figure, 600, tabular=True)
        place = QRectF(x + mark + 16, middle - figure * 0.66, wide + 10, figure * 1.32)
        ink.words(place, count.figure, figure, weight=600, tone=tone, tabular=True)
        said = QRectF(x + mark + 30 + wide, middle - word * 0.66, 400, word * 1.4)
        ink.words(said, count.word, word, tone="text2")
        x += _count_width(ink, count, sizes) + gap


def _count_width(ink: Ink, count: Count, sizes: tuple[int, int, int]) -> float:
    figure, word, mark = sizes
    figures = ink.width(count.figure, figure, 600, tabular=True)
    return mark + 30 + figures + ink.width(count.word, word)
