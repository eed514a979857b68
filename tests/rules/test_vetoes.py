"""Vetoes are found whether or not a rule names them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.rules.casebook import completed, frozen, shipped
from wargame.game.ids import SeatId
from wargame.rules.case import Case
from wargame.rules.reading import read
from wargame.rules.vetoes import VetoRow, vetoes

if TYPE_CHECKING:
    from wargame.rules.charter import Charter


def charter(test: dict[str, Any], members: Any = None, **more: Any) -> Charter:
    seats = members or ["ARM", "BLR", "KAZ", "KGZ", "RUS"]
    stage = {"id": "vote", "article": "a", "test": test, **more.pop("stage", {})}
    data = {"members": seats, "rules": {"r": {"stages": [stage]}}, **more}
    found = read(completed("small", frozen(data)))
    assert found.charter is not None, found.problems
    return found.charter


def row(of: Charter, seat: str, case: Case | None = None) -> VetoRow | None:
    rows = {r.seat: r for r in vetoes(of, case or Case("act")).rows}
    return rows.get(SeatId(seat))


def test_a_veto_that_the_rule_names_is_not_disguised() -> None:
    found = row(shipped("unsc"), "RUS", Case("resolution"))

    assert found is not None
    assert (found.against, found.abstain, found.absent) == (True, False, False)
    assert found.named
    assert not found.disguised


def test_more_than_four_fifths_of_five_is_five() -> None:
    found = row(charter({"share": "for", "base": "entitled", "more_than": "4/5"}), "KGZ")

    assert found is not None
    assert (found.against, found.abstain, found.absent) == (True, True, True)
    assert found.disguised
    assert [(line.code, line.values["share"]) for line in found.hidden_by] == [("share", "4/5")]


def test_a_heavy_member_has_a_veto_and_the_others_have_none() -> None:
    members = {
        seat: {"weights": {"pop": weight}}
        for seat, weight in (
            ("ARM", "16.5"),
            ("BLR", "41.5"),
            ("KAZ", "15"),
            ("KGZ", "14"),
            ("RUS", "13"),
        )
    }
    of = charter(
        {"share": "for", "base": "entitled", "weight": "pop", "at_least": "0.85"},
        members,
        weights={"pop": {"says": "population", "total": 100}},
    )

    assert {r.seat for r in vetoes(of, Case("act")).rows} == {"ARM", "BLR"}


def test_an_empty_chair_blocks_where_all_must_be_present() -> None:
    found = row(shipped("csto-as-practised"), "ARM", Case("statement"))

    assert found is not None
    assert (found.against, found.abstain, found.absent) == (True, False, True)
    assert found.named


def test_who_must_be_in_favour_has_a_veto_by_abstaining() -> None:
    found = row(shipped("csto-as-practised-2022"), "RUS", Case("statement"))

    assert found is not None
    assert (found.against, found.abstain, found.absent) == (True, True, True)


def test_no_veto_where_a_majority_decides() -> None:
    found = vetoes(charter({"share": "for", "base": "entitled", "more_than": "1/2"}), Case("act"))

    assert found.adopted
    assert found.rows == ()


def test_the_smallest_groups_of_a_tag_that_can_block() -> None:
    of = charter(
        {"share": "for", "base": "entitled", "at_least": "4/5"},
        tags={"inner": ["ARM", "BLR", "KAZ"], "alone": ["RUS"]},
    )

    assert vetoes(of, Case("act")).groups == (
        ("inner", (("ARM", "BLR"), ("ARM", "KAZ"), ("BLR", "KAZ"))),
    )


def test_members_that_never_matter_are_named() -> None:
    of = shipped("csto-as-written")

    found = vetoes(of, Case("suspend", roles={"concerned": (SeatId("BLR"),)}))

    assert found.dummies == ("BLR",)


def test_nothing_is_said_of_a_decision_that_nobody_can_carry() -> None:
    found = vetoes(shipped("csto-as-written"), Case("withdraw"))

    assert not found.adopted
    assert found.rows == ()


def test_a_tag_whose_members_cannot_block_together_has_no_group() -> None:
    of = charter(
        {"share": "for", "base": "entitled", "at_least": "1/2"}, tags={"inner": ["ARM", "BLR"]}
    )

    assert vetoes(of, Case("act")).groups == ()
