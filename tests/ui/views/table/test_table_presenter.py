from __future__ import annotations

from typing import TYPE_CHECKING

from tests.play.tables import ARM, KAZ, KGZ, RUS, Table, karabakh
from wargame.game.entry import utc_text
from wargame.game.ids import PUBLIC, InjectId
from wargame.play.commands import (
    AssignSeat,
    ClosePhase,
    DeliverInject,
    OpenRequest,
    TakeAction,
)
from wargame.play.phases import missing
from wargame.ui.views.table.presenter import TablePresenter

if TYPE_CHECKING:
    from wargame.ui.views.table.screen import InjectLine, LogRow

FIRST = "kar-t1-i1"


def at_table(**modes: str) -> tuple[Table, TablePresenter]:
    table = karabakh().start(None, **modes).open_turn()
    return table, TablePresenter(table.session)


def rows(presenter: TablePresenter) -> list[LogRow]:
    presenter.screen()
    while presenter.book.searching:
        presenter.book.go_on()
    return list(presenter.book.rows())


def groups(presenter: TablePresenter) -> dict[str, str]:
    return {line.key: line.number for line in presenter.screen().injects if line.kind == "section"}


def line(presenter: TablePresenter, key: str) -> InjectLine:
    found = presenter.line(key)
    assert found is not None
    return found


# Seats


def test_a_seat_shows_sealed_with_the_first_group_of_its_code() -> None:
    table, presenter = at_table()
    table.to("orders").seal(ARM)

    card = presenter.screen().seats[0]

    assert card.status.startswith("Sealed ")
    assert card.mark == table.state.moves[ARM].code[:4]
    assert card.act == ""


def test_a_pass_and_a_move_look_alike() -> None:
    table, presenter = at_table()
    table.to("orders").seal(ARM).seal(RUS, "kar-a-rus-ceasefire-call")

    armenia, russia = presenter.screen().seats[0], presenter.screen().seats[4]

    assert (armenia.status, armenia.glyph) == (russia.status, russia.glyph)


def test_a_kept_draft_is_told_and_one_of_an_earlier_turn_is_not() -> None:
    table, presenter = at_table()
    table.session.store.save_draft(KAZ, "move", "{}", "2020-01-01T00:00:00.000000Z")
    table.to("orders")
    assert presenter.screen().seats[2].glyph == "waiting"

    table.session.store.save_draft(KAZ, "move", "{}", utc_text(table.session.now()))

    card = presenter.screen().seats[2]
    assert (card.glyph, card.urgent) == ("draft", True)
    assert card.status.startswith("Draft ")


def test_orders_offer_to_hand_over_or_to_write() -> None:
    table, presenter = at_table(KGZ="control", TJK="absent")
    assert {card.act for card in presenter.screen().seats} == {""}

    table.to("orders")

    acts = {card.seat: card.act for card in presenter.screen().seats}
    assert (acts[ARM], acts[KGZ], acts["TJK"]) == ("Hand over", "Write", "")


def test_a_digit_stands_for_a_seat_that_can_take_the_laptop() -> None:
    table, presenter = at_table()
    table.to("orders").seal(ARM)

    assert presenter.seat_at(0) == ""
    assert presenter.seat_at(1) == "BLR"
    assert presenter.seat_at(8) == ""


def test_a_seat_can_be_run_by_the_facilitator_from_its_menu() -> None:
    table, presenter = at_table()
    assert ("absent", "Mark absent") in presenter.screen().seats[0].menu

    assert not presenter.assign(ARM, "absent").refused

    assert presenter.screen().seats[0].status == "Absent"
    assert table.state.seats[ARM].mode == "absent"
    assert "run so already" in presenter.assign(ARM, "absent").refused


def test_names_of_people_stand_on_the_cards() -> None:
    table, presenter = at_table()
    table.session.store.set_person("person-1", "Ana Duarte")
    table.session.submit(AssignSeat(seat=ARM, mode="person", people=("person-1",)))

    assert presenter.screen().seats[0].person == "Ana Duarte"


# Injects


def test_the_queue_stands_in_groups_by_what_is_due() -> None:
    table, presenter = at_table()
    table.wait(9)

    assert groups(presenter)["due"] == "2"
    due = line(presenter, FIRST)
    assert due.urgent
    assert due.right.startswith("due ")
    assert presenter.screen().current_inject == FIRST


