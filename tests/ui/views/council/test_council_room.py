"""The room by real clicks and keys: roll call, speakers, sitting, text, straw poll, card."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.play.council_business import TEXT, own_motion
from tests.play.tables import ARM, BLR, KAZ, KGZ, RUS, SIX, TJK
from tests.ui.pictures import settle
from tests.ui.reading import button, one, shown_text
from tests.ui.views.council.test_council_view import Room, room
from wargame.game.ids import InjectId
from wargame.play.commands import DeliverInject
from wargame.ui.views.council.card_sheet import CardSheet
from wargame.ui.views.council.card_words import decision_card
from wargame.ui.views.council.room_sheets import PointSheet, RollCallSheet, SpeakersSheet
from wargame.ui.views.council.sheets import NewMotionSheet
from wargame.ui.views.council.text_sheet import TextSheet

if TYPE_CHECKING:
    from wargame.game.ids import MotionId

__all__ = ["room"]


def types(room: Room, sheet: RollCallSheet | SpeakersSheet, letters: str) -> None:
    QTest.keyClicks(sheet.rows, letters)
    settle()


def opened(room: Room, kind: type[RollCallSheet]) -> RollCallSheet:
    found = room.sheet(kind)
    assert isinstance(found, kind)
    return found


@pytest.fixture
def motion(room: Room) -> MotionId:
    """A motion of Armenia with two sentences, on the docket and shown."""
    room.table.session.submit(DeliverInject(inject=InjectId("kar-t1-i1")))
    made = own_motion(room.table, "A ceasefire and a mission")
    settle()
    return made


# Roll call


def test_the_roll_is_called_with_one_letter_a_seat(room: Room) -> None:
    room.key(Qt.Key.Key_R)
    sheet = opened(room, RollCallSheet)

    types(room, sheet, "pxepoa")

    presence = room.table.state.council.presence
    assert {seat: presence[seat].word for seat in presence} == {
        ARM: "present",
        BLR: "excused",
        KAZ: "present",
        KGZ: "observer",
        RUS: "absent",
    }
    assert "4 of 6 members present" in shown_text(sheet)
    QTest.keyClick(sheet.rows, Qt.Key.Key_Escape)
    settle()
    assert room.page.docket.room.roll.label() == "4 of 6 present"


def test_all_others_are_present_by_one_click(room: Room) -> None:
    room.press("Roll call: 6 of 6 present")
    sheet = opened(room, RollCallSheet)
    room.press("Belarus: Absent", sheet)

    room.press("All others are present", sheet)

    words = {seat: one.word for seat, one in room.table.state.council.presence.items()}
    assert words == {seat: "absent" if seat == BLR else "present" for seat in SIX}


def test_who_is_away_has_no_ballot_to_take(room: Room, motion: MotionId) -> None:
    room.presenter.room.mark(BLR, "excused")
    settle()
    assert room.page.motion.ballots.rows["BLR"].accessibleName() == "Belarus, Excused"

    room.key(Qt.Key.Key_Y, shift=True)

    held = room.table.state.motions[motion].ballots
    values = {seat: ballot.value for (_, seat), ballot in held.items()}
    assert values[BLR] == "absent"
    assert list(values.values()).count("for") == 5


# Rows before the roll, ways tried


def test_the_rows_stand_ready_before_the_roll_and_a_click_calls_it(
    room: Room, motion: MotionId
) -> None:
    assert list(room.page.motion.ballots.rows) == list(SIX)
    assert room.page.motion.verdict.head.text() == "The roll is not called"
    assert "Nobody votes against, and at least one votes for." in shown_text(room.page.motion)

    room.press("Kazakhstan: No")

    assert room.table.state.motions[motion].state == "open"
    assert room.page.motion.verdict.head.text() == "As it stands: blocked"


def test_a_way_out_is_tried_on_the_tally_and_nothing_is_recorded(
    room: Room, motion: MotionId
) -> None:
    for seat in SIX:
        room.presenter.cast("against" if seat == KAZ else "for", seat)
    settle()
    before = room.table.session.head.seq
    (way, *_) = room.page.ways.rows

    QTest.mouseClick(way, Qt.MouseButton.LeftButton)
    settle()

    assert room.page.motion.verdict.head.text() == "If so: adopted"
    assert "Tried out, not recorded." in room.page.motion.verdict.says.text()
    assert room.table.session.head.seq == before
    QTest.mouseClick(room.page.ways.rows[0], Qt.MouseButton.LeftButton)
    settle()
    assert room.page.motion.verdict.head.text() == "As it stands: blocked"


def test_the_ruling_is_one_sentence_with_article_and_arithmetic(
    room: Room, motion: MotionId
) -> None:
    for seat in SIX:
        room.presenter.cast("against" if seat == KAZ else "for", seat)
    room.presenter.close()
    settle()

    said = room.page.ruling.sentence.text()
    assert said == "Blocked under Charter, Art. 12: Kazakhstan objects."


# Speakers and sitting


def test_speakers_wait_speak_and_yield(room: Room) -> None:
    room.key(Qt.Key.Key_S, shift=True)
    sheet = room.sheet(SpeakersSheet)
    assert isinstance(sheet, SpeakersSheet)
    types(room, sheet, "f")
    QTest.keyClick(sheet.rows, Qt.Key.Key_Down)
    types(room, sheet, "a")
    sheet.seconds.setValue(60)
    room.press("Done", sheet)

    room.key(Qt.Key.Key_S)
    room.table.wait(0.5)
    room.page.tick()

    box = room.page.docket.speakers
    assert box.clock.text() == "00:30"
    assert "Armenia, for" in shown_text(box)
    assert "Belarus, against" in shown_text(box)
    menu = box.menu()
    next(act for act in menu.actions() if act.text() == "30 seconds more").trigger()
    room.page.tick()
    assert box.clock.text() == "01:00"
    room.key(Qt.Key.Key_S)
    assert [one.seconds for one in room.table.state.council.speeches] == [30]
    floor = room.table.state.council.floor
    assert floor is not None
    assert floor.seat == BLR


def test_a_refused_speaker_is_told_where_the_list_is(room: Room) -> None:
    room.key(Qt.Key.Key_S)

    assert "Nobody waits to speak." in room.page.docket.speakers.note.text()


def test_a_break_shows_its_end_and_the_next_step_goes_on(room: Room, motion: MotionId) -> None:
    menu = room.page.docket.room.menu()
    next(act for act in menu.actions() if act.text() == "Suspended, for 15 minutes").trigger()
    settle()

    assert room.page.docket.room.sitting.label().startswith("Suspended until ")
    step = room.presenter.running.next()
    assert step.title == "Go on formally"
    assert step.command is not None
    room.table.session.submit(step.command)
    assert room.table.state.council.sitting.form == "formal"
    assert room.presenter.running.next().title == "Call the roll on motion 1.1"


def test_a_break_that_is_over_says_so_by_itself(room: Room) -> None:
    room.presenter.room.change_sitting("informal", 10)
    settle()
    assert room.page.docket.room.sitting.label().startswith("Informal until ")

    room.table.wait(11)
    room.page.tick()

    assert room.page.docket.room.sitting.label().startswith("Informal, was until ")


def test_a_point_of_order_is_raised_and_ruled_on(room: Room) -> None:
    menu = room.page.docket.speakers.menu()
    next(act for act in menu.actions() if act.text() == "Point of order…").trigger()
    sheet = one(room.frame, PointSheet)
    QTest.keyClicks(sheet.text, "Not circulated")
    room.press("Raise it", sheet)
    assert "Not circulated" in shown_text(room.page.docket.speakers)

    room.press("Uphold", room.page.docket.speakers)

    (point,) = room.table.state.council.points.values()
    assert point.ruling == "upheld"


# Agenda and procedure


def test_the_agenda_is_ordered_by_keys(room: Room, motion: MotionId) -> None:
    other = own_motion(room.table, "Another")
    room.presenter.choose(other)
    room.page.refresh()

    QTest.keyClick(room.frame, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    settle()

    assert [one.key for one in room.presenter.screen().docket] == [other, motion]
    assert room.presenter.running.next().title == "Call the roll on motion 1.2"


def test_a_motion_of_procedure_comes_first_and_starts_its_break(
    room: Room, motion: MotionId
) -> None:
    room.key(Qt.Key.Key_M)
    sheet = room.sheet(NewMotionSheet)
    assert isinstance(sheet, NewMotionSheet)
    room.press("Which motion: Procedure", sheet)
    sheet.procedures.choose("informal")
    sheet.minutes.setValue(20)
    room.press("Bring it", sheet)
    assert room.presenter.running.next().title == "Call the roll on motion 1.2"

    room.key(Qt.Key.Key_Y, shift=True)
    room.press("Close and record", room.page.motion)

    assert room.page.docket.room.sitting.label().startswith("Informal until ")


# Text


def text_sheet(room: Room) -> TextSheet:
    room.key(Qt.Key.Key_T)
    found = room.sheet(TextSheet)
    assert isinstance(found, TextSheet)
    return found


def test_an_amendment_is_written_seen_as_a_change_and_accepted(
    room: Room, motion: MotionId
) -> None:
    sheet = text_sheet(room)
    room.press("Propose an amendment", sheet)
    sheet.text.setPlainText(TEXT.replace("week", "day"))
    assert sheet.lines.text() == "Changes line 1."
    assert "put in: day." in sheet.changed.accessibleName()
    room.press("Propose it", sheet)

    room.press("A1: Armenia accepts it", sheet)

    assert room.table.state.motions[motion].text == TEXT.replace("week", "day")
    assert "within a day." in room.page.motion.head.text.text()
    room.press("What is shown: What changed since it was tabled", sheet)
    assert "taken out: week." in shown_text(sheet)


def test_an_amendment_is_voted_on_by_letters(room: Room, motion: MotionId) -> None:
    room.presenter.text.propose(KAZ, TJK, TEXT.replace("week", "day"))
    sheet = text_sheet(room)
    room.press("A1: Vote on it…", sheet)
    # What is voted on and the button that records are seen without scrolling.
    assert "put in: day." in sheet.voted_change.accessibleName()
    assert "A1" in sheet.voted_on.text()
    foot = sheet.button.mapTo(sheet.card, sheet.button.rect().bottomLeft()).y()
    assert foot < sheet.card.height()
    QTest.keyClicks(sheet.rows, "ynyyyy")
    settle()

    room.press("Record the vote", sheet)

    (made,) = room.table.state.council.amendments.values()
    assert made.state == "rejected"
    assert dict(made.ballots)[BLR] == "against"
    assert room.table.state.motions[motion].text == TEXT


def test_what_was_typed_of_an_amendment_waits(room: Room, motion: MotionId) -> None:
    sheet = text_sheet(room)
    room.press("Propose an amendment", sheet)
    sheet.text.setPlainText("Half a thought")
    QTest.keyClick(sheet.text, Qt.Key.Key_Escape)
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    settle()

    again = text_sheet(room)
    room.press("Propose an amendment", again)

    assert again.text.toPlainText() == "Half a thought"


# Straw poll, secret roll


def test_a_straw_poll_is_grey_and_leaves_no_ballot(room: Room, motion: MotionId) -> None:
    room.key(Qt.Key.Key_P)
    for key in (Qt.Key.Key_Y, Qt.Key.Key_N, Qt.Key.Key_A):
        room.key(key)
    assert room.page.motion.verdict.head.text() == "Straw poll"
    tones = {
        each.property("tone") for each in room.page.motion.ballots.rows["ARM"].buttons.values()
    }
    assert tones == {"mute"}

    room.key(Qt.Key.Key_P)

    assert not room.table.state.motions[motion].ballots
    assert "1 yes, 1 no, 1 undecided. Binds nobody" in shown_text(room.page.motion.head)
    room.key(Qt.Key.Key_Y)
    assert room.table.state.motions[motion].state == "open"


def test_a_secret_roll_shows_who_voted_and_not_how(room: Room, motion: MotionId) -> None:
    menu = room.page.motion.menu()
    next(act for act in menu.actions() if act.text() == "Call a secret roll").trigger()
    for key in (Qt.Key.Key_Y, Qt.Key.Key_N):
        room.key(key)

    rows = room.page.motion.ballots.rows
    assert not any(each.isChecked() for each in rows["ARM"].buttons.values())
    assert "Voted. Shown when the roll is closed" in rows["BLR"].accessibleName()
    assert room.page.motion.verdict.head.text() == "A secret roll"
    assert "2 voted · 4 to vote" in shown_text(room.page.motion.verdict)
    assert room.page.ruling.sentence.text() == ""
    assert "objects" not in shown_text(room.page.ruling)

    room.press("Close and record", room.page.motion)
    assert room.page.motion.verdict.head.text() == "Blocked"
    assert "1 yes · 1 no" in shown_text(room.page.motion.verdict)


# Decision card


def test_the_decision_card_keeps_a_dissent_and_a_sentence(room: Room, motion: MotionId) -> None:
    for seat in SIX:
        room.presenter.cast("against" if seat == KAZ else "for", seat)
    room.presenter.close()
    settle()
    room.key(Qt.Key.Key_K)
    sheet = one(room.frame, CardSheet)
    assert sheet.seat.currentText() == "Kazakhstan"
    room.press("Attach", sheet)
    assert "is empty" in sheet.note.text()

    QTest.keyClicks(sheet.text, "No soldier abroad")
    QTest.keyClick(sheet.text, Qt.Key.Key_Return)
    QTest.keyClicks(sheet.remark, "It was late")
    QTest.keyClick(sheet.remark, Qt.Key.Key_Return)
    settle()

    said = shown_text(sheet)
    assert "Dissent of Kazakhstan" in said
    assert "No soldier abroad" in said
    assert room.table.state.council.remarks[motion].text == "It was late"
    assert button(sheet, "Done").isVisible()


def test_the_card_names_what_holds_and_not_what_was_exchanged(room: Room) -> None:
    room.presenter.bring("kar-m-3")
    for seat in SIX:
        room.presenter.cast("against" if seat == KAZ else "for", seat)
    room.presenter.close()
    room.presenter.override("adopted", "The room agreed otherwise")
    state, held = room.table.state, room.presenter.motion()
    assert held is not None
    card = decision_card(room.table.session, held)
    assert card is not None
    said = dict(card.rows)["Effect"]
    moved = [
        each
        for cause, found in state.effects.items()
        if cause.startswith(f"motion:{held.id}@")
        for each in found
    ]
    assert len(moved) > len(said.split("; "))
    assert not [each.id for each in moved if each.id in said]
    assert "@" not in said
    for part in said.split("; "):
        name = part.partition(":")[0]
        shown = [each for each in state.indicators.values() if each.title == name]
        if shown:
            assert part.endswith(f" to {shown[0].value}")
