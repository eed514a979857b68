"""The tutorial plays on the same table as every crisis, under a charter of nobody's."""

from __future__ import annotations

import re

import pytest

from tests.play.tables import Table, files_of, karabakh
from wargame.game.ids import FactId, InjectId, SeatId
from wargame.play.baseline import BaselinePlayer
from wargame.play.commands import DeliverInject, RevealMoves
from wargame.play.history import compare, decisions
from wargame.scenario.linter import lint
from wargame.ui.commands import COMMANDS

PACK = "learn-the-table"
ALD, BRN, COV = map(SeatId, ("ALD", "BRN", "COV"))


def table() -> Table:
    return karabakh(pack=PACK)


def done(seat: SeatId, action: str) -> Table:
    orders = table().start().open_turn()
    orders.session.submit(DeliverInject(inject=InjectId("lea-t1-i1")))
    orders.to("orders").seal(seat, action).to("reveal")
    orders.session.submit(RevealMoves())
    return orders


@pytest.fixture(scope="module")
def played() -> Table:
    made = table()
    BaselinePlayer(made.session, made.session.setting.pack, made.clock).play()
    return made


def test_the_script_comes_out_item_by_item(played: Table) -> None:
    found = compare(played.session.events(), played.session.setting.pack)

    assert found.differences == ()
    assert (found.matched, found.of) == (14, 14)


def test_it_shows_one_of_each_outcome(played: Table) -> None:
    assert [(one.id, one.outcome) for one in decisions(played.session.events())] == [
        ("lea-m-1", "adopted"),
        ("lea-m-2", "adopted"),
        ("lea-m-3", "rejected"),
    ]


def test_objectives_score_as_the_script_says(played: Table) -> None:
    scores = {name: points for name, (points, _) in played.state.scores.items()}

    assert scores == {one.id: one.historical for one in played.session.setting.pack.objectives}


def test_one_seat_believes_what_turns_out_otherwise(played: Table) -> None:
    cause = FactId("lea-f-cause")
    first = table().start().open_turn()
    first.session.submit(DeliverInject(inject=InjectId("lea-t1-i2")))

    assert first.state.beliefs[BRN][cause].value == "cut"
    assert first.state.facts[cause].value == "unknown"
    assert played.state.facts[cause].value == "accident"


def test_help_is_not_open_before_it_is_asked_for() -> None:
    council = table().start().open_turn().to("council")
    motion = council.table("lea-m-1", proposer=BRN)
    council.vote(motion)

    verdict = council.state.motions[motion].rulings[-1].verdict
    assert verdict.outcome == "inadmissible"
    assert verdict.would_be == "adopted"


def test_two_thirds_carry_help_against_a_no_that_stays_out_of_it() -> None:
    council = done(BRN, "lea-a-brn-request").to("council")
    motion = council.table("lea-m-1", proposer=BRN)
    council.vote(motion, COV="against")

    verdict = council.state.motions[motion].rulings[-1].verdict
    assert verdict.outcome == "adopted"
    assert set(verdict.bound) == {ALD, BRN}


def test_one_no_stops_a_statement_and_is_named() -> None:
    council = table().start().open_turn().to("council")
    motion = council.table("lea-m-3", proposer=BRN)
    council.vote(motion, COV="against")

    verdict = council.state.motions[motion].rulings[-1].verdict
    assert (verdict.outcome, verdict.blockers) == ("rejected", (COV,))


def test_a_closed_harbour_is_judged_a_breach() -> None:
    after = done(COV, "lea-a-cov-close")

    assert [deed.conduct for deed in after.state.deeds.values()] == ["breach"]


def test_who_is_sent_stands_at_the_rock(played: Table) -> None:
    stood = {name: (one.status, one.place) for name, one in played.state.forces.items()}

    assert set(stood.values()) == {("deployed", "lea-p-gull")}


def test_the_keys_that_it_names_are_those_of_the_window() -> None:
    pack = table().session.setting.pack
    keys = {"+".join(one.caps) for one in COMMANDS} | {"1", "2", "3"}
    told = "\n".join(
        [pack.public_briefing, *(one.expected for one in pack.injects), pack.versions[0].notes]
    )
    named = {*re.findall(r"\*\*([A-Z0-9][\w+]*)\*\*", told), *re.findall(r"press ([A-Z])\b", told)}

    assert named >= {"Ctrl+Enter", "Ctrl+Z", "F1", "D", "M", "Y"}
    assert {one for one in named if len(one) <= 2 or "+" in one} <= keys


def test_the_briefing_lists_the_phases_as_they_come() -> None:
    pack = table().session.setting.pack
    listed = re.findall(r"^\d\. \*\*(\w+)\.\*\*", pack.public_briefing, re.MULTILINE)

    assert listed == [phase.title for phase in pack.phases]


def test_it_takes_ten_minutes_and_has_nothing_to_correct() -> None:
    pack = table().session.setting.pack
    found = lint(files_of(PACK), PACK)

    assert (pack.versions[0].minutes, len(pack.turns)) == (10, 2)
    assert [seat.id for seat in pack.seats if seat.vote] == [ALD, BRN, COV]
    assert [str(one) for one in found] == []


def test_it_names_no_alliance_of_this_world() -> None:
    words = b"\n".join(files_of(PACK).values()).decode()

    assert re.findall(r"CSTO|NATO|\bEU\b|OSCE|Treaty|Russia", words) == []
