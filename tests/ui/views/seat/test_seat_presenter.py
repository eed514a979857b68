"""What a player's page says, keeps and refuses; without Qt."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.play.tables import ARM, BLR, KAZ, KGZ, RUS, Table, karabakh
from wargame.game.ids import CONTROL, SeatId
from wargame.play.commands import DeliverInject, InventInject, RevealMoves, SendMessage
from wargame.play.guarding import keep_phrase
from wargame.ui.phrasebook import Phrasebook
from wargame.ui.views.seat.offers import item_of
from wargame.ui.views.seat.presenter import SeatPresenter
from wargame.ui.views.seat.screen import Unfinished

PRIVATE = "Nobody but us may read xylophone."
NASTY = {
    "tag": "<b>x</b>",
    "image": "<img src=x onerror=y>",
    "bidi": "\u202exyz\u202c \u2067abc\u2069",
    "long": "x" * 100_000,
    "surrogate": "half \ud83d of it",
}


@pytest.fixture
def table() -> Table:
    new = karabakh()
    others: dict[str, str] = {
        seat.id: "control" for seat in new.session.setting.pack.seats if not seat.vote
    }
    modes = {**others, "TJK": "absent", "KGZ": "control"}
    return new.start(None, **modes).open_turn().to("orders")


def page(table: Table, seat: SeatId = ARM, book: Phrasebook | None = None) -> SeatPresenter:
    return SeatPresenter(table.session, seat, book)


# Hand-over


def test_the_hand_over_names_seat_turn_and_player_and_nothing_of_the_papers(table: Table) -> None:
    keep_phrase(table.session, ARM, "one-two-three")

    told = page(table).hand_over()

    assert (told.name, told.turn, told.asks_phrase) == ("Armenia", "Turn 1, Orders", True)
    packet = table.session.view(ARM).briefing
    assert packet is not None
    assert packet.text[:40] not in str(told)


def test_three_wrong_phrases_count_down_and_then_wait(table: Table) -> None:
    keep_phrase(table.session, ARM, "one-two-three")
    presenter = page(table)

    said = [presenter.unlock("no").at_once() for _ in range(3)]

    assert said == [
        "That does not open Armenia. Two tries left.",
        "That does not open Armenia. One try left.",
        "That does not open Armenia. Wait 30 seconds, or ask the facilitator for a new phrase.",
    ]


def test_even_the_right_phrase_has_to_wait_and_opens_afterwards(table: Table) -> None:
    keep_phrase(table.session, ARM, "one-two-three")
    presenter = page(table)
    for _ in range(3):
        presenter.unlock("no").at_once()

    table.wait(0.26)
    assert presenter.unlock("one-two-three").at_once() == (
        "Wait 15 seconds, or ask the facilitator for a new phrase."
    )
    table.wait(0.26)

    assert presenter.unlock("one-two-three").at_once() == ""


def test_going_away_and_coming_back_does_not_shorten_the_wait(table: Table) -> None:
    keep_phrase(table.session, ARM, "one-two-three")
    book = Phrasebook()
    for _ in range(3):
        page(table, ARM, book).unlock("no").at_once()

    assert page(table, ARM, book).lock.wait() == 30
    assert page(table, BLR, book).lock.wait() == 0


def test_a_new_phrase_ends_the_wait(table: Table) -> None:
    book = Phrasebook()
    keep_phrase(table.session, ARM, "one-two-three")
    for _ in range(3):
        page(table, ARM, book).unlock("no").at_once()

    book.keep(ARM, "four-five-six")

    assert page(table, ARM, book).lock.wait() == 0


def test_the_right_phrase_forgets_wrong_ones(table: Table) -> None:
    keep_phrase(table.session, ARM, "one-two-three")
    presenter = page(table)
    presenter.unlock("no").at_once()
    presenter.unlock("no").at_once()

    assert presenter.unlock("ONE two-three").at_once() == ""
    assert presenter.unlock("no").at_once() == "That does not open Armenia. Two tries left."


def test_a_clock_that_goes_back_locks_nobody_for_longer_than_was_said() -> None:
    book = Phrasebook()
    now = karabakh().clock.now()
    for _ in range(3):
        book.wrong("ARM", now)

    assert book.wait("ARM", now - timedelta(hours=3)) == 30


def test_the_facilitators_phrase_waits_too(table: Table) -> None:
    keep_phrase(table.session, CONTROL, "castle-lemon-raft")
    presenter = page(table)

    said = [presenter.lock.control_opens("no").at_once() for _ in range(4)]

    assert said[0] == "That is not the facilitator's phrase. Two tries left."
    assert said[2] == "That is not the facilitator's phrase. Wait 30 seconds."
    assert said[3] == "Wait 30 seconds."


def test_a_seat_without_a_phrase_opens_at_once(table: Table) -> None:
    assert not page(table, KGZ).hand_over().asks_phrase
    assert page(table, KGZ).unlock("").at_once() == ""


# After Reveal


def test_after_reveal_a_player_reads_what_was_opened_and_that_the_code_matches(
    table: Table,
) -> None:
    presenter = page(table)
    presenter.add_offer("kar-a-arm-mobilise")
    assert presenter.seal() == ""
    code = table.state.moves[ARM].code
    assert presenter.screen().opened is None, "nothing is told before Reveal"
    table.to("reveal")
    table.session.submit(RevealMoves())

    screen = presenter.screen()
    opened = screen.opened
    assert opened is not None
    assert opened.words.endswith(f"Your code {code} matches.")
    assert [row.title for row in opened.rows] == [table.item("kar-a-arm-mobilise").title]
    assert screen.draft == (), "what was opened is no draft any more"
    assert screen.seal_effect == "Opens in Orders"


def test_what_is_chosen_says_its_price_and_what_the_charter_says(table: Table) -> None:
    presenter = page(table)
    offer = next(one for one in presenter.screen().offers if one.price != "free")
    presenter.add_offer(offer.id)

    (row,) = presenter.screen().draft
    assert (row.price, row.conduct) == (offer.price, offer.conduct)


# The open page


def test_the_open_page_holds_the_packet_the_budget_and_what_may_be_done(table: Table) -> None:
    screen = page(table).screen()

    packet = table.session.view(ARM).briefing
    assert packet is not None
    assert " ".join(str(one) for one in screen.briefing).split()[:5] == packet.text.split()[:5]
    known = " ".join(str(one) for one in screen.situation)
    assert "Heavy fighting has begun along the line of contact" in known
    assert known not in " ".join(str(one) for one in screen.briefing)
    assert screen.points == "12 of 12 left"
    assert [one.title for one in screen.offers]
    assert all(one.conduct.startswith("Charter: ") for one in screen.offers)
    assert screen.may_seal


def test_sealing_waits_for_orders(table: Table) -> None:
    early = karabakh().start().open_turn()

    screen = page(early).screen()

    assert not screen.may_seal
    assert screen.why_reading == "Sealing opens in Orders. What you write is kept as a draft."
    assert (
        page(early).seal() == "Moves are sealed in Orders only. Keep the draft until Orders open."
    )


def test_a_chosen_action_is_in_the_draft_with_its_price(table: Table) -> None:
    presenter = page(table)
    offer = presenter.screen().offers[0]

    presenter.add_offer(offer.id)
    presenter.add_offer(offer.id)

    screen = presenter.screen()
    assert [row.title for row in screen.draft] == [offer.title]
    assert screen.offers[0].chosen
    assert screen.seal_effect.startswith("One action, ")


def test_an_action_of_ones_own_needs_a_line_and_a_secret_one_somebody(table: Table) -> None:
    presenter = page(table)

    empty = presenter.add_own("statement", "  ", "", (), secret=False)
    alone = presenter.add_own("deal", "A quiet word", "", (), secret=True)
    fine = presenter.add_own("deal", "A quiet word", PRIVATE, (RUS,), secret=True)

    assert empty == "Say in one line what your state does."
    assert alone == "A secret action needs somebody it is aimed at or agreed with."
    assert fine == ""
    row = presenter.screen().draft[0]
    assert (row.title, row.detail, row.text) == ("A quiet word", "Deal, to Russia, secret", PRIVATE)


def test_what_is_taken_out_is_gone_and_the_rest_stays(table: Table) -> None:
    presenter = page(table)
    for title in ("one", "two", "three"):
        presenter.add_own("statement", title, "", (), secret=False)

    presenter.remove(1)

    assert [row.title for row in presenter.screen().draft] == ["one", "three"]


# Drafts


def test_everything_typed_comes_back_after_opening_again(table: Table) -> None:
    first = page(table)
    first.add_own("statement", "We are calm", "Very calm.", (), secret=False)
    own = Unfinished("envoy", (RUS,), "Half a", "sentence", secret=True)
    letter = Unfinished(to=(BLR, "control"), title="To", text="Dear")
    first.write_own(own)
    first.write_letter(letter)
    first.write_notes("Ask Marek")
    first.keep_changes()

    again = page(table)

    assert [one.title for one in again.items] == ["We are calm"]
    assert (again.own, again.letter, again.notes) == (own, letter, "Ask Marek")
    assert again.screen().draft_kept


def test_nothing_is_written_when_nothing_was_typed(table: Table) -> None:
    presenter = page(table)

    presenter.keep_changes()

    assert table.session.store.draft(ARM, "move") is None


@pytest.mark.parametrize("kept", ["{", "[]", '{"items": 3}', '{"items": [], "notes": "x"}', "null"])
def test_a_draft_of_another_version_does_not_stand_in_the_way(table: Table, kept: str) -> None:
    table.session.store.save_draft(ARM, "move", kept, "2026-03-02T09:00:00.000000Z")

    presenter = page(table)

    assert presenter.items == ()
    assert presenter.own is None


def test_a_draft_never_enters_the_log_and_no_other_seat_reads_it(table: Table) -> None:
    before = table.session.head.seq
    presenter = page(table)
    presenter.add_own("statement", PRIVATE, PRIVATE, (), secret=False)
    presenter.write_notes(PRIVATE)
    presenter.keep_changes()

    assert table.session.head.seq == before
    assert PRIVATE not in str(page(table, RUS).screen())
    assert PRIVATE not in str(page(table, RUS).notes)


# Sealing


def test_a_sealed_move_shows_its_code_and_whom_to_pass_the_laptop_to(table: Table) -> None:
    presenter = page(table)
    presenter.add_own("statement", "We are calm", "", (), secret=False)

    assert presenter.seal() == ""

    screen = presenter.screen()
    assert screen.state == "sealed"
    assert len(screen.code.replace("-", "")) == 8
    assert screen.sealed_entry == f"#{table.state.moves[ARM].sealed_seq}"
    assert screen.sealed_what == "One action"
    assert (screen.next_seat, screen.next_name) == ("BLR", "Belarus")
    assert page(table).items == ()


def test_a_pass_keeps_the_draft_for_the_next_turn(table: Table) -> None:
    presenter = page(table)
    presenter.add_own("statement", "Later", "", (), secret=False)

    assert presenter.pass_turn() == ""

    assert presenter.screen().sealed_what == "A pass"
    assert [one.title for one in page(table).items] == ["Later"]


def test_a_reopened_move_is_a_draft_again(table: Table) -> None:
    presenter = page(table)
    presenter.add_own("deal", "A quiet word", PRIVATE, (RUS,), secret=True)
    presenter.seal()

    assert presenter.reopen() == ""

    screen = presenter.screen()
    assert screen.state == "writing"
    assert [(row.title, row.text) for row in screen.draft] == [("A quiet word", PRIVATE)]


def test_a_move_that_costs_too_much_is_refused_in_place_and_kept(table: Table) -> None:
    presenter = page(table)
    dear = [one.id for one in presenter.screen().offers]
    item = item_of(table.session, dear[0])
    presenter.items = tuple(item for _ in range(60))

    refusal = presenter.seal()

    assert refusal
    assert refusal.endswith(".")
    assert len(presenter.items) == 60


def test_the_last_player_passes_on_to_nobody(table: Table) -> None:
    for seat in (BLR, KAZ, RUS):
        table.seal(seat)
    presenter = page(table)
    presenter.seal()

    assert presenter.screen().next_seat == ""


def test_after_reveal_the_page_is_for_writing_again(table: Table) -> None:
    presenter = page(table)
    presenter.seal()
    table.to("reveal")
    table.session.submit(RevealMoves())

    assert presenter.screen().state == "writing"
    assert not presenter.screen().may_seal


# Letters


def test_a_letter_reaches_whom_it_is_for_and_nobody_else(table: Table) -> None:
    presenter = page(table)

    assert presenter.send((BLR,), "A word", PRIVATE) == ""

    theirs = page(table, BLR).screen().inbox[0]
    ours = presenter.screen().inbox[0]
    assert (theirs.who, theirs.title, theirs.text[0].words) == ("From Armenia", "A word", PRIVATE)
    assert (theirs.only, theirs.may_reply) == (True, True)
    assert (ours.who, ours.may_reply) == ("To Belarus", False)
    for seat in (KAZ, RUS, KGZ):
        assert PRIVATE not in str(page(table, seat).screen())


def test_a_letter_to_nobody_or_without_words_is_refused_and_kept(table: Table) -> None:
    presenter = page(table)
    presenter.write_letter(Unfinished(title="A word", text="x"))

    nobody = presenter.send((), "A word", "x")
    empty = presenter.send((BLR,), "A word", "  ")

    assert nobody == "The message has no such recipient. Choose seats of this exercise."
    assert empty == "The message is empty. Write a line first."
    assert presenter.letter == Unfinished(title="A word", text="x")


def test_a_sent_letter_leaves_no_draft(table: Table) -> None:
    presenter = page(table)
    presenter.write_letter(Unfinished(to=(BLR,), title="A word", text="x"))

    presenter.send((BLR,), "A word", "x")

    assert page(table).letter is None


def test_letters_stand_newest_first_and_a_public_one_says_so(table: Table) -> None:
    for number in ("1.1", "1.3"):
        inject = next(one for one in table.session.setting.pack.injects if one.number == number)
        table.session.submit(DeliverInject(inject=inject.id))
        table.wait(1)

    inbox = page(table).screen().inbox

    assert inbox[0].title.startswith("Armenia says")
    assert (inbox[0].who, inbox[0].only) == ("Public", False)


@pytest.mark.parametrize("text", NASTY.values(), ids=NASTY.keys())
def test_any_text_can_be_written_kept_sent_and_sealed(table: Table, text: str) -> None:
    presenter = page(table)
    presenter.write_notes(text)
    presenter.write_letter(Unfinished(to=(BLR,), title=text, text=text))
    presenter.keep_changes()
    assert presenter.kept_at

    assert presenter.add_own("statement", text, text, (), secret=False) == ""
    assert presenter.send((BLR,), text[:200], text) == ""
    assert presenter.seal() == ""

    clean = text.encode("utf-8", "replace").decode()
    assert page(table, BLR).screen().inbox[0].text[0].words == clean
    assert page(table).notes == clean


def test_a_letter_from_the_facilitator_can_be_answered(table: Table) -> None:
    table.session.submit(SendMessage(sender=CONTROL, to=(ARM,), text="Five minutes", title="Time"))

    letter = page(table).screen().inbox[0]

    assert (letter.who, letter.sender) == ("From The facilitator", CONTROL)


def test_the_screen_is_frozen(table: Table) -> None:
    screen = page(table).screen()
    with pytest.raises(AttributeError):
        screen.state = "sealed"  # type: ignore[misc]
    assert replace(screen, state="sealed").state == "sealed"


def test_an_inject_is_read_without_its_marks_and_a_letter_as_it_was_typed(table: Table) -> None:
    table.session.submit(InventInject(title="News", text="## Kapan\n\nShells **fell**.\n\n- one"))
    table.session.submit(
        SendMessage(actor=BLR, sender=BLR, to=(ARM,), title="2 * 3", text="# one\n* two * three")
    )

    letter, inject = page(table).screen().inbox[:2]

    assert [(one.kind, str(one)) for one in inject.text] == [
        ("heading", "Kapan"),
        ("paragraph", "Shells fell."),
        ("item", "• one"),
    ]
    assert [one.words for one in letter.text] == ["# one", "* two * three"]
