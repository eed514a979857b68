"""Playing a pack's history by the same commands as a person, to a file and a report."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from wargame.app.exercises import SUFFIX, PackSource, free_path, new_exercise
from wargame.app.reporting import write_report

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from wargame.play.history import Decided, History
    from wargame.play.ports import Head
    from wargame.play.session import Session
    from wargame.scenario.pack import Pack


class Demo(NamedTuple):
    """What playing a baseline came to."""

    exercise: Path
    report: Path
    turns: int
    motions: int
    events: int
    head: Head
    decisions: tuple[Decided, ...]
    history: History
    pages: int


def play_baseline(
    source: PackSource, folder: Path, progress: Callable[[int, int], None] | None = None
) -> Demo:
    """Play a pack's history through `submit`, then write the report.

    The program plays, so the entries bear their planned times, reckoned back from now.

    Raises:
        PackError: The pack does not read.
        Refused: The rules refuse the pack's own history.
    """
    from wargame.play.history import compare, decisions
    from wargame.reports.options import ReportOptions

    exercise = free_path(folder, f"{source.id}-baseline", SUFFIX)
    session = baseline_session(source, exercise, progress)
    try:
        report = exercise.with_suffix(".pdf")
        info = write_report(session, ReportOptions(), report)
        events = session.events()
        head = session.head
        return Demo(
            exercise=exercise,
            report=report,
            turns=len(session.state.closed_turns),
            motions=len(session.state.motions),
            events=head.seq,
            head=head,
            decisions=decisions(events),
            history=compare(events, session.setting.pack),
            pages=info.pages,
        )
    finally:
        session.close()


def baseline_session(
    source: PackSource, exercise: Path, progress: Callable[[int, int], None] | None = None
) -> Session:
    """Play a baseline into a new file and return it, still open."""
    from wargame.play.baseline import BaselinePlayer, SteppedClock
    from wargame.scenario.reader import read_pack
    from wargame.support.system import SystemClock

    pack = read_pack(source.files, source.where)
    clock = SteppedClock(SystemClock().now() - timedelta(minutes=_planned(pack)))
    session = new_exercise(source, exercise, clock=clock, charter=pack.baseline.charter)
    try:
        BaselinePlayer(session, session.setting.pack, clock, progress).play()
    except BaseException:
        session.close()
        raise
    return session


def _planned(pack: Pack) -> int:
    return sum(turn.minutes for turn in pack.turns)
