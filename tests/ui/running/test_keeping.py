"""What is written in a form waits until it is sent: left by Esc, or after the program's end."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from tests.play.tables import ARM, KAZ, RUS, Table, karabakh
from tests.ui.pictures import settle
from tests.ui.reading import one, press, shown_text
from tests.ui.running_cases import framed
from tests.ui.views.council.test_council_view import Room as CouncilRoom
from tests.ui.views.table.test_phases import acted
from tests.ui.views.table.test_table_view import FIRST, Room, open_room
from wargame.app.recovering import recovered
from wargame.game.entry import canonical
from wargame.game.ids import CONTROL
from wargame.play.ports import LogUnavailable
from wargame.play.sealing import ENCRYPTED
from wargame.storage.memory import MemoryStore
from wargame.storage.sqlite import create
from wargame.ui.parts.buttons import ActButton
from wargame.ui.running.fields import Part, part_of
from wargame.ui.running.keeping import Keeping
from wargame.ui.running.note_sheet import NoteSheet
from wargame.ui.running.unsent import PREFIX, Unsent, begun
from wargame.ui.views.council.card_sheet import CardSheet as DecisionSheet
from wargame.ui.views.council.presenter import CouncilPresenter
from wargame.ui.views.council.sheets import NewMotionSheet
from wargame.ui.views.council.text_sheet import TextSheet
from wargame.ui.views.council.view import CouncilView
from wargame.ui.views.evaluate.feedback_page import FeedbackPage
from wargame.ui.views.evaluate.plan_page import PlanPage
from wargame.ui.views.evaluate.presenter import EvaluatePresenter
from wargame.ui.views.evaluate.ratings_page import RatingsPage
from wargame.ui.views.evaluate.view import EvaluateView
from wargame.ui.views.evaluate.wash_page import WashPage
from wargame.ui.views.table.card_sheet import CardSheet
from wargame.ui.views.table.requests_tab import RequestsTab
from wargame.ui.views.table.weigh_sheets import WeighSheet

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from wargame.play.session import Session
    from wargame.ui.theme.theme import Theme


LONG = "Հայաստանի արտաքին գործերի նախարարության երկար հաղորդագրությունը"


@pytest.fixture
def table() -> Table:
    return karabakh().start(None, secgen="control").open_turn()


@pytest.fixture
def room(theme: Theme, qtbot: QtBot, table: Table) -> Room:
    return open_room(table, qtbot)


def kept(session: Session) -> dict[str, dict[str, Any]]:
    """The forms that wait in the file, by their names."""
    return {
        one.key.removeprefix(PREFIX): json.loads(one.text)["fields"]
        for one in session.store.drafts()
        if one.owner == CONTROL and one.key.startswith(PREFIX)
    }


def soon(keeping: Keeping | None) -> None:
    """A second goes by after the last key."""
    assert keeping is not None
    assert keeping.soon.isActive(), "nothing was going to be kept"
    keeping.soon.stop()
    keeping.soon.timeout.emit()


class Form(QWidget):
    """A form as any screen has one."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.line, self.text, self.choice = QLineEdit(), QPlainTextEdit(), QComboBox()
        for key in ("", "ARM", "BLR"):
            self.choice.addItem(key or "nobody", key)
        self.keeping = Keeping(session)
        column = QVBoxLayout(self)
        for part in (self.keeping, self.line, self.text, self.choice):
            column.addWidget(part)

    def open(self) -> None:
        """Open it anew, empty; what was kept comes back by itself."""
        self.keeping.leave()
        self.line.clear()
        self.text.clear()
        self.choice.setCurrentIndex(0)
        fields = {"line": self.line, "text": self.text, "choice": self.choice}
        self.keeping.begin("form", "a form", fields)

    def holds(self) -> tuple[str, str, str]:
        return self.line.text(), self.text.toPlainText(), str(self.choice.currentData())


# The mechanism


@pytest.fixture
def form(theme: Theme, qtbot: QtBot, table: Table) -> Form:
    made = Form(table.session)
    qtbot.addWidget(made)
    made.open()
    return made


def test_what_is_typed_is_in_the_file_a_second_later_and_nowhere_in_the_log(
    form: Form, table: Table
) -> None:
    before = table.session.head
    QTest.keyClicks(form.line, "Half a tho")
    assert kept(table.session) == {}
    soon(form.keeping)

    assert kept(table.session)["form"]["line"] == "Half a tho"
    assert table.session.head == before


