"""The one dialog that blocks: what could not be recorded is tried again, or left, and not lost."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget
from typing_extensions import override

from tests.play.tables import ARM, Table, karabakh
from tests.ui.pictures import settle
from tests.ui.reading import press, shown_text
from wargame.play.commands import MakeNote, SealMove
from wargame.play.ports import LogError, LogUnavailable
from wargame.storage.memory import MemoryStore
from wargame.ui.jobs import wait_for_jobs
from wargame.ui.running.not_recorded import NotRecorded, ask_again
from wargame.ui.running.not_recorded_words import Unrecorded, kept_words, unrecorded_words
from wargame.ui.running.presenter import RunningPresenter
from wargame.ui.slow import Slow

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from wargame.game.entry import Entry
    from wargame.game.errors import WargameError
    from wargame.play.ports import Unstored
    from wargame.ui.theme.theme import Theme


class FullStore(MemoryStore):
    """A store on a disk that can be full."""

    full = False

    @override
    def append(self, expected_seq: int, events: Sequence[Unstored]) -> tuple[Entry, ...]:
        if self.full:
            raise LogUnavailable("The disk is full.", "Free 20 MB, then try again.")
        return super().append(expected_seq, events)


@pytest.fixture
def table() -> Table:
    return karabakh(FullStore()).start().open_turn()


def store_of(table: Table) -> FullStore:
    store = table.session.store
    assert isinstance(store, FullStore)
    return store


def answering(table: Table, window: QWidget, *answers: Callable[[NotRecorded], None]) -> list[str]:
    """Let the window ask, and answer each dialog in turn; returns what they said."""
    said: list[str] = []
    left = list(answers)

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, NotRecorded)
        said.append(shown_text(dialog))
        left.pop(0)(dialog)

    def ask(command: object, error: LogError) -> bool:
        QTimer.singleShot(0, answer)
        return ask_again(window, table.session, command, error)  # type: ignore[arg-type]

    table.session.unrecorded = ask
    return said


def test_trying_again_records_it_once_the_disk_has_room(
    table: Table, theme: Theme, qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    store_of(table).full = True
    head = table.session.head.seq

    def free(dialog: NotRecorded) -> None:
        store_of(table).full = False
        press(dialog, "Try again")

    said = answering(table, window, lambda dialog: press(dialog, "Try again"), free)
    assert not RunningPresenter(table.session).note("the room hesitates").refused

    assert len(said) == 2
    assert f"The disk is full. #{head + 1} is not recorded" in said[0]
    assert f"Everything up to #{head} is safe" in said[0]
    assert table.session.log()[-1].says == "Note: the room hesitates"


def test_leaving_it_says_so_where_the_hand_is_and_the_text_can_be_copied(
    table: Table, theme: Theme, qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    store_of(table).full = True
    head = table.session.head

    def leave(dialog: NotRecorded) -> None:
        press(dialog, "Copy what was written")
        press(dialog, "Leave it unrecorded")

    answering(table, window, leave)
    refused = RunningPresenter(table.session).note("the room hesitates").refused

    assert refused.startswith("Not recorded. The disk is full.")
    assert QApplication.clipboard().text() == "the room hesitates"
    assert table.session.head == head


class CopyStore(MemoryStore):
    """A store that has a file."""

    def __init__(self, target: Path) -> None:
        super().__init__()
        self._target = target

    @property
    @override
    def where(self) -> str:
        return str(self._target)


class Copying:
    """A copy elsewhere that is made when it is let."""

    def __init__(self) -> None:
        self.let = threading.Event()
        self.went_on: list[object] = []
        self.fails: WargameError | None = None
        self.window: QWidget | None = None

    def move(self, target: Path) -> Slow[None]:
        def work() -> MemoryStore:
            assert self.let.wait(60)
            if self.fails is not None:
                raise self.fails
            store = CopyStore(target)
            target.write_text("a copy", encoding="utf-8")
            return store

        return Slow(work, self.went_on.append)


@pytest.fixture
def dialog(
    theme: Theme, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> tuple[NotRecorded, Copying, Path]:
    target, copying = tmp_path / "other.wargame", Copying()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(target), ""))
    said = Unrecorded("#9 is not recorded", ("The disk is full.",))
    window = copying.window = QWidget()
    qtbot.addWidget(window)
    made = NotRecorded(window, said, "", copying.move, "x.wargame")
    made.show()
    return made, copying, target


def test_a_copy_elsewhere_is_waited_for_while_the_window_lives(
    dialog: tuple[NotRecorded, Copying, Path], qtbot: QtBot
) -> None:
    made, copying, _ = dialog
    made.elsewhere.click()
    settle()
    assert not made.again.isEnabled()
    assert "Copying the exercise" in shown_text(made)
    assert not copying.went_on

    copying.let.set()
    qtbot.waitUntil(lambda: made.result() == QDialog.DialogCode.Accepted)
    assert len(copying.went_on) == 1


def test_a_copy_that_fails_says_why_and_another_place_can_be_tried(
    dialog: tuple[NotRecorded, Copying, Path], qtbot: QtBot
) -> None:
    made, copying, _ = dialog
    copying.fails = LogUnavailable("The stick is full.", "Choose another folder.")
    copying.let.set()
    made.elsewhere.click()
    qtbot.waitUntil(made.elsewhere.isEnabled)

    assert "The stick is full. Choose another folder." in shown_text(made)
    assert made.isVisible()


def test_a_copy_that_hangs_can_be_left_and_is_put_away_when_it_comes(
    dialog: tuple[NotRecorded, Copying, Path], qtbot: QtBot
) -> None:
    made, copying, target = dialog
    made.elsewhere.click()
    press(made, "Leave it unrecorded")
    assert made.result() == QDialog.DialogCode.Rejected

    copying.let.set()
    wait_for_jobs()
    settle()
    wait_for_jobs()
    assert not copying.went_on
    assert not target.exists()


def test_a_sealed_move_never_reaches_the_clipboard(table: Table) -> None:
    table.to("orders")
    command = SealMove(actor=ARM, seat=ARM, items=(table.item("kar-a-arm-mobilise"),))
    said = unrecorded_words(table.session, command, LogUnavailable("The disk is full."))

    assert kept_words(command) == ""
    assert "has no code yet" in said.lines[0]


def test_without_a_window_a_full_disk_is_told_as_before(table: Table) -> None:
    store_of(table).full = True
    with pytest.raises(LogUnavailable, match="full"):
        table.session.submit(MakeNote(text="x"))