def test_a_condition_stands_below_the_title_and_not_over_its_number() -> None:
    table, presenter = at_table()
    table.wait(30)
    lines = [line for line in presenter.screen().injects if line.right == "on condition"]

    assert lines
    assert all(line.notes.startswith("If ") for line in lines)


def test_a_delivered_inject_goes_to_its_folded_group() -> None:
    table, presenter = at_table()

    assert not presenter.deliver(FIRST).refused

    screen = presenter.screen()
    assert "delivered" in groups(presenter)
    assert FIRST not in [one.key for one in screen.injects]
    presenter.fold("delivered")
    assert FIRST in [one.key for one in presenter.screen().injects]
    assert "was delivered already" in presenter.deliver(FIRST).refused
    assert table.state.injects[InjectId(FIRST)].state == "delivered"


def test_holding_twice_lets_go() -> None:
    _, presenter = at_table()
    presenter.hold(FIRST)
    assert line(presenter, FIRST).right == "held by you"

    presenter.hold(FIRST)

    assert line(presenter, FIRST).urgent


def test_a_skipped_inject_is_left_out_but_never_gone() -> None:
    _, presenter = at_table()

    presenter.skip(FIRST)

    assert groups(presenter)["left-out"] == "1"
    assert "release" in line(presenter, FIRST).acts


def test_sealed_recipients_are_named() -> None:
    _, presenter = at_table()

    one = line(presenter, "kar-t1-i4")

    assert one.sealed
    assert one.to == "Sealed to ARM, BLR and 3 more"


def test_an_edited_inject_is_delivered_as_edited() -> None:
    table, presenter = at_table()

    assert not presenter.edit(FIRST, "<b>Quiet", "Nothing <i>happens", (ARM,)).refused
    assert line(presenter, FIRST).title == "<b>Quiet"
    presenter.deliver(FIRST)

    letter = table.session.view(ARM).inbox[-1]
    assert (letter.title, letter.text) == ("<b>Quiet", "Nothing <i>happens")
    assert all(one.title != "<b>Quiet" for one in table.session.view(KAZ).inbox)


def test_an_inject_without_a_title_is_refused_with_the_way_out() -> None:
    _, presenter = at_table()

    refused = presenter.invent("  ", "text", (PUBLIC,)).refused

    assert refused == "The inject has no title. Give it one line that says what happens."


def test_an_invented_inject_is_delivered_at_once_and_stands_in_the_queue() -> None:
    table, presenter = at_table()

    assert not presenter.invent("Power cut", "Lights out", (ARM, KAZ)).refused
    presenter.fold("delivered")

    own = next(one for one in presenter.screen().injects if one.title == "Power cut")
    assert own.to == "Sealed to ARM, KAZ"
    text = presenter.text(own.key)
    assert text is not None
    assert (text.text, text.can_edit) == ("Lights out", False)
    assert table.session.view(ARM).inbox[-1].title == "Power cut"


def test_a_huge_text_is_cut_in_the_list_and_whole_in_reading() -> None:
    _, presenter = at_table()
    presenter.edit(FIRST, "x" * 50_000, "y" * 100_000, (PUBLIC,))

    assert len(line(presenter, FIRST).title) <= 300
    text = presenter.text(FIRST)
    assert text is not None
    assert len(text.text) == 100_000


def test_due_injects_are_seen_by_the_clock_alone() -> None:
    table, presenter = at_table()
    assert presenter.due() == (FIRST,)

    table.wait(8)

    assert presenter.due() == (FIRST, "kar-t1-i2")


# Facts, indicators, turn


def test_what_seats_believe_otherwise_stands_beside_the_truth() -> None:
    table, presenter = at_table()
    table.session.submit(DeliverInject(inject="kar-t1-i2"))

    fact = next(one for one in presenter.screen().facts if one.key == "kar-f-csto-consult")

    assert fact.told == "Russia and Secretary General know it"
    assert presenter.screen().facts[0].key == "kar-f-csto-consult"


def test_what_the_charter_asks_says_how_it_was_settled() -> None:
    _, presenter = at_table()

    assert {one.finding for one in presenter.screen().findings} == {"Not settled"}


