"""The exercise file: submitting, opening, verifying, rewinding, and how these grow.

The exercises are those of `benchmarks/long.py`. Opened is what opening a file does to come to its
present state; the pack that lies in it is read before, since it does not grow with the log.
"""

from __future__ import annotations

import shutil
from contextlib import closing
from typing import TYPE_CHECKING

from benchmarks.children import own_folder
from benchmarks.floors import BareCommits, read_and_parse, read_hash_and_parse
from benchmarks.long import WORDS, played
from benchmarks.measure import Goal, at_most, at_share, seconds_of, times_floor, turn_about
from wargame.app.desk import AppDesk
from wargame.app.exercises import open_exercise, open_store, verify_file
from wargame.game.entry import canonical
from wargame.game.ids import CONTROL
from wargame.play.commands import MakeNote, SendMessage
from wargame.play.session import Session
from wargame.ui.views.review.presenter import ReviewPresenter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from wargame.play.command import Command
    from wargame.play.setting import Setting

LONG = 10_000
SIZES = (1_000, 10_000, 100_000)
SUBMITS = 400
FLAT = 1.5
"""What is called flat or linear may differ so much between the shortest and the longest."""


def goals() -> Iterator[Goal]:
    """All goals of the file."""
    with own_folder() as folder:
        yield from _submitting(folder)
    path = played(LONG)
    with closing(open_exercise(path, write=False)) as session:
        setting = session.setting
        yield _rewinding(session)
    mine, bare = turn_about(lambda: _open(path, setting), lambda: read_and_parse(path), 9)
    yield times_floor(f"open and fold {LONG:,} entries | rows, JSON", mine, bare, 3)
    mine, bare = turn_about(lambda: _verify(path), lambda: read_hash_and_parse(path), 9)
    yield times_floor(f"verify {LONG:,} entries | rows, SHA-256, JSON", mine, bare, 4)
    with own_folder() as folder:
        yield from _growth(folder, setting)


def _open(path: Path, setting: Setting) -> None:
    with open_store(path, write=False) as store:
        Session(store, setting, None)  # type: ignore[arg-type] # nobody asks the time


def _verify(path: Path) -> None:
    found = verify_file(path)
    assert found.ok, found.problems[:3]


def _submitting(folder: Path) -> Iterator[Goal]:
    ours, bare = _submits(folder, played(LONG), SUBMITS)
    half, floor = at_share(ours, 0.5), at_share(bare, 0.5)
    yield times_floor("submit to durable, p50 | bare FULL commit", half, floor, 3)
    yield at_most("submit to durable, p99", at_share(ours, 0.99), 20)


def _submits(folder: Path, path: Path, count: int) -> tuple[list[float], list[float]]:
    """Commands submitted to an exercise, and bare commits of the same bytes, turn about."""
    file = folder / path.name
    shutil.copyfile(path, file)
    floor = BareCommits(folder / f"{path.name}.db")
    ours: list[float] = []
    bare: list[float] = []
    with closing(open_exercise(file)) as session:
        for number in range(count):
            command = _command(session, number)
            before = session.head.seq
            ours.append(seconds_of(lambda: session.submit(command)))  # noqa: B023 - at once
            rows = session.store.entries(before)
            bare.append(floor.commit("".join(canonical(list(entry)) for entry in rows)))
    floor.close()
    return ours[20:], bare[20:]


def _command(session: Session, number: int) -> Command:
    seats = session.state.roster
    if number % 3 == 2:
        return MakeNote(text=WORDS)
    sender, to = seats[number % len(seats)], seats[(number + 1) % len(seats)]
    return SendMessage(actor=sender, sender=sender, to=(to, CONTROL), text=WORDS)


def _rewinding(session: Session) -> Goal:
    """The handle of Review 2,000 entries back, with all that the page says of that moment."""
    presenter = ReviewPresenter(session, AppDesk())
    end = presenter.at
    presenter.screen()

    def back_and_said() -> float:
        presenter.go_to(end)
        presenter.screen()
        return seconds_of(lambda: (presenter.go_to(end - 2_000), presenter.screen()))

    return at_most("rewind 2,000 entries", min(back_and_said() for _ in range(9)), 100)


def _growth(folder: Path, setting: Setting) -> Iterator[Goal]:
    halves = []
    for size in SIZES:
        ours, bare = _submits(folder, played(size), 120)
        halves.append(at_share(ours, 0.5) / at_share(bare, 0.5))
    yield _grows("submit p50, times the floor", [f"{one:.2f}" for one in halves], halves, "flat")
    for what, work in (
        ("open, per entry", lambda path: _open(path, setting)),
        ("verify, per entry", _verify),
    ):
        each = [_each(work, size) for size in SIZES]
        yield _grows(what, [f"{one * 1e6:.1f}" for one in each], each, "linear", "us")


def _each(work: Callable[[Path], None], size: int) -> float:
    path = played(size)
    rounds = 1 if size == SIZES[-1] else 5
    return min(seconds_of(lambda: work(path)) for _ in range(rounds)) / size


def _grows(what: str, words: list[str], figures: list[float], goal: str, unit: str = "") -> Goal:
    steps = " → ".join(f"{size // 1000}k" for size in SIZES)
    # The shortest carries what does not grow, so the middle one is what the longest is held to.
    kept = figures[-1] <= FLAT * max(figures[0] if goal == "flat" else 0, figures[1])
    ours = f"{' → '.join(words)} {unit}".strip()
    return Goal(f"growth {steps}: {what}", "", ours, None, goal, kept)
