"""The cover of a pack without a picture: contour lines, drawn from its title."""

from __future__ import annotations

import hashlib
import math
from typing import TYPE_CHECKING

from reportlab.lib.colors import HexColor

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas


def draw_contours(canvas: Canvas, seed: str, box: tuple[float, float, float, float]) -> None:
    """Fill a box (x, y, width, height); the same seed gives the same lines for ever."""
    x, y, width, height = box
    digest = hashlib.sha256(seed.encode("utf-8", "replace")).digest()
    canvas.saveState()
    edge = canvas.beginPath()
    edge.rect(x, y, width, height)
    canvas.clipPath(edge, stroke=0, fill=0)
    canvas.setFillColor(HexColor("#232D52"))
    canvas.rect(x, y, width, height, stroke=0, fill=1)
    canvas.setLineWidth(0.8)
    cx = x + width * (0.3 + 0.4 * digest[0] / 255)
    cy = y + height * (0.3 + 0.4 * digest[1] / 255)
    phases = [digest[place] / 255 * 2 * math.pi for place in range(2, 7)]
    for ring in range(1, 22):
        canvas.setStrokeColor(HexColor("#8FA2EA"), alpha=max(0.08, 0.6 - ring * 0.026))
        _ring(canvas, (cx, cy), 16.0 * ring + ring * ring * 0.5, phases)
    canvas.restoreState()


def _ring(canvas: Canvas, centre: tuple[float, float], radius: float, phases: list[float]) -> None:
    path = canvas.beginPath()
    for step in range(73):
        angle = step / 72 * 2 * math.pi
        wave = sum(
            0.13 / (n + 1) * math.sin((n + 2) * angle + phase + radius * 0.004 * n)
            for n, phase in enumerate(phases)
        )
        reach = radius * (1 + wave)
        point = (centre[0] + reach * math.cos(angle), centre[1] + 0.72 * reach * math.sin(angle))
        if step:
            path.lineTo(*point)
        else:
            path.moveTo(*point)
    path.close()
    canvas.drawPath(path, stroke=1, fill=0)
