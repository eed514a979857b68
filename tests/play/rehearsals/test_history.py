"""A pack whose history does not come out is told where, and what came instead."""

from __future__ import annotations

import re
from functools import cache

import pytest

from wargame.app.checking import played
from wargame.scenario.packfiles import pack_files
from wargame.support.paths import shipped


@cache
def karabakh() -> dict[str, bytes]:
    return pack_files(shipped("scenarios") / "karabakh-2020")


def changed(file: str, pattern: str, becomes: str) -> dict[str, bytes]:
    """The pack with the first match of a pattern in one file written otherwise."""
    text = karabakh()[file].decode("utf-8")
    after, count = re.subn(pattern, becomes, text, count=1, flags=re.MULTILINE | re.DOTALL)
    assert count == 1
    return {**karabakh(), file: after.encode("utf-8")}


def test_history_that_comes_out_is_no_finding() -> None:
    assert played(karabakh(), "karabakh-2020") == ()


@pytest.mark.parametrize(
    ("file", "pattern", "becomes", "place", "says"),
    [
        (
            "baseline.toml",
            r'(\[\[baseline\.motions\]\].*?outcome = )"not-brought"',
            r'\1"adopted"',
            "karabakh-2020/baseline.toml:",
            "history has kar-m-1 adopted at the end of kar-t1; played, it comes out as not-brought",
        ),
        (
            "baseline.toml",
            r"(\[\[baseline\.indicators\]\].*?kar-t1 = )\d+",
            r"\g<1>1",
            "karabakh-2020/baseline.toml:",
            "1 at the end of kar-t1; played, it comes out as",
        ),
        (
            "situation.toml",
            r'historical_end = "trilateral"',
            'historical_end = "none"',
            "karabakh-2020/situation.toml:",
            "history has kar-f-truce none at the end; played, it comes out as trilateral",
        ),
    ],
    ids=["motion", "indicator", "fact"],
)
def test_difference_names_file_and_what_came_instead(
    file: str, pattern: str, becomes: str, place: str, says: str
) -> None:
    found = played(changed(file, pattern, becomes), "karabakh-2020")

    assert [one.severity for one in found] == ["error"]
    assert found[0].where.startswith(place)
    assert found[0].where.removeprefix(place).isdigit()
    assert says in found[0].message
    assert found[0].remedy


def test_history_that_the_rules_refuse_says_at_which_turn() -> None:
    dear = changed("actions.toml", r"^price = \d+", "price = 90")

    (found,) = played(dear, "karabakh-2020")

    assert found.severity == "error"
    assert "the history of kar-t1 cannot be played: " in found.message
