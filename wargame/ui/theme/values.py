"""Colours, fonts and sizes now in force: what parts and the style ask for while they draw."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QFontMetrics

from wargame.ui.theme.fonts import make_font
from wargame.ui.theme.scale import HEIGHTS, SCALE
from wargame.ui.theme.tokens import LIGHT

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from wargame.ui.theme.scale import Role
    from wargame.ui.theme.tokens import Tokens


class Values:
    """Answers for the theme in force; the theme alone changes them.

    Attributes:
        tokens: The colours, by what they are for.
    """

    tokens: Tokens = LIGHT
    _moves = True
    _text_size = 1.0

    def __init__(self) -> None:
        self._fonts: dict[Role, QFont] = {}
        self._colours: dict[str, QColor] = {}

    def _forget(self) -> None:
        """Other tokens or another text size: what was made of the old ones is gone."""
        self._fonts.clear()
        self._colours.clear()

    def moves(self) -> bool:
        """Whether anything may slide, fade or run."""
        return self._moves

    @property
    def text_size(self) -> float:
        """The person's text size, 0.9 to 1.4."""
        return self._text_size

    def colour(self, token: str) -> QColor:
        """The colour of a token, such as "accent_soft"."""
        found = self._colours.get(token)
        if found is None:
            found = self._colours[token] = QColor(getattr(self.tokens, token))
        return found

    def font(self, role: Role) -> QFont:
        """The font of a role at the person's text size; do not change it."""
        found = self._fonts.get(role)
        if found is None:
            found = self._fonts[role] = make_font(role, self._text_size)
        return found

    def metrics(self, role: Role) -> QFontMetrics:
        """What texts measure in a role."""
        return QFontMetrics(self.font(role))

    def line(self, role: Role) -> int:
        """The line height of a role; at least what its font needs."""
        return max(self.px(SCALE[role].line), self.metrics(role).height())

    def height(self, name: str) -> int:
        """Height of a control: "tiny", "small", "regular", "large" or "next"."""
        return round(HEIGHTS[name] * self._text_size)

    def px(self, size: float) -> int:
        """A length that grows with the text, such as a glyph beside it."""
        return round(size * self._text_size)
