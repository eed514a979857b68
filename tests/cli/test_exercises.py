"""`new`, `log`, `view` and `verify`: an exercise from its first entry to its last."""

from __future__ import annotations

import re
import shutil
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from wargame.support.recent import Recent, remember

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Said

pytestmark = pytest.mark.slow


def test_new_exercise_holds_its_first_entry(wargame: Callable[..., Said], tmp_path: Path) -> None:
    made = wargame("new", "karabakh-2020", "--out", tmp_path / "monday", "--json").json

    assert made["exercise"] == str(tmp_path / "monday.wargame")
    checked = wargame("verify", made["exercise"], "--json").json
    assert checked == {"ok": True, "events": 1, "head": made["head"], "problems": []}


def test_charter_can_be_chosen(wargame: Callable[..., Said], tmp_path: Path) -> None:
    made = wargame(
        "new", "karabakh-2020", "--out", tmp_path / "x", "--charter", "csto-as-practised", "--json"
    )

    assert made.json["charter"] == "csto-as-practised"


def test_charter_that_the_pack_does_not_name_is_refused(
    wargame: Callable[..., Said], tmp_path: Path
) -> None:
    said = wargame("new", "karabakh-2020", "--out", tmp_path / "x", "--charter", "unsc")

    assert said.status == 2
    assert "unsc" in said.err
    assert list(tmp_path.iterdir()) == []


def test_file_that_is_there_is_never_written_over(
    wargame: Callable[..., Said], tmp_path: Path
) -> None:
    (tmp_path / "x.wargame").write_text("mine", encoding="utf-8")

    said = wargame("new", "karabakh-2020", "--out", tmp_path / "x")

    assert said.status == 2
    assert (tmp_path / "x.wargame").read_text(encoding="utf-8") == "mine"


def test_log_of_a_seat_leaves_out_what_others_keep(
    wargame: Callable[..., Said], played: Path
) -> None:
    control = wargame("log", played, "--json").json["events"]
    armenia = wargame("log", played, "--seat", "arm", "--json").json["events"]

    assert set(armenia[0]) >= {"seq", "at", "turn", "phase", "actor", "kind", "says"}
    assert 0 < len(armenia) < len(control)
    russia = wargame("log", played, "--seat", "RUS", "--json").json["events"]
    deposits = [
        {one["seq"] for one in log if one["kind"] == "move_deposited"}
        for log in (control, armenia, russia)
    ]
    assert deposits[0] == deposits[1] & deposits[2] == set()
    assert deposits[1]


def test_log_can_begin_later(wargame: Callable[..., Said], played: Path) -> None:
    tail = wargame("log", played, "--after", 700, "--json").json["events"]

    assert tail[0]["seq"] > 700


def test_log_for_a_person_has_a_line_an_entry(wargame: Callable[..., Said], played: Path) -> None:
    lines = wargame("log", played).out.splitlines()

    assert lines[0].startswith("#1 ")
    assert len(lines) == len(wargame("log", played, "--json").json["events"])


def test_view_holds_what_the_seat_may_see(wargame: Callable[..., Said], played: Path) -> None:
    seen = wargame("view", played, "--seat", "KAZ", "--json").json

    assert set(seen) >= {
        "seat", "as_of", "turn", "phase", "clock", "briefing", "objectives", "red_lines",
        "resources", "facts", "indicators", "inbox", "actions", "move", "motions", "statuses",
        "people",
    }  # fmt: skip
    assert seen["seat"] == "KAZ"
    assert seen["briefing"]
    assert seen["motions"][0]["ballots"]["main"]["KAZ"]


def test_packets_of_other_seats_are_in_no_view(wargame: Callable[..., Said], played: Path) -> None:
    secret = wargame("view", played, "--seat", "ARM", "--json").json["briefing"]

    for other in ("KAZ", "RUS", "public"):
        assert secret not in wargame("view", played, "--seat", other, "--json").json["briefing"]


def test_view_for_a_person_says_where_play_stands(
    wargame: Callable[..., Said], played: Path
) -> None:
    said = wargame("view", played, "--seat", "public")

    assert "seen by the public" in said.out
    assert "Over" in said.out.splitlines()
    assert "MOTION" in said.out