def test_an_indicator_stands_beside_history() -> None:
    table, presenter = at_table()
    table.end_turn()
    table.open_turn()

    violence = next(one for one in presenter.screen().indicators if one.key == "kar-n-violence")

    assert [turn for turn, _ in violence.points] == [0, 1, 2]
    assert violence.points[0] == (0, 60)
    assert violence.history[1] == (1, 73)
    assert "in history 73" in violence.describes


def test_the_briefing_gives_the_text_to_read_aloud() -> None:
    table, presenter = at_table()

    tab = presenter.screen().turn

    assert presenter.screen().tab == "turn"
    assert tab.heading == "Read aloud"
    assert tab.aloud[0].words.startswith("War has begun")
    table.to("injects")
    assert presenter.screen().tab == "map"


def test_moves_stay_unread_until_reveal() -> None:
    table, presenter = at_table()
    table.to("orders").seal(RUS, "kar-a-rus-ceasefire-call")
    title = table.item("kar-a-rus-ceasefire-call").title
    assert title not in repr(presenter.screen())

    table.to("reveal")
    assert title not in repr(presenter.screen())
    presenter.running.press_next(presenter.running.next())
    while presenter.running.next().what != "close-phase":
        presenter.running.press_next(presenter.running.next())

    deeds = presenter.screen().turn.deeds
    assert next((deed.title, deed.who) for deed in deeds) == (title, "Russia")


def test_council_names_what_nobody_has_brought() -> None:
    table, presenter = at_table()
    table.to("council")
    assert len(presenter.screen().turn.unbrought) == 3

    table.table("kar-m-1")

    screen = presenter.screen()
    assert len(screen.turn.unbrought) == 2
    assert screen.turn.docket == (("1.1  Consultations under Article 2", "on the docket"),)


def drawn() -> tuple[Table, TablePresenter]:
    table, presenter = at_table()
    with_roll = next(
        one for one in table.session.setting.pack.injects if one.follow_on and one.follow_on.roll
    )
    table.session.submit(DeliverInject(inject=with_roll.id))
    return table, presenter


def test_a_draw_shows_every_row_and_the_one_taken() -> None:
    _, presenter = drawn()

    card = presenter.screen().turn.draws[0]

    assert sum(row.taken for row in card.rows) == 1
    assert card.by.startswith("drawn, ")


def test_another_outcome_needs_a_reason() -> None:
    _, presenter = drawn()
    card = presenter.screen().turn.draws[0]
    other = next(row.row for row in card.rows if not row.taken)

    assert "needs a reason" in presenter.pick(card.draw, other, " ").refused
    assert not presenter.pick(card.draw, other, "The room wants it").refused

    after = presenter.screen().turn.draws[0]
    assert next(row.row for row in after.rows if row.taken) == other
    assert after.by == "chosen by you"


# Log


def test_the_log_stands_latest_first_and_can_be_filtered() -> None:
    table, presenter = at_table()
    presenter.running.note("Kazakhstan hesitates")

    assert rows(presenter)[0].says == "Note: Kazakhstan hesitates"
    presenter.filter_log("HESITATES kaz")
    assert [row.says for row in rows(presenter)] == ["Note: Kazakhstan hesitates"]
    assert presenter.reference(table.session.head.seq).endswith("Note: Kazakhstan hesitates")


def test_a_taken_back_entry_stays_and_says_so() -> None:
    table, presenter = at_table()
    before = table.session.head.seq
    presenter.running.note("wrong")

    presenter.running.take_back(before)

    row = next(row for row in rows(presenter) if row.says == "Note: wrong")
    assert row.abandoned
    assert not row.can_take_back


def test_the_log_is_narrowed_to_a_turn_a_seat_and_a_kind() -> None:
    table, presenter = at_table()
    table.session.submit(OpenRequest(actor=ARM, seat=ARM, text="May we?"))
    table.session.submit(OpenRequest(actor=RUS, seat=RUS, text="Shall we?"))
    table.end_turn().open_turn()
    presenter.running.note("in turn 2")

    presenter.filter_log("asked control", kind="letters")
    assert [row.says for row in rows(presenter)] == [
        "Russia asked control: Shall we?",
        "Armenia asked control: May we?",
    ]
    presenter.filter_log("", turn="kar-t1", kind="letters", seat=ARM)
    assert [row.says for row in rows(presenter)][:1] == ["Armenia asked control: May we?"]
    presenter.filter_log("", turn="kar-t2", kind="notes")
    assert [row.says for row in rows(presenter)] == ["Note: in turn 2"]
    assert ("kar-t2", "Turn 2") in presenter.log_choices().turns
    assert ("kar-t3", "Turn 3") not in presenter.log_choices().turns


