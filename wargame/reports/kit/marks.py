"""Draw the status shapes of `assets/glyphs`, the same that the window shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.reports.kit import colours
from wargame.support.glyphs import BOX, glyph

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from wargame.support.glyphs import Part


def draw_mark(canvas: Canvas, name: str, x: float, y: float, size: float) -> None:
    """Draw a glyph in the square of `size` points whose lower left corner is at x, y."""
    shape = glyph(name)
    canvas.saveState()
    canvas.translate(x, y + size)
    canvas.scale(size / BOX, -size / BOX)
    canvas.setLineJoin(1)
    canvas.setLineCap(1)
    for part in shape.parts:
        _draw_part(canvas, part, shape.tone)
    canvas.restoreState()


def _draw_part(canvas: Canvas, part: Part, tone: str) -> None:
    colour = colours.tone(tone) if part.ink == "tone" else colours.PAPER
    path = canvas.beginPath()
    for op in part.ops:
        letter, numbers = op[0], [float(number) for number in op[1:]]
        if letter == "M":
            path.moveTo(*numbers)
        elif letter == "L":
            path.lineTo(*numbers)
        elif letter == "C":
            path.curveTo(*numbers)
        else:
            path.close()
    canvas.setFillColor(colour)
    canvas.setStrokeColor(colour)
    if part.width:
        canvas.setLineWidth(part.width)
    if part.dash:
        canvas.setDash(list(part.dash))
    canvas.drawPath(path, stroke=int(part.draw != "fill"), fill=int(part.draw != "stroke"))
