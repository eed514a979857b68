"""Evaluate: what evaluators and players say is entered in seconds and lands in the log."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.play.tables import ARM, karabakh
from tests.ui.gates import assert_gates
from tests.ui.pictures import settle
from tests.ui.reading import focused, press, shown_text
from wargame.game.ids import InjectId
from wargame.play.commands import DeliverInject, MakeNote
from wargame.ui.parts.evenrows import MANY
from wargame.ui.parts.rowmeasure import RowMeasure
from wargame.ui.parts.rows import Row, RowRole
from wargame.ui.running.note_sheet import NoteSheet
from wargame.ui.views.evaluate.noted_lines import NotedLines
from wargame.ui.views.evaluate.plan_page import PlanPage
from wargame.ui.views.evaluate.presenter import EvaluatePresenter
from wargame.ui.views.evaluate.screen import LineForm
from wargame.ui.views.evaluate.view import TABS, EvaluateView

if TYPE_CHECKING:
    from wargame.game.records import Note
    from wargame.play.session import Session
    from wargame.ui.views.evaluate.screen import EvidenceLine
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

    behind.cite(note)
    behind.rate("performed", "see the note")

    screen = behind.screen()
    assert screen.guide is not None
    assert [(line.key, line.cited) for line in screen.guide.evidence] == [(str(note), True)]
    (rating,) = behind.session.state.evaluation.ratings.values()
    assert rating.cites == (note,)


def test_what_is_cited_for_one_objective_is_not_cited_for_the_next() -> None:
    behind = presenter()
    behind.session.submit(MakeNote(text="Armenia cited Article 2"))
    behind.cite(behind.session.head.seq)
    behind.rate("performed", "")

    behind.take_up("kar-lo-2")
    behind.rate("unable", "")

    given = behind.session.state.evaluation.ratings.values()
    first, second = sorted(given, key=lambda rating: rating.seq)
    assert (len(first.cites), second.cites) == (1, ())
    behind.take_up("kar-lo-1")
    assert behind.cited == set(first.cites)


def test_a_note_is_taken_off_again() -> None:
    behind = presenter()
    behind.session.submit(MakeNote(text="Armenia cited Article 2"))
    behind.cite(behind.session.head.seq)
    behind.cite(behind.session.head.seq)

    assert behind.cited == set()


def test_notes_on_the_objective_come_before_notes_on_none() -> None:
    behind = presenter()
    for text, objective in (("first", ""), ("second", "kar-lo-1")):
        behind.session.submit(
            MakeNote(what="observation", text=text, objective=objective, leaning="improvement")
        )

    guide = behind.screen().guide
    assert guide is not None
    assert [(line.title, line.own) for line in guide.evidence] == [
        ("second", True),
        ("first", False),
    ]
    assert guide.evidence[0].under.startswith("Turn 1, ")
    assert ", to improve, #" in guide.evidence[0].under


def test_words_on_what_was_seen_before_keep_the_tick_and_are_a_note_about_it() -> None:
    behind = presenter()
    item = behind.screen().checks[0].key
    behind.tick(item)
    ticked = behind.screen().checks[0].when

    behind.tick(item, "Kazakhstan, aloud")

    line = behind.screen().checks[0]
    assert (line.when, line.glyph) == (ticked, "passed")
    assert line.note.startswith("Kazakhstan, aloud #")
    behind.tick(item)
    assert behind.screen().checks[0].glyph == "waiting"


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
    assert not first.evidence
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


def test_a_letter_rates_and_another_records(window: Window, page: EvaluateView) -> None:
    page.ratings.objectives.setFocus()
    QTest.keyClick(page.ratings.objectives, Qt.Key.Key_M)
    QTest.keyClick(page.ratings.objectives, Qt.Key.Key_R)
    settle()

    (rating,) = page._presenter.session.state.evaluation.ratings.values()
    assert rating.rating == "major-challenges"
    page.show_tab("wash")
    assert "Choose their tab" in window.frame.bindings.reason("rating.performed")


def test_a_click_cites_a_note_and_space_takes_it_off(page: EvaluateView) -> None:
    page._presenter.session.submit(MakeNote(text="Armenia cited Article 2"))
    settle()
    notes = page.ratings.evidence.list
    note = notes.rows.index(1)
    QTest.mouseClick(
        notes.viewport(), Qt.MouseButton.LeftButton, pos=notes.visualRect(note).center()
    )
    assert "1 note cited" in shown_text(page.ratings)

    QTest.keyClick(notes, Qt.Key.Key_Space)
    assert "click what you cite" in shown_text(page.ratings)


def much_noted(page: EvaluateView, count: int) -> Session:
    """So many notes on the first objective, and as many on none."""
    session = page._presenter.session
    with session.gathered():
        for number in range(count):
            for objective in ("kar-lo-1", ""):
                words = f"{number}: {'Armenia cited the article, and nobody answered. ' * 9}"
                session.submit(MakeNote(what="observation", text=words, objective=objective))
    settle()
    return session


@pytest.fixture
def worded(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The notes that were put into words, one for each time."""
    seen: list[int] = []
    real = NotedLines._line

    def line(lines: NotedLines, note: Note) -> EvidenceLine:
        seen.append(note.seq)
        return real(lines, note)

    monkeypatch.setattr(NotedLines, "_line", line)
    return seen


