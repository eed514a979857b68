"""Slides and the facilitator's side of them keep the gates; `--pictures OUT` writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.gates import assert_gates
from tests.ui.pictures import Case, build, grab, write
from tests.ui.projector.room_cases import CASES as ROOM
from tests.ui.projector.slide_cases import CASES as SLIDES
from wargame.ui.projector.ink import SMALLEST, slide_font

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from wargame.ui.theme.theme import Theme


@pytest.mark.pictures
@pytest.mark.parametrize("case", ROOM, ids=lambda case: case.name)
def test_the_screen_has_its_picture_and_keeps_the_gates(
    case: Case, upright: QApplication, qtbot: QtBot, pictures_folder: Path
) -> None:
    widget = build(case, upright)
    qtbot.addWidget(widget)

    path = write(grab(widget, case.ratio), pictures_folder, case.name)

    assert path.stat().st_size > 0
    # Afterwards, since Tab goes round all of it.
    assert_gates(widget, filled=case.filled)


@pytest.mark.pictures
@pytest.mark.parametrize("case", SLIDES, ids=lambda case: case.name)
def test_the_slide_has_its_picture_and_fills_its_sheet_in_its_own_theme(
    case: Case, upright: QApplication, qtbot: QtBot, theme: Theme, pictures_folder: Path
) -> None:
    widget = build(case, upright)
    qtbot.addWidget(widget)

    path = write(grab(widget, case.ratio), pictures_folder, case.name)

    assert path.stat().st_size > 0
    picture = grab(widget).toImage()
    assert picture.pixelColor(2, 2) == theme.colour("canvas")
    seen = {
        picture.pixelColor(x, y).name()
        for x in range(0, picture.width(), 23)
        for y in range(0, picture.height(), 23)
    }
    assert len(seen) > 3


def test_no_word_on_the_wall_is_small() -> None:
    assert slide_font(8).pixelSize() == SMALLEST == 22
