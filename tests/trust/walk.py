"""The window on a disk that fails: a ballot cannot be recorded, a person answers, play goes on.

`python -m tests.trust.walk FOLDER` walks through two of the faults, all of them with
`WARGAME_FAULTS=all`; `test_disks.py` starts it in a mount namespace of its own. It prints a line
for each fault: what it was and what a person read.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog

from tests.journeys import stage
from tests.journeys.person import Person
from tests.journeys.stage import StageDesk, home_settled
from tests.ledger import tried
from tests.trust.disks import disk, run
from tests.ui.pictures import settle
from tests.ui.reading import press, shown_text
from wargame.app.exercises import open_exercise, verify_file
from wargame.game.ids import SeatId
from wargame.play.commands import (
    ClosePhase,
    OpenTurn,
    OpenVote,
    StartExercise,
    TableMotion,
)
from wargame.play.guarding import keep_phrase, opens
from wargame.play.phases import missing
from wargame.ui.running.not_recorded import NotRecorded
from wargame.ui.theme.theme import Theme
from wargame.ui.views.seat.presenter import SeatPresenter
from wargame.ui.window import Window

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.trust.disks import Disk
    from wargame.play.session import Session

ALD, COV = SeatId("ALD"), SeatId("COV")


_made: list[bytes] = []


def in_council(desk: StageDesk, path: Path) -> None:
    """An exercise on the disk, with a roll open, a phrase, a name and a draft in it."""
    if _made:
        path.write_bytes(_made[0])
        return
    new = desk.new_exercise("learn-the-table")
    made = Path(new.store.where)
    new.submit(StartExercise(title="Group B", charter=new.setting.pack.charters[0]))
    new.submit(OpenTurn())
    while new.state.phase.id != "council":
        given = tuple((seat, "passed") for seat in missing(new.state))
        new.submit(ClosePhase(given=given))
    new.submit(TableMotion(proposer=ALD, decision="statement", title="We are watching"))
    new.submit(OpenVote(motion=new.state.motion_numbers()[0].id))
    keep_phrase(new, COV, "amber river stone")
    new.store.set_person("person-1", "Priya Nair")
    new.store.save_draft(COV, "move", '{"notes": "not yet"}', "2026-03-02T09:00:00.000000Z")
    new.close()
    _made.append(made.read_bytes())
    path.write_bytes(_made[0])


class Walk:
    """One window, one disk, one fault."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.desk = StageDesk()
        self.window = Window(self.desk)
        self.window.frame.show()
        self.window.frame.activateWindow()
        home_settled(self.window)
        self.person = Person(self.window)
        self.said: list[str] = []

    @property
    def session(self) -> Session:
        assert self.window.session is not None
        return self.window.session

    def answering(self, *answers: Callable[[NotRecorded], None]) -> None:
        """Answer the dialogs that come, in turn."""
        left = list(answers)

        def answer() -> None:
            shown = QApplication.activeModalWidget()
            if not isinstance(shown, NotRecorded):
                QTimer.singleShot(10, answer)
                return
            self.said.append(shown_text(shown))
            act = left.pop(0)
            if left:
                QTimer.singleShot(10, answer)
            act(shown)

        QTimer.singleShot(0, answer)

    def fails_on(self, one: Disk, *answers: Callable[[NotRecorded], None]) -> Path:
        """Open on the disk, let it fail, vote by a key; returns the file on the disk."""
        path = one.folder / "x.wargame"
        in_council(self.desk, path)
        self.window.open_file(str(path))
        home_settled(self.window)
        self.window.frame.show_screen("council")
        settle()
        self.before = self.session.head
        one.fail(self.session)
        self.answering(*answers)
        self.person.key(Qt.Key.Key_Y)
        return path

    def recorded(self) -> None:
        """The ballot is in the log, once, and the window goes on."""
        ballots = [line for line in self.session.log() if line.kind == "ballot_cast"]
        assert self.session.head.seq == self.before.seq + 1, self.said
        assert ballots[-1].seq == self.session.head.seq
        self.window.frame.activateWindow()  # no window manager does it here
        settle()
        self.person.key(Qt.Key.Key_N)
        assert self.session.head.seq == self.before.seq + 2, "the window does not go on"
        for screen in ("table", "seats", "review", "council"):
            self.window.frame.show_screen(screen)
            settle()

    def copied(self, path: Path) -> None:
        """The copy holds everything, and the file that failed everything until then."""
        self.window.close_exercise()
        home_settled(self.window)
        assert verify_file(path).problems == ()
        whole = open_exercise(path, write=False)
        assert whole.head.seq == self.before.seq + 2
        assert whole.store.people() == {"person-1": "Priya Nair"}
        assert whole.store.draft(COV, "move") is not None
        assert opens(whole, COV, "amber river stone")
        assert len(whole.store.embedded()) > 5
        whole.close()


def saves_to(target: Path, one: Disk) -> Callable[[NotRecorded], None]:
    """Answer: Save elsewhere, under this name."""

    def answer(dialog: NotRecorded) -> None:
        one.elsewhere()
        QFileDialog.getSaveFileName = staticmethod(lambda *_, **__: (str(target), ""))  # type: ignore[method-assign]
        press(dialog, "Save elsewhere…")

    return answer


def again(dialog: NotRecorded) -> None:
    """Answer: Try again."""
    press(dialog, "Try again")