def test_of_very_many_notes_those_that_are_seen_are_worded_and_none_is_measured(
    page: EvaluateView, worded: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    notes = page.ratings.evidence.list
    measured: list[str] = []
    real = RowMeasure.height

    def height(measure: RowMeasure, row: Row, width: int) -> int:
        measured.append(row.key)
        return real(measure, row, width)

    monkeypatch.setattr(RowMeasure, "height", height)
    much_noted(page, MANY)
    page._presenter.cite(int(notes.rows.index(1).data(RowRole.ROW).key))
    page.refresh()
    settle()

    assert notes.rows.rowCount() == 2 * MANY + 2
    assert not {key for key in measured if key.isdecimal()}
    seen = notes.viewport().height() // notes.visualRect(notes.rows.index(1)).height() + 2
    assert len(set(worded)) <= seen


def test_citing_one_of_very_many_notes_leaves_the_list_where_it_is(page: EvaluateView) -> None:
    session = much_noted(page, MANY)
    notes = page.ratings.evidence.list
    notes.choose(str(session.head.seq))
    settle()
    place = notes.verticalScrollBar().value()
    assert place > 0

    QTest.keyClick(notes, Qt.Key.Key_Space)
    settle()
    assert "1 note cited" in shown_text(page.ratings)
    assert notes.verticalScrollBar().value() == place
    assert notes.current_key() == str(session.head.seq)

    session.submit(MakeNote(what="observation", text="one more", objective="kar-lo-1"))
    settle()
    assert notes.current_key() != str(session.head.seq)
    rows = [notes.rows.row_at(place) for place in (MANY + 1, MANY + 2)]
    assert [row.title for row in rows if row] == ["one more", "On no objective"]
    assert not notes.rows.index(MANY + 2).flags() & Qt.ItemFlag.ItemIsSelectable


def test_a_note_stands_whole_where_there_are_few(page: EvaluateView) -> None:
    notes = page.ratings.evidence.list
    much_noted(page, 2)
    whole = notes.visualRect(notes.rows.index(1)).height()
    much_noted(page, MANY)

    assert notes.visualRect(notes.rows.index(1)).height() < whole


def test_a_note_is_written_here_and_is_an_observation_of_the_objective(
    window: Window, page: EvaluateView
) -> None:
    page.ratings.objectives.setFocus()
    QTest.keyClick(page.ratings.objectives, Qt.Key.Key_L)
    (sheet,) = window.frame.findChildren(NoteSheet)
    QTest.keyClicks(sheet.text, "They asked first")
    QTest.keyClick(sheet.text, Qt.Key.Key_Return)
    settle()

    (note,) = page._presenter.session.state.notes.values()
    assert (note.what, note.objective) == ("observation", "kar-lo-1")
    assert "They asked first" in shown_text(page.ratings.evidence)


def test_the_next_note_begins_as_the_last_one_was(window: Window, page: EvaluateView) -> None:
    session = page._presenter.session
    assert NoteSheet(window.frame, session).kind.chosen() == "remark"
    session.submit(MakeNote(what="observation", text="seen"))

    assert NoteSheet(window.frame, session).kind.chosen() == "observation"


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


def test_a_form_is_typed_digit_by_digit(page: EvaluateView) -> None:
    page.show_tab("feedback")
    form = page.feedback
    first = next(iter(form.scores.values()))
    first.button("1").setFocus()
    for digit in "54320":
        QTest.keyClicks(focused(), digit)

    given = [chooser.chosen() for chooser in form.scores.values()]
    assert given == ["5", "4", "3", "2", "", "", "", ""]
    for digit in "111":
        QTest.keyClicks(focused(), digit)
    assert form.strengths.hasFocus()


def test_before_the_first_form_nothing_stands_for_what_they_say(page: EvaluateView) -> None:
    page.show_tab("feedback")
    assert "No form was entered yet." in shown_text(page.feedback.together)
    assert "no answer" not in shown_text(page.feedback.together)


def test_what_is_said_answers_no_question_unless_one_is_chosen(page: EvaluateView) -> None:
    page.show_tab("wash")
    page.wash.words.setText("We asked first")
    QTest.keyClick(page.wash.words, Qt.Key.Key_Return)
    page.wash.questions.choose(page._presenter.screen().wash.questions[1][0])
    page.wash.words.setText("Nothing")
    QTest.keyClick(page.wash.words, Qt.Key.Key_Return)

    said = page._presenter.session.state.evaluation.remarks.values()
    assert [bool(one.question) for one in said] == [False, True]


def test_recording_moves_nothing_under_the_hand(page: EvaluateView) -> None:
    page.window().resize(1280, 800)
    settle()
    before = page.ratings.record.mapTo(page, page.ratings.record.rect().topLeft())
    page.ratings.rating.button("performed").click()
    press(page, "Record the rating")
    settle()

    assert page.ratings.record.mapTo(page, page.ratings.record.rect().topLeft()) == before


def test_an_empty_form_is_told_in_place(page: EvaluateView) -> None:
    page.show_tab("feedback")
    press(page, "Enter the form")

    assert "The form is empty." in page.feedback.note.text()


def test_an_idea_becomes_a_line_by_the_button_on_it(page: EvaluateView) -> None:
    page._presenter.take_down(ARM, "improvement", "Meet earlier")
    page.show_tab("plan")
    row = page.plan.ideas.rows.row_at(0)
    assert row is not None
    page.plan.ideas.choose(row.key)
    press(page, "Make a line of it")
    page.plan.action.setText("Within a day")
    page.plan.owner.setText("Chair")
    press(page, "Write the line")

    assert page.plan.lines.rows.rowCount() == 1
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
