"""Reasons for and against, odds, a draw that replays, and a result that only some are told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.play.tables import ARM, KAZ, RUS, Table, karabakh
from wargame.game.errors import Refused
from wargame.game.events.action_adjudicated import ActionAdjudicated
from wargame.game.events.move_deposited import Item
from wargame.game.events.outcome_drawn import OutcomeDrawn
from wargame.game.ids import CONTROL, PUBLIC, InjectId
from wargame.play.commands import (
    Adjudicate,
    DeliverInject,
    GoToTurn,
    MakeNote,
    PickOutcome,
    TakeAction,
    TakeBack,
    TellResult,
)
from wargame.play.commands.adjudicate import Move, Reason
from wargame.play.weighing import bands, grade_of, odds_of

FOR = Reason(side="for", text="The border is open", weight=2)
AGAINST = Reason(side="against", text="It snows")
WHY = "the room needs a lift"


def acted(table: Table, title: str = "Send an envoy") -> int:
    item = Item(instrument="envoy", title=title, text="", to=(RUS,))
    table.session.submit(TakeAction(actor=ARM, seat=ARM, item=item))
    return max(table.state.deeds)


@pytest.fixture
def table() -> Table:
    return karabakh().start().open_turn()


def test_odds_are_even_without_reasons_and_move_with_their_weight() -> None:
    assert odds_of(()) == 50
    assert odds_of([("for", "a", 2), ("against", "b", 1)]) == 60
    assert odds_of([("for", "a", 3)] * 9) == 95
    assert odds_of([("against", "a", 3)] * 9) == 5


@given(st.integers(0, 100))
def test_every_draw_has_one_grade_and_the_bands_tell_the_odds(odds: int) -> None:
    spans = bands(odds)
    covered = [number for _, low, high in spans for number in range(low, high + 1)]
    good = sum(high - low + 1 for grade, low, high in spans if grade in {"full", "success"})

    assert sorted(covered) == list(range(1, 101))
    assert good == odds
    assert all(grade_of(odds, number) for number in covered)


def test_the_same_seed_and_inputs_draw_the_same_number_whatever_else_was_logged() -> None:
    numbers = []
    for notes in (0, 3):
        table = karabakh().start().open_turn()
        for place in range(notes):
            table.session.submit(MakeNote(text=f"note {place}"))
        deed = acted(table)
        table.session.submit(Adjudicate(deed=deed, reasons=(FOR,)))
        numbers.append(table.state.judged[deed].number)

    assert numbers[0] == numbers[1]


def test_drawing_again_after_a_take_back_meets_the_same_number(table: Table) -> None:
    deed = acted(table)
    before = table.session.head.seq
    table.session.submit(Adjudicate(deed=deed))
    first = table.state.judged[deed].number
    table.session.submit(TakeBack(to=before))
    table.session.submit(Adjudicate(deed=deed, reasons=(FOR, AGAINST)))

    assert table.state.judged[deed].number == first
    assert table.state.judged[deed].odds == 60


def test_two_actions_of_one_turn_have_draws_of_their_own(table: Table) -> None:
    drawn = set()
    for place in range(6):
        deed = acted(table, f"Envoy {place}")
        table.session.submit(Adjudicate(deed=deed))
        drawn.add(table.state.judged[deed].number)
    assert len(drawn) > 1


def test_every_draw_of_a_log_can_be_drawn_again_from_its_label(table: Table) -> None:
    deed = acted(table)
    table.session.submit(Adjudicate(deed=deed))
    table.session.submit(GoToTurn(turn="kar-t3"))
    table.session.submit(DeliverInject(inject=InjectId("kar-t3-i1")))
    dice, seed = table.session.setting.dice, table.state.exercise.seed
    drawn = [
        (event.number, event.label)
        for _, event in table.session.events()
        if isinstance(event, ActionAdjudicated | OutcomeDrawn) and event.by == "dice"
    ]

    assert len(drawn) == 2
    assert all(dice.draw(seed, label) == number for number, label in drawn)


def test_rolling_a_table_again_after_a_take_back_gives_the_same_row(table: Table) -> None:
    table.session.submit(GoToTurn(turn="kar-t3"))
    before = table.session.head.seq
    rows = []
    for _ in range(2):
        table.session.submit(DeliverInject(inject=InjectId("kar-t3-i1")))
        (draw,) = table.state.draws.values()
        rows.append((draw.number, draw.row))
        table.session.submit(TakeBack(to=before))
    assert rows[0] == rows[1]


def test_reasons_odds_and_why_are_controls_alone_and_the_result_goes_where_it_is_told(
    table: Table,
) -> None:
    deed = acted(table)
    table.session.submit(Adjudicate(deed=deed, reasons=(FOR,), why=WHY))
    table.session.submit(TellResult(deed=deed, text="The envoy is received", to=(ARM, RUS)))

    for seat in (ARM, RUS, KAZ, PUBLIC):
        seen = repr(table.session.seat_state(seat)) + repr(table.session.log(seat))
        assert WHY not in seen
        assert "border is open" not in seen
        assert ("envoy is received" in seen) is (seat in {ARM, RUS})
    own = repr(table.session.log(CONTROL))
    assert WHY in own


def test_a_result_moves_what_it_says_and_says_why(table: Table) -> None:
    deed = acted(table)
    indicator = next(iter(table.state.indicators))
    was = table.state.indicators[indicator].value
    table.session.submit(
        TellResult(
            deed=deed, text="It works", to=(PUBLIC,), moves=(Move(indicator=indicator, by=-4),)
        )
    )
    assert table.state.indicators[indicator].value == was - 4
    assert any(cause.startswith(f"result:{deed}@") for cause in table.state.effects)


@pytest.mark.parametrize(
    ("move", "why"),
    [
        (Move(indicator="nothing", by=3), "cannot be moved"),
        (Move(fact="nothing", becomes="x"), "cannot become"),
    ],
)
def test_a_result_cannot_move_what_is_not_there(table: Table, move: Move, why: str) -> None:
    deed = acted(table)
    with pytest.raises(Refused, match=why):
        table.session.submit(TellResult(deed=deed, text="x", to=(ARM,), moves=(move,)))


def test_a_second_draw_is_refused_and_a_grade_by_hand_needs_a_reason(table: Table) -> None:
    deed = acted(table)
    table.session.submit(Adjudicate(deed=deed))
    with pytest.raises(Refused, match="drawn already"):
        table.session.submit(Adjudicate(deed=deed))
    with pytest.raises(Refused, match="needs a reason"):
        table.session.submit(Adjudicate(deed=deed, grade="partial"))
    table.session.submit(Adjudicate(deed=deed, grade="partial", why=WHY))
    assert (table.state.judged[deed].grade, table.state.judged[deed].by) == ("partial", "control")


def test_a_result_is_told_once(table: Table) -> None:
    deed = acted(table)
    table.session.submit(Adjudicate(deed=deed))
    table.session.submit(TellResult(deed=deed, text="Well", to=(ARM,)))
    with pytest.raises(Refused, match="told already"):
        table.session.submit(TellResult(deed=deed, text="Again", to=(ARM,)))
    with pytest.raises(Refused, match="told already"):
        table.session.submit(Adjudicate(deed=deed, grade="failure", why=WHY))


@pytest.mark.parametrize(
    "reason",
    [
        Reason(side="perhaps", text="x"),
        Reason(side="for", text=" "),
        Reason(side="for", text="x", weight=4),
    ],
)
def test_a_reason_that_is_none_is_refused(table: Table, reason: Reason) -> None:
    deed = acted(table)
    with pytest.raises(Refused, match="for or against"):
        table.session.submit(Adjudicate(deed=deed, reasons=(reason,)))


def test_picking_another_row_keeps_the_draw_in_the_log(table: Table) -> None:
    table.session.submit(GoToTurn(turn="kar-t3"))
    table.session.submit(DeliverInject(inject=InjectId("kar-t3-i1")))
    (draw,) = table.state.draws
    table.session.submit(PickOutcome(draw=draw, row=0, reason="to see peace"))
    assert [line.kind for line in table.session.log()].count("outcome_drawn") == 2
