"""Ladders are read from files, and what is wrong with one is said with file, key and remedy."""

from __future__ import annotations

from pathlib import Path

import pytest

from wargame.game.errors import CharterError
from wargame.scenario.ladders import examine_ladder, ladder_files, read_ladder
from wargame.scenario.library import charter_files

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "scenarios" / "charters" / "csto-ladder.toml").read_text("utf-8")


def spoilt(old: str, new: str) -> dict[str, bytes]:
    assert old in TEXT, old
    return {"csto-ladder": TEXT.replace(old, new, 1).encode()}


def test_shipped_ladder_reads_and_names_only_charters_that_are_shipped() -> None:
    folders = [ROOT / "scenarios"]
    files = {name: path.read_bytes() for name, path in ladder_files(folders).items()}
    charters = charter_files(folders)

    ladder = read_ladder("csto-ladder", files)

    assert len(ladder.rungs) == 9
    assert {one.charter for one in ladder.variants.values()} <= set(charters)
    assert "csto-ladder" not in charters


def test_ladder_is_read_from_a_path() -> None:
    assert read_ladder(str(ROOT / "scenarios/charters/csto-ladder.toml"), {}).id == "csto-ladder"


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("schema = 1", "schema = ", "not TOML"),
        ('title = "CSTO response ladder"', "titel = 1", "'titel' is no key here"),
        ('id = "csto-ladder"\n', "", "'id' is missing"),
        ("no-request = { at = 2 }", "no-request = { at = 9 }", "there is no step 9"),
        ("no-request = { at = 2 }", "no-reqest = { at = 2 }", "there is no cap no-reqest"),
        ("no-request = { at = 2 }", "no-request = { att = 2 }", "'att' is no key here"),
        ('{ fact = "tabled", is = "no" }', '{ fact = "tabled", is = "nope" }', "value of tabled"),
        ('{ fact = "tabled", is = "no" }', '{ fact = "tabld", is = "no" }', "no fact tabld"),
        ('{ fact = "tabled", is = "no" }', '{ fact = "tabled" }', "does not ask one thing"),
        ('{ signs = "2/3" }', '{ signs = "3/2" }', "does not say who must back it"),
        ('{ signs = "2/3" }', "{ signs = true }", "does not say who must back it"),
        ('{ signs = "2/3" }', '{ signs = "2/3", allows = "all" }', "one of signs and allows"),
        ('weight = "votes" }', 'weight = "vots" }', "there is no weight vots"),
        ('base = "V2"', 'base = "V9"', "there is no variant V9"),
        ('base = "V2"', 'base = "V7"', "V7 itself rests on V7"),
        ('base = "V2"', 'speed2 = "V7"', "'speed2' is no key here"),
        ('values = ["yes", "no"], usual = "no"', 'values = ["yes", "no"], usual = "na"', "usual"),
        ('by = { V4 = "majority" }', 'by = { V4 = "majorty" }', "there is no procedure majorty"),
        ('stops = ["objects"] }', 'stops = ["object"] }', "there is no answer object"),
        ("[texts.V5]", "[texts.V55]", "there is no variant V55"),
        ("[variants.V6.accepts]", "[variants.V6.accept]", "is no key here"),
    ],
)
def test_what_is_wrong_is_said_with_file_line_and_remedy(old: str, new: str, says: str) -> None:
    ladder, findings = examine_ladder("csto-ladder", spoilt(old, new))

    assert ladder is None
    told = [one.says() for one in findings]
    assert any(says in one for one in told), told
    assert all(one.remedy and one.file == "csto-ladder.toml" for one in findings)


def test_place_is_the_line_of_the_key() -> None:
    text = TEXT.replace("no-request = { at = 2 }", "no-request = { at = 9 }", 1)
    line = text[: text.index("no-request = { at = 9 }")].count("\n") + 1

    (finding,) = examine_ladder("csto-ladder", {"csto-ladder": text.encode()}).findings

    assert (finding.line, finding.key) == (line, "variants.V1.caps.no-request.at")


def test_claim_that_nobody_can_accept_is_found() -> None:
    start = TEXT.index("[variants.V8.accepts]")
    end = TEXT.index("[[variants.V8.routes]]")

    _, findings = examine_ladder("x", {"x": (TEXT[:start] + TEXT[end:]).encode()})

    assert "nothing says when that is" in findings[0].what


def test_reading_without_a_way_up_is_found() -> None:
    start = TEXT.index("[[variants.V8.routes]]")
    end = TEXT.index("# ----", start)

    _, findings = examine_ladder("x", {"x": (TEXT[:start] + TEXT[end:]).encode()})

    assert findings[0].what == "V8 has no way up"


def test_ladder_that_is_not_there_names_the_nearest() -> None:
    with pytest.raises(CharterError, match="Did you mean csto-ladder"):
        read_ladder("csto-laddr", {"csto-ladder": TEXT.encode()})
