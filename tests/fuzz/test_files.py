"""Spoilt exercise files: opened, or told in words what is wrong, by every way of looking at one."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given

from tests.fuzz.budget import BUNCH, Tally, budget, chances, in_words, tally
from tests.fuzz.spoiling import HOSTILE
from wargame.app.exercises import open_exercise, verify_file
from wargame.game.entry import canonical, entry_hash
from wargame.game.errors import WargameError
from wargame.game.ids import CONTROL, PUBLIC
from wargame.play.review import review_of
from wargame.storage.blueprint import blueprint

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from random import Random

PAGE = 4096


@pytest.fixture(scope="module")
def bytes_changed() -> Iterator[Tally]:
    yield from tally("spoilt exercise files")


@pytest.fixture(scope="module")
def forged() -> Iterator[Tally]:
    yield from tally("forged entries, every hash right")


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from wargame.app import baseline_session, find_pack

    file = tmp_path_factory.mktemp("files") / "history.wargame"
    baseline_session(find_pack("learn-the-table"), file).close()
    return file


def changed(chance: Random, whole: bytes) -> bytes:
    """The bytes of a file with something lost, doubled, exchanged or made up."""
    for _ in range(chance.randint(1, 3)):
        at = chance.randrange(len(whole))
        page = at // PAGE * PAGE
        other = chance.randrange(len(whole) // PAGE) * PAGE
        size = chance.choice((1, 2, 8, 64, 512, PAGE))
        new = chance.randbytes(chance.randint(1, 40))
        match chance.randrange(7):
            case 0:
                whole = whole[:at] + new + whole[at + len(new) :]
            case 1:
                whole = whole[:at] + bytes(size) + whole[at + size :]
            case 2:
                whole = whole[: page + PAGE] + whole[page:]
            case 3:
                whole = whole[:page] + whole[other : other + PAGE] + whole[page + PAGE :]
            case 4:
                whole = whole[:at] + whole[at + size :]
            case 5:
                whole = whole[:at] + new + whole[at:]
            case _:
                whole = whole[: max(1, at)]
        if len(whole) < 2 * PAGE:
            break
    return whole


def looked_at(path: Path) -> str:
    """Look at a file in every way; returns how that ended, and raises only what has no words."""
    found = verify_file(path)
    assert found.ok or all(problem.what for problem in found.problems)
    try:
        session = open_exercise(path, write=False)
        try:
            for seat in (*list(session.state.roster)[:1], PUBLIC, CONTROL):
                session.view(seat)
                session.log(seat)
            review_of(session, seat)
        finally:
            session.close()
    except WargameError as told:
        return f"told: {in_words(told)}"
    return "opened, and verify finds nothing" if found.ok else "opened, and verify tells it"


@given(chances)
@budget(1_500 // BUNCH)
def test_a_spoilt_file_is_told_or_opens(bytes_changed: Tally, played: Path, chance: Random) -> None:
    spoilt = played.with_name("spoilt.wargame")
    whole = played.read_bytes()
    for _ in range(BUNCH):
        spoilt.write_bytes(changed(chance, whole))

        end = looked_at(spoilt)

        bytes_changed.count(end.partition(":")[0], end if end.startswith("told") else "")


def other_content(chance: Random, payload: Any) -> Any:
    """A payload with one value exchanged, lost or put in."""
    if isinstance(payload, dict) and payload and chance.randrange(4):
        key = chance.choice(sorted(payload))
        return {**payload, key: other_content(chance, payload[key])}
    if isinstance(payload, list) and payload and chance.randrange(4):
        at = chance.randrange(len(payload))
        return [*payload[:at], other_content(chance, payload[at]), *payload[at + 1 :]]
    if isinstance(payload, str):
        return chance.choice(("ALD", "nobody", "motion-1", "2026-03-02", 7, None, *HOSTILE))
    if isinstance(payload, int | float):
        return chance.choice((-5, 0, 1, 101, 10**18, "x", None))
    return chance.choice((None, [], {}, "", 0, [[]], {"a": 1}))


@given(chances)
@budget(1_000 // BUNCH)
def test_a_forged_entry_is_told_or_read(forged: Tally, played: Path, chance: Random) -> None:
    """Whoever writes the log anew with right hashes may write anything: it must not be a fault."""
    path = played.with_name("forged.wargame")
    for _ in range(BUNCH):
        path.write_bytes(played.read_bytes())
        with closing(sqlite3.connect(path, isolation_level=None)) as raw:
            rows = raw.execute("SELECT * FROM event ORDER BY seq").fetchall()
            forge(raw, rewritten(chance, rows))

        end = looked_at(path)

        forged.count(end.partition(":")[0], end if end.startswith("told") else "")


def rewritten(chance: Random, rows: list[Any]) -> list[Any]:
    """The rows with one of them changed, lost, doubled or put elsewhere."""
    at, way = chance.randrange(len(rows)), chance.randrange(10)
    if way == 0:
        return rows[:at] + rows[at + 1 :]
    if way == 1:
        return [*rows[:at], rows[at], *rows[at:]]
    if way == 2:
        other = chance.randrange(len(rows))
        rows[at], rows[other] = rows[other], rows[at]
        return rows
    row = list(rows[at])
    if way == 3:  # story, turn, phase, actor or kind
        column = chance.randint(2, 6)
        row[column] = chance.choice([*(one[column] for one in rows), "", "x", "turn-9"])
    else:
        row[8] = canonical(other_content(chance, json.loads(row[8])))
    return [*rows[:at], tuple(row), *rows[at + 1 :]]


def forge(raw: sqlite3.Connection, rows: list[Any]) -> None:
    """Write the log anew, with every number, hash and the head as they should be."""
    for part in blueprint().values():
        if part.type == "trigger":
            raw.execute(f"DROP TRIGGER {part.name}")
    raw.execute("BEGIN")
    raw.execute("DELETE FROM event")
    prev = rows[0][9]
    for seq, row in enumerate(rows, start=1):
        digest = entry_hash(prev, seq, *row[1:9])
        raw.execute(
            f"INSERT INTO event VALUES ({', '.join('?' * 11)})",  # noqa: S608
            (seq, *row[1:9], prev, digest),
        )
        prev = digest
    raw.execute("UPDATE head SET seq = ?, hash = ?", (len(rows), prev))
    raw.execute("COMMIT")
    for part in blueprint().values():
        if part.type == "trigger":
            raw.execute(part.sql)
