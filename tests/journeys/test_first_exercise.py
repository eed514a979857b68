"""The first exercise, from Home to the printed report, by real clicks and keys."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.journeys.stage import home_settled
from tests.ui.pictures import settle
from tests.ui.reading import button, one, press, shown_text
from wargame.game.ids import SeatId
from wargame.play.commands import EndExercise
from wargame.ui.jobs import wait_for_jobs
from wargame.ui.parts.nextbar import NextButton
from wargame.ui.views.council.sheets import NewMotionSheet
from wargame.ui.views.council.view import CouncilView
from wargame.ui.views.report.view import ReportView
from wargame.ui.views.seat.handover import HandOverPage
from wargame.ui.views.seat.view import SeatView
from wargame.ui.views.setup.view import SetupView

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.journeys.stage import StageDesk
    from wargame.play.session import Session
    from wargame.ui.window import Window

PLAYERS = {
    "ARM": "Ana Duarte",
    "BLR": "Marek Nowak",
    "KAZ": "Priya Nair",
    "RUS": "Tom Okafor",
}
XVFB = shutil.which("xvfb-run")
BALLOTS = {"ARM": "y", "BLR": "n", "KAZ": "n", "RUS": "a", "TJK": "n"}


class Facilitator:
    """A person at the window: looks for words, presses what is there."""

    def __init__(self, window: Window, desk: StageDesk) -> None:
        self.window = window
        self.desk = desk

    @property
    def session(self) -> Session:
        assert self.window.session is not None
        return self.window.session

    def page(self, kind: type) -> object:
        page = self.window.frame.stack.currentWidget()
        assert isinstance(page, kind), f"the page is {type(page).__name__}"
        return page

    def press(self, words: str) -> None:
        press(self.window.frame, words)
        settle()

    def next(self, title: str) -> None:
        """Press the next step, which must be that one."""
        step = self.window.frame.next_bar.findChild(NextButton)
        assert step is not None
        self.window.show_step()
        assert step.title() == title
        QTest.mouseClick(step, Qt.MouseButton.LeftButton)
        settle()

    def next_until(self, phase: str) -> None:
        """Press the next step until a phase is open."""
        for _ in range(20):
            if self.session.state.phase.id == phase:
                return
            self.window.take_step()
            settle()
        message = f"{phase} never opened"
        raise AssertionError(message)


def choose(page: SetupView, seat: str, mode: str) -> None:
    press(page.lines[seat].mode, f"Played by: {mode}")
    settle()


def set_up(person: Facilitator) -> dict[str, str]:
    """Seats to people, phrases made and read off the fields, StartEx."""
    home_settled(person.window)
    person.press("Set up Nagorno-Karabakh 2020")
    page = person.page(SetupView)
    assert isinstance(page, SetupView)
    for seat, name in PLAYERS.items():
        QTest.keyClicks(page.lines[seat].person, name)
    choose(page, "KGZ", "Absent")
    choose(page, "TJK", "By me")
    person.press("Copy all phrases")
    phrases = {seat: page.lines[seat].phrase.text() for seat in PLAYERS}
    QTest.mouseClick(page.start_button, Qt.MouseButton.LeftButton)
    settle()
    return phrases


def seal(person: Facilitator, seat: str, phrase: str, action: str) -> str:
    """Open a seat by its phrase, choose an action, seal it; returns the code on the receipt."""
    page = person.page(SeatView)
    assert isinstance(page, SeatView)
    assert person.window.frame.windowTitle() == "wargame"
    QTest.keyClicks(one(page, HandOverPage).phrase, phrase)
    press(page, "Open my seat")
    settle()
    press(page, f"Choose {action}")
    settle()
    assert page.open_page is not None
    QTest.mouseClick(page.open_page.seal_button, Qt.MouseButton.LeftButton)
    settle()
    move = person.session.view(SeatId(seat)).move
    assert move is not None
    assert move.code in shown_text(page)
    return move.code


def take_roll(person: Facilitator) -> CouncilView:
    """Table the motion for collective assistance, and take the roll by keys."""
    page = person.page(CouncilView)
    assert isinstance(page, CouncilView)
    person.window.frame.activateWindow()
    press(page.docket, "Bring a motion")
    settle()
    sheet = one(person.window.frame, NewMotionSheet)
    row = sheet.list.rows.index(sheet.list.rows.place_of("kar-m-6"))
    sheet.list.scrollTo(row)
    where = sheet.list.visualRect(row).center()
    QTest.mouseClick(sheet.list.viewport(), Qt.MouseButton.LeftButton, pos=where)
    settle()
    for key in BALLOTS.values():
        QTest.keyClick(person.window.frame, getattr(Qt.Key, f"Key_{key.upper()}"))
        settle()
    press(page, "Close and record")
    settle()
    return page


def deliver_two(person: Facilitator) -> None:
    person.next("Open turn 1")
    person.next("Deliver inject 1.1")
    person.desk.wait(8)
    person.next("Deliver inject 1.2")
    delivered = [one.state for one in person.session.state.injects.values()]
    assert delivered == ["delivered", "delivered"]


def hand_back(person: Facilitator) -> None:
    press(person.window.frame, "Hand back")
    settle()


def orders(person: Facilitator, phrases: dict[str, str]) -> None:
    """Two seats seal a move at the hot seat, two pass."""
    person.next_until("orders")
    person.next("Hand over to Armenia")
    code = seal(person, "ARM", phrases["ARM"], "Martial law and mobilisation")
    hand_back(person)
    person.window.hand_over("RUS")
    settle()
    seal(person, "RUS", phrases["RUS"], "Call for a ceasefire with the co-chairs")
    hand_back(person)
    assert code in shown_text(person.window.frame)
    for seat in ("BLR", "KAZ"):
        person.window.hand_over(seat)
        settle()
        page = person.page(SeatView)
        assert isinstance(page, SeatView)
        QTest.keyClicks(one(page, HandOverPage).phrase, phrases[seat])
        press(page, "Open my seat")
        settle()
        press(page, "Pass this turn")
        settle()
        hand_back(person)


def read_ruling(person: Facilitator, council: CouncilView) -> None:
    """Not adopted, and why: the article and the blockers; nothing is overridden."""
    read = shown_text(council)
    assert "Contested" in read
    assert "Treaty, Art. 4" in read
    assert "Belarus, Kazakhstan and Tajikistan stand in the way" in read
    assert person.session.state.motion_numbers()[-1].override is None


def close_and_open_again(person: Facilitator) -> Path:
    """The program is closed and the file opened at the same place."""
    where = Path(person.session.store.where)
    before = (person.session.head, person.session.state)
    person.window.close_exercise()
    home_settled(person.window)
    assert person.window.session is None
    person.window.open_file(str(where))
    settle()
    assert (person.session.head, person.session.state) == before
    person.window.frame.show_screen("table")
    settle()
    assert "Open turn 2" in shown_text(person.window.frame)
    return where


def finish(person: Facilitator, qtbot: QtBot, target: Path) -> None:
    """EndEx, then the report is made and saved."""
    assert person.window.submit(EndExercise(reason="enough for today"))
    person.window.frame.show_screen("report")
    settle()
    report = person.page(ReportView)
    assert isinstance(report, ReportView)
    qtbot.waitUntil(lambda: button(person.window.frame, "Print").isEnabled(), timeout=60_000)
    report.save_to(target)
    wait_for_jobs()
    person.window.close_exercise()


def test_the_first_exercise_from_home_to_the_printed_report(
    window: Window, desk: StageDesk, qtbot: QtBot, tmp_path: Path
) -> None:
    person = Facilitator(window, desk)
    phrases = set_up(person)
    modes = {seat: known.mode for seat, known in person.session.state.seats.items()}
    assert (modes[SeatId("KGZ")], modes[SeatId("TJK")]) == ("absent", "control")
    deliver_two(person)
    orders(person, phrases)
    person.next_until("council")
    window.frame.show_screen("council")
    settle()
    read_ruling(person, take_roll(person))
    while person.session.state.turn.id:
        window.take_step()
        settle()
    where = close_and_open_again(person)
    target = tmp_path / "report.pdf"
    finish(person, qtbot, target)

    command = [sys.executable, "-m", "wargame", "verify", str(where)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    text = " ".join(page.extract_text() for page in PdfReader(target).pages)

    assert done.returncode == 0, done.stdout + done.stderr
    assert "Article 4: aggression, and deployment to the border" in text
    assert "Treaty, Art. 4" in text
    for said in ("Armenia voted yes", "Belarus voted no", "Kazakhstan voted no"):
        assert said in text
    for said in ("Russia abstained", "Tajikistan voted no", "Kyrgyzstan was absent"):
        assert said in text


if XVFB:

    @pytest.mark.xvfb
    def test_the_same_journey_on_a_real_display() -> None:
        name = "test_the_first_exercise_from_home_to_the_printed_report"
        command = [str(XVFB), "-a", sys.executable, "-m", "pytest", "-q", "-p", "no:randomly"]
        environment = os.environ | {"QT_QPA_PLATFORM": "xcb", "PYTEST_ADDOPTS": ""}
        done = subprocess.run(
            [*command, __file__, "-k", name],
            capture_output=True,
            text=True,
            check=False,
            env=environment,
            cwd=Path(__file__).parents[2],
        )
        assert done.returncode == 0, done.stdout + done.stderr
        assert "1 passed" in done.stdout
