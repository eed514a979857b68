"""Why a fact or an indicator is as it is: each change leads back to what began it."""

from __future__ import annotations

import pytest

from tests.play.tables import ARM, RUS, Table, karabakh
from wargame.game.events.move_deposited import Item
from wargame.game.ids import InjectId
from wargame.play.baseline import BaselinePlayer
from wargame.play.commands import DeliverInject, GoToTurn, TakeAction, TakeBack, TellResult
from wargame.play.commands.adjudicate import Move
from wargame.play.why import FACT, INDICATOR, Causes, Change


@pytest.fixture
def table() -> Table:
    return karabakh().start().open_turn()


def of(table: Table, what: str, name: str) -> tuple[Change, ...]:
    causes = Causes(table.session.name)
    causes.read(table.session.events())
    return causes.of(what, name)


def test_a_fact_that_an_inject_changed_leads_to_the_inject(table: Table) -> None:
    seq = table.session.submit(DeliverInject(inject=InjectId("kar-t1-i2")))[0].seq

    (change,) = of(table, FACT, "kar-f-csto-consult")

    assert change.chain[0].seq == seq
    assert change.chain[0].says.startswith("Inject 1.2")


def test_what_a_roll_moved_leads_to_the_roll_and_on_to_its_inject(table: Table) -> None:
    table.session.submit(GoToTurn(turn="kar-t3"))
    before = table.session.head.seq
    table.session.submit(DeliverInject(inject=InjectId("kar-t3-i1")))
    (draw,) = table.state.draws
    (moved, *_) = table.state.effects[f"draw:{draw}"]

    change = of(table, moved.what, moved.id)[0]

    assert [link.seq for link in change.chain] == [draw, before + 1]
    assert change.chain[1].says.startswith("Inject 3.1")


def test_what_a_result_moved_leads_to_the_action(table: Table) -> None:
    item = Item(instrument="envoy", title="Send an envoy", text="", to=(RUS,))
    table.session.submit(TakeAction(actor=ARM, seat=ARM, item=item))
    deed = max(table.state.deeds)
    name = next(iter(table.state.indicators))
    moves = (Move(indicator=name, by=2),)
    table.session.submit(TellResult(deed=deed, text="It works", to=(ARM,), moves=moves))

    change = of(table, INDICATOR, name)[0]

    assert change.chain[-1].seq == deed
    assert "Send an envoy" in change.chain[-1].says


def test_a_skipped_turn_says_that_it_went_as_in_history(table: Table) -> None:
    table.session.submit(GoToTurn(turn="kar-t3"))

    changes = of(table, INDICATOR, "kar-n-violence")

    assert any("as in history" in link.says for one in changes for link in one.chain)


def test_what_was_taken_back_explains_nothing_any_more(table: Table) -> None:
    causes = Causes(table.session.name)
    before = table.session.head.seq
    table.session.submit(DeliverInject(inject=InjectId("kar-t1-i2")))
    causes.read(table.session.events())
    assert causes.of(FACT, "kar-f-csto-consult")
    table.session.submit(TakeBack(to=before))
    causes.read(table.session.events())

    assert not causes.of(FACT, "kar-f-csto-consult")


def test_every_change_of_a_whole_history_has_a_cause() -> None:
    table = karabakh()
    session = table.session
    BaselinePlayer(session, session.setting.pack, table.clock).play()
    causes = Causes(session.name)
    causes.read(session.events())
    state = session.state
    changes = [
        change
        for what, names in ((FACT, state.facts), (INDICATOR, state.indicators))
        for name in names
        for change in causes.of(what, name)
    ]

    assert len(changes) > 50
    assert all(change.chain for change in changes)
    assert not [one for one in changes for link in one.chain if "hand" in link.says]
