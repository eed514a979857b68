"""Every screen is comfortable: at every size, without a mouse, and read aloud.

`make test` walks through all screens at the two hardest sizes. `make comfort` adds the others,
larger text, texts that are longer by two fifths, the other direction, and displays at 125, 150
and 200 %, each in a process of its own.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize, Qt

from tests.journeys.long_words import in_long_words, lengthen_boxes, with_long_names
from tests.journeys.tour import tour
from tests.ui.gates import findings
from tests.ui.hearing import Role, heard, told, unheard
from tests.ui.pictures import settle
from tests.ui.stepping import stuck, unseen_focus
from wargame.app.exercises import find_pack

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication, QWidget
    from pytestqt.qtbot import QtBot

    from tests.journeys.stage import StageDesk
    from tests.journeys.tour import Stop
    from wargame.ui.theme.theme import Theme
    from wargame.ui.window import Window

SMALL, LAPTOP = (720, 450), (1280, 800)
ALL = ((SMALL, 1.0), ((960, 600), 1.0), ((1440, 900), 1.0), (LAPTOP, 1.25), (LAPTOP, 1.4))
USUAL = ((SMALL, 1.0), (LAPTOP, 1.0))
SCALED = {"1.25": (1152, 720), "1.5": (960, 600), "2": (720, 450)}
"""What a display of 1440 by 900 has left at each scale."""
CAMPAIGN = bool(os.environ.get("WARGAME_COMFORT"))
_SHORT = 20
"""Shorter lines are headings, which every briefing has."""
Sizes = tuple[tuple[tuple[int, int], float], ...]


class Walk:
    """One walk through all screens, looking at each in every size."""

    def __init__(self, window: Window, desk: StageDesk, theme: Theme, qtbot: QtBot) -> None:
        self.window = window
        self.stops = tour(window, desk, qtbot)
        self.theme = theme
        self.found: list[str] = []
        self.prepare: Callable[[QWidget], None] = lambda _: None
        self._kinds: set[tuple[str, str]] = set()

    def look(self, sizes: Sizes, *, closely: bool = False) -> None:
        """Walk, and note what is wrong; `closely` tries the keys and listens too."""
        for stop in self.stops:
            if stop.wall:
                continue
            self.prepare(self.window.frame)
            for size, text in sizes:
                self._resize(size, text)
                self._note(stop, f"{size[0]} x {size[1]}, text {text:g}", *self._wrong(stop))
            if closely:
                frame = self.window.frame
                self._note(stop, "by keys", *stuck(frame), *unseen_focus(frame, self._kinds))
                self._note(stop, "read aloud", *unheard(frame), *self._secrets(stop))
            self._resize((1440, 900), 1.0)

    def _resize(self, size: tuple[int, int], text: float) -> None:
        if self.theme.text_size != text:
            self.theme.put_on(text_size=text)
        self.window.frame.resize(QSize(*size))
        settle()

    def _wrong(self, stop: Stop) -> list[str]:
        said = self.window.frame.notice.said
        told = [f"nobody asked for {said}"] if said is not None else []
        return told + findings(self.window.frame, filled=stop.filled)

    def _secrets(self, stop: Stop) -> list[str]:
        """What a reader is told on a seat's screen and nobody may know there."""
        session = self.window.session
        if not stop.private or session is None:
            return []
        aloud = told(self.window.frame)
        brief = find_pack("karabakh-2020").files["briefings/arm.md"].decode()
        sealed = session.setting.pack.action("kar-a-arm-mobilise").title
        hushed = [line for line in (*brief.splitlines(), sealed) if len(line) > _SHORT]
        fields = [one for one in heard(self.window.frame) if one.role == Role.EditableText]
        open_field = stop.name == "seat-handover" and not all(one.secret for one in fields)
        return [f"tells {line!r}" for line in hushed if line.strip(" #-*") in aloud] + (
            ["the field of the phrase shows it"] if open_field else []
        )

    def _note(self, stop: Stop, how: str, *wrong: str) -> None:
        self.found += [f"{stop.name}, {how}: {one}" for one in wrong]


@pytest.fixture
def walk(window: Window, desk: StageDesk, theme: Theme, qtbot: QtBot) -> Walk:
    """A walk that has not begun."""
    return Walk(window, desk, theme, qtbot)


def test_every_screen_keeps_the_gates_goes_by_keys_and_reads_aloud(walk: Walk) -> None:
    walk.look(USUAL, closely=True)

    assert not walk.found, "\n".join(walk.found)


if CAMPAIGN:

    @pytest.mark.slow
    def test_every_screen_keeps_the_gates_at_every_size_and_text_size(walk: Walk) -> None:
        walk.look(ALL)

        assert not walk.found, "\n".join(walk.found)

    @pytest.fixture
    def longer_words(monkeypatch: pytest.MonkeyPatch) -> None:
        in_long_words(monkeypatch)

    @pytest.mark.slow
    def test_longer_words_and_other_letters_keep_the_gates(longer_words: None, walk: Walk) -> None:
        walk.prepare = lengthen_boxes
        walk.look(((LAPTOP, 1.0), (SMALL, 1.0)))

        assert not walk.found, "\n".join(walk.found)

    @pytest.mark.slow
    def test_a_pack_in_cyrillic_and_armenian_keeps_the_gates(
        walk: Walk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        with_long_names(monkeypatch)
        walk.look(((LAPTOP, 1.0), (SMALL, 1.0)))

        assert not walk.found, "\n".join(walk.found)

    @pytest.mark.slow
    def test_the_other_direction_keeps_the_gates(walk: Walk, qapp: QApplication) -> None:
        qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        try:
            walk.look(((LAPTOP, 1.0), (SMALL, 1.0)))
        finally:
            qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

        assert not walk.found, "\n".join(walk.found)

    @pytest.mark.slow
    @pytest.mark.parametrize("scale", SCALED)
    def test_a_scaled_display_keeps_the_gates(scale: str) -> None:
        name = "test_every_screen_keeps_the_gates_on_this_display"
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:randomly", __file__, "-k", name]
        environment = os.environ | {
            "QT_SCALE_FACTOR": scale,
            "QT_SCALE_FACTOR_ROUNDING_POLICY": "PassThrough",
            "WARGAME_COMFORT_SCALE": scale,
            "WARGAME_COMFORT": "",
        }
        done = subprocess.run(
            command,
            capture_output=True,
            text=True,
            check=False,
            env=environment,
            cwd=Path(__file__).parents[2],
        )
        assert done.returncode == 0, done.stdout + done.stderr
        assert "1 passed" in done.stdout


SCALE = os.environ.get("WARGAME_COMFORT_SCALE", "")

if SCALE:

    def test_every_screen_keeps_the_gates_on_this_display(walk: Walk) -> None:
        assert walk.window.frame.devicePixelRatio() == float(SCALE)
        walk.look(((SCALED[SCALE], 1.0),))

        assert not walk.found, "\n".join(walk.found)
