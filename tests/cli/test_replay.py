"""`wargame replay`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Said

pytestmark = pytest.mark.slow


def test_every_motion_is_said_with_what_it_was(wargame: Callable[..., Said], played: Path) -> None:
    said = wargame("replay", played, "--charter", "csto-as-practised", "--json")

    motions = said.json["motions"]
    assert said.status == 0
    assert all(set(one) >= {"id", "was", "would_be", "because", "from"} for one in motions)
    declaration = next(one for one in motions if one["id"] == "kar-m-9")
    assert (declaration["was"], declaration["would_be"]) == ("adopted", "adopted")


def test_table_puts_what_comes_out_otherwise_first(
    wargame: Callable[..., Said], played: Path
) -> None:
    said = wargame("replay", played, "--charter", "csto-as-written").out

    last = said.splitlines()[-1]
    assert last.split()[:4] == ["7", "7.1", "Adopted", "Adopted"]
    assert "Declaration and package of 2 December" in last


def test_table_names_motions_seats_and_facts_and_no_ids(
    wargame: Callable[..., Said], played: Path
) -> None:
    said = wargame("replay", played, "--charter", "csto-qualified-majority").out

    assert "“The request comes from the lawful authorities”. [Treaty, Art. 4]" in said
    assert "Belarus, Kazakhstan say no." in said
    assert re.search(r"kar-|lawful-request|not-brought|\b(BLR|KAZ)\b|\[proposal-", said) is None


def test_motion_is_told_with_article_blockers_and_turning_sets(
    wargame: Callable[..., Said], played: Path
) -> None:
    before = played.read_bytes()
    motions = wargame("replay", played, "--charter", "csto-opt-in", "--json").json["motions"]

    declaration = next(one for one in motions if one["id"] == "kar-m-9")
    consult = next(one for one in motions if one["id"] == "kar-m-1")
    assert (declaration["number"], declaration["from"], declaration["changes"]) == (
        "7.1",
        "ballots",
        False,
    )
    assert (consult["number"], consult["from"], consult["changes"]) == ("", "stance", True)
    assert consult["articles"] == ["proposal-opt-in"]
    assert consult["blockers"] == ["BLR", "KAZ", "KGZ", "RUS", "TJK"]
    one_more = [(c["seat"], c["was"], c["becomes"]) for (c,) in consult["turning"]]
    assert ("RUS", "abstain", "for") in one_more
    assert played.read_bytes() == before


def test_kind_that_the_charter_lacks_is_said(wargame: Callable[..., Said], played: Path) -> None:
    motions = wargame("replay", played, "--charter", "unsc", "--json").json["motions"]

    assert {one["would_be"] for one in motions} == {"no-such-kind"}
    assert all(one["turning"] == [] == one["articles"] for one in motions)


def test_unknown_charter_is_wrong_use(wargame: Callable[..., Said], played: Path) -> None:
    said = wargame("replay", played, "--charter", "csto")

    assert (said.status, said.out) == (2, "")
