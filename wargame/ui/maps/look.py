"""How a map is drawn: its colours and the sizes of its words, for the table and for the room."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QFont

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.ui.theme.theme import Theme


@dataclass(frozen=True)
class MapLook:
    """Colours by token, four fonts, and how large signs are beside those of the table.

    Attributes:
        unit: 1 is the table at text size 1.
        edges: Room at the edges that arrows keep free of, as for buttons over the map.
    """

    colour: Callable[[str], QColor]
    country: QFont
    town: QFont
    pill: QFont
    note: QFont
    unit: float = 1.0
    edges: float = 22.0


def table_look(theme: Theme) -> MapLook:
    """The look of the window."""
    return MapLook(
        theme.colour,
        spaced(theme.font("meta-strong")),
        theme.font("second"),
        theme.font("meta-strong"),
        theme.font("meta"),
        theme.text_size,
    )


def spaced(font: QFont, by: float = 2.0) -> QFont:
    """The same font with its letters apart, as names of countries have them."""
    wide = QFont(font)
    wide.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, by)
    return wide
