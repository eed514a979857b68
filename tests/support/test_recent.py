"""The list of recent exercises, and the head of each as this machine last saw it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from wargame.support.recent import LONGEST, Recent, forget, last_seen_head, recent, remember

if TYPE_CHECKING:
    from pathlib import Path


def exercise(number: int) -> Recent:
    return Recent(
        path=f"/exercises/{number}.wargame",
        exercise=f"id-{number}",
        title="Karabakh 2020",
        seq=number,
        hash=f"{number:064x}",
        at="2026-01-01T10:00:00Z",
    )


def test_latest_stands_first_and_once(tmp_path: Path) -> None:
    for number in (1, 2, 1):
        remember(exercise(number), tmp_path)

    assert [one.seq for one in recent(tmp_path)] == [1, 2]


def test_list_has_an_end(tmp_path: Path) -> None:
    for number in range(LONGEST + 5):
        remember(exercise(number), tmp_path)

    assert len(recent(tmp_path)) == LONGEST


def test_forgotten_exercise_leaves_the_list(tmp_path: Path) -> None:
    remember(exercise(1), tmp_path)
    forget("/exercises/1.wargame", tmp_path)

    assert recent(tmp_path) == ()


def test_head_is_found_although_the_file_moved(tmp_path: Path) -> None:
    remember(exercise(7), tmp_path)

    assert last_seen_head("id-7", tmp_path) == (7, f"{7:064x}")
    assert last_seen_head("id-8", tmp_path) is None


def test_lines_that_do_not_read_are_left_out(tmp_path: Path) -> None:
    remember(exercise(1), tmp_path)
    file = tmp_path / "recent.json"
    good = json.loads(file.read_text(encoding="utf-8"))[0]
    bad = [{**good, "seq": "1"}, {"path": "x"}, None, {**good, "open": 1}]
    file.write_text(json.dumps([*bad, {**good, "newer": 1}]), encoding="utf-8")

    assert recent(tmp_path) == (exercise(1),)
