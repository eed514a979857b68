"""What a person meets when something is not as it should be: each cause is really produced."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from tests.journeys.person import Person
from tests.journeys.stage import StageDesk, home_settled
from tests.journeys.test_clicks import in_council
from tests.play.tables import Table
from tests.ui.pictures import settle
from tests.ui.reading import one, shown_text
from wargame.app.exercises import verify_file
from wargame.game.ids import CharterId
from wargame.play.commands import MakeNote, OpenTurn, StartExercise
from wargame.support.crash import CrashHandler
from wargame.ui.jobs import wait_for_jobs
from wargame.ui.start import show_crash
from wargame.ui.views.council.stale_page import StalePage
from wargame.ui.views.council.text_sheet import TextSheet
from wargame.ui.views.review.presenter import ReviewPresenter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.support.crash import Crash
    from wargame.ui.window import Window

TUTORIAL = "learn-the-table"
CHECKOUT = Path(__file__).parents[2]


@pytest.fixture
def person(window: Window) -> Person:
    return Person(window)


@pytest.fixture
def played(desk: StageDesk) -> Path:
    """An exercise in its second turn; a copy of it was made when the first ended."""
    session = desk.new_exercise(TUTORIAL)
    session.submit(StartExercise(title="Group B", charter=CharterId("tutorial-alliance")))
    Table(session, desk.clock).open_turn().end_turn().open_turn()
    session.submit(MakeNote(text="after the copy"))
    desk.remember(session, is_open=False)
    session.close()
    return Path(session.store.where)


def opened(person: Person, path: Path) -> None:
    person.window.open_file(str(path))
    wait_for_jobs()
    settle()
    person.waits()


def answered(person: Person, words: str) -> None:
    """Press a button of the notice; the bar of the next step may bear the same word."""
    person.press(words, person.window.frame.notice)


def altered(path: Path, seq: int) -> None:
    """Somebody takes the guards away, changes an entry, and puts them back."""
    with sqlite3.connect(path) as file:
        guards = file.execute("select name, sql from sqlite_master where type='trigger'").fetchall()
        for name, _ in guards:
            file.execute(f"drop trigger {name}")
        file.execute("update event set payload = payload || ' ' where seq = ?", (seq,))
        for _, sql in guards:
            file.execute(sql)
    file.close()


def rows(path: Path) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as file:
        return file.execute("select * from event order by seq").fetchall()


# The file


def test_a_broken_chain_opens_to_look_only_and_the_whole_copy_goes_on(
    person: Person, played: Path
) -> None:
    altered(played, 5)
    before = rows(played)

    opened(person, played)

    person.sees("Entry #5 was changed outside wargame", "From #5 on, the chain does not fit.")
    person.sees("The copy made at the end of turn 1 is whole, up to #", "Changed outside wargame")
    assert person.session.read_only
    person.press("Copy details")
    assert "Entry #5 was changed: its hash does not match." in QApplication.clipboard().text()
    person.window.close_exercise()
    opened(person, played)
    person.press("Open the copy")

    assert rows(played) == before, "nothing in it is repaired in silence"
    where = Path(person.window.open_path())
    assert where.name == f"{played.stem}-turn-1.wargame"
    assert len(person.session.state.closed_turns) == 1
    assert person.window.submit(OpenTurn())
    person.sees_not("was changed outside wargame")


def test_a_broken_chain_may_be_looked_at_and_the_mark_stays(person: Person, played: Path) -> None:
    altered(played, 5)
    opened(person, played)

    answered(person, "Look only")

    person.sees_not("the chain does not fit")
    person.sees("Changed outside wargame")
    assert not person.window.frame.next_bar.button.isEnabled()


def test_a_file_cut_short_offers_its_copy_and_is_not_touched(person: Person, played: Path) -> None:
    cut = played.read_bytes()[:9000]
    played.write_bytes(cut)

    opened(person, played)

    person.sees("cannot be read any more", "It was not changed.")
    person.press("Open the copy")
    assert len(person.session.state.closed_turns) == 1
    assert played.read_bytes() == cut


def test_a_file_put_back_to_an_earlier_state_is_told_and_may_go_on(
    person: Person, played: Path
) -> None:
    earlier = played.read_bytes()
    opened(person, played)
    person.window.submit(MakeNote(text="gone tomorrow"))
    person.window.close_exercise()
    wait_for_jobs()
    played.write_bytes(earlier)

    opened(person, played)

    person.sees("This file is not as this machine last saw it", "The log was seen to end at #")
    person.press("Go on from here")
    assert person.window.submit(MakeNote(text="and on"))


def newer(path: Path) -> None:
    """A later version of wargame wrote to it: its number, and an entry of an unknown kind."""
    from wargame.app.exercises import open_store
    from wargame.play.ports import Unstored

    store = open_store(path, write=True)
    last = list(store.entries())[-1]
    said = Unstored(last.at, last.story, last.turn, last.phase, "control", "moon_landed", 1, "{}")
    store.append(last.seq, [said])
    store.close()
    with sqlite3.connect(path) as file:
        file.execute("update meta set value = '99.4' where name = 'made_by'")
    file.close()


def test_a_newer_file_says_by_which_version_and_opens_to_look_only(
    person: Person, played: Path
) -> None:
    newer(played)

    opened(person, played)

    person.sees("Made by wargame 99.4; this is ", "It opens to look only")
    answered(person, "Look only")
    person.sees_not("Made by wargame")
    assert person.session.read_only


def test_a_second_window_looks_only_and_leaves_no_false_mark(person: Person, played: Path) -> None:
    first = StageDesk()
    session = first.open_exercise(played)
    first.remember(session, is_open=True)
    try:
        person.window.frame.show_screen("charters")
        person.window.frame.show_screen("home")
        home_settled(person.window)
        person.sees("Open in another window")
        person.sees_not("Not closed properly")

        opened(person, played)

        person.sees("Open elsewhere since ", "You can look.")
        answered(person, "Look only")
        person.window.close_exercise()
        (line,) = [one for one in first.recent() if one.path == str(played)]
        assert line.elsewhere, "looking must not say that the other window closed it"
    finally:
        session.close()


# What is being written


def amending(person: Person) -> None:
    """Armenia's amendment waits; Belarus's is typed and put aside; then Armenia's is accepted."""
    table = in_council(person, "kar-m-3")
    person.key(Qt.Key.Key_T)
    for seat, where, words in (
        ("Armenia", QTextCursor.MoveOperation.End, " It names no state."),
        ("Belarus", QTextCursor.MoveOperation.Start, "Today "),
    ):
        person.press("Propose an amendment")
        sheet = one(person.window.frame, TextSheet)
        sheet.seat.setCurrentText(seat)
        sheet.text.moveCursor(where)
        sheet.text.setFocus()
        person.types(words)
        if seat == "Armenia":
            person.press("Propose it")
    person.key(Qt.Key.Key_Escape)
    proposer = table.state.motion_numbers()[0].proposer
    person.press(f"A1: {table.session.name(proposer)} accepts it")
    person.press("Propose an amendment")
    person.press("Propose it")


