"""Does Qt start here? Asked in a process of its own: where it does not, Qt ends the process."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication


def start_qt() -> None:
    """Start Qt and let it go again."""
    QApplication([])
