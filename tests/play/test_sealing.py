"""Sealed moves that are encrypted until Reveal: who opens them, and what stays closed."""

from __future__ import annotations

import pytest

from tests.play.locked import OWN, PHRASES, locked_table, opening_by
from tests.play.tables import ARM, BLR, KAZ, RUS, Table
from wargame.game.errors import Refused
from wargame.game.events.move_deposited import Item
from wargame.game.ids import CONTROL, SeatId
from wargame.game.records import Box
from wargame.play.codes import moves_of
from wargame.play.commands import (
    AssignSeat,
    ClosePhase,
    GiveKey,
    ReopenMove,
    RevealMoves,
    SealMove,
    StartExercise,
    TakeBack,
)
from wargame.play.locks import CannotOpen, lock, make_key, opened, unlocked
from wargame.play.review import review_of
from wargame.play.sealing import closed_moves, content_of
from wargame.play.unsealing import keys_of, next_key, try_phrase
from wargame.play.verification import verify


@pytest.fixture
def table() -> Table:
    return locked_table().to("orders")


def test_the_log_holds_nothing_of_an_encrypted_move_that_can_be_read(table: Table) -> None:
    table.session.submit(SealMove(actor=ARM, seat=ARM, items=(OWN,)))

    payloads = "".join(entry.payload for entry in table.session.store.entries())
    assert "Zanzibar" not in payloads
    assert table.session.view(ARM).move is not None
    assert "Zanzibar" not in repr(table.session.view(ARM))
    assert "Zanzibar" not in repr(table.session.state)


def test_the_seats_own_phrase_opens_its_move_and_no_other(table: Table) -> None:
    table.session.submit(SealMove(actor=ARM, seat=ARM, items=(OWN,)))
    table.session.submit(SealMove(actor=BLR, seat=BLR, items=(OWN,)))
    move = closed_moves(table.state)[0]

    assert content_of(move, keys_of(table.session, ARM, PHRASES[ARM])).items == (OWN,)
    assert keys_of(table.session, ARM, PHRASES[BLR]) == {}
    assert list(try_phrase(table.session, ARM, PHRASES[ARM])) == [ARM]
    with pytest.raises(CannotOpen):
        content_of(move, keys_of(table.session, BLR, PHRASES[BLR]))


def test_the_facilitators_phrase_opens_every_move(table: Table) -> None:
    table.session.submit(SealMove(actor=ARM, seat=ARM, items=(OWN,)))
    table.session.submit(SealMove(actor=BLR, seat=BLR))
    table.to("reveal")
    table.session.submit(opening_by(table, CONTROL))

    assert {one.title for one in table.state.deeds.values()} == {OWN.title}
    assert table.state.moves[ARM].matches
    assert verify(table.session.store).ok


def test_not_even_the_facilitators_phrase_opens_a_move_where_that_was_chosen() -> None:
    table = locked_table("encrypted-alone").to("orders")
    table.session.submit(SealMove(actor=ARM, seat=ARM, items=(OWN,)))
    table.to("reveal")

    assert try_phrase(table.session, CONTROL, PHRASES[CONTROL]) == {}
    assert list(try_phrase(table.session, ARM, PHRASES[ARM])) == [ARM]


def test_what_the_facilitator_writes_opens_by_the_facilitators_phrase_all_the_same() -> None:
    table = locked_table("encrypted-alone").to("orders")
    table.session.submit(AssignSeat(seat=KAZ, mode="control"))
    table.session.submit(SealMove(seat=KAZ, items=(OWN,)))
    table.session.submit(SealMove(seat=BLR, items=(OWN,), paper=True))

    assert list(try_phrase(table.session, CONTROL, PHRASES[CONTROL])) == [BLR, KAZ]


def test_a_move_that_nobody_opens_is_told_to_all_and_has_no_effect(table: Table) -> None:
    table.session.submit(SealMove(actor=ARM, seat=ARM, items=(OWN,)))
    code = table.state.moves[ARM].code
    table.to("reveal")
    with pytest.raises(Refused, match="The move of Armenia cannot be read yet"):
        table.session.submit(RevealMoves())
    table.session.submit(RevealMoves(without=True))

    assert table.state.moves[ARM].unopened
    assert not table.state.deeds
    assert "could not be opened" in table.session.log(RUS)[-1].says
    review = review_of(table.session, CONTROL)
    assert [one.unopened for one in review.moves] == [True]
    assert moves_of(table.session.store, code)[0].unopened == table.state.seq
    assert verify(table.session.store).ok
    table.session.submit(ClosePhase())


