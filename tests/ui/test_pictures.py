"""Every case keeps the gates; asked with `--pictures OUT`, its picture is written too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.gates import assert_gates
from tests.ui.kit_cases import CASES
from tests.ui.pictures import Case, build, grab, write

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.mark.pictures
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_case_has_its_picture_and_keeps_the_gates(
    case: Case,
    upright: QApplication,
    qtbot: QtBot,
    pictures_folder: Path,
    older_pictures: Path | None,
) -> None:
    widget = build(case, upright)
    qtbot.addWidget(widget)

    path = write(grab(widget, case.ratio), pictures_folder, case.name)

    assert path.stat().st_size > 0
    if older_pictures is not None:
        against(older_pictures / path.name, path)
    # Afterwards, since Tab goes round all of it.
    assert_gates(widget, filled=case.filled)


def against(old: Path, new: Path) -> None:
    """Reports what changed; fails on a picture that is missing or of another size."""
    from tests.ui.compare import compare

    assert old.is_file(), f"{old.name} is missing among the older pictures"
    sheets = new.parent / "against"
    sheets.mkdir(exist_ok=True)
    found = compare(old, new, sheets / new.name)
    with (sheets / "report.txt").open("a", encoding="utf-8") as report:
        report.write(found.line(new.stem) + "\n")
    assert found.same_size, found.line(new.stem)