def test_whoever_types_on_and_on_is_kept_too(form: Form, table: Table) -> None:
    QTest.keyClicks(form.line, "a")
    left = form.keeping.soon.remainingTime()
    QTest.keyClicks(form.line, "b")
    assert form.keeping.soon.remainingTime() <= left, "each key put it off"


def test_a_form_with_nothing_in_it_is_none(form: Form, table: Table) -> None:
    form.choice.setCurrentIndex(1)
    soon(form.keeping)
    QTest.keyClicks(form.line, "  ")
    soon(form.keeping)
    assert kept(table.session) == {}

    QTest.keyClicks(form.line, "x")
    soon(form.keeping)
    form.line.clear()
    soon(form.keeping)
    assert kept(table.session) == {}, "what was deleted by hand waits no more"


def test_begin_anew_empties_the_form_and_the_file(form: Form, table: Table) -> None:
    QTest.keyClicks(form.line, "words")
    form.open()
    assert "Begun, and kept at" in shown_text_of(form)
    press(form, "Begin anew")

    assert form.holds() == ("", "", "")
    assert kept(table.session) == {}
    assert form.keeping.isHidden()
    form.open()
    assert form.holds() == ("", "", "")


def shown_text_of(form: Form) -> str:
    form.show()
    settle()
    return shown_text(form)


class FullStore(MemoryStore):
    """A store whose disk may be full."""

    full = False

    def save_draft(self, owner: str, key: str, text: str, at: str) -> None:
        if self.full:
            raise LogUnavailable("The disk is full.", what="The disk is full")
        super().save_draft(owner, key, text, at)


def test_a_disk_that_takes_nothing_is_said_and_tried_again(theme: Theme, qtbot: QtBot) -> None:
    store = FullStore()
    table = karabakh(store).start().open_turn()
    form = Form(table.session)
    qtbot.addWidget(form)
    form.open()
    store.full = True
    QTest.keyClicks(form.line, "words")
    soon(form.keeping)
    assert "Not kept. The disk is full" in shown_text_of(form)
    # Left and opened again in the same window, they are there all the same.
    form.open()
    assert form.line.text() == "words"

    store.full = False
    QTest.keyClicks(form.line, "!")
    soon(form.keeping)
    assert kept(table.session)["form"]["line"] == "words!"


def test_where_the_exercise_is_closed_the_last_key_is_kept(
    form: Form, table: Table, qtbot: QtBot
) -> None:
    store = table.session.store
    at_the_end: list[str] = []
    QTest.keyClicks(form.line, "the last wor")
    table.session.before_close(lambda: at_the_end.extend(one.text for one in store.drafts()))
    table.session.close()
    assert "the last wor" in at_the_end[0]


def test_an_exercise_to_look_at_keeps_nothing(theme: Theme, qtbot: QtBot, table: Table) -> None:
    table.session.too_new = 99
    form = Form(table.session)
    qtbot.addWidget(form)
    form.open()
    QTest.keyClicks(form.line, "words")
    assert not form.keeping.soon.isActive()


typed = st.text(max_size=30)
acts = st.one_of(
    st.tuples(st.just("line"), typed),
    st.tuples(st.just("text"), typed),
    st.tuples(st.just("choice"), st.sampled_from(["", "ARM", "BLR"])),
    st.tuples(st.sampled_from(["soon", "open", "done", "anew"]), st.just("")),
)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(acts, max_size=12))
def test_whatever_is_done_what_stands_there_comes_back(
    theme: Theme, qtbot: QtBot, table: Table, done: list[tuple[str, str]]
) -> None:
    """Held against the simplest that could be so: what stood there last stands there again."""
    form = Form(table.session)
    qtbot.addWidget(form)
    Unsent(table.session, "form", "a form").drop()
    form.open()
    for what, text in done:
        if what == "line":
            form.line.setText(text)
        elif what == "text":
            form.text.setPlainText(text)
        elif what == "choice":
            form.choice.setCurrentIndex(form.choice.findData(text))
        elif what == "soon":
            form.keeping.keep_now()
        elif what == "anew":
            form.keeping.begin_anew()
            assert form.holds() == ("", "", "")
        elif what == "done":
            form.keeping.done()
            form.open()
            assert form.holds() == ("", "", "")
        else:
            line, words, choice = form.holds()
            nothing = ("", "", "")
            wanted = (line, words, choice) if line.strip() or words.strip() else nothing
            form.open()
            assert form.holds() == wanted


@settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.dictionaries(st.text(max_size=8), st.one_of(typed, st.integers(), st.lists(typed))))
def test_every_text_that_can_be_typed_is_kept_in_the_file(
    table: Table, fields: dict[str, Any]
) -> None:
    unsent = Unsent(table.session, "form", "a form")
    unsent.keep(fields)
    found = unsent.kept()
    assert found is not None
    whole = canonical(fields).encode("utf-8", "replace").decode()
    assert canonical(dict(found.fields)) == whole


def test_half_a_character_is_kept_as_a_question_mark(table: Table) -> None:
    Unsent(table.session, "form", "a form").keep({"text": "half \ud83d"})
    assert kept(table.session)["form"]["text"] == "half ?"


def test_what_another_version_wrote_otherwise_is_let_be(table: Table) -> None:
    for text in ("", "[]", "{", '{"fields": 3}', "null"):
        table.session.store.save_draft(CONTROL, "form:form", text, "2026-03-02T09:00:00.000000Z")
        assert Unsent(table.session, "form", "a form").kept() is None
    assert list(begun(table.session)) == []


def test_what_is_no_field_is_told(theme: Theme) -> None:
    with pytest.raises(TypeError, match="QWidget is no field"):
        part_of(QWidget())


def test_ticks_and_numbers_and_parts_are_fields(theme: Theme, qtbot: QtBot) -> None:
    chips = {key: ActButton(key, role="chip") for key in ("a", "b")}
    for chip in chips.values():
        qtbot.addWidget(chip)
        chip.setCheckable(True)
    part = part_of(chips)
    part.write(["b", "gone"])
    assert part.read() == ["b"]
    assert not part.writes
    own = Part(lambda: 1, lambda _: None)
    assert part_of(own) is own


# Secrecy


def encrypted(table: Table) -> None:
    state = table.session.state
    chosen = replace(state.exercise, sealing=ENCRYPTED)
    table.session._state = state.with_(exercise=chosen)


def test_where_moves_are_encrypted_an_order_card_stands_in_no_file(table: Table) -> None:
    encrypted(table)
    card = Unsent(table.session, "card:ARM", "an order card", sealed=True)
    card.keep({"own": "We shall not wait"})

    assert all("We shall not wait" not in one.text for one in table.session.store.drafts())
    found = card.kept()
    assert found is not None
    assert found.fields == {"own": "We shall not wait"}
    card.drop()
    assert card.kept() is None


def test_no_seat_and_not_the_room_can_see_what_the_facilitator_writes(table: Table) -> None:
    Unsent(table.session, "inject", "an inject").keep({"title": "A secret of mine"})
    for seat in (ARM, KAZ, RUS, CONTROL):
        assert "A secret of mine" not in repr(table.session.view(seat))
        assert "A secret of mine" not in repr(table.session.log(seat))


# The forms


def test_the_note_comes_back_after_esc_and_goes_when_it_is_recorded(room: Room) -> None:
    room.key(Qt.Key.Key_L)
    sheet = one(room.frame, NoteSheet)
    sheet.kind.button("observation").click()
    sheet.seat.setCurrentIndex(sheet.seat.findData("ARM"))
    sheet.rating.setCurrentIndex(2)
    QTest.keyClicks(sheet.text, "Armenia never asked")
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    settle()
    room.key(Qt.Key.Key_L)
    again = one(room.frame, NoteSheet)

    assert again.asked().text == "Armenia never asked"
    assert (again.kind.chosen(), again.asked().seat) == ("observation", "ARM")
    assert again.rating.currentIndex() == 2
    assert again.objective.isVisible()
    QTest.keyClick(again.text, Qt.Key.Key_Return)
    settle()
    assert kept(room.table.session) == {}
    room.key(Qt.Key.Key_L)
    assert one(room.frame, NoteSheet).text.toPlainText() == ""


def test_a_note_on_an_entry_is_another_note(room: Room) -> None:
    NoteSheet.over(room.page, room.table.session).text.setPlainText("of the whole")
    one(room.frame, NoteSheet).close_overlay()
    settle()
    NoteSheet.over(room.page, room.table.session, 2)
    assert one(room.frame, NoteSheet).text.toPlainText() == ""


def test_cancel_throws_a_note_away(room: Room) -> None:
    room.key(Qt.Key.Key_L)
    QTest.keyClicks(one(room.frame, NoteSheet).text, "Nonsense")
    press(one(room.frame, NoteSheet), "Cancel")
    settle()
    room.key(Qt.Key.Key_L)
    assert one(room.frame, NoteSheet).text.toPlainText() == ""
    assert kept(room.table.session) == {}