def test_an_encrypted_pass_and_an_encrypted_move_are_the_same_to_look_at(table: Table) -> None:
    table.session.submit(SealMove(actor=ARM, seat=ARM, items=(OWN,)))
    table.session.submit(SealMove(actor=BLR, seat=BLR))
    lengths = {len(one.locked.text) for one in closed_moves(table.state) if one.locked}
    table.to("reveal")

    assert len(lengths) == 1
    assert dict(table.state.statuses[-1].of)[BLR] == "acted"


def test_a_content_that_is_not_what_was_sealed_is_refused(table: Table) -> None:
    table.session.submit(SealMove(actor=ARM, seat=ARM, items=(OWN,)))
    table.to("reveal")
    right = opening_by(table, ARM)
    other = Item(instrument="statement", title="Another", text="")
    false = right.opened[0].model_copy(update={"items": (other,)})

    with pytest.raises(Refused, match="is not what it sealed"):
        table.session.submit(RevealMoves(opened=(false,)))


def test_a_new_phrase_opens_what_is_sealed_from_now_on_and_the_old_one_what_was(
    table: Table,
) -> None:
    table.session.submit(SealMove(actor=ARM, seat=ARM, items=(OWN,)))
    made = next_key(table.session, ARM, "another phrase altogether")
    table.session.submit(GiveKey(made=made))
    assert try_phrase(table.session, ARM, "another phrase altogether") == {}
    assert list(try_phrase(table.session, ARM, PHRASES[ARM])) == [ARM]

    table.session.submit(ReopenMove(actor=ARM, seat=ARM))
    table.session.submit(SealMove(actor=ARM, seat=ARM, items=(OWN,)))
    assert list(try_phrase(table.session, ARM, "Another phrase  altogether")) == [ARM]


def test_a_key_stays_in_use_when_its_entry_is_taken_back(table: Table) -> None:
    before = table.state.seq
    table.session.submit(GiveKey(made=next_key(table.session, ARM, "told to a player")))
    table.session.submit(TakeBack(to=before))
    table.session.submit(SealMove(actor=ARM, seat=ARM, items=(OWN,)))

    assert list(try_phrase(table.session, ARM, "told to a player")) == [ARM]


def test_a_key_of_the_same_name_is_refused(table: Table) -> None:
    made = next_key(table.session, ARM, "a phrase")
    table.session.submit(GiveKey(made=made))
    with pytest.raises(Refused, match="There is a key ARM-2 already"):
        table.session.submit(GiveKey(made=made))


def test_a_seat_without_a_phrase_cannot_seal_where_only_its_own_opens() -> None:
    table = locked_table("encrypted-alone", absent=(RUS,)).to("orders")
    table.session.submit(AssignSeat(seat=RUS, mode="person"))
    with pytest.raises(Refused, match="has no pass-phrase, and sealed moves are encrypted"):
        table.session.submit(SealMove(actor=RUS, seat=RUS, items=(OWN,)))


def test_starting_without_the_keys_is_refused() -> None:
    from tests.play.tables import karabakh

    table = karabakh()
    charter = table.session.setting.pack.charters[0]
    with pytest.raises(Refused, match="has no pass-phrase"):
        table.session.submit(StartExercise(title="T", charter=charter, sealing="encrypted"))


def test_a_box_that_was_altered_or_moved_does_not_open(table: Table) -> None:
    ids = table.session.setting.ids
    key = make_key(ids, SeatId("ARM"), "ARM-9", "a phrase")
    secrets = unlocked([key], "a phrase")
    box = lock(ids, [key], "draft ARM", {"text": "Zanzibar"})
    assert opened(box, secrets, "draft ARM") == {"text": "Zanzibar"}

    with pytest.raises(CannotOpen):
        opened(box, secrets, "draft BLR")
    flipped = ("A" if box.text[0] != "A" else "B") + box.text[1:]
    with pytest.raises(CannotOpen):
        opened(Box(box.by, box.keys, flipped), secrets, "draft ARM")
    with pytest.raises(CannotOpen):
        opened(Box("no base64 !", box.keys, box.text), secrets, "draft ARM")


@pytest.mark.parametrize(
    "wrong", [{"public": "AAAA"}, {"public": "no base64 !"}, {"salt": "zz"}, {"wrapped": ""}]
)
def test_a_key_that_is_none_is_refused_before_anything_is_sealed_with_it(
    table: Table, wrong: dict[str, str]
) -> None:
    made = next_key(table.session, ARM, "a phrase").model_copy(update=wrong)
    with pytest.raises(Refused, match="The key ARM-2 is none"):
        table.session.submit(GiveKey(made=made))
