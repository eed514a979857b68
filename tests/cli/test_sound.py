"""`wargame sound`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.conftest import Said

BOOK = Path(__file__).parents[1] / "cases" / "sounding"
OPTIONS = (
    "--ask",
    "7",
    "--facts",
    "formal-request=yes,territory=member,trigger=internal,legitimacy=lawful,host-consents=yes",
    "--sign",
    "arm=3,BLR=7,KAZ=4,KGZ=3,RUS=7,TJK=7",
    "--obj",
    "ARM=7,BLR=8,KAZ=7,KGZ=7,RUS=8,TJK=8",
)


def test_case_of_the_command_line_is_sounded_under_one_reading(
    wargame: Callable[..., Said],
) -> None:
    said = wargame("sound", "csto-ladder", "--variant", "V3", *OPTIONS, "--json")

    assert said.status == 0
    (found,) = said.json["soundings"]
    assert (found["rung"], found["charter"]) == (7, "csto-internal-emergency")
    assert found["says"][0] == "V3 After the Warsaw Treaty: L7 Keep; asked was L7 Keep."


def test_without_a_variant_every_reading_is_sounded(wargame: Callable[..., Said]) -> None:
    found = wargame("sound", *OPTIONS, "--json").json["soundings"]

    rungs = {one["variant"]: one["rung"] for one in found}
    assert rungs == {
        "V1": 5, "V1a": 3, "V2": 3, "V3": 7, "V4": 4, "V4w": 5, "V5": 5, "V6": 5, "V7": 3, "V8": 7,
    }  # fmt: skip


def test_file_of_cases_is_sounded_for_a_person(wargame: Callable[..., Said]) -> None:
    said = wargame("sound", "--vector", BOOK / "vectors.toml", "--case", "TC12", "--variant", "V2")

    lines = said.out.splitlines()
    assert lines[0] == "TC12"
    assert lines[1] == "V2 As practised in 2020: L2 Consult; asked was L7 Keep."
    assert "    Not L3: ARM does not sign (All sign)." in lines
    assert "    Alone enough for L3: ARM signs up to L3, not L2." in lines
    assert lines[-1].startswith("A sounding, not a ruling")


def test_seven_members_are_sounded_where_weights_are_known(wargame: Callable[..., Said]) -> None:
    found = wargame("sound", "--vector", BOOK / "vectors.toml", "--case", "TC01", "--json").json

    assert "V4w" not in {one["variant"] for one in found["soundings"]}


def test_texts_and_matters_are_sounded_from_a_file(wargame: Callable[..., Said]) -> None:
    texts = wargame("sound", "--vector", BOOK / "texts.toml", "--json").json["soundings"]
    matters = wargame("sound", "--vector", BOOK / "matters.toml", "--json").json["soundings"]

    assert {one["variant"] for one in texts} == {"V1", "V1a", "V2", "V3", "V4", "V4w", "V5"}
    assert {one["outcome"] for one in matters} == {"adopted", "pending", "blocked"}


def test_wrong_use_says_the_way_out(wargame: Callable[..., Said], tmp_path: Path) -> None:
    broken = tmp_path / "broken.toml"
    broken.write_text("case = ", encoding="utf-8")
    empty = tmp_path / "empty.toml"
    empty.write_text("cases = 1", encoding="utf-8")
    for arguments, says in (
        (("sound",), "Give --ask"),
        (("sound", "csto-laddr", *OPTIONS), "did you mean"),
        (("sound", "--variant", "V9", *OPTIONS), "has no variant V9"),
        (("sound", "--ask", "3", "--sign", "ARM"), "is not one NAME=VALUE"),
        (("sound", "--ask", "3", "--facts", "a=1,a=2"), "is not one NAME=VALUE"),
        (("sound", "--vector", BOOK / "texts.toml", "--case", "ST9"), "There is no case ST9"),
        (("sound", "--vector", broken), "is no TOML"),
        (("sound", "--vector", empty), "holds no cases"),
    ):
        said = wargame(*arguments)
        assert said.status == 2
        assert says.casefold() in said.err.casefold(), said.err


def test_check_looks_through_a_ladder(wargame: Callable[..., Said], tmp_path: Path) -> None:
    source = Path(__file__).parents[2] / "scenarios" / "charters" / "csto-ladder.toml"
    spoilt = tmp_path / "my-ladder.toml"
    spoilt.write_text(source.read_text("utf-8").replace("at = 2", "at = 12"), encoding="utf-8")

    assert wargame("check", "csto-ladder").status == 0
    said = wargame("check", spoilt)
    assert said.status == 1
    assert "there is no step 12" in said.out
