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
    form = f"mark-{glyph(name).name}"
    if not canvas.hasForm(form):
        _keep(canvas, form, name)
    scale = size / BOX
    canvas._code.append(f"q {scale:.4f} 0 0 {-scale:.4f} {x:.2f} {y + size:.2f} cm")
    canvas.doForm(form)
    canvas._code.append("Q")


def _keep(canvas: Canvas, form: str, name: str) -> None:
    """Draw a glyph once into the file, to be shown as often as it is needed."""
    shape = glyph(name)
    # Strokes reach a little over the box.
    canvas.beginForm(form, -2, -2, BOX + 2, BOX + 2)
    canvas.setLineJoin(1)
    canvas.setLineCap(1)
    for part in shape.parts:
        _draw_part(canvas, part, shape.tone)
    canvas.endForm()


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