def full_then_freed(folder: Path) -> None:
    """The disk is full; trying again helps once there is room."""
    walk, one = Walk(folder), disk("full", folder)

    def free(dialog: NotRecorded) -> None:
        seat = SeatPresenter(walk.session, COV)
        seat.add_own("statement", "We are listening", "x" * 5000, (), secret=False)
        assert seat.screen().draft_unkept.startswith("Not kept. The disk ")
        one.free(walk.session)
        seat.keep_changes()
        assert seat.screen().draft_kept, "typed on a full disk and lost"
        again(dialog)

    path = walk.fails_on(one, again, free)
    assert len(walk.said) == 2
    assert f". #{walk.before.seq + 1} is not recorded" in walk.said[0]
    assert not one.real or walk.said[0].startswith("The disk is full.")
    assert f"Everything up to #{walk.before.seq} is safe" in walk.said[0]
    walk.recorded()
    walk.copied(path)
    note("disk full while a ballot is recorded, then freed", one, walk)
    one.away()


def elsewhere(fault: str, *words: str) -> Callable[[Path], None]:
    """The disk fails; the exercise goes on in another place."""

    def scene(folder: Path) -> None:
        walk, one = Walk(folder), disk(fault, folder)
        (folder / f"other-{fault}").mkdir()
        copy = folder / f"other-{fault}" / "goes-on.wargame"
        path = walk.fails_on(one, again, saves_to(copy, one))
        assert any(one in walk.said[0] for one in words), walk.said[0]
        assert walk.session.store.where == str(copy), walk.said
        walk.recorded()
        walk.copied(copy)
        if fault != "dead":
            left = open_exercise(one.look_at(path), write=False)
            assert left.head == walk.before, "what was acknowledged before is gone"
            left.close()
        note(f"{NAMED[fault]}: the exercise goes on elsewhere", one, walk)
        one.away()

    return scene


def full_at_opening(folder: Path) -> None:
    """The disk is full before the file is opened: it opens to look, and once freed to go on."""
    walk, one = Walk(folder), disk("full", folder)
    path = one.folder / "x.wargame"
    in_council(walk.desk, path)
    closed = open_exercise(path, write=False)
    walk.before = closed.head
    closed.close()
    if not one.real:
        return
    one.fail(closed)
    walk.window.open_file(str(path))
    home_settled(walk.window)
    assert walk.session.read_only
    assert walk.session.head == walk.before
    walk.said.append(walk.window.frame.notice.accessibleName())
    assert walk.said[0].startswith("The disk is full. You can look;")
    one.free(walk.session)
    walk.window.close_exercise()
    walk.window.open_file(str(path))
    home_settled(walk.window)
    assert not walk.session.read_only
    walk.window.close_exercise()
    note("disk full before the exercise is opened", one, walk)
    one.away()


def read_only_before_the_start(folder: Path) -> None:
    """The folder for exercises cannot be written: another one is chosen before the start."""
    walk, one = Walk(folder), disk("read-only", folder)
    os.environ["WARGAME_HOME"] = str(one.folder)
    (one.folder / "exercises").mkdir()
    path = one.folder / "exercises" / "x.wargame"
    new = walk.desk.new_exercise("learn-the-table")
    new.close()
    Path(new.store.where).rename(path)
    if not one.real:
        return
    run("mount", "-o", "remount,ro", str(one.folder))
    other = folder / "other"
    other.mkdir()
    stage._made.clear()  # it would write the file itself
    QFileDialog.getExistingDirectory = staticmethod(lambda *_, **__: str(other))  # type: ignore[method-assign]
    walk.window.set_up("learn-the-table")
    settle()
    walk.said.append(walk.window.frame.notice.accessibleName())
    assert "This folder cannot be written. Choose another before you start." in walk.said[0]
    walk.person.press("Choose…")
    assert Path(walk.session.store.where).parent == other
    assert not walk.session.read_only
    walk.window.close_exercise()
    walk.window.open_file(str(path))
    home_settled(walk.window)
    assert walk.session.read_only
    press(walk.window.frame.notice, "Look only")
    walk.person.sees("This folder cannot be written. Choose another before you start.")
    walk.person.press("Choose…")
    assert not walk.session.read_only
    assert Path(walk.session.store.where) == other / "x.wargame"
    walk.window.close_exercise()
    note("a folder that cannot be written, before the start", one, walk, "a read-only mount")
    one.away()


def note(fault: str, one: Disk, walk: Walk, how: str = "") -> None:
    """Write it down, with how it was done."""
    lines = walk.said[0].splitlines()
    how = how or (one.kind if one.real else f"simulated: {one.kind}")
    sys.stdout.write(f"{fault} ({how}): {lines[0]}\n")
    tried(f"{fault} ({how})", 1, lines[0])


NAMED = {
    "full": "disk full",
    "gone": "disk taken away",
    "read-only": "disk turned read-only",
    "dead": "disk dead",
}
SCENES = (
    full_then_freed,
    elsewhere("full", "The disk is full.", "cannot be read or written."),
    elsewhere("gone", "was moved, deleted or unplugged while it was open."),
    elsewhere("read-only", "cannot be read or written.", "may not be written to."),
    full_at_opening,
    read_only_before_the_start,
    elsewhere("dead", "cannot be read or written."),
)


def main(folder: Path) -> None:
    """Every scene, one after another."""
    app = QApplication([])
    Theme.install(app, "light")
    every = os.environ.get("WARGAME_FAULTS") == "all"
    for number, scene in enumerate(SCENES if every else (SCENES[0], SCENES[-1])):
        home = folder / str(number)
        home.mkdir()
        os.environ["WARGAME_HOME"] = str(home / "home")
        scene(home)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
