"""The window on disks that fail, each really mounted where the system allows it; see `walk`."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.trust.disks import unsharing

CHECKOUT = Path(__file__).parents[2]


@pytest.mark.gui
@pytest.mark.slow
def test_on_a_disk_that_fails_nothing_is_lost_and_the_window_goes_on(tmp_path: Path) -> None:
    command = [*unsharing(), sys.executable, "-m", "tests.trust.walk", str(tmp_path)]
    done = subprocess.run(
        command,
        cwd=CHECKOUT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(CHECKOUT)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr
    told = done.stdout.splitlines()
    recorded_later = 5 if os.environ.get("WARGAME_FAULTS") == "all" else 2
    assert sum(" is not recorded" in line for line in told) == recorded_later, done.stdout
