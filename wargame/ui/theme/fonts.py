"""Loads the fonts that are shipped and makes them into `QFont`s of the type scale."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontDatabase

from wargame.support.assets import asset
from wargame.ui.theme.scale import FAMILIES, MONO_FAMILIES, SCALE, SMALLEST

if TYPE_CHECKING:
    from wargame.ui.theme.scale import Role

FILES = (
    "Inter-Regular.ttf",
    "Inter-Medium.ttf",
    "Inter-SemiBold.ttf",
    "JetBrainsMono-Medium.ttf",
    "DejaVuSans.ttf",
    "DejaVuSans-Bold.ttf",
)


def load_fonts() -> tuple[str, ...]:
    """Makes the shipped fonts known to Qt; returns the files that it did not take."""
    return tuple(
        name for name in FILES if QFontDatabase.addApplicationFont(str(asset("fonts", name))) < 0
    )


def make_font(role: Role, text_size: float = 1.0) -> QFont:
    """The font of a role at the person's text size (0.9 to 1.4), never below 12 pixels."""
    kind = SCALE[role]
    font = QFont()
    font.setFamilies(list(MONO_FAMILIES if kind.mono else FAMILIES))
    font.setPixelSize(pixels(kind.size, text_size))
    font.setWeight(QFont.Weight(kind.weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if kind.tabular:
        # Only where the string is a figure: it widens the hyphen too.
        font.setFeature(QFont.Tag("tnum"), 1)
    return font


def pixels(size: int, text_size: float) -> int:
    """A type size at the person's text size."""
    return max(SMALLEST, round(size * text_size))
