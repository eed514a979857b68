"""Killed while decisions are entered: nothing acknowledged is lost, and Home offers to go on."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.killing import Writers
from tests.ledger import tried
from wargame.app.desk import AppDesk
from wargame.app.exercises import find_pack, new_exercise, open_exercise, verify_file
from wargame.game.ids import CharterId
from wargame.play.commands import ClosePhase, OpenTurn, StartExercise
from wargame.play.phases import missing
from wargame.ui.views.home.presenter import HomePresenter

if TYPE_CHECKING:
    from collections.abc import Iterator

PLAYER = Path(__file__).with_name("player.py")
KILLS = int(os.environ.get("WARGAME_KILLS", "20"))


@pytest.fixture
def players() -> Iterator[Writers]:
    pipe = subprocess.PIPE
    with subprocess.Popen([sys.executable, str(PLAYER)], stdin=pipe, stdout=pipe) as parent:
        yield Writers(parent)


def in_council(path: Path) -> None:
    """An exercise of the tutorial that stands in the council of its first turn."""
    session = new_exercise(find_pack("learn-the-table"), path)
    session.submit(StartExercise(title="Killed", charter=CharterId("tutorial-alliance"), seats=()))
    session.submit(OpenTurn())
    while session.state.phase.id != "council":
        given = tuple((seat, "passed") for seat in missing(session.state))
        session.submit(ClosePhase(given=given))
    session.close()


@pytest.mark.slow
def test_killed_while_decisions_are_entered_nothing_acknowledged_is_lost(
    tmp_path: Path, players: Writers
) -> None:
    chance = random.Random(20201110)  # noqa: S311 (no secret, but the same moments again)
    told = ""
    for kill in range(KILLS):
        if kill % 20 == 0:
            path = tmp_path / f"{kill}.wargame"
            in_council(path)
        # Every other one once it has entered something, however busy the machine is.
        after = b"" if kill % 2 else b"[0-9]"
        last = players.run_and_kill(str(path), chance.uniform(0.0, 0.5), after)

        assert verify_file(path).problems == (), f"kill {kill}"
        session = open_exercise(path)
        assert not session.read_only
        assert session.head.seq >= last, f"kill {kill}: #{last} was acknowledged"
        seen = session.head.seq
        session.close()
        if last:
            told = offered_by_home(path, seen) or told
    assert told.startswith("Everything recorded is here.")
    tried("kill -9 while ballots are entered", KILLS, told)


def offered_by_home(path: Path, entries: int) -> str:
    """What Home says about the exercise when the program starts again."""
    hero = HomePresenter(AppDesk()).screen().hero
    assert hero is not None
    assert hero.path == str(path)
    assert hero.button == "Continue at Council"
    assert f"The last entry is #{entries}." in hero.crash
    return hero.crash