def test_a_changed_inject_waits_apart_from_a_new_one(room: Room) -> None:
    injects = room.page.injects
    injects.invent()
    injects.form.title.setText(LONG)
    first = FIRST
    injects.edit(first)
    before = injects.form.title.text()
    injects.form.title.setText("Another title")
    injects.show_queue()

    assert set(kept(room.table.session)) == {"inject", f"inject:{first}"}
    injects.invent()
    assert injects.form.title.text() == LONG
    injects.edit(first)
    assert injects.form.title.text() == "Another title"
    press(injects.form, "Begin anew")
    assert injects.form.title.text() == before


def test_an_answer_to_a_request_waits_for_that_request(room: Room) -> None:
    room.page.columns.show_tab("requests")
    settle()
    tab = one(room.page, RequestsTab)
    tab.enter_one()
    tab.form.seat.setCurrentIndex(tab.form.seat.findData("KAZ"))
    QTest.keyClicks(tab.form.text, "May we see the treaty")
    QTest.keyClick(tab.form.text, Qt.Key.Key_Escape)
    assert tab.form.isHidden()
    tab.enter_one()

    assert tab.form.text.toPlainText() == "May we see the treaty"
    assert tab.form.seat.currentData() == "KAZ"
    press(tab.form, "Enter the question")
    assert kept(room.table.session) == {}


def test_reasons_for_and_against_come_back_with_their_weights(room: Room) -> None:
    deed = acted(room)
    sheet = WeighSheet(room.page, room.page._presenter.weighing, deed)
    sheet.open()
    sheet.rows[0].text.setText("Moscow expects it")
    sheet.more.click()
    sheet.rows[2].text.setText("Nobody can stop it")
    sheet.rows[2].weight.button("3").click()
    sheet.close_overlay()
    settle()
    again = WeighSheet(room.page, room.page._presenter.weighing, deed)

    assert again.reasons() == (("for", "Moscow expects it", 1), ("for", "Nobody can stop it", 3))
    assert again.odds.text() == sheet.odds.text()


def test_an_order_card_comes_back_with_what_was_ticked(room: Room) -> None:
    room.table.to("orders")
    sheet = CardSheet.over(room.page, room.table.session, "ARM")
    action = next(iter(sheet.boxes))
    sheet.boxes[action].setChecked(True)
    sheet.own.setText("and a line")
    sheet.close_overlay()
    settle()
    other = CardSheet.over(room.page, room.table.session, "KAZ")
    assert not other.ticked()
    other.close_overlay()
    again = CardSheet.over(room.page, room.table.session, "ARM")

    assert (again.ticked(), again.own.text()) == ((action,), "and a line")
    press(again, again.button.text())
    assert kept(room.table.session) == {}


# Council


@pytest.fixture
def council(theme: Theme, qtbot: QtBot) -> CouncilRoom:
    table = karabakh().start(None, secgen="control").open_turn().to("council")
    table.table("kar-m-1", ARM)
    page = CouncilView(CouncilPresenter(table.session))
    frame = framed("council", page, table.session)
    qtbot.addWidget(frame)
    frame.show()
    settle()
    return CouncilRoom(table, frame, page)


def test_a_motion_in_own_words_comes_back_where_it_was_written(council: CouncilRoom) -> None:
    council.page.new_motion()
    sheet = one(council.frame, NewMotionSheet)
    sheet.tabs.button("own").click()
    sheet.title.setText("Meet in Dushanbe")
    sheet.close_overlay()
    settle()
    council.page.new_motion()
    again = one(council.frame, NewMotionSheet)
    assert (again.tabs.chosen(), again.title.text()) == ("own", "Meet in Dushanbe")

    again.tabs.button("pack").click()
    again.bring(again.list.current_key())
    settle()
    assert kept(council.table.session)["motion"]["title"] == "Meet in Dushanbe", "not what was sent"


def test_an_amendment_comes_back_with_the_text_that_its_author_knew(
    council: CouncilRoom, qtbot: QtBot
) -> None:
    council.page.read_text()
    sheet = one(council.frame, TextSheet)
    sheet.propose()
    was = sheet.text.toPlainText()
    sheet.text.setPlainText(f"{was} By Friday.")
    sheet.close_overlay()
    settle()
    seen = council.table.session.head.seq

    # Another window: nothing is known but what lies in the file.
    page = CouncilView(CouncilPresenter(council.table.session))
    text = TextSheet(page, page._presenter.text)
    text.propose()
    qtbot.addWidget(page)
    page.show()
    text.open()
    assert text.text.toPlainText() == f"{was} By Friday."
    draft = page._presenter.text.drafts[page._presenter.shown_id()]
    assert (draft.was, draft.seen) == (was, seen)
    press(text, "Begin anew")
    assert text.text.toPlainText() == was
    assert kept(council.table.session) == {}


