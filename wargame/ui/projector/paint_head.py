"""What stands over every slide: the title, the turn, and the bar of phases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt

from wargame.ui.projector.ink import HIGH, WIDE

if TYPE_CHECKING:
    from wargame.ui.projector.ink import Ink
    from wargame.ui.projector.slides import ClockWords, Head, Step

LEFT, RIGHT = 48.0, WIDE - 48.0
TOP, BOTTOM = 236.0, HIGH - 40.0
GAP = 24.0
_BAR, _BAR_HIGH, _BETWEEN = 138.0, 10.0, 6.0
_AFTER = Qt.AlignmentFlag.AlignRight


def paint_head(ink: Ink, head: Head) -> None:
    """Draw it."""
    ink.mark(QRectF(LEFT, 44, 66, 66))
    ink.words(QRectF(136, 40, 1040, 50), head.title, 36, weight=600)
    if head.speaks:
        ink.icon(136, 88, 28, "speakerphone", "accent")
        ink.words(QRectF(174, 86, 800, 34), head.speaks, 26, weight=600, tone="accent")
    else:
        ink.words(QRectF(136, 86, 1040, 32), head.note, 24, tone="text3")
    ink.words(QRectF(RIGHT - 400, 40, 400, 50), head.turn, 36, weight=600, align=_AFTER)
    ink.words(QRectF(RIGHT - 400, 86, 400, 32), head.dates, 24, tone="text2", align=_AFTER)
    if head.steps:
        _paint_steps(ink, head.steps)


def head_speaker_place(ink: Ink, head: Head) -> QRectF:
    """Where the speaker's clock stands in the head."""
    used = min(800.0, ink.width(head.speaks, 26, 600))
    return QRectF(174 + used + 16, 86, 160, 34)


def _paint_steps(ink: Ink, steps: tuple[Step, ...]) -> None:
    wide = (RIGHT - LEFT - _BETWEEN * (len(steps) - 1)) / len(steps)
    fills = {"done": "ok", "now": "fill", "later": "mute_line"}
    tones = {"done": "text2", "now": "accent", "later": "text3"}
    for place, step in enumerate(steps):
        left = LEFT + place * (wide + _BETWEEN)
        ink.bar(QRectF(left, _BAR, wide, _BAR_HIGH), 1.0, fills[step.state])
        mark = 28.0 if step.state == "done" else 0.0
        room = min(wide - 8, mark + ink.width(step.title, 24, 500))
        start = left + (wide - room) / 2
        if mark:
            ink.glyph(start, _BAR + 34, 20, "passed", tone="ok")
        weight = 600 if step.state == "now" else 500
        words = QRectF(start + mark, _BAR + 28, room - mark + 4, 32)
        ink.words(words, step.title, 24, weight=weight, tone=tones[step.state])


def paint_small_clock(ink: Ink, clock: ClockWords) -> None:
    """The clock in the head of slides that have no larger one."""
    rect = QRectF(RIGHT - 760, 28, 340, 66)
    ink.words(rect, clock.text, 48, weight=600, tone=clock.tone, align=_AFTER, tabular=True)
    note = QRectF(RIGHT - 760, 88, 340, 32)
    ink.words(note, clock.note or clock.beside, 22, tone=_tone(clock), align=_AFTER)


def _tone(clock: ClockWords) -> str:
    return "warn" if clock.tone == "warn" else "text3"
