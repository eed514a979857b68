"""Evaluate: what evaluators and players say is entered in seconds and lands in the log."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.play.tables import ARM, karabakh
from tests.ui.gates import assert_gates
from tests.ui.pictures import settle
from tests.ui.reading import press, shown_text
from wargame.game.ids import InjectId
from wargame.play.commands import DeliverInject, MakeNote
from wargame.ui.views.evaluate.plan_page import PlanPage
from wargame.ui.views.evaluate.presenter import EvaluatePresenter
from wargame.ui.views.evaluate.screen import LineForm
from wargame.ui.views.evaluate.view import TABS, EvaluateView

if TYPE_CHECKING:
    from wargame.ui.window import Window


def presenter() -> EvaluatePresenter:
    return EvaluatePresenter(karabakh().start().open_turn().session)


# Words, without a window


def test_the_worst_rating_holds_and_every_evaluator_is_named() -> None:
    behind = presenter()
    behind.rate("performed", "well done")
    behind.add_evaluator("Lea Brandt")
    behind.rate("unable", "not at all")

    line = behind.screen().objectives[0]

    assert line.rating == "Unable"
    assert line.by == "P by You and U by Lea Brandt"


def test_an_evaluator_of_the_same_name_is_the_same_person() -> None:
    behind = presenter()
    behind.add_evaluator("Lea Brandt")
    behind.add_evaluator("Lea Brandt")

    assert list(behind.session.store.people().values()) == ["Lea Brandt"]


def test_a_rating_cites_the_note_that_bears_it_out() -> None:
    behind = presenter()
    behind.session.submit(MakeNote(text="Armenia cited Article 2"))
    note = behind.session.head.seq

    behind.rate("performed", "see the note", (note,))

    screen = behind.screen()
    assert screen.guide is not None
    assert any(line.key == str(note) for line in screen.guide.evidence)
    (rating,) = behind.session.state.evaluation.ratings.values()
    assert rating.cites == (note,)


def test_a_rating_without_a_choice_says_what_to_do() -> None:
    assert "Choose P, S, M or U" in presenter().rate("", "because").refused


def test_an_objective_shows_which_injects_serve_it_and_what_became_of_them() -> None:
    behind = presenter()
    behind.session.submit(DeliverInject(inject=InjectId("kar-t1-i2")))
    seq = behind.session.state.injects[InjectId("kar-t1-i2")].seq

    screen = behind.screen()

    assert screen.objectives[0].served == "1 of 13 injects came"
    assert screen.guide is not None
    first, second = screen.guide.occasions[:2]
    assert (first.title, first.under, first.glyph) == (
        "1.2 Armenia informs the allies and names no article",
        f"Delivered #{seq}",
        "passed",
    )
    assert second.under == "Turn 2, T+4, not delivered yet"
    assert screen.guide.none == ""


def test_a_note_on_an_objective_is_evidence_of_it_and_of_no_other() -> None:
    behind = presenter()
    behind.session.submit(
        MakeNote(what="observation", text="Armenia cited Article 2", objective="kar-lo-2", about=3)
    )

    first = behind.screen().guide
    behind.objective = "kar-lo-2"
    second = behind.screen().guide

    assert first is not None
    assert second is not None
    assert first.evidence == ()
    assert second.evidence[0].under.endswith("about #3")


def test_means_are_rounded_by_whole_numbers() -> None:
    behind = presenter()
    for score in (4, 4, 4, 5):
        behind.enter_form("player", {"realism": score}, "", "", "")

    line = next(one for one in behind.screen().feedback.scores if one.key == "realism")

    assert (line.mean, line.tenths) == ("4.3 of 5, 4 answers", 43)


def test_what_was_named_is_offered_until_a_line_cites_it() -> None:
    behind = presenter()
    behind.take_down(ARM, "improvement", "Meet earlier")
    (idea,) = behind.screen().plan.ideas
    form = behind.form_from(idea.key)
    assert form.issue == "Meet earlier"

    behind.write_line(
        LineForm(issue=form.issue, action="Within a day", owner="Chair", cites=form.cites)
    )

    screen = behind.screen().plan
    assert screen.ideas == ()
    assert [line.action for line in screen.lines] == ["Within a day"]


def test_a_line_is_taken_up_changed_and_dropped() -> None:
    behind = presenter()
    behind.write_line(LineForm(issue="Late", action="Early", owner="Chair", cites="#2, #3"))
    form = behind.form_of("ip-1")
    assert form.cites == "#2 #3"

    assert "no date" in behind.write_line(LineForm(**{**_fields(form), "due": "soon"})).refused
    behind.drop_line("ip-1")

    assert behind.screen().plan.lines == ()


def _fields(form: LineForm) -> dict[str, str]:
    return {name: str(getattr(form, name)) for name in LineForm.__dataclass_fields__}


def test_the_question_that_a_contribution_answers_is_counted() -> None:
    behind = presenter()
    key = behind.screen().wash.questions[0][0]
    behind.take_down("", "strength", "Not asked", key)

    assert behind.screen().wash.questions[0][2] == 1


# The window


@pytest.fixture
def page(window: Window) -> EvaluateView:
    window.take_up(karabakh().start().open_turn().session)
    window.frame.show_screen("evaluate")
    settle()
    found = window.page("evaluate")
    assert isinstance(found, EvaluateView)
    return found


def test_an_objective_is_rated_in_three_clicks(page: EvaluateView) -> None:
    page.ratings.rating.button("some-challenges").click()
    page.ratings.reason.setText("It took too long")
    press(page, "Record the rating")

    assert "Some challenges" in shown_text(page.ratings.objectives)
    assert "It took too long" in shown_text(page.ratings.given)


def test_a_reason_that_is_being_written_outlives_what_others_record(page: EvaluateView) -> None:
    page.ratings.reason.setText("half a sen")

    page._presenter.session.submit(MakeNote(text="meanwhile"))
    settle()

    assert page.ratings.reason.text() == "half a sen"


def test_the_checklist_is_ticked_by_enter_with_a_word(page: EvaluateView) -> None:
    page.show_tab("checklist")
    first = page.checklist.list.rows.row_at(0)
    assert first is not None
    page.checklist.list.choose(first.key)
    page.checklist.words.setText("Armenia")
    QTest.keyClick(page.checklist.words, Qt.Key.Key_Return)

    seen = page.checklist.list.rows.row_at(0)
    assert seen is not None
    assert seen.glyph == "passed"
    assert seen.under == "Armenia"
    assert page.checklist.words.text() == ""


def test_the_hot_wash_is_taken_down_by_enter_and_struck_by_the_menu(page: EvaluateView) -> None:
    page.show_tab("wash")
    page.wash.words.setText("We asked first")
    QTest.keyClick(page.wash.words, Qt.Key.Key_Return)
    row = page.wash.good.rows.row_at(0)
    assert row is not None
    assert row.title == "We asked first"

    page.wash.menu_of(row.key).actions()[0].trigger()

    assert page.wash.good.rows.rowCount() == 0


def test_a_form_is_entered_and_the_next_one_is_empty(page: EvaluateView) -> None:
    page.show_tab("feedback")
    page.feedback.scores["realism"].button("5").click()
    page.feedback.strengths.setPlainText("The rulings\nThe papers")
    press(page, "Enter the form")
    settle()

    assert page.feedback.scores["realism"].chosen() == ""
    assert page.feedback.strengths.toPlainText() == ""
    assert "5.0 of 5, 1 answer" in shown_text(page.feedback)


def test_an_empty_form_is_told_in_place(page: EvaluateView) -> None:
    page.show_tab("feedback")
    press(page, "Enter the form")

    assert "The form is empty." in page.feedback.note.text()


def test_an_idea_becomes_a_line_by_a_double_click(page: EvaluateView) -> None:
    page._presenter.take_down(ARM, "improvement", "Meet earlier")
    page.show_tab("plan")
    row = page.plan.ideas.rows.row_at(0)
    assert row is not None
    page.plan.ideas.activated_row.emit(row.key)
    page.plan.action.setText("Within a day")
    page.plan.owner.setText("Chair")
    press(page, "Write the line")

    assert page.plan.table.lines.rowCount() == 1
    assert page.plan.ideas.rows.rowCount() == 0
    assert page.plan.issue.text() == ""


@pytest.mark.parametrize("tab", [key for key, _ in TABS])
def test_every_page_keeps_the_gates(window: Window, page: EvaluateView, tab: str) -> None:
    page.show_tab(tab)
    settle()

    assert_gates(window.frame)


def test_a_tab_is_made_when_it_is_first_shown(page: EvaluateView) -> None:
    fresh = EvaluateView(page._presenter)
    assert not fresh.findChildren(PlanPage)

    fresh.show_tab("plan")
    fresh.show_tab("ratings")
    fresh.show_tab("plan")

    assert len(fresh.findChildren(PlanPage)) == 1
    assert fresh.findChildren(PlanPage) == [fresh.plan]
    fresh.deleteLater()
