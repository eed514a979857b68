from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton

from wargame.ui.theme.tokens import DARK, LIGHT

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from wargame.ui.theme.theme import Theme


def test_the_palette_stands_on_the_application(theme: Theme, qapp: QApplication) -> None:
    theme.put_on("dark")

    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(DARK.canvas)
    assert QCheckBox().palette().color(QPalette.ColorRole.Base) == QColor(DARK.field)


def test_toggling_goes_there_and_back(theme: Theme, qtbot: QtBot) -> None:
    with qtbot.waitSignals([theme.changed, theme.changed]):
        theme.toggle()
        assert theme.is_dark()
        theme.toggle()

    assert not theme.is_dark()
    assert theme.colour("canvas") == QColor(LIGHT.canvas)


def test_installing_again_keeps_the_one_theme(theme: Theme, qapp: QApplication) -> None:
    assert type(theme).install(qapp, "light") is theme


def test_the_style_reaches_widgets(theme: Theme, qtbot: QtBot) -> None:
    button = QPushButton("Deliver")
    button.setProperty("role", "primary")
    qtbot.addWidget(button)
    button.resize(120, 40)
    button.show()

    picture = button.grab().toImage()

    assert picture.pixelColor(10, 20) == QColor(LIGHT.fill)


def test_the_kit_loads_no_heavy_library() -> None:
    code = (
        "import sys, wargame.ui.frame, wargame.ui.parts.rowlist, wargame.ui.parts.table\n"
        "heavy = {'sqlalchemy', 'reportlab', 'rich', 'pikepdf', 'openpyxl', 'tomlkit'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


def test_a_part_before_the_theme_says_what_to_do() -> None:
    code = (
        "from PySide6.QtWidgets import QApplication\n"
        "app = QApplication([])\n"
        "from wargame.ui.parts.monogram import paint_monogram\n"
        "from wargame.ui.theme.theme import NoThemeError, current_theme\n"
        "try:\n    current_theme()\nexcept NoThemeError as error:\n    print(error)"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert "Theme.install(app)" in done.stdout
