"""The judge stays right when what it remembers overflows, and serves many shapes of council."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.rules.casebook import completed, frozen, shipped
from wargame.rules import kind, nested, room
from wargame.rules.case import Case
from wargame.rules.judge import judge, outcome_of
from wargame.rules.reading import read

if TYPE_CHECKING:
    import pytest

    from wargame.game.ids import SeatId


def test_a_full_memory_is_emptied_and_changes_no_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (kind, nested, room):
        monkeypatch.setattr(module, "_REMEMBERED", 1)
    weighted = shipped("csto-weighted-majority")
    again = read(weighted.data).charter
    assert again is not None

    for votes in range(64):
        ballots: dict[SeatId, Any] = {
            seat: "for" if votes >> at & 1 else "against"
            for at, seat in enumerate(weighted.members)
        }
        case = Case("statement", {"main": ballots})
        assert judge(again, case) == judge(weighted, case)


def test_more_kinds_and_members_than_are_kept_change_no_answer() -> None:
    osce = shipped("osce")

    for number in range(1, 58):
        members = osce.members[:number]
        for decision in ("decision", "conciliate"):
            case = Case(decision, members=members)
            assert outcome_of(osce, case) == "adopted"
            assert judge(osce, case).bound == members


def test_a_case_may_have_more_than_sixty_four_members() -> None:
    seats = [f"seat-{n}" for n in range(193)]
    stage = {
        "id": "vote",
        "article": "a",
        "test": {"share": "for", "base": "cast", "at_least": "2/3"},
    }
    found = read(
        completed("assembly", frozen({"members": seats, "rules": {"r": {"stages": [stage]}}}))
    )
    assert found.charter is not None
    members = found.charter.members
    ballots: dict[SeatId, Any] = dict.fromkeys(members[:128], "for")
    ballots |= dict.fromkeys(members[128:192], "against")

    assert outcome_of(found.charter, Case("act", {"main": ballots})) == "adopted"
    ballots[members[192]] = "against"
    assert outcome_of(found.charter, Case("act", {"main": ballots})) == "rejected"
