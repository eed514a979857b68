"""What leaves as JSON and as columns."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

from immutables import Map

from wargame.cli.output import plain, table
from wargame.support.plain import as_data

if TYPE_CHECKING:
    import pytest


class Pair(NamedTuple):
    left: int
    right: Fraction


@dataclass(frozen=True, slots=True)
class Record:
    pair: Pair
    where: PurePosixPath


def test_records_become_plain_tables_and_fractions_stay_exact() -> None:
    record = Record(Pair(1, Fraction(2, 3)), PurePosixPath("a/b"))

    assert as_data({"x": (record,), "m": Map({"k": None})}) == {
        "x": [{"pair": {"left": 1, "right": "2/3"}, "where": "a/b"}],
        "m": {"k": None},
    }


def test_tab_and_line_feed_stay_and_direction_marks_do_not() -> None:
    assert plain("a\tb\nc\u2067d\x9b") == "a\tb\nc\\u2067d\\u009b"


def test_columns_are_as_wide_as_they_need(capsys: pytest.CaptureFixture[str]) -> None:
    table(("ID", "TITLE"), [("a", "one\ntwo"), ("long-id", "x")])

    assert capsys.readouterr().out == "ID       TITLE\na        one two\nlong-id  x\n"
