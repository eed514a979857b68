"""The facilitator's guide, followed step by step: what it says is what the window says."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit

from tests.journeys.person import Person
from tests.ui.pictures import settle
from tests.ui.reading import button
from wargame.ui.parts.segmented import Segmented
from wargame.ui.running.sheets import EndingSheet
from wargame.ui.views.council.sheets import NewMotionSheet
from wargame.ui.views.report.view import ReportView
from wargame.ui.views.setup.view import SetupView

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from tests.journeys.stage import StageDesk
    from wargame.ui.window import Window

GUIDE = Path(__file__).parents[2] / "docs" / "facilitator.md"
STEP = re.compile(r"^(\d+)\. (.+?)\.$", re.MULTILINE)
BOLD = re.compile(r"\*\*(.+?)\*\*")
MOST = 60
KEYS = {
    "M": (Qt.Key.Key_M, Qt.KeyboardModifier.NoModifier),
    "Shift+Y": (Qt.Key.Key_Y, Qt.KeyboardModifier.ShiftModifier),
}


def steps() -> Iterator[tuple[int, str, list[str]]]:
    """Number, words with a place for what is bold, and what is bold."""
    for match in STEP.finditer(GUIDE.read_text(encoding="utf-8")):
        said = match[2]
        yield int(match[1]), BOLD.sub("…", said), BOLD.findall(said)


class Follower:
    """Somebody who reads the guide and does what it says, and nothing else."""

    def __init__(self, person: Person, desk: StageDesk, qtbot: QtBot) -> None:
        self.person = person
        self.desk = desk
        self.qtbot = qtbot
        self.does: dict[str, Callable[..., None]] = {
            "Press …": self.press,
            "Press … after choosing …": self.press_after,
            "Type … into …": self.types,
            "Choose … for every seat": self.every_seat,
            "Press the next step …": self.person.press_next,
            "Follow the next step until it says …": self.follow,
            "Press the key …": self.key,
            "Choose the motion …": self.motion,
            "Confirm with …": self.confirm,
            "Go to …": self.go,
            "Show …": self.press_tab,
            "Save the report": self.save,
        }

    def press(self, words: str) -> None:
        page = self.person.window.page("setup")
        if self.person.where == "setup" and isinstance(page, SetupView):
            assert page.start_button.title() == words
            self.person.click(page.start_button)
            return
        self.person.press(words)

    def press_after(self, words: str, choice: str) -> None:
        for segment in self.person.window.frame.findChildren(Segmented):
            if segment.isVisible() and segment.accessibleName() == "Rating":
                key = choice.casefold().replace(" ", "-")
                self.person.click(segment.button(key))
        self.person.press(words)

    def types(self, text: str, field: str) -> None:
        found = [
            one
            for one in self.person.window.frame.findChildren(QLineEdit)
            if one.isVisible() and one.accessibleName() == field
        ]
        assert len(found) == 1, f"{len(found)} visible fields are called {field!r}"
        self.person.click(found[0])
        found[0].selectAll()
        self.person.types(text)

    def every_seat(self, word: str) -> None:
        page = self.person.window.page("setup")
        assert isinstance(page, SetupView)
        assert word == "By me"
        for line in page.lines.values():
            if line.mode.isVisible():
                self.person.click(line.mode.button("control"))

    def follow(self, title: str) -> None:
        for _ in range(MOST):
            if self.person.next == title:
                return
            self.person.click(self.person.window.frame.next_bar.button)
        raise AssertionError(f"after {MOST} steps it says {self.person.next!r}")

    def key(self, name: str) -> None:
        self.person.key(*KEYS[name])

    def motion(self, title: str) -> None:
        pack = self.person.session.setting.pack
        (template,) = [one.id for one in pack.motions if one.title == title]
        self.person.brings(template)
        assert not [
            sheet
            for sheet in self.person.window.frame.findChildren(NewMotionSheet)
            if sheet.isVisible()
        ]

    def confirm(self, words: str) -> None:
        (sheet,) = [
            one for one in self.person.window.frame.findChildren(EndingSheet) if one.isVisible()
        ]
        assert sheet.button.label() == words
        self.person.click(sheet.button)

    def go(self, title: str) -> None:
        self.person.click(button(self.person.window.frame.rail, title))

    def press_tab(self, word: str) -> None:
        (found,) = [
            one
            for one in self.person.window.frame.top_bar.findChildren(
                type(button(self.person.window.frame, "Papers…"))
            )
            if one.isVisible() and one.text() == word
        ]
        self.person.click(found)

    def save(self) -> None:
        page = self.person.window.page("report")
        assert isinstance(page, ReportView)
        self.qtbot.waitUntil(page.save_button.isEnabled, timeout=120_000)
        self.person.click(page.save_button)


@pytest.mark.slow
def test_the_guide_leads_from_home_to_a_printed_report(
    window: Window,
    desk: StageDesk,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    target = tmp_path / "report.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    follower = Follower(Person(window), desk, qtbot)

    done = 0
    for number, words, bold in steps():
        done += 1
        assert number == done, "steps are numbered in order"
        try:
            follower.does[words](*bold)
        except AssertionError as error:
            raise AssertionError(f"step {number}, {words} {bold}: {error}") from error
        settle()

    assert done == 28
    assert target.stat().st_size > 10_000
    state = follower.person.session.state
    assert state.ended
    assert state.evaluation.ratings
    assert state.evaluation.plan
    assert [motion.outcome for motion in state.motions.values()] == ["adopted"]
