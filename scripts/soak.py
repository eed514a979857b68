"""`make soak` begins here: a whole day at the window by keys alone; writes `docs/soak.md`.

`--turns` plays some turns only, and then writes nothing unless `--out` says where.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from mutating.report import machine  # noqa: E402 - the path comes first

if TYPE_CHECKING:
    from tests.soak.play import Play

PAGE = ROOT / "docs" / "soak.md"
LEAST = 1000


def main() -> int:
    """Play, write, and tell; 1 when something found no way or the day was too short."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--turns", type=int, default=0, help="so many turns only")
    parser.add_argument("--minutes", type=float, default=15, help="when to stop all the same")
    parser.add_argument("--tell", action="store_true", help="print each act as it begins")
    parser.add_argument("--out", type=Path, help="where the page is written")
    asked = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.*=false")
    with tempfile.TemporaryDirectory(prefix="wargame-soak-") as home:
        os.environ["WARGAME_HOME"] = home
        play, words = played(asked.turns, asked.minutes, tell=asked.tell)
    target = asked.out or (PAGE if not asked.turns else None)
    if target is not None:
        target.write_text(words, encoding="utf-8")
        print(f"written to {target}")
    print(words)
    whole = asked.turns or play.hands.actions >= LEAST
    return 0 if whole and not play.stuck and not play.hands.lost else 1


def played(turns: int, minutes: float, *, tell: bool = False) -> tuple[Play, str]:
    """The day, and the page about it."""
    from PySide6.QtWidgets import QApplication

    from tests.soak.hands import Hands
    from tests.soak.meter import Meter
    from tests.soak.page import page
    from tests.soak.play import Play
    from tests.soak.stage import ClockedDesk
    from wargame.ui.jobs import wait_for_jobs
    from wargame.ui.theme.theme import Theme
    from wargame.ui.warming import warm
    from wargame.ui.window import Window

    app = QApplication([])
    Theme.install(app, "light")
    desk = ClockedDesk()
    window = Window(desk)
    window.frame.show()
    window.frame.activateWindow()
    app.processEvents()
    warm(desk)
    wait_for_jobs()
    begun = time.monotonic()
    with Meter() as meter:
        play = Play(Hands(window, meter), desk, turns)
        play.tell = tell
        play.hands.until = begun + minutes * 60
        play.hands.wait(lambda: play.hands.has("Set up Nagorno-Karabakh 2020"), "reading packs")
        try:
            play.whole()
        except (AssertionError, TimeoutError) as error:
            play.stuck["the day"] = f"it came to a stop: {error}"
    words = page(
        play,
        meter,
        when=date.today().isoformat(),  # noqa: DTZ011 - the day where it runs
        machine=machine(),
        seconds=time.monotonic() - begun,
    )
    window.close_exercise()
    wait_for_jobs()
    desk.close()
    return play, words


if __name__ == "__main__":
    sys.exit(main())
