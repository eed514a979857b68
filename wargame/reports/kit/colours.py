"""The report's colours: the light theme's tokens, a little darker where a printer needs it."""

from __future__ import annotations

from typing import Final

from reportlab.lib.colors import Color, HexColor

INK: Final = HexColor("#1A1C1F")
INK_2: Final = HexColor("#4A4E55")
INK_3: Final = HexColor("#5F646C")
ACCENT: Final = HexColor("#3551C4")
ACCENT_SOFT: Final = HexColor("#F1F3FC")
OK: Final = HexColor("#1A754C")
WARN: Final = HexColor("#8A5700")
WARN_SOFT: Final = HexColor("#FCF6E8")
BAD: Final = HexColor("#B3302A")
MUTE: Final = HexColor("#5F646C")
SUNKEN: Final = HexColor("#F4F4F1")
RULE: Final = HexColor("#D9D9D4")
RULE_STRONG: Final = HexColor("#85898F")
SEA: Final = HexColor("#EEF2F4")
LAND: Final = HexColor("#FBFAF7")
MEMBER: Final = HexColor("#DCE2F3")
PAPER: Final = HexColor("#FFFFFF")

_TONES: Final[dict[str, Color]] = {
    "ok": OK,
    "warn": WARN,
    "bad": BAD,
    "mute": MUTE,
    "accent": ACCENT,
    "bstrong": RULE_STRONG,
}


def tone(name: str) -> Color:
    """The colour of a tone named by a glyph; ink when the report has no such tone."""
    return _TONES.get(name, INK)
