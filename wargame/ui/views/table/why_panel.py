"""Why something is so: its changes as sentences; an entry is one click from the log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.ui.views.table.details import Details

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget


class WhyPanel(Details):
    """The changes of one thing; signal `entry_asked(seq)`."""

    high = 124
    gap = 6

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Why it is so", parent)
        self.title.set_tone("text2")

    def show_why(self, title: str, lines: Iterable[str]) -> None:
        """Show the changes of something."""
        self._show(f"Why: {title}" if title else "Choose a row to see why it is so", title, lines)
