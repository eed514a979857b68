"""A backup put in the place of a damaged or lost exercise is an exercise like any other."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.ledger import tried
from tests.play.tables import START, Table
from wargame.app.exercises import find_pack, new_exercise, open_exercise, verify_file
from wargame.game.ids import CharterId
from wargame.play.baseline import SteppedClock
from wargame.play.commands import MakeNote, OpenTurn, StartExercise
from wargame.play.ports import Head, LogDamaged
from wargame.storage.backup import backups_of

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def played(tmp_path: Path) -> Path:
    """An exercise that stands in its second turn; a backup was made when the first ended."""
    path = tmp_path / "x.wargame"
    clock = SteppedClock(START)
    session = new_exercise(find_pack("learn-the-table"), path, clock=clock)
    session.submit(StartExercise(title="X", charter=CharterId("tutorial-alliance"), seats=()))
    table = Table(session, clock).open_turn().end_turn()
    table.open_turn()
    session.submit(MakeNote(text="written after the backup"))
    session.close()
    return path


def test_a_backup_under_the_old_name_goes_on_where_the_turn_ended(played: Path) -> None:
    with open_exercise(played, write=False).store as store:
        before = store.head()
    played.write_bytes(played.read_bytes()[:5000])
    with pytest.raises(LogDamaged) as damaged:
        open_exercise(played)
    (copy,) = backups_of(played)
    assert copy.name in str(damaged.value)

    shutil.copy(copy, played)
    session = open_exercise(played)
    assert not session.read_only
    assert len(session.state.closed_turns) == 1
    session.submit(OpenTurn())
    session.submit(MakeNote(text="and on"))
    session.close()

    assert verify_file(played).problems == ()
    (found,) = verify_file(played, before).problems
    assert "the log was rewritten at or before it" in found.what
    tried("file damaged, its backup put in its place", 1, str(damaged.value))


def test_a_backup_restored_is_told_by_the_list_of_recent_exercises(played: Path) -> None:
    """Going on from a backup is allowed; that entries are missing is told to whoever looks."""
    with open_exercise(played, write=False).store as store:
        newest = Head(*store.head())
    shutil.copy(backups_of(played)[0], played)

    (found,) = verify_file(played, newest).problems

    assert f"#{newest.seq}" in found.what
    tried("an older backup in the place of the exercise", 1, found.what)
