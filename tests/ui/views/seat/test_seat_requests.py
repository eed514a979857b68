"""Questions and talks from a seat's own page, and that its papers were read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.play.tables import ARM, KAZ, RUS, Table, karabakh
from wargame.game.ids import CONTROL, SeatId
from wargame.play.commands import AnswerRequest, OpenRequest
from wargame.ui.views.seat.presenter import SeatPresenter
from wargame.ui.views.seat.screen import LetterRow, Unfinished
from wargame.ui.views.seat.view import SeatView
from wargame.ui.views.seat.writing import WriteSheet

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from wargame.ui.theme.theme import Theme


@pytest.fixture
def table() -> Table:
    return karabakh().start(None, secgen="control").open_turn()


def requests_of(presenter: SeatPresenter) -> list[LetterRow]:
    return [row for row in presenter.screen().inbox if row.request]


def test_a_question_is_asked_from_the_page_and_its_answer_comes_back(table: Table) -> None:
    presenter = SeatPresenter(table.session, ARM)
    assert presenter.send((), "", "May we mine the pass?", "question") == ""
    (row,) = requests_of(presenter)
    assert row.who == "You asked the facilitator"
    assert row.text[-1].words == "Nobody has taken it up yet."
    table.session.submit(AnswerRequest(request=row.request, text="No"))

    (row,) = requests_of(presenter)
    assert row.text[-1].words == "Answered: No"
    assert not requests_of(SeatPresenter(table.session, RUS))


def test_a_talk_is_begun_and_ended_by_those_who_were_asked(table: Table) -> None:
    table.session.submit(OpenRequest(actor=ARM, seat=ARM, what="talk", to=(RUS,), text="a truce"))
    russia = SeatPresenter(table.session, RUS)
    (row,) = requests_of(russia)
    assert row.who == "Armenia asks to talk"
    assert [act for act, _ in row.acts] == ["take", "close"]

    assert russia.act_on(row.request, "take") == ""
    assert russia.act_on(row.request, "close") == ""
    assert not requests_of(russia)[0].acts
    assert not requests_of(SeatPresenter(table.session, KAZ))


def test_an_empty_question_is_refused_and_stays_a_draft(table: Table) -> None:
    presenter = SeatPresenter(table.session, ARM)
    presenter.write_letter(Unfinished(instrument="question", text=" "))
    assert "empty" in presenter.send((), "", " ", "question")
    assert presenter.letter is not None


def test_papers_are_read_once_a_turn_and_by_people_only(table: Table) -> None:
    for seat in (ARM, ARM, SeatId("secgen")):
        SeatPresenter(table.session, seat).note_reading()

    read = [line for line in table.session.log(CONTROL) if line.kind == "papers_opened"]
    assert [line.actor for line in read] == [ARM]
    table.end_turn().open_turn()
    SeatPresenter(table.session, ARM).note_reading()
    assert table.state.readers[ARM][0] == "kar-t2"


def test_ones_own_words_are_judged_before_they_are_added(table: Table) -> None:
    presenter = SeatPresenter(table.session, ARM)
    glyph, words = presenter.judge_own("troops", (RUS,))
    assert glyph
    assert words.startswith("Free. Charter")


def test_the_sheet_shows_what_belongs_to_a_question_and_to_a_talk(
    table: Table, theme: Theme, qtbot: QtBot
) -> None:
    sheet = WriteSheet(SeatPresenter(table.session, ARM), Unfinished())
    qtbot.addWidget(sheet)
    sheet.show()
    assert sheet.title.isVisible()
    sheet.kind.button("question").click()
    assert not sheet.title.isVisible()
    assert not sheet.to[RUS].isVisible()
    sheet.kind.button("talk").click()
    assert sheet.to[RUS].isVisible()
    assert not sheet.to[CONTROL].isVisible()


def test_hiding_by_itself_can_be_switched_off(table: Table, theme: Theme, qtbot: QtBot) -> None:
    for seconds, hides in ((0, False), (30_000, True)):
        view = SeatView(SeatPresenter(table.session, ARM), hide_after=seconds)
        qtbot.addWidget(view)
        view.show_papers()
        assert view._idle.isActive() is hides
