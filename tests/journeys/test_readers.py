"""A reader of the screen finds its way, on a display and through the desktop's own bus.

Where the machine has no X server for tests or no AT-SPI (`make setup` installs both where it may)
the same is asked of Qt's own tree: see `test_comfort.py`.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.journeys.read_aloud import PHRASE
from tests.journeys.tour import PEOPLE, give_orders
from wargame.play.baseline import SteppedClock
from wargame.ui.phrasebook import Phrasebook
from wargame.ui.views.setup.presenter import SetupPresenter
from wargame.ui.views.setup.readiness import Surroundings

if TYPE_CHECKING:
    from tests.journeys.stage import StageDesk

XVFB, BUS = shutil.which("xvfb-run"), shutil.which("dbus-run-session")
LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")


def in_orders(desk: StageDesk) -> str:
    """An exercise in Orders of its first turn, begun half an hour ago; returns its file."""
    desk.clock = SteppedClock(datetime.now(UTC) - timedelta(minutes=17))
    session = desk.new_exercise("karabakh-2020")
    presenter = SetupPresenter(session, Phrasebook(), Surroundings)
    presenter.paste(PEOPLE)
    presenter.choose("KGZ", mode="control")
    presenter.choose("KAZ", phrase=PHRASE)
    assert not presenter.start().at_once()
    give_orders(session, desk)
    where = str(Path(session.store.where).resolve())
    session.close()
    return where


if XVFB and BUS and LAUNCHER.exists():

    @pytest.mark.xvfb
    def test_a_blind_facilitator_reads_every_screen_and_hands_over_through_at_spi(
        desk: StageDesk,
    ) -> None:
        command = [str(BUS), "--", str(XVFB), "-a", "-s", "-screen 0 1440x900x24", sys.executable]
        done = subprocess.run(
            [*command, "-m", "tests.journeys.read_aloud", in_orders(desk)],
            capture_output=True,
            text=True,
            check=False,
            cwd=Path(__file__).parents[2],
            env={key: value for key, value in os.environ.items() if key != "DISPLAY"},
        )
        assert done.returncode == 0, done.stdout + done.stderr
