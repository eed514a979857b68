"""`make desktop`: what it writes is what a desktop reads."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

CHECKOUT = Path(__file__).parents[2]
ASK = (
    "from PySide6.QtCore import QMimeDatabase, QCoreApplication; import sys; "
    "QCoreApplication([]); print(QMimeDatabase().mimeTypeForFile(sys.argv[1]).name())"
)


def test_a_desktop_knows_exercises_and_the_program_that_opens_them(tmp_path: Path) -> None:
    program = tmp_path / "a folder" / "wargame"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\n", encoding="utf-8")
    program.chmod(0o755)
    surroundings = os.environ | {
        "XDG_DATA_HOME": str(tmp_path / "data"),
        "WARGAME_PROGRAM": str(program),
        "WARGAME_PYTHON": sys.executable,
    }
    script = ["sh", str(CHECKOUT / "scripts" / "desktop.sh")]
    subprocess.run(script, check=True, env=surroundings, capture_output=True)

    entry = (tmp_path / "data/applications/wargame.desktop").read_text(encoding="utf-8")
    assert f'Exec="{program}" %f' in entry
    assert (tmp_path / "data/icons/hicolor/256x256/apps/wargame.png").stat().st_size > 500
    command = [sys.executable, "-c", ASK, str(tmp_path / "Խումբ Բ.wargame")]
    asked = subprocess.run(command, check=True, env=surroundings, capture_output=True, text=True)
    assert asked.stdout.strip() == "application/x-wargame-exercise"

    subprocess.run([*script, "--remove"], check=True, env=surroundings, capture_output=True)
    assert not list((tmp_path / "data/applications").glob("*.desktop"))
