"""A field for a whole number, with its unit; its figures stand clear of the edge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSpinBox

from wargame.ui.parts.text import plain_tip

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class NumberField(QSpinBox):
    """Arrow keys and the wheel step; a click selects nothing else.

    Args:
        name: What readers hear, and the tooltip.
        unit: Said after the figures, such as "min".
    """

    def __init__(
        self,
        name: str,
        least: int,
        most: int,
        *,
        step: int = 1,
        unit: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setToolTip(plain_tip(name))
        self.setRange(least, most)
        self.setSingleStep(step)
        self.setSuffix(f" {unit}" if unit else "")
