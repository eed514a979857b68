"""Pictures of screens: grabbed at a size, a theme and a device ratio, without a display.

A case says what is shown and how; `grab` makes it, waits until it is settled and returns the
picture. `write` puts it into a folder under its name.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from wargame.ui.theme.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from wargame.ui.theme.theme import Scheme

WINDOW = QSize(1440, 900)
_ROUNDS = 50


@dataclass(frozen=True)
class Case:
    """One picture.

    Attributes:
        name: of the file, without its suffix.
        make: builds what is shown; called with the theme in force.
        scheme: light or dark.
        size: in logical pixels.
        ratio: device pixels a logical one; 2 is a laptop at 200 %.
        text_size: the person's text size.
        contrast: high contrast.
        mirrored: right to left.
        filled: how many filled buttons it shows.
    """

    name: str
    make: Callable[[], QWidget]
    scheme: Scheme = "light"
    size: QSize = WINDOW
    ratio: float = 1.0
    text_size: float = 1.0
    contrast: bool = False
    mirrored: bool = False
    filled: int = 1


def settle() -> None:
    """Runs what is posted until nothing is, layouts and repaints included."""
    for _ in range(_ROUNDS):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.None_)
        QApplication.processEvents()


def build(case: Case, app: QApplication) -> QWidget:
    """Shows what a case shows, in its theme and size; the caller closes it."""
    Theme.install(app, case.scheme, contrast=case.contrast, text_size=case.text_size)
    app.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if case.mirrored else Qt.LayoutDirection.LeftToRight
    )
    widget = case.make()
    widget.resize(case.size)
    widget.show()
    settle()
    return widget


def grab(widget: QWidget, ratio: float = 1.0) -> QPixmap:
    """The picture of a settled widget."""
    picture = QPixmap(widget.size() * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    widget.render(picture)
    return picture


def write(picture: QPixmap, folder: Path, name: str) -> Path:
    """Saves a picture and returns its path."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.png"
    if not picture.save(str(path)):
        raise OSError(path)
    return path
