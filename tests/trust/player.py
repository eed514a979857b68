"""Another process that plays: ballots, motions and notes through a session until it is killed.

It reads paths from standard input, a line each, and forks a player for each: the libraries are then
loaded once. A player prints the number of each entry once `submit` has returned.
"""

from __future__ import annotations

import itertools
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[2]))

import wargame.play.session
import wargame.storage.sqlite  # noqa: F401 - loaded once, before anybody is forked
from wargame.app.desk import AppDesk
from wargame.game.ids import SeatId
from wargame.play.commands import CastBallot, CloseVote, MakeNote, OpenVote, TableMotion

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.play.command import Command
    from wargame.play.session import Session

MEMBERS = ("ALD", "BRN", "COV")
VALUES = ("for", "abstain", "against", "absent")


def entered(session: Session) -> Iterator[Command]:
    """What a table enters all day: a motion, its roll, its close, a note, and again."""
    for number in itertools.count(session.head.seq):
        yield TableMotion(proposer=SeatId("ALD"), decision="statement", title=f"Statement {number}")
        motion = session.state.motion_numbers()[-1].id
        yield OpenVote(motion=motion)
        for place, seat in enumerate(MEMBERS):
            value = VALUES[(number + place) % len(VALUES)]
            yield CastBallot(motion=motion, seat=SeatId(seat), value=value)
        yield CloseVote(motion=motion)
        yield MakeNote(text=f"note {number}")


def play(path: str) -> None:
    os.write(1, b"start\n")
    desk = AppDesk()
    session = desk.open_exercise(Path(path))
    desk.remember(session, is_open=True)
    os.write(1, f"open {session.head.seq} {session.read_only}\n".encode())
    for command in entered(session):
        entries = session.submit(command)
        os.write(1, f"{entries[-1].seq}\n".encode())


def main() -> None:
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            play(line.rstrip("\n"))
        os.write(1, f"pid {child}\n".encode())
        os.waitpid(child, 0)
        os.write(1, b"end\n")


if __name__ == "__main__":
    main()
