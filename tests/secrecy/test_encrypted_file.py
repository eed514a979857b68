"""An encrypted move and its draft stand in no file that can be read, from Set-up to Reveal."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.cli.conftest import wargame  # noqa: F401 - a fixture
from tests.ledger import tried
from tests.play.locked import OWN, PHRASES, locked_table, opening_by
from tests.play.tables import ARM, BLR, KAZ, Table, karabakh
from tests.secrecy.bytes_of import forms, found_in
from wargame.app.exercises import open_exercise, verify_file
from wargame.game.events.move_deposited import Item
from wargame.game.ids import CONTROL
from wargame.play.commands import AssignSeat, RevealMoves, SealMove
from wargame.play.guarding import keep_phrase
from wargame.storage.sqlite import create
from wargame.ui.phrasebook import Phrasebook
from wargame.ui.running.unlocking import Unlocking
from wargame.ui.views.seat.presenter import SeatPresenter
from wargame.ui.views.seat.screen import Unfinished
from wargame.ui.views.setup.presenter import SetupPresenter
from wargame.ui.views.table.presenter import TablePresenter
from wargame.ui.views.table.seat_lines import voting_lines

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.conftest import Said

GUIDE = Path(__file__).parents[2] / "docs" / "exercise-file.md"
UUID = "00000000-0000-0001-0000-000000000001"
"""What `CountedIds` gives first: the id that entry #1 names."""
CANARIES = ("zanzibar-forty-two", "quagmire-under-glass", "saltimbocca-at-dawn", "Ünïcode-кость")


def written(table: Table, seat: SeatPresenter) -> None:
    """A player writes everything that a seat's page takes."""
    seat.add_own("statement", CANARIES[0], CANARIES[1], (), secret=False)
    seat.write_notes(CANARIES[2])
    seat.write_letter(Unfinished(title="x", text=CANARIES[3]))
    seat.keep_changes()
    table.wait(1)


@pytest.fixture
def exercise(tmp_path: Path) -> Table:
    table = locked_table(store=create(tmp_path / "a.wargame", UUID)).to("orders")
    keep_phrase(table.session, ARM, PHRASES[ARM])
    keep_phrase(table.session, CONTROL, PHRASES[CONTROL])
    return table


def test_drafts_and_sealed_moves_stand_nowhere_in_the_files(
    exercise: Table, tmp_path: Path
) -> None:
    session = exercise.session
    page = SeatPresenter(session, ARM)
    assert page.unlock(PHRASES[ARM]).at_once() == ""
    written(exercise, page)
    assert found_in(tmp_path, CANARIES) == []
    assert page.seal() == ""
    page.shut()
    session.store.backup("turn-1")
    assert found_in(tmp_path, CANARIES) == []

    session.close()
    assert found_in(tmp_path, CANARIES) == []
    assert verify_file(tmp_path / "a.wargame").ok
    tried(
        "texts in the bytes of an encrypted file",
        len(CANARIES) * len(list(forms("x" * 9))),
        "none found",
    )


def test_the_page_reads_its_draft_and_its_sealed_move_again_with_the_phrase(
    exercise: Table,
) -> None:
    first = SeatPresenter(exercise.session, ARM)
    first.unlock(PHRASES[ARM]).at_once()
    written(exercise, first)
    first.shut()

    again = SeatPresenter(exercise.session, ARM)
    assert again.notes == ""
    assert again.hand_over().draft_kept
    assert again.unlock(PHRASES[ARM]).at_once() == ""
    assert again.notes == CANARIES[2]
    assert again.items[0].title == CANARIES[0]

    assert again.seal() == ""
    assert again.screen().sealed_what == "One action"
    assert again.screen().draft[0].title == CANARIES[0]
    again.shut()
    assert again.screen().sealed_what == "Encrypted"
    again.unlock(PHRASES[ARM]).at_once()
    assert again.reopen() == ""
    assert again.items[0].title == CANARIES[0]


def test_after_reveal_the_move_stands_in_the_file_and_verifies(
    exercise: Table, tmp_path: Path
) -> None:
    session = exercise.session
    session.submit(SealMove(actor=ARM, seat=ARM, items=(OWN,)))
    session.submit(SealMove(actor=BLR, seat=BLR, items=(OWN,)))
    session.close()
    again = open_exercise(tmp_path / "a.wargame")
    table = Table(again, exercise.clock)
    table.to("reveal")
    unlocking = Unlocking(again)
    assert [line.name for line in unlocking.lines()] == ["Your own phrase", "Armenia", "Belarus"]
    assert unlocking.give({ARM: "not at all"}).at_once() == (
        "These phrases open nothing here: Armenia. Nothing is recorded yet."
    )
    assert unlocking.give({ARM: PHRASES[ARM]}).at_once() == ""
    assert unlocking.closed() == "Belarus"
    assert unlocking.reveal().refused
    assert unlocking.reveal(without=True).refused == ""
    moves = TablePresenter(again).screen().turn.moves
    assert [(one.name, one.state) for one in moves] == [
        ("Armenia", "The code matches"),
        ("Belarus", "Could not be opened"),
    ]
    cards = {one.seat: one.status for one in voting_lines(again)}
    assert (cards[ARM], cards[BLR]) == ("Acted", "Move not opened")
    again.close()

    assert found_in(tmp_path, [OWN.text])
    assert verify_file(tmp_path / "a.wargame").ok