def test_view_for_a_person_says_names_and_words_and_a_program_gets_ids(
    wargame: Callable[..., Said], played: Path
) -> None:
    said = wargame("view", played, "--seat", "arm")
    shown = wargame("view", played, "--seat", "arm", "--json").json

    assert "seen by Armenia" in said.out
    assert "corridor under Russian peacekeepers" in said.out
    assert "France, EU and OSCE" in said.out
    assert re.search(r"rus-corridor|eu-osce|armenia-withdrew|\bRUS\b", said.out) is None
    assert {one["value"] for one in shown["facts"]} >= {"rus-corridor", "armenia-withdrew"}


def test_view_of_a_new_exercise_has_no_empty_tables(
    wargame: Callable[..., Said], tmp_path: Path
) -> None:
    made = tmp_path / "new.wargame"
    wargame("new", "learn-the-table", "--out", made)

    assert wargame("view", made).out.splitlines()[1:] == ["Not started"]


@pytest.mark.parametrize("command", ["log", "view", "report"])
def test_seat_that_is_not_there_names_those_that_are(
    wargame: Callable[..., Said], played: Path, command: str
) -> None:
    said = wargame(command, played, "--seat", "USA")

    assert (said.status, said.out) == (2, "")
    assert "ARM" in said.err


def test_looking_changes_nothing(wargame: Callable[..., Said], played: Path) -> None:
    before = played.read_bytes()
    wargame("log", played)
    wargame("view", played)
    wargame("verify", played)

    assert played.read_bytes() == before
    assert [one.name for one in played.parent.iterdir() if one.suffix == ".pdf"] == []


@pytest.fixture
def copy(played: Path, tmp_path: Path) -> Path:
    shutil.copy(played, tmp_path / "copy.wargame")
    return tmp_path / "copy.wargame"


def change(file: Path, *statements: str) -> None:
    """Change a file as somebody would who knows SQLite."""
    with closing(sqlite3.connect(file)) as raw, raw:
        triggers = raw.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        kept = triggers.fetchall()
        for name, _ in kept:
            raw.execute(f'DROP TRIGGER "{name}"')
        for statement in statements:
            raw.execute(statement)
        for _, sql in kept:
            raw.execute(sql)


def test_changed_entry_is_found(wargame: Callable[..., Said], copy: Path) -> None:
    change(copy, "UPDATE event SET actor = 'RUS' WHERE seq = 40")

    said = wargame("verify", copy, "--json")

    assert (said.status, said.json["ok"]) == (1, False)
    assert 40 in [one["seq"] for one in said.json["problems"]]


def test_log_cut_short_is_found_by_the_printed_head(
    wargame: Callable[..., Said], copy: Path
) -> None:
    whole = wargame("verify", copy, "--json").json
    change(
        copy,
        "DELETE FROM event WHERE seq > 100",
        "UPDATE head SET seq = 100, hash = (SELECT hash FROM event WHERE seq = 100)",
    )

    said = wargame("verify", copy, "--head", f"{whole['events']}:{whole['head']}")

    assert said.status == 1
    assert f"#{whole['events']}" in said.out


def test_log_cut_short_is_found_by_the_head_that_this_machine_kept(
    wargame: Callable[..., Said], copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WARGAME_HOME", str(tmp_path / "home"))
    remember(Recent(str(copy.resolve()), "id", "title", 9999, "0" * 64, "2026-01-01"))

    assert wargame("verify", copy).status == 1


def test_head_that_is_no_head_is_wrong_use(wargame: Callable[..., Said], copy: Path) -> None:
    said = wargame("verify", copy, "--head", "12")

    assert said.status == 2
    assert "NUMBER:HASH" in said.err


def test_file_that_is_no_exercise_is_a_finding_of_verify_and_wrong_use_elsewhere(
    wargame: Callable[..., Said], tmp_path: Path
) -> None:
    other = tmp_path / "letter.wargame"
    other.write_text("Dear Sir", encoding="utf-8")

    assert wargame("verify", other, "--json").json["ok"] is False
    assert wargame("log", other).status == 2
    assert other.read_text(encoding="utf-8") == "Dear Sir"
