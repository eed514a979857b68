"""Put letters on a page: the text operators of PDF, written directly.

ReportLab's text object asks about colour, transparency and leading at every word; a report is
mostly words, and this takes a third of the time.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reportlab.lib.colors import Color
    from reportlab.pdfgen.canvas import Canvas

    from wargame.reports.kit.lines import Piece

# No face of ours has slanted letters: upright ones lean by twelve degrees.
_LEAN: Final = "0.2126"
_PLAIN: Final = frozenset(range(0x20, 0x7F)) - frozenset(b"\\()")
_WRITTEN: Final = tuple(chr(code) if code in _PLAIN else f"\\{code:03o}" for code in range(256))


def show(canvas: Canvas, pieces: Iterable[Piece], at: tuple[float, float], size: float) -> None:
    """Show the letters of a line whose baseline starts at a point."""
    x, y = at
    document = canvas._doc
    written = ["BT"]
    for piece in pieces:
        look = piece.look
        font = look.face.font
        lean = _LEAN if look.slanted else "0"
        written.append(f"{_paint(look.colour)} 1 0 {lean} 1 {x + piece.x:.2f} {y:.2f} Tm")
        for subset, codes in font.splitString(piece.text, document):
            name = font.getSubsetInternalName(subset, document)
            text = "".join([_WRITTEN[code] for code in codes])
            written.append(f"{name} {size:g} Tf ({text}) Tj")
    written.append("ET")
    canvas._code.append(" ".join(written))


@lru_cache(maxsize=64)
def _paint(colour: Color) -> str:
    return f"{colour.red:.4g} {colour.green:.4g} {colour.blue:.4g} rg"
