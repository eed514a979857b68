"""A pass-phrase stands in no file: not the exercise, its drafts, the logs, crashes, settings."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pytest
from pydantic import ValidationError

from tests.journeys.stage import KARABAKH, StageDesk
from tests.ledger import tried
from tests.secrecy.bytes_of import forms, found_in
from wargame.game.events.move_deposited import MoveDeposited
from wargame.play.commands import ClosePhase, OpenTurn
from wargame.play.phases import missing
from wargame.support.crash import CrashHandler
from wargame.support.logs import start_logging, stop_logging
from wargame.support.settings import load_settings, save_settings
from wargame.ui.phrasebook import Phrasebook
from wargame.ui.views.seat.presenter import SeatPresenter
from wargame.ui.views.seats.presenter import SeatsPresenter
from wargame.ui.views.setup.presenter import SetupPresenter

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from wargame.play.session import Session

TYPED = "walnut-stair-nine"
MINE = "castle-lemon-raft"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A home of its own, with everything that the program writes into it."""
    monkeypatch.setenv("WARGAME_HOME", str(tmp_path))
    start_logging(level=logging.DEBUG)
    yield tmp_path
    stop_logging()


@pytest.mark.parametrize("encrypts", [False, True], ids=["open", "encrypted"])
@pytest.mark.warns
def test_a_phrase_stands_in_no_file_from_set_up_to_the_end(home: Path, encrypts: bool) -> None:
    desk, book = StageDesk(), Phrasebook()
    session = desk.new_exercise(KARABAKH)
    known = set_up(session, book, encrypts=encrypts)
    assert found_in(home, known) == [], "before the start"

    first = SetupPresenter(session, book)
    assert first.start().at_once() == ""
    known |= play(session, book)
    desk.remember(session, is_open=True)
    save_settings(load_settings())
    crash(known)
    assert found_in(home, known) == [], "while it is open"

    session.close()
    desk.remember(session, is_open=False)
    desk.close()
    assert found_in(home, known) == [], "after it was closed"
    written = [one for one in home.rglob("*") if one.is_file()]
    assert {"crash-", "recent", "settings"} <= {
        word for one in written for word in ("crash-", "recent", "settings") if word in one.name
    }
    tried(
        "pass-phrases in the bytes of all files", len(known) * len(list(forms(TYPED))), "none found"
    )


def set_up(session: Session, book: Phrasebook, *, encrypts: bool) -> set[str]:
    """Type phrases and have them made; returns all of them."""
    setup = SetupPresenter(session, book)
    setup.choose_sealing(encrypts=encrypts)
    setup.choose("ARM", person="Ana Duarte", phrase=TYPED)
    setup.choose_control_phrase(MINE)
    setup.keep_phrases().at_once()
    setup.make_phrases()
    return {phrase for _, _, phrase in setup.phrases()} | {MINE}


def play(session: Session, book: Phrasebook) -> set[str]:
    """A turn in which seats are opened, rightly and wrongly, and one gets a new phrase."""
    session.submit(OpenTurn())
    wrong = "another-phrase-altogether"
    page = SeatPresenter(session, session.state.roster[0], book)
    assert page.unlock(wrong).at_once()
    assert page.unlock(TYPED).at_once() == ""
    page.write_notes("notes")
    page.shut()
    seats = SeatsPresenter(session, book)
    assert seats.hand_to("BLR", "Lea Brandt").at_once() == ""
    while session.state.turn.id:
        given = tuple((seat, "passed") for seat in missing(session.state))
        session.submit(ClosePhase(given=given))
    return {wrong, book.made["BLR"]}


def crash(known: set[str]) -> None:
    """A failure while the phrases are at hand, and one of a check that was given them."""
    phrases = sorted(known)
    told: list[str] = []
    handler = CrashHandler(tell=lambda one: told.append(one.text))
    try:
        assert len(phrases) < 0
    except AssertionError as error:
        handler.report(ValueError("a fault").with_traceback(error.__traceback__))
    with pytest.raises(ValidationError) as caught:
        MoveDeposited.model_validate({"seat": phrases, "items": phrases[0], "nonce": 7})
    handler.report(caught.value)
    logging.getLogger("wargame.tests").error("a fault", exc_info=caught.value)
    assert len(told) == 2


def test_the_search_finds_a_phrase_in_every_form(tmp_path: Path) -> None:
    for number, (_, raw) in enumerate(forms(TYPED)):
        (tmp_path / f"{number}.bin").write_bytes(b"\x00\x01" + raw + b"\xff")

    found = found_in(tmp_path, [TYPED])

    assert len({one.partition(":")[0] for one in found}) == len(list(forms(TYPED)))