def test_a_text_that_changed_while_it_was_amended_is_told_with_both_texts(person: Person) -> None:
    amending(person)

    amendments = person.session.state.council.amendments
    assert len(amendments) == 1, "nothing was sent"
    person.sees("This changed while you were writing", "Your text is kept", "As it stood at #")
    said = shown_text(one(person.window.frame, StalePage))
    assert "It names no state." in said
    person.press("See the amendment")
    person.sees("What changed since it was tabled")
    person.press("Propose an amendment")
    assert one(person.window.frame, TextSheet).text.toPlainText().startswith("Today ")
    person.press("Propose it")

    sent = person.session.state.council.amendments["m-1-a2"]
    assert sent.text.startswith("Today ")
    assert "It names no state." not in sent.text, "sent as it was written, knowing the new text"


def test_what_was_written_may_be_put_on_the_new_text(person: Person) -> None:
    amending(person)
    person.press("Put mine on the new text")
    person.press("Propose it")
    sent = person.session.state.council.amendments["m-1-a2"]
    assert sent.text.startswith("Today ")
    assert sent.text.endswith(" It names no state.")


def test_what_was_written_may_be_sent_as_it_is(person: Person) -> None:
    amending(person)
    person.press("Send as it is")
    sent = person.session.state.council.amendments["m-1-a2"]
    assert sent.text.startswith("Today ")
    assert "It names no state." not in sent.text


