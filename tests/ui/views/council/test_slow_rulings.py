"""Where many seats vote, what would turn a decision is worked out off the window's thread.

Here every search counts as long, however few seats there are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.journeys.stage import KARABAKH, desk, window
from tests.play.tables import ARM, BLR, KAZ, RUS, SIX, Table
from tests.ui.conftest import theme
from tests.ui.pictures import settle
from tests.ui.reading import shown_text, waits
from wargame.game.ids import InjectId
from wargame.play.commands import DeliverInject, OpenVote
from wargame.play.preview import verdict_as_it_stands
from wargame.rules import turning, watched
from wargame.rules.watched import TakesLong, at_once
from wargame.ui.jobs import wait_for_jobs
from wargame.ui.views.council.view import CouncilView

if TYPE_CHECKING:
    from tests.journeys.stage import StageDesk
    from wargame.game.ids import MotionId
    from wargame.game.records import Motion
    from wargame.ui.window import Window

__all__ = ["desk", "theme", "window"]

CTRL = Qt.KeyboardModifier.ControlModifier
UNANIMOUS = "kar-m-3"


@pytest.fixture(autouse=True)
def slow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watched, "SHORT", 0)
    monkeypatch.setattr(turning, "EVERY", 1)


@pytest.fixture
def table(window: Window, desk: StageDesk) -> Table:
    """Council of turn 1, a roll open."""
    session = desk.new_exercise(KARABAKH)
    made = Table(session, desk.clock)
    others = [seat.id for seat in session.setting.pack.seats if seat.id not in SIX]
    made.start(None, **dict.fromkeys(others, "control")).open_turn()
    session.submit(DeliverInject(inject=InjectId("kar-t1-i1")))
    session.submit(OpenVote(motion=made.to("council").table(UNANIMOUS)))
    # A charter is shared and remembers: what another test has searched would be there at once.
    session.setting.charter(session.state.exercise.charter).turned.clear()
    window.take_up(session)
    window.frame.show_screen("council")
    settle()
    return made


@pytest.fixture
def page(table: Table, window: Window) -> CouncilView:
    assert table
    found = window.page("council")
    assert isinstance(found, CouncilView)
    return found


def motion_of(table: Table) -> Motion:
    return table.state.motion_numbers()[-1]


def worked_out() -> None:
    for _ in range(3):
        wait_for_jobs()
        settle()


def press(window: Window, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    QTest.keyClick(window.frame, key, modifier or Qt.KeyboardModifier.NoModifier)


def all_vote(page: CouncilView, value: str = "for") -> None:
    for seat in SIX:
        page.motion.cast(value, seat)
    worked_out()


def kinds(table: Table) -> list[str]:
    return [event.kind for _, event in table.session.events()]


def test_the_ruling_is_there_at_once_and_what_would_turn_it_follows(page: CouncilView) -> None:
    worked_out()
    page.motion.cast("against", KAZ)

    assert page.motion.verdict.head.text() == "As it stands: blocked"
    assert "being worked out" in shown_text(page.ways)
    assert page.ways.rows == []

    worked_out()
    assert "smallest changes first" in shown_text(page.ways)
    assert page.ways.rows
    assert "Kazakhstan stands in the way." in shown_text(page.motion.verdict)


def test_what_is_cast_meanwhile_is_what_is_worked_out(page: CouncilView) -> None:
    page.motion.cast("against", KAZ)
    page.motion.cast("for", KAZ)
    page.motion.cast("against", BLR)
    worked_out()

    assert "Belarus stands in the way." in shown_text(page.motion.verdict)


def test_what_was_shown_is_recorded_at_once(
    page: CouncilView, table: Table, window: Window
) -> None:
    all_vote(page)

    press(window, Qt.Key.Key_Return, CTRL)

    assert not window.working.is_busy()
    assert motion_of(table).outcome == "adopted"


def test_a_roll_is_closed_when_its_ruling_is_worked_out_and_once_only(
    page: CouncilView, table: Table, window: Window
) -> None:
    for seat in SIX:
        page.motion.cast("against" if seat == KAZ else "for", seat)
    stands = verdict_as_it_stands(table.session, motion_of(table).id)
    forget(table)

    window.take_step()
    window.take_step()
    assert window.working.is_busy()
    assert motion_of(table).state == "open"
    waits(page)
    worked_out()

    motion = motion_of(table)
    assert kinds(table).count("motion_ruled") == 1
    assert motion.rulings[-1].verdict.flips == stands.flips
    assert motion.rulings[-1].verdict.blockers == (KAZ,)


def forget(table: Table) -> None:
    """What was worked out so far is remembered by the charter."""
    for charter in table.session.setting.charters.values():
        charter.turned.clear()


def test_cancel_leaves_the_roll_open_and_it_can_be_closed_again(
    page: CouncilView, table: Table, window: Window
) -> None:
    for seat in SIX:
        page.motion.cast("for", seat)
    forget(table)
    head = table.session.head

    press(window, Qt.Key.Key_Return, CTRL)
    window.working.cancel()
    worked_out()

    assert table.session.head == head
    press(window, Qt.Key.Key_Return, CTRL)
    waits(page)
    assert motion_of(table).outcome == "adopted"


def test_what_is_asked_meanwhile_is_refused_in_words_and_the_ruling_is_of_what_stood(
    page: CouncilView, table: Table, window: Window
) -> None:
    for seat in SIX:
        page.motion.cast("for", seat)
    forget(table)

    press(window, Qt.Key.Key_Return, CTRL)
    assert window.working.is_busy()
    page.motion.cast("against", RUS)
    refused = "A ruling is being worked out. It is recorded first, or cancelled."
    assert page.motion.note.text() == refused
    waits(page)

    ruled = motion_of(table)
    assert (ruled.state, ruled.outcome) == ("ruled", "adopted")
    assert kinds(table).count("ballot_cast") == 6


def test_the_exercise_closed_meanwhile_has_an_open_roll(
    page: CouncilView, table: Table, window: Window
) -> None:
    for seat in SIX:
        page.motion.cast("for", seat)
    forget(table)
    path = window.open_path()

    press(window, Qt.Key.Key_Return, CTRL)
    window.close_exercise()
    worked_out()

    window.open_file(path)
    assert window.session is not None
    (again,) = window.session.state.motion_numbers()
    assert (again.state, len(again.ballots)) == ("open", 6)


def test_a_corrected_ballot_is_ruled_on_when_it_is_worked_out(
    page: CouncilView, table: Table, window: Window
) -> None:
    all_vote(page)
    press(window, Qt.Key.Key_Return, CTRL)
    worked_out()

    answer = page._presenter.correct_ballot(ARM, "against", "It was misheard")
    assert (answer.refused, answer.seq) == ("", 0)
    second = page._presenter.correct_ballot(BLR, "against", "It was misheard")
    assert second.refused.startswith("A ruling is being worked out.")
    waits(page)

    motion = motion_of(table)
    assert len(motion.rulings) == 2
    assert motion.rulings[-1].verdict.blockers == (ARM,)


def test_who_waits_for_it_has_it_searched_at_once(table: Table) -> None:
    motion: MotionId = motion_of(table).id
    forget(table)

    with at_once(), pytest.raises(TakesLong):
        verdict_as_it_stands(table.session, motion)
    assert verdict_as_it_stands(table.session, motion).outcome
