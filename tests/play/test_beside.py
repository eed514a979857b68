"""An exercise beside history, row by row."""

from __future__ import annotations

from tests.play.tables import ARM, SIX, karabakh
from wargame.play.beside import beside, happened


def test_what_was_played_otherwise_differs_and_what_was_not_reached_says_so() -> None:
    table = karabakh().start().open_turn().to("council")
    table.vote(table.table("kar-m-3", ARM)).end_turn()

    rows = beside(table.session.events(), table.session.setting.pack)

    by = {(row.id, row.turn): row for row in rows if row.what == "motion"}
    ceasefire = by["kar-m-3", 1]
    assert (ceasefire.then, ceasefire.here, ceasefire.stands) == (
        "not-brought",
        "adopted",
        "differs",
    )
    assert table.session.events()[ceasefire.seq - 1][1].kind == "motion_ruled"
    assert by["kar-m-1", 1].stands == "same"
    assert by["kar-m-9", 7].stands == "not-reached"


def test_a_decision_that_history_does_not_know_stands_beside_an_empty_place() -> None:
    table = karabakh().start().open_turn().to("council")
    table.vote(table.table("kar-m-9", SIX[4])).end_turn()

    rows = beside(table.session.events(), table.session.setting.pack)

    early = next(row for row in rows if (row.id, row.turn) == ("kar-m-9", 1))
    assert (early.then, early.stands) == ("", "differs")


def test_facts_are_told_only_at_their_end() -> None:
    table = karabakh().start().open_turn()
    pack = table.session.setting.pack
    assert not [row for row in beside(table.session.events(), pack) if row.what == "fact"]

    table.end_turn()

    facts = [row for row in beside(table.session.events(), pack) if row.what == "fact"]
    assert {row.stands for row in facts} <= {"same", "not-reached"}


def test_what_really_happened_lies_in_the_turn_of_its_day() -> None:
    pack = karabakh().session.setting.pack

    found = happened(pack)

    assert sum(len(entries) for entries in found.values()) == len(pack.timeline)
    assert any("Fighting starts" in entry.event for entry in found[1])
    for turn in pack.turns:
        for entry in found.get(turn.number, ()):
            assert entry.date[:7] >= f"{turn.starts:%Y-%m}"
