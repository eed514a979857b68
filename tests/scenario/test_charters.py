"""Charters are read from files with their parents, and what is wrong is said with its place."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from wargame.game.errors import CharterError
from wargame.rules.case import Case
from wargame.rules.differences import differences
from wargame.rules.judge import judge
from wargame.scenario.charters import (
    CharterFolder,
    CharterUnreadable,
    examine_charter,
    parent_of,
    read_charter,
)
from wargame.scenario.places import Places

ROOT = Path(__file__).parents[2]
SHIPPED = CharterFolder(ROOT / "scenarios" / "charters")
CORPUS: dict[str, Any] = tomllib.loads(
    (ROOT / "tests" / "cases" / "rules" / "malformed" / "corpus.toml").read_text("utf-8")
)
SOUND: str = CORPUS["sound"]
KEYS = {"name", "swap", "also", "append", "text", "says", "severity", "line"}


def spoilt(case: dict[str, Any]) -> bytes:
    assert case.keys() <= KEYS, case
    text = case.get("text", SOUND)
    for old, new in [*([case["swap"]] if "swap" in case else []), *case.get("also", [])]:
        assert old in text, (case["name"], old)
        text = text.replace(old, new)
    return f"{text}\n{case['append']}\n".encode() if "append" in case else text.encode()


def test_the_sound_charter_of_the_corpus_is_sound() -> None:
    charter, findings = examine_charter("small", {"small": SOUND.encode()})

    assert findings == ()
    assert charter is not None


@pytest.mark.parametrize("case", CORPUS["case"], ids=lambda case: case["name"])
def test_what_is_wrong_is_said_with_its_place_and_remedy(case: dict[str, Any]) -> None:
    severity = case.get("severity", "error")

    charter, findings = examine_charter("small", {"small": spoilt(case)})

    told = [f for f in findings if f.severity == severity and all_in(case["says"], f.says())]
    assert told, [f.says() for f in findings]
    assert all(f.remedy and f.file == "small.toml" for f in findings)
    assert (charter is None) == any(f.severity == "error" for f in findings)
    if "line" in case:
        assert case["line"] in {f.line for f in told}, told


def all_in(parts: list[str], text: str) -> bool:
    return all(part in text for part in parts)


def test_the_corpus_is_as_large_as_promised() -> None:
    names = [case["name"] for case in CORPUS["case"]]

    assert len(names) == len(set(names)) >= 60


def test_all_findings_of_a_file_come_at_once_errors_first() -> None:
    text = SOUND.replace('tag = "suspended"', 'tag = "suspnded"')
    text = text.replace('fact = "attack" }, article', 'fact = "atack" }, article')
    text = text.replace(', certainty = "high"', "")

    _, findings = examine_charter("small", {"small": text.encode()})

    assert [f.severity for f in findings] == ["error", "error", "warning", "warning"]


def test_reading_raises_with_all_findings() -> None:
    with pytest.raises(CharterUnreadable) as stopped:
        read_charter("small", {"small": SOUND.replace("at_least = 3", "at_least = 9").encode()})

    assert isinstance(stopped.value, CharterError)
    assert "small.toml:38: rules.chain.stages[1].test.at_least" in stopped.value.message
    assert len(stopped.value.findings) == 1


def test_bytes_that_are_no_text_are_refused_with_the_line() -> None:
    (finding,) = examine_charter("x", {"x": b'id = "x"\ntitle = "\xff"'}).findings

    assert (finding.line, "not UTF-8" in finding.what) == (2, True)


def test_a_file_beyond_the_limit_is_refused() -> None:
    (finding,) = examine_charter("x", {"x": b"#" * 1_000_001}).findings

    assert "1,000,001 bytes" in finding.what
    assert "1,000,000" in finding.remedy


@pytest.mark.parametrize("depth", [60, 100_000])
def test_tables_nested_without_end_are_refused(depth: int) -> None:
    text = (
        f"x = {'[' * depth}{']' * depth}\n"
        if depth > 1000
        else SOUND.replace(
            '{ count = "for", at_least = 3 }',
            "{ not = " * depth + "{ always = true }" + " }" * depth,
        )
    )

    charter, findings = examine_charter("x", {"x": text.encode()})

    assert charter is None
    assert "deep" in findings[0].what


def test_more_members_than_anybody_needs_are_refused() -> None:
    seats = ", ".join(f'"seat-{n}"' for n in range(1001))
    text = SOUND.replace('["ARM", "BLR", "KAZ", "RUS"]', f'["ARM", "RUS", {seats}]')

    _, findings = examine_charter("small", {"small": text.encode()})

    assert any("1003 members" in f.what and "1000" in f.remedy for f in findings)


def test_an_unknown_charter_is_told_with_the_nearest() -> None:
    (finding,) = examine_charter("csto-as-writen", SHIPPED).findings

    assert "there is no charter csto-as-writen" in finding.what
    assert "did you mean csto-as-written" in finding.remedy


# --- extends -------------------------------------------------------------------------------------

CHILD = """
schema = 1
id = "child"
title = "A child"
reading = "proposed"
extends = "small"
"""


def library(**texts: str) -> dict[str, bytes]:
    return {"small": SOUND.encode(), **{name: text.encode() for name, text in texts.items()}}


def test_an_empty_extends_equals_its_parent() -> None:
    child = read_charter("child", library(child=CHILD))
    parent = read_charter("small", library())

    assert differences(child, parent) == ()
    for kind in parent.decisions:
        ours, theirs = judge(child, Case(kind)), judge(parent, Case(kind))
        assert (ours.outcome, ours.trace) == (theirs.outcome, theirs.trace)


def test_tables_merge_key_by_key_and_lists_are_replaced_whole() -> None:
    text = CHILD + '[decisions.act]\ntitle = "Other"\nrequires = []\n[tags]\npermanent = ["ARM"]\n'

    child = read_charter("child", library(child=text))

    act = child.decisions["act"]
    assert (act.title, act.rule, act.requires) == ("Other", "chain", ())
    assert child.tags["permanent"] == ("ARM",)
    assert child.tags["suspended"] == ()


def test_a_condition_of_conduct_is_replaced_whole() -> None:
    text = CHILD + '[conduct.bases]\nunless = { role = "host", filled = true }\n'

    child = read_charter("child", library(child=text))

    assert child.data["conduct"]["bases"]["unless"] == {"role": "host", "filled": True}
    assert child.data["conduct"]["bases"]["judged"] == "breach"


def test_who_is_bound_is_replaced_whole() -> None:
    parent = SOUND.replace('title = "Act"', 'title = "Act"\nbinds = { all_but = ["absent"] }')
    text = CHILD + '[decisions.act]\nbinds = { voters_but = ["absent"] }\n'

    child = read_charter("child", {"small": parent.encode(), "child": text.encode()})

    assert child.decisions["act"].binds is not None
    assert child.decisions["act"].binds.word == "voters_but"


def test_remove_deletes_before_merging() -> None:
    text = (
        CHILD + 'remove = ["conduct.bases"]\n[conduct.bases]\naction = "x"\njudged = "permitted"\n'
    )

    child = read_charter("child", library(child=text))

    assert child.conduct["bases"].article == ""


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (CHILD + 'remove = ["conduct.basis"]\n', ["remove[0]", "conduct.basis is not in"]),
        (CHILD + 'remove = ["conduct.bases.nothing"]\n', ["conduct.bases.nothing is not in"]),
        (CHILD + 'remove = "conduct.bases"\n', ["remove is no list"]),
        (CHILD.replace('"small"', '"smal"'), ["chain child -> smal", "did you mean small"]),
        (CHILD.replace('"small"', '"../small"'), ["extends is no charter's id"]),
        (CHILD.replace('"small"', '"a/b"'), ["extends is no charter's id"]),
        (CHILD.replace('"small"', "7"), ["extends is no charter's id"]),
        (CHILD.replace('"small"', '"child"'), ["circle: child -> child"]),
        (CHILD + '[decisions.act]\nrule = "nothing"\n', ["child.toml:8: decisions.act.rule"]),
        (CHILD + '[articles.art-1]\ncertainty = "x"\n', ["child.toml:8: articles.art-1.certainty"]),
    ],
)
def test_what_is_wrong_with_a_child_is_told_in_its_own_file(text: str, parts: list[str]) -> None:
    charter, findings = examine_charter("child", library(child=text))

    assert charter is None
    assert all_in(parts, findings[0].says()), findings[0].says()


def test_what_is_wrong_with_a_parent_is_told_in_the_parents_file() -> None:
    parent = SOUND.replace('fact = "attack" }, article', 'fact = "atack" }, article')

    _, findings = examine_charter("child", {"child": CHILD.encode(), "small": parent.encode()})

    assert findings[0].where == "small.toml:23"


def test_a_circle_of_charters_is_told_with_the_chain() -> None:
    other = CHILD.replace("child", "other").replace('"small"', '"child"')
    texts = {"child": CHILD.replace('"small"', '"other"').encode(), "other": other.encode()}

    _, findings = examine_charter("child", texts)

    assert "circle: child -> other -> child" in findings[0].what


def test_a_chain_of_more_than_eight_is_refused() -> None:
    texts = {
        f"c-{n}": CHILD.replace("child", f"c-{n}").replace('"small"', f'"c-{n + 1}"').encode()
        for n in range(12)
    }

    _, findings = examine_charter("c-0", texts)

    assert "longer than 8" in findings[0].what


def test_a_practice_says_what_its_changed_decisions_depart_from() -> None:
    text = CHILD.replace('"proposed"', '"as-practised"')
    changed = text + "[decisions.act]\nrequires = []\n"

    _, findings = examine_charter("child", library(child=changed))
    _, mended = examine_charter("child", library(child=changed + 'deviates_from = ["art-1"]\n'))

    assert any("the practice changes act" in f.what for f in findings if f.severity == "error")
    assert not any("the practice changes" in f.what for f in mended)


def test_a_charter_is_read_from_a_path_with_its_parents_beside_it(tmp_path: Path) -> None:
    (tmp_path / "small.toml").write_text(SOUND, "utf-8")
    (tmp_path / "child.toml").write_text(CHILD, "utf-8")

    child = read_charter(tmp_path / "child.toml", {})

    assert child.title == "A child"
    assert parent_of(tmp_path / "child.toml", {}) is not None


def test_a_path_without_a_file_is_told(tmp_path: Path) -> None:
    charter, (finding,) = examine_charter(tmp_path / "none.toml", SHIPPED)

    assert charter is None
    assert "none.toml" in finding.what


def test_a_file_called_otherwise_than_its_charter_is_a_warning() -> None:
    charter, (finding,) = examine_charter("other", {"other": SOUND.encode()})

    assert charter is not None
    assert (finding.severity, finding.remedy) == ("warning", "call the file small.toml")


# --- what is shipped -----------------------------------------------------------------------------

EXPECTED = {
    "csto-as-written",
    "csto-as-written-2002",
    "csto-as-practised",
    "csto-as-practised-2022",
    "csto-internal-emergency",
    "csto-qualified-majority",
    "csto-weighted-majority",
    "csto-silence",
    "csto-opt-in",
    "csto-secgen-initiative",
    "unsc",
    "nato-nac",
    "eu-cfsp",
    "eu-qmv",
    "au-psc",
    "osce",
    "blank",
    "tutorial-alliance",
}
KINDS = {
    "consult",
    "statement",
    "mission",
    "materiel",
    "assist",
    "assist-limited",
    "peacekeeping-member",
    "mediate",
    "peacekeeping-outside",
    "amend",
    "suspend",
    "withdraw",
    "determine",
    "admit",
    "base",
    "appoint",
    "procedural",
}


def test_every_charter_promised_is_shipped() -> None:
    assert set(SHIPPED) == EXPECTED
    assert len(SHIPPED) == len(EXPECTED)


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_a_shipped_charter_has_no_finding(name: str) -> None:
    charter, findings = examine_charter(name, SHIPPED)

    assert [f.says() for f in findings] == []
    assert charter is not None
    assert charter.id == name


@pytest.mark.parametrize("name", sorted(n for n in EXPECTED if n.startswith("csto-")))
def test_every_csto_charter_has_one_list_of_kinds(name: str) -> None:
    kinds = KINDS - {"assist-limited"} if name == "csto-as-written-2002" else KINDS

    assert set(read_charter(name, SHIPPED).decisions) == kinds


@pytest.mark.parametrize("name", ["csto-as-practised", "csto-as-practised-2022"])
def test_agenda_control_is_a_precondition_of_all_but_procedure(name: str) -> None:
    charter = read_charter(name, SHIPPED)

    for kind, decision in charter.decisions.items():
        asked = [
            requirement.if_contested
            for requirement in decision.requires
            if requirement.need.mentions().facts == ("on-agenda",)
        ]
        assert asked == ([] if kind == "procedural" else ["assume-true"]), kind


def test_reading_twice_gives_the_same_hash() -> None:
    first, second = (read_charter("csto-as-practised", SHIPPED) for _ in range(2))

    assert first.content_hash == second.content_hash
    assert first.content_hash != read_charter("csto-as-written", SHIPPED).content_hash


# --- places --------------------------------------------------------------------------------------


def test_places_are_found_in_every_form_of_table() -> None:
    places = Places(
        b'a = 1\n[x."y.z"]\nb.c = { d = [1, { e = 2 }] }\n'
        b'[[r.q.stages]]\nid = "a"\n[r.q.stages.electorate]\nof = 1\n'
        b'[[r.q.stages]]\nid = "b"\nm = [\n  # a comment\n  { need = 1 },\n]\n"\xc3\xa4" = 1\n'
    )

    assert places.at(("a",))[:2] == (1, 1)
    assert places.at(("x", "y.z", "b", "c", "d", 1, "e"))[:2] == (3, 19)
    assert places.at(("r", "q", "stages", 0, "electorate", "of"))[:2] == (7, 1)
    assert places.at(("r", "q", "stages", 1, "m", 0, "need"))[:2] == (12, 5)
    assert places.at(("r", "q", "stages", 1, "m", 0, "missing"))[:2] == (12, 3)
    assert places.at(("nowhere",)) == (1, 1, 0)


def test_places_of_a_text_that_is_broken_are_the_nearest_there_are() -> None:
    places = Places(b"# a comment\n[a]\nb =\n[c]\nd = [ # nothing\n]\ne = { f = 1, !! }\n")

    assert places.at(("a", "b")).line in {2, 3}
    assert places.at(("c", "d", 0)).line == 5
    assert places.at(("c", "e", "f")).line in {1, 7}
