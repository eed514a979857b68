"""A picture of every screen, light and dark, at 100 % and at 150 %, from one walk through them.

`WARGAME_PICTURES=docs/pictures` (`make pictures`) takes and keeps them all; otherwise two are
taken and thrown away, and the walk is over.
"""

from __future__ import annotations

import os
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice, QSize

from tests.journeys.few_colours import few_colours
from tests.journeys.tour import tour
from tests.ui.pictures import WINDOW, grab, settle

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from tests.journeys.stage import StageDesk
    from wargame.ui.theme.theme import Scheme, Theme
    from wargame.ui.window import Window

ASKED = os.environ.get("WARGAME_PICTURES", "")
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
SCALED, RATIO = QSize(960, 600), 1.5
"""What the same display has left at 150 %, and the pixels of each of its points."""
WALL = QSize(1600, 900)
MOST = 250_000
"""Bytes of one picture."""


class Photographer:
    """Takes pictures of a window into a folder, few colours and so few bytes."""

    def __init__(self, window: Window, folder: Path, theme: Theme) -> None:
        self.window = window
        self.folder = folder
        self.theme = theme
        self.taken: list[str] = []

    def take(self, name: str) -> None:
        """The facilitator's window, in both themes and at both scales."""
        for scheme in SCHEMES:
            self.theme.put_on(scheme)
            self._keep(self.window.frame, f"{name}-{scheme}.png", WINDOW)
            self._keep(self.window.frame, f"{name}-{scheme}-150.png", SCALED, RATIO)
        self.theme.put_on("light")
        self.window.frame.resize(WINDOW)
        settle()

    def take_wall(self, name: str) -> None:
        """The projector has a theme of its own, and is scaled to its display whatever that is."""
        room = self.window.projector.window
        assert room is not None
        for scheme in SCHEMES:
            room.canvas.set_scheme(scheme)
            self.window.projector.tick()
            self._keep(room, f"{name}-{scheme}.png", WALL)

    def _keep(self, widget: QWidget, name: str, size: QSize, ratio: float = 1.0) -> None:
        widget.resize(size)
        settle()
        held = QBuffer()
        held.open(QIODevice.OpenModeFlag.WriteOnly)
        grab(widget, ratio).save(held, "PNG")
        picture = Image.open(BytesIO(held.data().data()))
        few_colours(picture).save(self.folder / name, optimize=True)
        self.taken.append(name)


@pytest.mark.pictures
def test_every_screen_is_pictured_light_and_dark_at_both_scales(
    window: Window, desk: StageDesk, theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = Path(ASKED) if ASKED else tmp_path
    camera = Photographer(window, folder, theme)
    window.frame.resize(WINDOW)
    for stop in tour(window, desk, qtbot):
        if not stop.pictured:
            continue
        (camera.take_wall if stop.wall else camera.take)(stop.name)
        if stop.name == "settings":
            theme.put_on(contrast=True)
            camera.take("settings-contrast")
            theme.put_on(contrast=False)
        if not ASKED:
            break

    assert len(camera.taken) == len(set(camera.taken)) == (64 if ASKED else 4)
    assert all((folder / name).stat().st_size < MOST for name in camera.taken)
