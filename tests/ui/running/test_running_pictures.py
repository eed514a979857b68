"""The table and Council keep the gates in every case; with `--pictures OUT` they are written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.gates import assert_gates
from tests.ui.pictures import Case, build, grab, write
from tests.ui.running_cases import CASES

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.mark.pictures
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_screen_has_its_picture_and_keeps_the_gates(
    case: Case, upright: QApplication, qtbot: QtBot, pictures_folder: Path
) -> None:
    widget = build(case, upright)
    qtbot.addWidget(widget)

    path = write(grab(widget, case.ratio), pictures_folder, case.name)

    assert path.stat().st_size > 0
    # Afterwards, since Tab goes round all of it.
    assert_gates(widget, filled=case.filled)
