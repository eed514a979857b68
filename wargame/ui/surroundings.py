"""What this machine has for a room: displays, printers, fonts."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication

from wargame.support.health import fonts_shipped
from wargame.ui.views.setup.readiness import Surroundings


def surroundings() -> Surroundings:
    """Look around; cheap enough to be asked each time the page is shown."""
    from PySide6.QtPrintSupport import QPrinterInfo

    return Surroundings(
        screens=len(QGuiApplication.screens()),
        printers=len(QPrinterInfo.availablePrinterNames()),
        fonts=any(True for _ in fonts_shipped()),
    )
