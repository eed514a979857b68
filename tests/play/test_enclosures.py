"""Pictures that injects carry: they reach whom the inject reaches, lie in the file, and stay."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from tests.play.tables import ARM, BLR, KAZ, RUS, Table, files_of, karabakh
from wargame.app.exercises import branch_exercise, open_exercise, verify_file
from wargame.game.ids import PUBLIC, InjectId, SeatId
from wargame.play.commands import DeliverInject, EditInject, TakeBack
from wargame.play.verification import verify
from wargame.storage.memory import MemoryStore
from wargame.storage.sqlite import create

if TYPE_CHECKING:
    from pathlib import Path

    from wargame.game.records import Letter

CABLE = InjectId("kar-t1-i2")
FILE = "pictures/cable-yerevan.svg"
SECGEN = SeatId("secgen")
UUID = "00000000-0000-0001-0000-000000000001"


def digest() -> str:
    return hashlib.sha256(files_of("karabakh-2020")[FILE]).hexdigest()


@pytest.fixture
def table() -> Table:
    return karabakh().start(None, secgen="control").open_turn()


def letters(table: Table, seat: SeatId) -> list[Letter]:
    return [one for one in table.session.view(seat).inbox if one.pictures]


def test_a_picture_comes_with_its_inject_and_to_nobody_else(table: Table) -> None:
    table.session.submit(DeliverInject(inject=CABLE))

    (letter,) = letters(table, RUS)
    (one,) = letter.pictures
    assert (one.digest, one.title) == (digest(), "The cable from Yerevan, a facsimile")
    assert one.alt.startswith("A typed cable")
    assert one.credit == "Drawn for the exercise"
    assert letters(table, SECGEN) == letters(table, RUS)
    assert letters(table, KAZ) == letters(table, BLR) == letters(table, PUBLIC) == []


def test_its_content_is_given_to_whom_it_reached_and_before_to_control_alone(table: Table) -> None:
    content = files_of("karabakh-2020")[FILE]
    session = table.session
    assert session.picture(digest()) == content
    assert session.picture(digest(), RUS) is None

    session.submit(DeliverInject(inject=CABLE))

    assert session.picture(digest(), RUS) == session.picture(digest(), SECGEN) == content
    assert session.picture(digest(), KAZ) is session.picture(digest(), PUBLIC) is None
    assert session.picture("0" * 64) is session.picture("") is None


def test_it_goes_to_those_whom_control_chose_instead(table: Table) -> None:
    title, text = "A cable", "It says little."
    table.session.submit(EditInject(inject=CABLE, title=title, text=text, to=(KAZ,)))
    table.session.submit(DeliverInject(inject=CABLE))

    assert letters(table, KAZ)
    assert table.session.picture(digest(), RUS) is None


def test_what_was_taken_back_nobody_has(table: Table) -> None:
    table.session.submit(DeliverInject(inject=CABLE))
    table.session.submit(TakeBack(to=table.session.last_batch(), reason="too early"))

    assert letters(table, RUS) == []
    assert table.session.picture(digest(), RUS) is None


def test_an_inject_without_pictures_records_none(table: Table) -> None:
    table.session.submit(DeliverInject(inject=InjectId("kar-t1-i1")))

    assert not any(event.kind == "pictures_enclosed" for _, event in table.session.events())


def test_the_log_says_what_came_to_its_readers_alone(table: Table) -> None:
    table.session.submit(DeliverInject(inject=CABLE))
    says = "With inject 1.2 came “The cable from Yerevan, a facsimile”."

    assert says in [line.says for line in table.session.log(RUS)]
    assert says not in [line.says for line in table.session.log(ARM)]


def test_the_file_its_backup_and_a_branch_hold_it(tmp_path: Path) -> None:
    file = tmp_path / "a.wargame"
    table = karabakh(store=create(file, UUID)).start(None, secgen="control").open_turn()
    table.session.submit(DeliverInject(inject=CABLE))
    copy = table.session.store.backup("one")
    branched = branch_exercise(table.session, tmp_path / "b.wargame", table.session.head.seq)
    assert branched.picture(digest(), RUS) == files_of("karabakh-2020")[FILE]
    assert branched.picture(digest(), KAZ) is None
    branched.close()
    table.session.close()

    assert copy is not None
    for path in (file, tmp_path / copy, tmp_path / "b.wargame"):
        assert verify_file(path).ok
        session = open_exercise(path, write=False)
        assert session.picture(digest(), RUS) is not None
        session.close()


def test_an_entry_whose_picture_is_not_in_the_file_is_told(table: Table) -> None:
    table.session.submit(DeliverInject(inject=CABLE))
    whole = table.session.store
    assert verify(whole).ok
    assert isinstance(whole, MemoryStore)
    held = dict(whole._embedded)
    whole._embedded = {name: one for name, one in held.items() if not name.endswith(FILE)}
    seq = next(s.seq for s, e in table.session.events() if e.kind == "pictures_enclosed")

    (problem,) = verify(whole).problems

    assert problem.what == f"Entry #{seq} names a picture that the file does not hold."
    assert problem.seq == seq
    assert table.session.picture(digest(), RUS) is None
