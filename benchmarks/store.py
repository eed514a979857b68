"""The exercise file measured: appending, opening with the fold, verifying, growing.

    python -m benchmarks.store [--quick]

Each line: what, the figure, its floor in the same run, the goal, and `reached` or `missed`.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.floors import (
    BareCommits,
    at_share,
    best_of,
    read_and_parse,
    read_hash_and_parse,
)
from wargame.game.codec import decoded, encode
from wargame.game.entry import canonical
from wargame.game.events.ballot_cast import BallotCast
from wargame.game.events.fact_told import FactTold
from wargame.game.events.indicator_moved import IndicatorMoved
from wargame.game.events.message_sent import MessageSent
from wargame.game.events.motion_ruled import MotionRuled
from wargame.game.events.motion_tabled import MotionTabled
from wargame.game.events.note_made import NoteMade
from wargame.game.fold import effective, fold
from wargame.game.ids import (
    CharterId,
    DecisionKind,
    FactId,
    IndicatorId,
    MotionId,
    SeatId,
)
from wargame.game.verdicts import Line, Verdict
from wargame.play.ports import Unstored
from wargame.play.verification import verify
from wargame.storage.sqlite import create, open_exercise

if TYPE_CHECKING:
    from wargame.game.event import Event
    from wargame.storage.sqlite import SqliteStore

UUID = "6f1c1a52-0a3f-4a37-9a5e-3a8d7a0f9d11"
SEATS = tuple(SeatId(seat) for seat in ("ARM", "BLR", "KAZ", "KGZ", "RUS", "TJK"))
BATCH = 500
MS = 1000.0


def sitting(number: int) -> list[Event]:
    """One motion from tabling to ruling, and what happens around it: 20 events."""
    motion = MotionId(f"m-{number}")
    line = Line(
        n=1, depth=0, stage="consensus", article="rop-14", code="none-of", passed=False, path="x"
    )
    verdict = Verdict(
        charter="csto-as-written",
        charter_hash="0" * 64,
        decision="assist",
        outcome="rejected",
        would_be="rejected",
        stage="consensus",
        blockers=(SEATS[4],),
        trace=(line,) * 6,
    )
    return [
        MotionTabled(
            motion=motion,
            number=f"1/{number}",
            decision=DecisionKind("assist"),
            title="Military aid to a member",
            text="The council decides to give the help that was asked for. " * 4,
            proposer=SEATS[0],
            charter=CharterId("csto-as-written"),
        ),
        *(
            BallotCast(motion=motion, number=f"1/{number}", question="main", seat=seat, value="for")
            for seat in SEATS
        ),
        MotionRuled(motion=motion, number=f"1/{number}", title="Military aid", verdict=verdict),
        *(
            FactTold(fact=FactId("kar-f-truce"), title="Truce", value="no", to=(seat,), words="")
            for seat in SEATS
        ),
        IndicatorMoved(
            indicator=IndicatorId("violence"),
            title="Violence",
            by=1,
            was=number % 90,
            becomes=number % 90 + 1,
            cause=f"motion:{motion}",
        ),
        *(
            MessageSent(sender=seat, to=SEATS[:2], text="We ask to be heard. " * 8, title="A word")
            for seat in SEATS[:3]
        ),
        *(NoteMade(what="remark", text="The room went quiet. " * 3) for _ in range(2)),
    ]


def unstored(event: Event) -> Unstored:
    return Unstored(
        at="2026-03-01T09:00:00.000000Z",
        story="2020-09-27T07:15:00",
        turn="turn-1",
        phase="council",
        actor="control",
        kind=event.kind,
        version=event.version,
        payload=encode(event),
    )


def fill(store: SqliteStore, count: int) -> None:
    """Make a log `count` entries long."""
    seq = store.head().seq
    number = seq // 20
    waiting: list[Unstored] = []
    while seq < count:
        number += 1
        waiting.extend(unstored(event) for event in sitting(number))
        while len(waiting) >= BATCH or seq + len(waiting) >= count:
            part = waiting[: min(BATCH, count - seq)]
            waiting = waiting[len(part) :]
            store.append(seq, part)
            seq += len(part)
            if seq >= count:
                return


def appends(store: SqliteStore, floor: BareCommits, count: int) -> tuple[list[float], list[float]]:
    """Single appends and bare commits of the same bytes, by turns, so that both meet the same disk.

    What is timed is what a session does: canonical JSON, hash, transaction, fsync.
    """
    ours: list[float] = []
    bare: list[float] = []
    seq = store.head().seq
    events = [event for number in range(count // 20 + 1) for event in sitting(number)][:count]
    for event in events:
        start = time.perf_counter()
        (entry,) = store.append(seq, [unstored(event)])
        ours.append(time.perf_counter() - start)
        seq = entry.seq
        bare.append(floor.commit(canonical(list(entry))))
    return ours, bare


def say(what: str, figure: str, floor: str, goal: str, *, ok: bool) -> bool:
    """Print one line of the result."""
    print(f"{what:<44} {figure:>18}  {floor:>22}  {goal:>10}  {'reached' if ok else 'missed'}")
    return ok


def measure_append(folder: Path, count: int) -> bool:
    with create(folder / "append.wargame", UUID) as store:
        floor = BareCommits(folder / "bare.db")
        appends(store, floor, 50)  # statements compiled, pages in the cache
        ours, bare = appends(store, floor, count)
        floor.close()
    half, most = at_share(ours, 0.5), at_share(ours, 0.99)
    ratio = half / at_share(bare, 0.5)
    beneath = f"floor {at_share(bare, 0.5) * MS:.3f} ms"
    first = say(
        "append to durable, p50",
        f"{half * MS:.3f} ms {ratio:.2f}x",
        beneath,
        "<= 3x",
        ok=ratio <= 3,
    )
    beneath = f"floor {at_share(bare, 0.99) * MS:.3f} ms"
    second = say(
        "append to durable, p99", f"{most * MS:.3f} ms", beneath, "< 20 ms", ok=most < 0.020
    )
    return first and second


def open_and_fold(path: Path) -> int:
    with open_exercise(path, "read") as store:
        return fold(effective(decoded(store.entries()))).seq


def check(path: Path) -> None:
    with open_exercise(path, "read") as store:
        found = verify(store)
    assert found.ok, found.problems[:3]


def measure_reading(path: Path, count: int) -> bool:
    repeat = 5
    floor = best_of(repeat, lambda: read_and_parse(path))
    ours = best_of(repeat, lambda: open_and_fold(path))
    first = say(
        f"open and fold {count} events",
        f"{ours * MS:.0f} ms {ours / floor:.2f}x",
        f"floor {floor * MS:.0f} ms",
        "<= 3x",
        ok=ours <= 3 * floor,
    )
    floor = best_of(repeat, lambda: read_hash_and_parse(path))
    ours = best_of(repeat, lambda: check(path))
    second = say(
        f"verify {count} events",
        f"{ours * MS:.0f} ms {ours / floor:.2f}x",
        f"floor {floor * MS:.0f} ms",
        "<= 4x",
        ok=ours <= 4 * floor,
    )
    return first and second


def measure_growth(folder: Path, sizes: tuple[int, ...]) -> bool:
    """Appending must not grow with the log; checking the store may grow with its length only."""
    path = folder / "growth.wargame"
    halves: list[float] = []
    each: list[float] = []
    floor = BareCommits(folder / "growth.db")
    with create(path, UUID) as store:
        for size in sizes:
            fill(store, size)
            ours, bare = appends(store, floor, 200)
            halves.append(at_share(ours, 0.5) / at_share(bare, 0.5))
            seq = store.head().seq
            each.append(best_of(2, store.problems) / seq)
    floor.close()
    steps = " -> ".join(f"{size // 1000}k" for size in sizes)
    first = say(
        f"append p50 at {steps}",
        " ".join(f"{half:.2f}" for half in halves),
        "x floor, each",
        "flat",
        ok=halves[-1] <= 1.5 * halves[0],
    )
    second = say(
        f"check of the store per entry at {steps}",
        " ".join(f"{one * 1e6:.1f}" for one in each),
        "us each",
        "linear",
        ok=each[-1] <= 1.5 * each[0],
    )
    return first and second


def main(arguments: list[str]) -> int:
    quick = "--quick" in arguments
    count = 10_000
    sizes = (1_000, 10_000) if quick else (1_000, 10_000, 100_000)
    # Beside the checkout, not in /tmp: that may be memory, where a commit costs nothing.
    with tempfile.TemporaryDirectory(prefix=".bench-", dir=Path.cwd()) as name:
        folder = Path(name)
        reached = [measure_append(folder, 300 if quick else 1_000)]
        path = folder / "long.wargame"
        with create(path, UUID) as store:
            fill(store, count)
        reached.append(measure_reading(path, count))
        reached.append(measure_growth(folder, sizes))
    if "--json" in arguments:
        print(json.dumps({"reached": all(reached)}))
    return 0 if all(reached) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
