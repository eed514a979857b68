"""Two plays of one crisis: where they part, what led there, and whom news reached."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.play.tables import ARM, RUS, Table, karabakh
from wargame.game.ids import InjectId, SeatId
from wargame.play.commands import DeliverInject, EditInject, TakeAction
from wargame.play.comparing import compared

if TYPE_CHECKING:
    from wargame.play.compared import Compared
    from wargame.play.comparing import Comparison


def turn_one(*deeds: tuple[SeatId, str], to: tuple[SeatId, ...] = ()) -> Table:
    """A first turn in which seats do these things and an inject reaches these seats."""
    table = karabakh().start().open_turn()
    if to:
        planned = table.session.setting.pack.inject(INJECT)
        edited = EditInject(inject=INJECT, title=planned.title, text=planned.text, to=to)
        table.session.submit(edited)
        table.session.submit(DeliverInject(inject=INJECT))
    table.to("orders")
    for seat, action in deeds:
        table.session.submit(TakeAction(actor=seat, seat=seat, item=table.item(action)))
    return table


def held(one: Table, other: Table) -> Comparison:
    return compared(one.session, other.session)


def row(found: Comparison, what: str, title: str) -> Compared:
    return next(each for each in found.rows if (each.what, each.title) == (what, title))


INJECT = InjectId("kar-t1-i2")
MOBILISE, RECOGNISE = "kar-a-arm-mobilise", "kar-a-arm-recognise"
ARMS = "kar-a-rus-arms"


def test_they_part_in_the_first_turn_in_which_somebody_did_something_else() -> None:
    one = turn_one((ARM, MOBILISE)).end_turn()
    other = turn_one((ARM, RECOGNISE)).end_turn()

    turn, apart = held(one, other).parted

    assert turn == 1
    assert (apart[0].what, apart[0].title) == ("deed", "Armenia")
    title = one.session.setting.pack.action(MOBILISE).title
    assert apart[0].first == title


def test_two_equal_plays_part_nowhere() -> None:
    one, other = turn_one((ARM, MOBILISE)).end_turn(), turn_one((ARM, MOBILISE)).end_turn()

    assert held(one, other).parted == (0, ())


def test_who_acted_first_in_a_turn_is_no_difference() -> None:
    both = ((ARM, MOBILISE), (RUS, ARMS))
    one, other = turn_one(*both), turn_one(*reversed(both))

    assert not any(each.differs for each in held(one, other).rows if each.what == "deed")


def test_whom_a_text_reached_is_named_with_its_entry() -> None:
    one, other = turn_one(to=(RUS,)), turn_one(to=(RUS, ARM))

    found = row(held(one, other), "knew", "1.2 Armenia informs the allies and names no article")

    assert (found.first, found.second) == ("Russia", "Russia, Armenia")
    seq = one.session.state.injects[INJECT].seq
    assert found.one.why == f"In turn 1 #{seq}"


def test_what_came_in_one_alone_was_told_to_nobody_in_the_other() -> None:
    found = row(
        held(turn_one(to=(RUS,)), turn_one()),
        "knew",
        "1.2 Armenia informs the allies and names no article",
    )

    assert found.second == ""


def test_a_decision_says_by_what_it_came_out_so() -> None:
    one, other = (karabakh().start().open_turn().to("council") for _ in range(2))
    one.vote(one.table("kar-m-3"), KAZ="against").end_turn()
    other.vote(other.table("kar-m-3")).end_turn()

    found = next(each for each in held(one, other).rows if each.what == "decision" and each.differs)

    assert (found.first, found.second) == ("rejected", "adopted")
    assert found.one.why.startswith("Charter, Art. 12: Kazakhstan says no. #")
    assert found.other.why.startswith("Charter, Art. 12: Nobody says no. #")


def test_a_fact_says_what_made_it_so() -> None:
    one, other = turn_one(to=(RUS,)).end_turn(), turn_one().end_turn()

    found = row(held(one, other), "fact", "How far the CSTO was consulted")

    assert found.differs
    assert "Armenia informs the allies" in found.one.why
    assert "#" in found.one.why
