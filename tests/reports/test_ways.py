"""What it would have taken is told in few words, and in the same words for the same change."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tests.reports.made import A, B, C, made
from tests.reports.reading import rendered, text_of
from wargame.game.verdicts import GroupChange
from wargame.reports.options import ReportOptions
from wargame.reports.sheet import Sheet
from wargame.reports.ways import told_way, told_ways

if TYPE_CHECKING:
    from wargame.game.ids import SeatId


def sheet() -> Sheet:
    return Sheet(made(), ReportOptions(), (), {})


def ballot(*seats: SeatId, number: int = 0, question: str = "main") -> GroupChange:
    return GroupChange("ballot", question, seats, number or len(seats), None, "against", "abstain")


def found(fact: str) -> GroupChange:
    return GroupChange("finding", None, (), 1, fact, "false", "true")


def test_the_same_change_of_two_groups_is_told_once() -> None:
    assert told_way((ballot(A), ballot(B, C)), sheet()) == "AAA, BBB, CCC: No → Abstain"


def test_the_same_change_on_two_questions_is_told_once() -> None:
    way = (ballot(A, B, question="format"), ballot(A, B))

    assert told_way(way, sheet()) == "AAA, BBB: No → Abstain, on both questions"


def test_so_many_of_a_group_are_not_put_together_with_a_whole_one() -> None:
    way = (ballot(A), ballot(B, C, number=1))

    assert told_way(way, sheet()) == "AAA: No → Abstain; and any 1 of 2 (BBB, CCC): No → Abstain"


def test_findings_come_first_and_together() -> None:
    way = (ballot(A), found("f-open"), found("asked"))

    assert told_way(way, sheet()) == (
        "“The harbour is open” and “asked” found true; and AAA: No → Abstain"
    )


def test_what_a_fact_explains_is_left_to_the_ruling() -> None:
    review = replace(made(), names=(("long", "The step is done: by this, or by that"),))

    told = told_way((found("long"),), Sheet(review, ReportOptions(), (), {}))
    assert told == "“The step is done” found true"


def test_ballots_are_listed_before_findings_and_many_findings_are_counted() -> None:
    ways = [(found(name),) for name in ("a", "b", "c")]

    assert told_ways([*ways, (ballot(A),)], sheet(), 2) == [
        "AAA: No → Abstain",
        "any one of 3 findings, found otherwise",
    ]


def test_what_is_left_out_is_counted_in_words() -> None:
    ways = [(ballot(seat),) for seat in (A, B, C)]

    assert told_ways(ways, sheet(), 2)[-1] == "1 more way by ballots"


def test_a_report_of_two_pages_says_what_it_would_have_taken() -> None:
    for paper in ("a4", "letter"):
        reader, info = rendered(made(), preset="executive", paper=paper)
        text = " ".join(text_of(reader).split())

        assert info.pages == 2
        assert "would be contested" in text
        assert "“asked” found true; and BBB, CCC: No → Abstain" in text
        assert "Nothing more than to bring it." in text
