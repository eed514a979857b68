"""How high a row is, and how its words break: what drawing and laying out must agree on."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

from wargame.support.forms import hour_words
from wargame.ui.parts.keycap import caps_size
from wargame.ui.parts.pill import pill_size
from wargame.ui.parts.wrapping import wrapped
from wargame.ui.theme.theme import current_theme

if TYPE_CHECKING:
    from wargame.ui.parts.rows import Row
    from wargame.ui.theme.scale import Role

# Pixels at the sides, above and below; and the side of the shape at the left.
SIDE, TOP, MARK = 12, 7, 18
_BETWEEN = 8


def title_role(row: Row) -> Role:
    """The role of a row's title in the type scale."""
    return "strong" if row.strong else "body"


def has_over(row: Row) -> bool:
    """Whether a line stands over the title."""
    return row.kind == "row" and bool(row.number or row.over or row.pill)


_WIDEST = time(12, 50)
"""No hour is wider in any form."""


class RowMeasure:
    """Measures rows at the person's text size.

    Args:
        lines: how many lines a title may take.
        lead: pixels of the column at the left, 0 for none.
        hours: whether an hour stands there, which is wider in some forms.
        under: how many lines the text under the title may take.
    """

    def __init__(self, *, lines: int, lead: int, hours: bool = False, under: int = 2) -> None:
        self._theme = current_theme()
        self._lines = lines
        self._lead = lead
        self._hours = hours
        self._under = under

    def line(self, role: Role) -> int:
        """The height of a line; what stands around a title stands close to it."""
        if role in {"strong", "body"}:
            return self._theme.line(role)
        return self._theme.metrics(role).height()

    def lead(self) -> int:
        """The width of the column at the left."""
        wide = self._theme.px(self._lead)
        if not self._hours:
            return wide
        noon = self._theme.metrics("second-strong").horizontalAdvance(hour_words(_WIDEST)) + 8
        return max(wide, noon)

    def left(self, row: Row) -> int:
        """Where the words of a row begin, from its edge."""
        left = SIDE + self.lead()
        if row.glyph or row.icon:
            left += self._theme.px(MARK) + 10
        return left

    def right_width(self, row: Row) -> int:
        """The width of what stands at the end of the first line."""
        if row.caps:
            return caps_size(row.caps).width()
        if row.right_pill:
            return pill_size(row.right, marked=False).width()
        return self._theme.metrics("meta-medium").horizontalAdvance(row.right) + 2

    def right_room(self, row: Row, width: int) -> int:
        """What it may take of a line, so that a long one leaves the number and who it is to."""
        return min(self.right_width(row), width * 3 // 5)

    def title(self, row: Row, width: int) -> list[str]:
        """The title's lines, narrower when something stands at its end."""
        room = width - self.left(row) - SIDE
        if (row.right or row.caps) and not has_over(row):
            room -= self.right_width(row) + _BETWEEN
        return wrapped(row.title, self._theme.font(title_role(row)), room, self._lines)

    def under(self, row: Row, width: int) -> list[str]:
        """The lines under the title."""
        room = width - self.left(row) - SIDE
        text = f"{row.under_head}  {row.under}" if row.under_head else row.under
        return wrapped(text, self._theme.font("second"), room, self._under)

    def height(self, row: Row, width: int) -> int:
        """The whole height of a row, without buttons."""
        if row.kind == "section":
            return self.line("second-medium") + 11
        if row.kind == "line":
            return self.line("body") + 11
        high = 2 * TOP + self.line(title_role(row)) * len(self.title(row, width))
        if has_over(row):
            high += self.line("second") + 2
        if row.under:
            high += self.line("second") * len(self.under(row, width)) + 1
        if row.state:
            high += self.line("second") + 4
        if row.foot:
            high += self.line("second") + 1
        least = 2 * TOP + self.line("second") * 2 if row.lead_below else 0
        return max(high, least)
