"""`wargame judge`: the arguments, the answer, and files of cases."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Said

OTHERS = "ARM=for,BLR=for,KGZ=for,RUS=for,TJK=for"
OPEN = ("--roles", "requester=ARM", "--facts", "lawful-request=true,external-attack=true")
ASSIST = ("judge", "csto-as-written", "--decision", "assist", *OPEN)


def test_rejected_motion_is_no_finding(wargame: Callable[..., Said]) -> None:
    said = wargame(*ASSIST, "--ballots", f"KAZ=against,{OTHERS}", "--json")

    assert said.status == 0
    assert said.json["outcome"] == "rejected"
    assert said.json["blockers"] == ["KAZ"]
    assert said.json["bound"] == []
    assert [[(one["seat"], one["becomes"]) for one in way] for way in said.json["flips"]] == [
        [("KAZ", "abstain")]
    ]


def test_each_line_of_the_trace_is_said(wargame: Callable[..., Said]) -> None:
    said = wargame(*ASSIST, "--ballots", f"KAZ=for,{OTHERS}", "--json")

    assert said.json["outcome"] == "adopted"
    assert all(line["says"] for line in said.json["trace"])


def test_ruling_for_a_person_names_article_blocker_and_way_out(
    wargame: Callable[..., Said],
) -> None:
    said = wargame(*ASSIST, "--ballots", f"kaz=no,{OTHERS.lower()}")

    assert said.out.startswith("Blocked: Military assistance to a member (Collective Security")
    assert "[Charter, Art. 12]" in said.out
    assert "Blocked by: KAZ" in said.out
    assert "KAZ: No → Abstain" in said.out


def test_elapsed_members_and_tags_reach_the_case(wargame: Callable[..., Said]) -> None:
    pending = wargame(
        "judge", "csto-as-written", "--decision", "withdraw", "--roles", "requester=ARM",
        "--ballots", "ARM=for", "--elapsed", "2400", "--json",
    )  # fmt: skip
    fewer = wargame(
        *ASSIST, "--ballots", "ARM=for,RUS=for", "--members", "ARM,BLR,RUS",
        "--tags", "suspended=BLR", "--json",
    )  # fmt: skip

    assert pending.json["outcome"] == "pending"
    assert fewer.json["bound"] == ["ARM", "BLR", "RUS"]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["judge"], "Give a charter and --decision"),
        (["judge", "unsc"], "Give a charter and --decision"),
        (["judge", "unsk", "--decision", "resolution"], "Did you mean 'unsc'?"),
        (["judge", "unsc", "--decision", "resolutoin"], "resolution"),
        ([*ASSIST, "--ballots", "XXX=for"], "XXX is no member"),
        ([*ASSIST, "--ballots", "RUS=maybe"], "--ballots, item 1"),
        ([*ASSIST, "--ballots", "RUS=for,rus=against"], "--ballots, item 2"),
        ([*ASSIST, "--elapsed", "soon"], "no number of hours"),
        ([*ASSIST, "--batch", "nowhere.jsonl"], "There is no file nowhere.jsonl"),
    ],
)
def test_case_that_does_not_fit_says_where(
    wargame: Callable[..., Said], arguments: list[str], says: str
) -> None:
    said = wargame(*arguments)

    assert (said.status, said.out) == (2, "")
    assert says in said.err
    assert said.err.count("\n") == 1


def cases(folder: Path, *lines: str | bytes) -> Path:
    file = folder / "cases.jsonl"
    file.write_bytes(b"\n".join(one if isinstance(one, bytes) else one.encode() for one in lines))
    return file


NINE = ("CHN", "FRA", "GBR", "USA", "BEL", "DOM", "EST", "DEU", "IDN")
GOOD = json.dumps(
    {"charter": "unsc", "decision": "procedural", "ballots": dict.fromkeys(NINE, "for")}
)


def test_lines_are_ruled_in_order(wargame: Callable[..., Said], tmp_path: Path) -> None:
    lacking = GOOD.replace('"IDN": "for"', '"IDN": "abstain"')
    said = wargame("judge", "--batch", cases(tmp_path, GOOD, "", lacking, GOOD))

    outcomes = [json.loads(line)["outcome"] for line in said.out.splitlines()]
    assert (said.status, outcomes) == (0, ["adopted", "rejected", "adopted"])


@pytest.mark.parametrize(
    "bad",
    [
        "{",
        "[]",
        b"\xff",
        "[" * 100_000,
        '{"decision": "procedural"}',
        '{"charter": "nobody", "decision": "procedural"}',
        '{"charter": "unsc", "decision": "procedural", "ballots": {"XXX": "for"}}',
        '{"charter": "unsc", "decision": "procedural", "elapsed": -1}',
    ],
)
def test_bad_line_gives_an_error_and_goes_on(
    wargame: Callable[..., Said], tmp_path: Path, bad: str | bytes
) -> None:
    said = wargame("judge", "--batch", cases(tmp_path, GOOD, bad, GOOD))

    first, second, third = map(json.loads, said.out.splitlines())
    assert said.status == 1
    assert first["outcome"] == third["outcome"] == "adopted"
    assert second["error"]
    assert second["line"] == 2
