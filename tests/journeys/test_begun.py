"""What was begun and not sent, when the program is killed: each form has it in its place."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt

from tests.journeys.person import Person
from tests.journeys.stage import StageDesk, home_settled
from tests.play.tables import Table
from tests.ui.pictures import settle
from tests.ui.reading import one
from wargame.app.exercises import open_store, verify_file
from wargame.game.ids import CharterId
from wargame.play.commands import StartExercise
from wargame.ui.running.note_sheet import NoteSheet
from wargame.ui.views.evaluate.view import EvaluateView
from wargame.ui.views.evaluate.wash_page import WashPage
from wargame.ui.views.table.view import TableView

if TYPE_CHECKING:
    from wargame.ui.window import Window

CHECKOUT = Path(__file__).parents[2]
TUTORIAL = "learn-the-table"

WRITER = """
import sys
from pathlib import Path
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from wargame.app.desk import AppDesk
from wargame.ui.running.note_sheet import NoteSheet
from wargame.ui.theme.theme import Theme
from wargame.ui.views.evaluate.wash_page import WashPage
from wargame.ui.window import Window

app = QApplication([])
Theme.install(app)
window = Window(AppDesk())
window.frame.show()
window.open_file(sys.argv[1])

window.frame.show_screen("evaluate")
evaluate = window.page("evaluate")
evaluate.tabs.button("wash").click()
QTest.keyClicks(evaluate.findChild(WashPage).words, "We should have asked Min")

window.frame.show_screen("table")
table = window.page("table")
table.injects.invent()
QTest.keyClicks(table.injects.form.title, "A third column is seen n")
QTest.keyClicks(table.injects.form.text, "Nobody knows whose")
table.injects.form.source.setCurrentIndex(2)

note = NoteSheet.over(table, window.session)
note.kind.button("observation").click()
QTest.keyClicks(note.text, "Covane never look")

def look():
    kept = [one.key for one in window.session.store.drafts() if one.key.startswith("form:")]
    if len(kept) == 3:
        print(window.session.head.seq, flush=True)
        timer.stop()

timer = QTimer()
timer.timeout.connect(look)
timer.start(50)
app.exec()
"""
"""The program itself, on the real clock; nothing is left, closed or sent in it."""


@pytest.fixture
def person(window: Window) -> Person:
    return Person(window)


@pytest.fixture
def exercise(desk: StageDesk) -> Path:
    session = desk.new_exercise(TUTORIAL)
    session.submit(StartExercise(title="Group B", charter=CharterId("tutorial-alliance")))
    Table(session, desk.clock).open_turn()
    desk.remember(session, is_open=False)
    session.close()
    return Path(session.store.where)


def killed_while_writing(path: Path) -> int:
    """Kill the program (kill -9) with three forms half written; returns where its log ended."""
    command = [sys.executable, "-c", WRITER, str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=CHECKOUT) as program:
        assert program.stdout is not None
        seq = int(program.stdout.readline())
        program.send_signal(signal.SIGKILL)
    assert program.returncode == -signal.SIGKILL
    return seq


def forms_in(path: Path) -> dict[str, Any]:
    with closing(open_store(path, write=False)) as store:
        return {
            one.key: json.loads(one.text)["fields"]
            for one in store.drafts()
            if one.key.startswith("form:")
        }


def test_what_was_half_written_when_the_program_was_killed_is_in_its_place(
    person: Person, exercise: Path
) -> None:
    before = verify_file(exercise)
    seq = killed_while_writing(exercise)
    assert seq == before.events, "a word that was not sent stands in the log"

    person.window.frame.show_screen("charters")
    person.window.frame.show_screen("home")
    home_settled(person.window)
    person.sees(
        "What you had begun waits in its form: a line of the hot wash, an inject and a note."
    )
    person.sees_not("A third column", "Covane never look", "asked Min")
    person.press("Continue at Briefing")

    table = person.window.page("table")
    assert isinstance(table, TableView)
    person.press("New inject")
    form = table.injects.form
    assert form.title.text() == "A third column is seen n"
    assert form.text.toPlainText() == "Nobody knows whose"
    assert form.source.currentIndex() == 2
    person.sees("Begun, and kept at")
    person.types("orth of Min")
    person.press("Deliver", form)
    letter = person.session.state.letters[person.session.head.seq]
    assert letter.title == "A third column is seen north of Min"

    person.key(Qt.Key.Key_L)
    note = one(person.window.frame, NoteSheet)
    assert note.asked().text == "Covane never look"
    assert note.kind.chosen() == "observation"
    person.press("Record", note)

    person.window.frame.show_screen("evaluate")
    evaluate = person.window.page("evaluate")
    assert isinstance(evaluate, EvaluateView)
    person.press("What is entered: Hot wash")
    settle()
    wash = one(evaluate, WashPage)
    assert wash.words.text() == "We should have asked Min"
    wash.take_down()

    person.window.close_exercise()
    assert forms_in(exercise) == {}, "what was sent waits no more"
    assert verify_file(exercise).problems == ()
