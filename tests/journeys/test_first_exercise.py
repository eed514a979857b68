"""The first exercise, from Home to the printed report, by the mouse and the keys alone.

Six seats, one of them absent and one run by the facilitator; two injects, two sealed orders, the
motion to invoke collective assistance, its roll and why it is not adopted; the program closed and
opened again; the end, the report, and the file verified.
"""

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
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog

from tests.journeys.person import CTRL, Person
from tests.journeys.stage import StageDesk, brought_up, home_settled
from tests.reports.reading import pages_of
from tests.ui.pictures import settle
from tests.ui.reading import button, every_text, one
from wargame.game.ids import SeatId
from wargame.ui.running.sheets import ClosingSheet, EndingSheet
from wargame.ui.views.home.view import HomeView
from wargame.ui.views.setup.view import SetupView
from wargame.ui.window import Window

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

PLAYERS = {
    "ARM": "Ana Duarte",
    "BLR": "Marek Nowak",
    "KAZ": "Priya Nair",
    "RUS": "Tom Okafor",
}
OWN = "castle lemon raft"
MOTION = "Article 4: aggression, and deployment to the border"
XVFB = shutil.which("xvfb-run")
MOST_STEPS = 80


def test_the_first_exercise_from_home_to_the_printed_report(
    window: Window,
    desk: StageDesk,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    person = Person(window)

    phrases = set_up_six_seats(person)
    deliver_two_injects(person, desk)
    seal_two_orders(person, phrases)
    read_why_it_is_not_adopted(person, table_and_vote(person))
    close_the_turn(person)
    person = close_and_open_again(person, qtbot)
    finish(person)
    saved, printed = give_out(person, qtbot, tmp_path, monkeypatch)
    where = person.window.open_path()
    person.window.frame.close()
    settle()
    person.window.desk.close()  # type: ignore[attr-defined] # the second start's own desk

    verified(where)
    text = " ".join(pages_of(PdfReader(saved)))
    for said in (MOTION, "Treaty, Art. 4", "Contested"):
        assert said in text
    for said in ("Armenia voted yes", "Belarus voted no", "Kazakhstan voted no"):
        assert said in text
    for said in ("Russia abstained", "Tajikistan voted no", "Kyrgyzstan was absent"):
        assert said in text
    assert len(PdfReader(printed).pages) == len(PdfReader(saved).pages)


def set_up_six_seats(person: Person) -> dict[str, str]:
    """Home, Karabakh, 90 minutes, four people, one absent, one run by the facilitator, StartEx."""
    person.press("Set up Nagorno-Karabakh 2020")
    assert person.where == "setup"
    page = person.window.page("setup")
    assert isinstance(page, SetupView)
    person.click(page.lengths[shortest(person)].radio)
    for seat, name in PLAYERS.items():
        person.click(page.lines[seat].person)
        person.types(name)
    person.click(page.lines["KGZ"].mode.button("absent"))
    person.click(page.lines["TJK"].mode.button("control"))
    person.click(page.control.phrase)
    person.types(OWN)
    person.press("Make them")
    phrases = {}
    for seat in PLAYERS:
        person.click(page.lines[seat].eye)
        phrases[seat] = page.lines[seat].phrase.displayText()
    person.sees("4 played, 1 run by you, 1 absent")
    person.click(page.start_button)

    modes = {seat: known.mode for seat, known in person.session.state.seats.items()}
    assert modes[SeatId("KGZ")] == "absent"
    assert modes[SeatId("TJK")] == "control"
    assert all(modes[SeatId(seat)] == "person" for seat in PLAYERS)
    assert all(len(phrase.split("-")) == 3 for phrase in phrases.values())
    return phrases


def shortest(person: Person) -> str:
    return str(min(person.session.setting.pack.versions, key=lambda one: one.minutes).id)


def deliver_two_injects(person: Person, desk: StageDesk) -> None:
    person.press_next("Open turn 1")
    person.press_next("Deliver inject 1.1")
    while not person.next.startswith("Deliver inject"):
        desk.wait(1)
    person.click(person.window.frame.next_bar.button)

    states = [one.state for one in person.session.state.injects.values()]
    assert states.count("delivered") == 2


def seal_two_orders(person: Person, phrases: dict[str, str]) -> None:
    """Armenia and Russia seal an order at the hot seat, Belarus and Kazakhstan pass."""
    for phase in ("Injects", "Deliberation", "Orders"):
        person.press_next(f"Begin {phase}")
    person.press_next("Hand over to Armenia")
    code = seal(person, phrases["ARM"], "Martial law and mobilisation")
    person.press("Pass on to Belarus")
    person.sees_not(code)
    for seat, following in (("BLR", "Kazakhstan"), ("KAZ", "Russia")):
        person.types(phrases[seat])
        person.enter()
        person.press("Pass this turn")
        person.press(f"Pass on to {following}")
    seal(person, phrases["RUS"], "Call for a ceasefire with the co-chairs")
    person.press("Hand back to the facilitator")
    person.types(OWN)
    person.enter()

    assert person.where == "table"
    assert len(person.session.state.moves) == 4
    assert "Martial law and mobilisation" not in every_text(person.window.frame)


def seal(person: Person, phrase: str, action: str) -> str:
    """Open the seat by its phrase, choose an action, seal by keys; returns the code shown."""
    assert person.window.frame.windowTitle() == "wargame"
    person.types(phrase)
    person.enter()
    person.press(f"Choose {action}")
    person.key(Qt.Key.Key_Return, CTRL)
    person.sees("Sealed")
    code = person.session.state.moves[SeatId(person.window.seat)].code
    person.sees(code)
    return str(code)


def table_and_vote(person: Person) -> str:
    """Reveal, then Council: Armenia's motion for collective assistance, the roll by keys."""
    person.press_next("Close Orders")
    person.press_next("Open 4 sealed moves")
    person.press_next("Begin Council")
    assert person.where == "council"
    person.key(Qt.Key.Key_M)
    person.brings("kar-m-6")
    for key in (Qt.Key.Key_Y, Qt.Key.Key_N, Qt.Key.Key_N, Qt.Key.Key_A, Qt.Key.Key_N):
        person.key(key)
    person.press_next("Close and record: contested")
    motion = person.session.state.motion_numbers()[-1]
    assert motion.turn == "kar-t1"
    return str(motion.id)


def read_why_it_is_not_adopted(person: Person, motion: str) -> None:
    """Contested at Treaty 4, with the blockers; nothing is overridden."""
    person.sees("Contested", "Treaty, Art. 4")
    person.sees("Belarus, Kazakhstan and Tajikistan stand in the way")
    held = next(one for one in person.session.state.motions.values() if one.id == motion)
    assert held.override is None


def close_the_turn(person: Person) -> None:
    while person.next != "Open turn 3":
        assert person.next.startswith(("Begin ", "Close "))
        person.click(person.window.frame.next_bar.button)


def close_and_open_again(person: Person, qtbot: QtBot) -> Person:
    """The program ends; another start offers the exercise, and it stands where it stood."""
    before = (person.session.head, person.session.state)
    person.window.frame.close()
    settle()

    again = Window(StageDesk())
    again.desk.clock.to(person.window.desk.clock.now())  # type: ignore[attr-defined]
    qtbot.addWidget(again.frame)
    brought_up(again, qtbot)
    home_settled(again)
    person = Person(again)
    person.sees("Between turns", "1 of 3 turns")
    person.sees_not("Not closed properly")
    home = again.page("home")
    assert isinstance(home, HomeView)
    assert home.continue_button is not None
    person.click(home.continue_button)

    assert person.where == "table"
    assert (person.session.head, person.session.state) == before
    assert person.next == "Open turn 3"
    return person


def finish(person: Person) -> None:
    """Play the other two turns as a person in a hurry would: time runs out, nobody moves."""
    for _ in range(MOST_STEPS):
        step = person.next
        if step == "End the exercise":
            break
        if step.startswith("Hand over"):
            person.window.desk.wait(60)  # type: ignore[attr-defined]
            continue
        person.click(person.window.frame.next_bar.button)
        if step == "Close Orders":
            person.click(one(person.window.frame, ClosingSheet).button)
    person.press_next("End the exercise")
    person.click(one(person.window.frame, EndingSheet).button)

    assert person.session.state.ended
    assert person.where == "report"


def give_out(
    person: Person, qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> tuple[Path, Path]:
    """Save the PDF where the dialog says, and print on a printer that writes a file."""
    saved, printed = folder / "report.pdf", folder / "printed.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(saved), ""))

    def to_a_file(dialog: QPrintDialog) -> int:
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(printed))
        return 1

    monkeypatch.setattr(QPrintDialog, "exec", to_a_file)
    qtbot.waitUntil(lambda: button(person.window.frame, "Print").isEnabled(), timeout=60_000)
    person.press("Save the PDF")
    person.sees("Saved report.pdf")
    person.press("Print")
    person.sees("pages went to the printer.")
    return saved, printed


def verified(where: str) -> None:
    command = [sys.executable, "-m", "wargame", "verify", where]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


if XVFB:

    @pytest.mark.xvfb
    @pytest.mark.slow
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