def test_a_reason_waits_with_its_motion(council: CouncilRoom) -> None:
    panel = council.page.motion
    act = next(one for one in panel._card.acts if one.asks == "reason")  # type: ignore[union-attr]
    panel._begin(act)
    panel.form.line.setText("The host asked for")
    panel.form.close_form()
    assert [one["given"] for one in kept(council.table.session).values()] == ["The host asked for"]
    panel._begin(act)
    assert panel.form.line.text() == "The host asked for"
    press(panel.form, "Cancel")
    assert kept(council.table.session) == {}


def test_one_line_of_a_decision_card_is_recorded_and_the_other_waits(
    council: CouncilRoom,
) -> None:
    council.table.vote(council.page._presenter.motion().id, all="for")  # type: ignore[union-attr]
    council.page.show_card()
    sheet = one(council.frame, DecisionSheet)
    sheet.text.setText("We regret the haste")
    sheet.remark.setText("Half a sent")
    sheet.attach.click()
    settle()
    assert sheet.remark.text() == "Half a sent"
    sheet.close_overlay()
    (fields,) = kept(council.table.session).values()
    assert (fields["text"], fields["remark"]) == ("", "Half a sent")


# Evaluate


@pytest.fixture
def evaluate(theme: Theme, qtbot: QtBot, table: Table) -> EvaluateView:
    page = EvaluateView(EvaluatePresenter(table.session))
    qtbot.addWidget(page)
    page.show()
    return page


def another(evaluate: EvaluateView, qtbot: QtBot) -> EvaluateView:
    """The page as the next window makes it."""
    page = EvaluateView(EvaluatePresenter(evaluate._presenter.session))
    qtbot.addWidget(page)
    page.show()
    return page


def shown(evaluate: EvaluateView, tab: str, kind: type[QWidget]) -> Any:
    evaluate.tabs.choose(tab)
    evaluate.tabs.chosen_changed.emit(tab)
    settle()
    return one(evaluate, kind)


def test_what_evaluators_half_wrote_is_there_in_the_next_window(
    evaluate: EvaluateView, qtbot: QtBot
) -> None:
    ratings = shown(evaluate, "ratings", RatingsPage)
    ratings.reason.setText("They met too la")
    wash = shown(evaluate, "wash", WashPage)
    wash.words.setText("We should have")
    feedback = shown(evaluate, "feedback", FeedbackPage)
    next(iter(feedback.scores.values())).button("4").click()
    plan = shown(evaluate, "plan", PlanPage)
    plan.issue.setText("Nobody called")
    for page in (ratings, wash, feedback, plan):
        soon(page.keeping)

    again = another(evaluate, qtbot)
    assert shown(again, "ratings", RatingsPage).reason.text() == "They met too la"
    assert shown(again, "wash", WashPage).words.text() == "We should have"
    scores = shown(again, "feedback", FeedbackPage).scores
    assert next(iter(scores.values())).chosen() == "4"
    assert shown(again, "plan", PlanPage).issue.text() == "Nobody called"


def test_a_line_taken_down_is_no_longer_kept(evaluate: EvaluateView) -> None:
    wash = shown(evaluate, "wash", WashPage)
    wash.words.setText("We met early")
    soon(wash.keeping)
    wash.take_down()
    assert kept(evaluate._presenter.session) == {}
    wash.words.setText("and")
    soon(wash.keeping)
    assert kept(evaluate._presenter.session)["wash"]["words"] == "and"


# After a crash


def test_home_says_what_kinds_of_thing_were_begun_and_not_a_word_of_it(tmp_path: Path) -> None:
    path = tmp_path / "one.wargame"
    table = karabakh(create(path, "0" * 32)).start().open_turn()
    Unsent(table.session, "note:3", "a note").keep({"text": "old"})
    table.wait(1)
    table.end_turn().open_turn()
    table.wait(1)
    Unsent(table.session, "inject", "an inject").keep({"title": "A secret of mine"})
    table.session.store.close()

    left = recovered(path)
    assert left.begun == ("an inject",), "what belongs to an earlier turn is no news"
    assert "A secret of mine" not in repr(left)