def test_the_facilitators_phrase_opens_the_page_of_a_seat_that_the_facilitator_runs(
    exercise: Table,
) -> None:
    exercise.session.submit(AssignSeat(seat=KAZ, mode="control"))
    page = SeatPresenter(exercise.session, KAZ)
    assert page.hand_over().asks_phrase
    assert page.hand_over().phrase_label.startswith("The facilitator's")
    assert "Two tries left" in page.unlock("something else").at_once()
    assert page.unlock(PHRASES[CONTROL]).at_once() == ""
    page.write_notes("mine")
    page.shut()
    again = SeatPresenter(exercise.session, KAZ)
    again.unlock(PHRASES[CONTROL]).at_once()
    assert again.notes == "mine"


def test_a_draft_without_a_phrase_is_kept_in_the_window_and_in_no_file(
    exercise: Table, tmp_path: Path
) -> None:
    exercise.session.submit(AssignSeat(seat=KAZ, mode="absent"))
    seat = next(one.id for one in exercise.session.setting.pack.seats if not one.vote)
    exercise.session.submit(AssignSeat(seat=seat, mode="person"))
    book = Phrasebook()
    page = SeatPresenter(exercise.session, seat, book)
    page.unlock("").at_once()
    page.write_notes(CANARIES[0])
    page.shut()

    assert found_in(tmp_path, CANARIES) == []
    assert SeatPresenter(exercise.session, seat, book).notes == CANARIES[0]


def test_without_the_option_the_same_search_finds_what_is_sealed(tmp_path: Path) -> None:
    """The search can fail: an exercise that does not encrypt holds its moves in the open."""
    session = karabakh(create(tmp_path / "a.wargame", UUID)).session
    SetupPresenter(session).start().at_once()
    table = Table(session, session.clock)  # type: ignore[arg-type]
    table.open_turn().to("orders")
    session.submit(SealMove(actor=ARM, seat=ARM, items=(OWN,)))

    assert found_in(tmp_path, [OWN.text])
    session.close()


def test_a_move_from_paper_opens_by_either_phrase(exercise: Table) -> None:
    item = Item(instrument="statement", title="From a card", text="")
    exercise.session.submit(SealMove(seat=ARM, items=(item,), paper=True))
    exercise.to("reveal")
    exercise.session.submit(opening_by(exercise, ARM))
    assert exercise.state.moves[ARM].matches


def test_the_program_on_the_page_of_the_file_opens_a_move_without_ours(
    exercise: Table, tmp_path: Path
) -> None:
    exercise.session.submit(SealMove(actor=ARM, seat=ARM, items=(OWN,)))
    exercise.session.close()
    (recipe,) = re.findall(r"```python\n(# python open_move.+?)```", GUIDE.read_text(), re.DOTALL)

    said = [
        subprocess.run(
            [sys.executable, "-c", recipe, str(tmp_path / "a.wargame"), ARM, phrase],
            capture_output=True, text=True, check=True,
        ).stdout
        for phrase in (PHRASES[ARM].upper(), "something else")
    ]  # fmt: skip

    assert OWN.text in said[0]
    assert said[1].splitlines() == ["#16: this phrase does not open ARM-1"]


def test_the_command_line_says_what_is_closed_and_what_stayed_closed(
    exercise: Table,
    tmp_path: Path,
    wargame: Callable[..., Said],  # noqa: F811
) -> None:
    session, file = exercise.session, tmp_path / "a.wargame"
    session.submit(SealMove(actor=ARM, seat=ARM, items=(OWN,)))
    code = exercise.state.moves[ARM].code

    move = wargame("view", file, "--seat", "ARM", "--json").json["move"]
    assert move["closed"] is True
    assert move["items"] is None
    assert "encrypted until Reveal" in wargame("view", file, "--seat", "ARM").out
    logged = wargame("log", file, "--seat", "ARM", "--json").json["events"]
    assert "Armenia's move lies here encrypted; ARM-1 or control-1 opens it." in {
        one["says"] for one in logged
    }
    held = wargame("verify", file, "--code", code)
    assert "It is encrypted until a pass-phrase is given at Reveal." in held.out
    exercise.to("reveal").session.submit(RevealMoves(without=True))
    after = wargame("verify", file, "--code", code)
    assert after.status == 0
    assert "it could not be opened: nobody gave a pass-phrase that opens it." in after.out
    assert "could not be opened" in wargame("log", file, "--seat", "public", "--json").out
    session.close()


def test_after_a_crash_an_encrypted_draft_is_named_by_seat_and_time_alone(
    exercise: Table, tmp_path: Path
) -> None:
    from wargame.app.recovering import recovered

    page = SeatPresenter(exercise.session, ARM)
    page.unlock(PHRASES[ARM]).at_once()
    written(exercise, page)
    left = recovered(tmp_path / "a.wargame")
    assert [name for name, _ in left.drafts] == ["Armenia"]
    assert not any(one in repr(left) for one in CANARIES)

    assert page.seal() == ""
    assert recovered(tmp_path / "a.wargame").drafts == ()
