"""On a machine with two displays, as the platform tells it: in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parents[3]
DISPLAYS = {
    "synchronousWindowSystemEvents": False,
    "windowFrameMargins": False,
    "screens": [
        {"name": "laptop", "x": 0, "y": 0, "width": 1440, "height": 900, "logicalDpi": 96},
        {"name": "beamer", "x": 1440, "y": 0, "width": 1920, "height": 1080, "logicalDpi": 96},
    ],
}
PROGRAM = """
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
from tests.ui.projector.rooms import orders
from wargame.ui.projector.host import ProjectorHost
from wargame.ui.theme.theme import Theme
Theme.install(app, "light")
own = QWidget()
own.setScreen(next(one for one in app.screens() if one.name() == "laptop"))
own.setGeometry(40, 40, 1000, 700)
own.show()
own.activateWindow()
app.processEvents()
host = ProjectorHost(own)
host.take_up(orders()[0].session)
app.processEvents()
window = host.window
print(host.place, window.screen().name(), window.isFullScreen(), window.width(), window.height())
print(own.screen().name(), own.isActiveWindow())
host.let_go()
"""


@pytest.mark.gui
def test_the_slide_fills_the_second_display_and_the_keys_stay_on_the_first(tmp_path: Path) -> None:
    config = tmp_path / "displays.json"
    config.write_text(json.dumps(DISPLAYS), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        cwd=HERE,
        env={
            **os.environ,
            "QT_QPA_PLATFORM": f"offscreen:configfile={config}",
            "PYTHONPATH": str(HERE),
            "WARGAME_HOME": str(tmp_path),
        },
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert done.stdout.split("\n")[:2] == ["display beamer True 1920 1080", "laptop True"]
