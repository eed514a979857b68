"""The views for analysts say what the log says, and leave abandoned branches out."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given

from tests.game.strategies import logs
from tests.storage.samples import UUID
from tests.storage.tale import told
from wargame.game.codec import encode
from wargame.game.events import EVENTS
from wargame.game.fold import effective
from wargame.game.verdicts import Line, Verdict
from wargame.storage.chain import EMPTY, link
from wargame.storage.format1.views import VIEWS as FIRST
from wargame.storage.format2.views_council import VIEWS as SECOND
from wargame.storage.migrations import statements
from wargame.storage.sqlite import create

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.game.event import Event, Stamp

VIEWS = (*FIRST, *SECOND)
NAMES = [found[1] for view in VIEWS if (found := re.match(r"CREATE VIEW (\w+)", view))]
DOCS = Path(__file__).parents[2] / "docs" / "exercise-file.md"


@pytest.fixture(scope="module")
def tale(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    path = tmp_path_factory.mktemp("tale") / "x.wargame"
    with create(path, UUID) as store:
        store.append(0, told())
    with closing(sqlite3.connect(path)) as raw:  # as any other SQLite tool would
        raw.row_factory = sqlite3.Row
        yield raw


def rows(raw: sqlite3.Connection, query: str) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in raw.execute(query)]


def test_entries_say_what_took_them_back(tale: sqlite3.Connection) -> None:
    assert rows(tale, "SELECT seq FROM v_entries WHERE taken_back_by = 15") == [
        (12,),
        (13,),
        (14,),
    ]
    assert rows(tale, "SELECT count(*) FROM v_entries WHERE taken_back_by IS NULL") == [(27,)]
    assert rows(tale, "SELECT count(*) FROM v_effective") == [(27,)]


def test_the_exercise_is_one_row(tale: sqlite3.Connection) -> None:
    assert rows(
        tale, "SELECT uuid, title, charter, entries, ended_at IS NOT NULL FROM v_exercise"
    ) == [(UUID, "Karabakh, autumn course", "csto-as-written", 30, 1)]


def test_a_decision_shows_ruling_and_override_apart(tale: sqlite3.Connection) -> None:
    found = rows(tale, "SELECT seq, number, ruled, overridden, outcome, blockers FROM v_decisions")

    assert found == [
        (11, "1/1", "rejected", "adopted", "adopted", '["RUS"]'),
        (20, "1/2", None, None, "tabled", None),
        (25, None, None, None, "not-brought", None),
    ]


def test_an_abandoned_ruling_is_no_ruling(tale: sqlite3.Connection) -> None:
    assert rows(tale, "SELECT seq, outcome, last FROM v_rulings") == [(18, "rejected", 1)]
    assert rows(tale, "SELECT n, article, passed FROM v_ruling_lines") == [(1, "rop-14", 0)] * 2
    assert rows(tale, "SELECT * FROM v_facts") == []


def test_the_last_ballot_of_a_seat_is_marked(tale: sqlite3.Connection) -> None:
    assert rows(tale, "SELECT seq, seat, value, correction, last FROM v_ballots ORDER BY seq") == [
        (16, "RUS", "for", "", 0),
        (17, "RUS", "against", "misheard", 1),
    ]


def test_each_step_of_an_inject_is_a_row_and_each_reader_too(tale: sqlite3.Connection) -> None:
    assert rows(tale, "SELECT seq, step, reason, planned, last FROM v_injects ORDER BY seq") == [
        (8, "held", "too early", None, 0),
        (9, "delivered", None, 10, 1),
    ]
    assert rows(tale, "SELECT seq, number, seat FROM v_inject_readers") == [
        (9, "1", "ARM"),
        (9, "1", "RUS"),
    ]


def test_an_indicator_is_a_series_from_its_start(tale: sqlite3.Connection) -> None:
    assert rows(tale, "SELECT seq, indicator, how, was, becomes, by FROM v_indicators") == [
        (5, "violence", "start", None, 40, None),
        (10, "violence", "moved", 40, 45, 5),
    ]


def test_attendance_has_a_row_for_each_seat_and_phase(tale: sqlite3.Connection) -> None:
    assert rows(tale, "SELECT seq, turn, phase, seat, status FROM v_attendance") == [
        (24, "t1", "council", "ARM", "passed"),
        (24, "t1", "council", "RUS", "acted"),
    ]


def test_turns_phases_and_seats_have_their_times(tale: sqlite3.Connection) -> None:
    assert rows(tale, "SELECT turn, number, skipped, closed_at FROM v_turns") == [
        ("t1", 1, 0, "2026-03-01T09:25:00.000000Z")
    ]
    assert rows(tale, "SELECT phase, closed_seq, state_hash FROM v_phases") == [
        ("council", 24, "c" * 64)
    ]
    assert rows(tale, "SELECT seq, seat, mode FROM v_seats WHERE last") == [(4, "ARM", "person")]


def test_actions_are_told_from_attempts(tale: sqlite3.Connection) -> None:
    assert rows(tale, "SELECT seq, done, seat, conduct, reason FROM v_actions ORDER BY seq") == [
        (22, 1, "RUS", "permitted", None),
        (23, 0, "ARM", None, "No envoy."),
    ]
    assert rows(tale, "SELECT fact, value, found_by, reason FROM v_findings") == [
        ("external-attack", 1, "control", "evident")
    ]


def test_corrections_list_abandoned_branches_too(tale: sqlite3.Connection) -> None:
    assert rows(tale, "SELECT seq, what, concerns, reason FROM v_corrections") == [
        (15, "taken back", "to #11", "Russia had not voted"),
        (17, "ballot corrected", "1/1, RUS: against", "misheard"),
        (19, "ruling overridden", "1/1: rejected to adopted", "for the play"),
    ]


@pytest.mark.parametrize("view", NAMES)
def test_each_view_is_described_in_the_manual(view: str) -> None:
    assert f"`{view}`" in DOCS.read_text(encoding="utf-8")


def test_each_query_of_the_manual_runs(tale: sqlite3.Connection) -> None:
    queries = re.findall(r"```sql\n(.+?)```", DOCS.read_text(encoding="utf-8"), re.DOTALL)

    assert len(queries) >= 5
    for query in queries:
        tale.execute(query).fetchall()


def test_the_views_ask_only_for_fields_that_events_have() -> None:
    known = {name for event in EVENTS for name in event.model_fields}
    parts = {*Verdict.__dataclass_fields__, *Line.__dataclass_fields__}
    asked = {path for view in VIEWS for path in re.findall(r"'\$\.([\w.]+)'", view)}

    assert {path for path in asked if path.split(".")[-1] not in known | parts} == set()


def test_the_views_ask_only_for_kinds_that_exist() -> None:
    known = {event.kind for event in EVENTS}
    asked = {
        word
        for view in VIEWS
        for test in re.findall(r"kind (?:=|IN) (?:'\w+'|\([^)]+\))", view)
        for word in re.findall(r"'(\w+)'", test)
    }

    assert asked
    assert asked - known == set()


def stored(events: list[tuple[Stamp, Event]]) -> sqlite3.Connection:
    raw = sqlite3.connect(":memory:", isolation_level=None)
    for statement in statements(0):
        raw.execute(statement)
    from wargame.play.ports import Unstored

    unstored = [
        Unstored(*stamp[1:], event.kind, event.version, encode(event)) for stamp, event in events
    ]
    raw.executemany(
        "INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", link(EMPTY, 0, unstored)
    )
    return raw


@given(logs())
def test_what_counts_in_sql_is_what_counts_in_the_fold(events: list[tuple[Stamp, Event]]) -> None:
    with closing(stored(events)) as raw:
        counted = [seq for (seq,) in raw.execute("SELECT seq FROM v_effective ORDER BY seq")]

    assert counted == [stamp.seq for stamp, _ in effective(events)]


@given(logs())
def test_every_view_can_be_read_whatever_the_log_holds(events: list[tuple[Stamp, Event]]) -> None:
    with closing(stored(events)) as raw:
        for view in NAMES:
            raw.execute(f"SELECT * FROM {view}").fetchall()  # noqa: S608 (our own names)


def test_a_long_log_is_looked_through_by_the_index(tale: sqlite3.Connection) -> None:
    plan = rows(tale, "EXPLAIN QUERY PLAN SELECT * FROM v_effective")

    assert any("event_taken_back" in row[-1] for row in plan)
