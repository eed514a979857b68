"""Which injects serve which learning objective: control knows, players never do."""

from __future__ import annotations

import re

import pytest

from tests.play.tables import KARABAKH, Table, files_of, karabakh
from wargame.game.ids import InjectId, SeatId
from wargame.play.commands import DeliverInject, HoldInject, SkipInject, TakeBack
from wargame.play.review import review_of
from wargame.play.serving import occasions
from wargame.scenario.reader import read_pack
from wargame.scenario.serving import says_what_it_serves, serving, untested

ARTICLES = "kar-lo-1"
LETTER, CLAIM, SOUNDING = (InjectId(f"kar-t1-i{at}") for at in (2, 3, 4))


def states(table: Table, objective: str) -> dict[str, str]:
    found = occasions(table.state, table.session.setting.pack, objective)
    return {one.number: one.state for one in found}


def before_it_was_said() -> dict[str, bytes]:
    """The files of the pack as they were before injects could name an objective."""
    said = re.compile(rb"^serves = .*\n", re.MULTILINE)
    return {name: said.sub(b"", content) for name, content in files_of(KARABAKH).items()}


def test_what_became_of_each_inject_is_told_with_its_entry() -> None:
    table = karabakh().start().open_turn()
    assert set(states(table, ARTICLES).values()) == {"planned"}

    table.session.submit(DeliverInject(inject=LETTER))
    table.session.submit(SkipInject(inject=CLAIM))
    table.session.submit(HoldInject(inject=SOUNDING))

    came = next(o for o in occasions(table.state, table.session.setting.pack, ARTICLES) if o.came)
    assert (came.number, came.seq) == ("1.2", table.state.injects[LETTER].seq)
    assert states(table, "kar-lo-5")["1.3"] == "skipped"
    assert states(table, "kar-lo-3")["1.4"] == "held"


def test_a_delivery_taken_back_served_nothing() -> None:
    table = karabakh().start().open_turn()
    before = table.session.head.seq
    table.session.submit(DeliverInject(inject=LETTER))

    table.session.submit(TakeBack(to=before))

    assert states(table, ARTICLES)["1.2"] == "planned"


def test_a_shorter_length_has_only_its_own_injects_and_what_was_delivered_all_the_same() -> None:
    pack = karabakh().session.setting.pack
    short = min(pack.versions, key=lambda one: one.minutes)

    mine = {one.number for one in serving(pack, ARTICLES, short.id)}

    assert mine < {one.number for one in serving(pack, ARTICLES)}
    assert untested(pack, short.id) == ()


def test_a_pack_of_before_is_read_and_says_nothing() -> None:
    pack = read_pack(before_it_was_said(), KARABAKH)

    assert not says_what_it_serves(pack)
    assert len(untested(pack, pack.versions[-1].id)) == len(pack.learning_objectives)


@pytest.mark.parametrize("seat", ["ARM", "RUS", "secgen", "public"])
def test_no_seat_and_no_room_reads_what_an_inject_is_for(seat: str) -> None:
    table = karabakh().start().open_turn()
    table.session.submit(DeliverInject(inject=LETTER))
    pack = table.session.setting.pack

    review = review_of(table.session, SeatId(seat))

    # Nothing in the log says it either, so that no view of it can.
    said = "".join(event.model_dump_json() for _, event in table.session.events())
    assert all(one.serves == () for one in review.injects)
    assert review.evaluation.objectives == ()
    assert not [one.id for one in pack.learning_objectives if one.id in said]
    assert not [one.title for one in pack.learning_objectives if one.title in said]


def test_control_reads_it_for_delivered_and_undelivered_ones() -> None:
    table = karabakh().start().open_turn()
    table.session.submit(DeliverInject(inject=LETTER))

    review = review_of(table.session, SeatId("control"))

    serves = {one.number: one.serves for one in review.injects}
    assert serves["1.2"] == ("kar-lo-1",)
    assert serves["1.1"] == ("kar-lo-2", "kar-lo-5")
    assert review.evaluation.served
