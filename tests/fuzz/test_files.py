"""Spoilt exercise files: opened, or told in words what is wrong, by every way of looking at one."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fuzz.budget import Tally, budget, in_words, tally
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


@st.composite
def changed(draw: st.DrawFn, whole: bytes) -> bytes:
    """The bytes of a file with something lost, doubled, exchanged or made up."""
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(whole) - 1))
        page = at // PAGE * PAGE
        other = draw(st.integers(0, len(whole) // PAGE - 1)) * PAGE
        size = draw(st.sampled_from((1, 2, 8, 64, 512, PAGE)))
        match draw(st.integers(0, 6)):
            case 0:
                new = draw(st.binary(min_size=1, max_size=16))
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
                whole = whole[:at] + draw(st.binary(max_size=40)) + whole[at:]
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
            for seat in (*list(session.state.roster)[:2], PUBLIC, CONTROL):
                session.view(seat)
                session.log(seat)
                review_of(session, seat)
        finally:
            session.close()
    except WargameError as told:
        return f"told: {in_words(told)}"
    return "opened, and verify finds nothing" if found.ok else "opened, and verify tells it"


@given(st.data())
@budget(3_000)
def test_a_spoilt_file_is_told_or_opens(
    bytes_changed: Tally, played: Path, data: st.DataObject
) -> None:
    spoilt = played.with_name("spoilt.wargame")
    spoilt.write_bytes(data.draw(changed(played.read_bytes())))

    end = looked_at(spoilt)

    bytes_changed.count(end.partition(":")[0], end if end.startswith("told") else "")


@st.composite
def other_content(draw: st.DrawFn, payload: Any) -> Any:
    """A payload with one value exchanged, lost or put in."""
    if isinstance(payload, dict) and payload and draw(st.integers(0, 3)):
        key = draw(st.sampled_from(sorted(payload)))
        return {**payload, key: draw(other_content(payload[key]))}
    if isinstance(payload, list) and payload and draw(st.integers(0, 3)):
        at = draw(st.integers(0, len(payload) - 1))
        return [*payload[:at], draw(other_content(payload[at])), *payload[at + 1 :]]
    if isinstance(payload, str):
        texts = ("ALD", "nobody", "motion-1", "2026-03-02T09:00:00.000000Z", *HOSTILE)
        return draw(st.one_of(st.sampled_from(texts), st.integers(), st.none()))
    if isinstance(payload, int | float):
        return draw(st.one_of(st.integers(-5, 200), st.integers(), st.text(max_size=3)))
    return draw(st.sampled_from((None, [], {}, "", 0, [[]], {"a": 1})))


@given(st.data())
@budget(3_000)
def test_a_forged_entry_is_told_or_read(forged: Tally, played: Path, data: st.DataObject) -> None:
    """Whoever writes the log anew with right hashes may write anything: it must not be a fault."""
    path = played.with_name("forged.wargame")
    path.write_bytes(played.read_bytes())
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        rows = raw.execute("SELECT * FROM event ORDER BY seq").fetchall()
        at = data.draw(st.integers(0, len(rows) - 1))
        rows = data.draw(rewritten(rows, at))
        forge(raw, rows)

    end = looked_at(path)

    forged.count(end.partition(":")[0], end if end.startswith("told") else "")


@st.composite
def rewritten(draw: st.DrawFn, rows: list[Any], at: int) -> list[Any]:
    """The rows with one of them changed, lost, doubled or put elsewhere."""
    way = draw(st.integers(0, 9))
    if way == 0:
        return rows[:at] + rows[at + 1 :]
    if way == 1:
        return [*rows[:at], rows[at], *rows[at:]]
    if way == 2:
        other = draw(st.integers(0, len(rows) - 1))
        rows[at], rows[other] = rows[other], rows[at]
        return rows
    row = list(rows[at])
    if way == 3:  # turn, phase, actor, kind or story
        column = draw(st.integers(2, 6))
        kinds = [one[column] for one in rows]
        row[column] = draw(st.one_of(st.sampled_from(kinds), st.sampled_from(("", "x", "turn-9"))))
    else:
        row[8] = canonical(draw(other_content(json.loads(row[8]))))
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