# The program


KILLED = """
import sys, time
from pathlib import Path
from wargame.app.desk import AppDesk
from wargame.game.ids import SeatId
from wargame.ui.views.seat.presenter import SeatPresenter

desk = AppDesk()
session = desk.open_exercise(Path(sys.argv[1]))
desk.remember(session, is_open=True)
seat = SeatPresenter(session, SeatId("COV"))
seat.add_own("statement", "We shall not wait", "Nobody reads this", (), secret=False)
print(session.head.seq, seat.kept_at, flush=True)
time.sleep(60)
"""


def killed(path: Path) -> tuple[int, str]:
    """A program that plays writes a draft and is killed; where the log ended, and the draft's time.

    Its clock is the real one.
    """
    command = [sys.executable, "-c", KILLED, str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=CHECKOUT) as program:
        assert program.stdout is not None
        seq, at = program.stdout.readline().split()
        program.send_signal(signal.SIGKILL)
    return int(seq), at


def test_after_a_crash_home_names_what_is_there_and_looking_leaves_the_offer(
    person: Person, played: Path
) -> None:
    seq, at = killed(played)
    person.window.frame.show_screen("charters")
    person.window.frame.show_screen("home")
    home_settled(person.window)

    person.sees("Not closed properly", f"The last entry is #{seq}")
    person.sees(f"Covane's unsealed draft of {at} was kept too.")
    person.sees(f"{seq} entries checked, chain whole")
    person.sees_not("We shall not wait", "Nobody reads this")
    person.press("What happened?")
    person.sees("stopped before the exercise was closed")
    person.press("Look only")
    assert person.session.read_only
    person.window.close_exercise()
    home_settled(person.window)
    person.sees("Not closed properly", f"Covane's unsealed draft of {at} was kept too.")
    person.press("Continue at Briefing")

    assert not person.session.read_only
    assert person.session.store.draft("COV", "move") is not None
    assert verify_file(played).problems == ()


@pytest.fixture
def crashes(window: Window, tmp_path: Path) -> Iterator[list[Crash]]:
    """The program's own crash handler, as `start.run` sets it, on the window's thread."""
    told: list[Crash] = []

    def tell(crash: Crash) -> None:
        told.append(crash)
        show_crash(window, crash)

    handler = CrashHandler(tell, tmp_path / "logs")
    handler.install()
    yield told
    handler.remove()


@pytest.mark.warns
def test_a_fault_in_a_screen_is_told_the_window_goes_on_and_no_secret_is_named(
    person: Person, played: Path, crashes: list[Crash], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(person, played)
    secret = "amber river stone"  # noqa: S105

    def fail(_self: object) -> None:
        message = f"no such thing: {secret}"
        raise KeyError(message)

    with monkeypatch.context() as broken:
        broken.setattr(ReviewPresenter, "scrub", fail, raising=False)
        broken.setattr(ReviewPresenter, "__init__", lambda *_: fail(None))
        person.key(Qt.Key.Key_6, Qt.KeyboardModifier.AltModifier)

    assert crashes
    person.sees("Something went wrong in the ", f"up to #{person.session.head.seq}. You can go on.")
    person.press("Copy details")
    details = QApplication.clipboard().text()
    assert "KeyError" in details
    assert "in fail" in details
    assert secret not in details
    assert secret not in "".join(one.read_text() for one in played.parents[1].rglob("crash-*"))
    person.sees_not("Something went wrong")
    assert person.window.submit(MakeNote(text="the window goes on"))
    person.window.frame.show_screen("review")
    settle()
    assert person.where == "review", "the screen opens once the fault is gone"


def test_the_clock_that_went_back_is_told_once_and_ok_puts_it_away(
    person: Person, played: Path, desk: StageDesk
) -> None:
    opened(person, played)
    desk.clock._now -= timedelta(minutes=3)

    assert person.next  # a second goes by

    person.sees("The computer's clock went back 3 min", "Entries keep their order.")
    assert person.window.submit(MakeNote(text="in order"))
    person.press("OK")
    assert person.next
    person.sees_not("clock went back")