def test_a_new_entry_joins_what_was_found_only_if_it_fits() -> None:
    _, presenter = at_table()
    presenter.filter_log("hesitates")
    assert not rows(presenter)

    presenter.running.note("Kazakhstan hesitates")
    presenter.running.note("Russia waits")

    assert [row.says for row in rows(presenter)] == ["Note: Kazakhstan hesitates"]


def test_searching_goes_on_in_steps_and_finds_the_same() -> None:
    table, presenter = at_table()
    table.end_turn()
    presenter.screen()
    presenter.filter_log("began")
    while presenter.book.go_on(7):
        pass
    stepped = list(presenter.book.found)
    presenter.filter_log("began")
    presenter.book.go_on(10_000)

    assert stepped == presenter.book.found
    assert len(stepped) > 8


def test_a_sealed_text_is_not_in_controls_log() -> None:
    table, presenter = at_table()
    table.to("orders").seal(RUS, "kar-a-rus-ceasefire-call")
    title = table.item("kar-a-rus-ceasefire-call").title

    assert not [row for row in rows(presenter) if title in row.says]


def test_an_open_action_stands_in_the_turn_with_what_the_charter_says() -> None:
    table, presenter = at_table()
    item = table.item("kar-a-arm-mobilise")
    table.session.submit(TakeAction(seat=ARM, item=item))

    deed = presenter.screen().turn.deeds[0]

    assert (deed.title, deed.who) == (item.title, "Armenia")
    assert deed.state.startswith("Done")


def test_after_orders_a_card_says_that_the_seat_passed_or_was_absent() -> None:
    table = karabakh().start(None, secgen="control").open_turn().to("orders").seal(ARM)
    given = tuple((seat, "absent" if seat == KAZ else "passed") for seat in missing(table.state))
    table.session.submit(ClosePhase(given=given))

    cards = {card.seat: card.status for card in TablePresenter(table.session).screen().seats}

    assert (cards[KAZ], cards[RUS]) == ("Was absent", "Passed")
    assert cards[ARM].startswith("Sealed")


def test_before_the_next_turn_nobody_is_said_to_have_passed_who_acted() -> None:
    table = karabakh().start(None, secgen="control").open_turn().to("orders")
    table.seal(ARM, "kar-a-arm-mobilise").end_turn()

    titles = [line.title for line in TablePresenter(table.session).screen().turn.deeds]

    assert "Passed" not in titles


def test_a_seats_menu_hands_over_writes_to_it_and_leads_to_its_people() -> None:
    table = karabakh().start(TJK="absent").open_turn()
    seats = {card.seat: dict(card.menu) for card in TablePresenter(table.session).screen().seats}

    assert {"over", "note", "people"} <= set(seats[ARM])
    assert {"over", "note"} & set(seats["TJK"]) == set()
    table.to("orders")
    orders = {card.seat: dict(card.menu) for card in TablePresenter(table.session).screen().seats}
    # There the card itself has the button.
    assert "over" not in orders[ARM]
    assert "paper" in orders[ARM]


# What an inject serves


def test_one_that_is_due_says_what_it_serves_and_the_others_say_it_in_full_text_alone() -> None:
    _, presenter = at_table()

    assert line(presenter, FIRST).serves == (
        "Serves Tell treaty territory from conflict zone; Handle disputed facts"
    )
    assert line(presenter, "kar-t1-i2").serves == ""
    read = presenter.text("kar-t1-i2")
    assert read is not None
    assert read.serves == "Apply Art. 2 and Art. 4 to facts"


def test_the_entry_of_a_delivered_inject_is_known_for_a_note_on_it() -> None:
    table, presenter = at_table()
    assert presenter.entry_of(FIRST) == 0

    table.session.submit(DeliverInject(inject=InjectId(FIRST)))
    presenter.invent("A rumour", "Somebody says so.", (PUBLIC,))

    assert presenter.entry_of(FIRST) == table.state.injects[InjectId(FIRST)].seq
    presenter.fold("delivered")
    own = next(one.key for one in presenter.screen().injects if one.key.startswith("own-"))
    assert presenter.reference(presenter.entry_of(own)).endswith("A rumour.")
