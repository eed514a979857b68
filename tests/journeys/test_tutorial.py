"""The tutorial, followed by somebody who does what the card says and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from tests.journeys.person import Person
from tests.journeys.stage import KARABAKH, home_settled
from tests.ui.gates import assert_gates
from tests.ui.pictures import settle
from tests.ui.reading import focused, press, shown_text
from wargame.play.commands import StartExercise
from wargame.support.settings import load_settings
from wargame.ui.tutorial.guide import FINISHED
from wargame.ui.tutorial.steps import STEPS
from wargame.ui.views.report.view import ReportView

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.journeys.stage import StageDesk
    from wargame.ui.window import Window

OFFER = "Learn the table, step by step"
MOST = 80


class Learner(Person):
    """Does what the ring is around, and reads the card."""

    def __init__(self, window: Window, desk: StageDesk) -> None:
        super().__init__(window)
        self.desk = desk

    @property
    def step(self) -> str:
        """The step that the card shows."""
        assert self.window.tutorial.guide is not None
        return self.window.tutorial.guide.step_id()

    def looks(self) -> QWidget | None:
        """A moment goes by; what the ring is around."""
        self.window.clock.timeout.emit()
        self.window.tutorial.look()
        settle()
        return self.window.tutorial._target

    def does(self) -> None:
        """What the step asks, on the thing in the ring."""
        target = self.looks()
        assert target is not None, f"no ring at step {self.step}"
        assert not self.covered(target), f"the card covers its target at step {self.step}"
        at = self.step
        if at == "note" and "Note to the log" in self.title_of_focus():
            self.types("The room was calm")
        if at == "bring" and target.accessibleName() == "Motions of the pack":
            pack = self.session.setting.pack
            self.brings(next(one.id for one in pack.motions if "safe routes" in one.title))
            return
        self.click(target)
        self.looks()

    def title_of_focus(self) -> str:
        return " ".join(
            one.accessibleName() for one in (focused(), *parents(focused())) if one.accessibleName()
        )

    def covered(self, target: QWidget) -> bool:
        card = self.window.tutorial.card
        assert card is not None
        place = QRect(card.mapToGlobal(QPoint(0, 0)), card.size())
        return place.intersects(QRect(target.mapToGlobal(QPoint(0, 0)), target.size()))


def parents(widget: QWidget) -> list[QWidget]:
    found = []
    above = widget.parentWidget()
    while above is not None:
        found.append(above)
        above = above.parentWidget()
    return found


@pytest.fixture
def learner(window: Window, desk: StageDesk) -> Learner:
    return Learner(window, desk)


@pytest.mark.slow
def test_the_tutorial_leads_from_an_empty_home_to_a_saved_report(
    learner: Learner, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "report.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    window = learner.window
    learner.sees("New here?")
    learner.press(OFFER)

    walked: list[str] = []
    for _ in range(MOST):
        learner.looks()
        if learner.step == FINISHED:
            break
        if learner.step not in walked:
            walked.append(learner.step)
            assert_gates(window.frame, filled=len(_filled(window)))
        if learner.step == "deliver":
            learner.desk.wait(0.2)
        if learner.step == "save":
            window.frame.show_screen("report")
            page = window.page("report")
            assert isinstance(page, ReportView)
            qtbot.waitUntil(page.save_button.isEnabled, timeout=120_000)
        learner.does()

    assert walked == [step.id for step in STEPS]
    assert target.stat().st_size > 10_000
    assert learner.session.state.ended
    assert load_settings().tutorial_step == FINISHED
    learner.sees("That was a whole exercise")
    learner.press("Close")
    learner.sees_not("That was a whole exercise")


def _filled(window: Window) -> list[QWidget]:
    return [
        one
        for one in window.frame.findChildren(QWidget)
        if one.isVisible() and one.property("role") == "primary"
    ]


def test_not_now_puts_the_offer_away_for_good(learner: Learner) -> None:
    learner.press("Not now")

    learner.sees_not("New here?")
    assert load_settings().welcome_seen


def test_whoever_has_played_before_is_not_offered_it(window: Window, desk: StageDesk) -> None:
    session = desk.new_exercise(KARABAKH)
    session.submit(StartExercise(title="B", charter=session.setting.pack.charters[0]))
    desk.remember(session, is_open=False)
    session.close()

    window.frame.show_screen("charters")
    window.frame.show_screen("home")
    home_settled(window)

    assert "New here?" not in shown_text(window.frame)


def test_it_is_left_and_taken_up_again_where_it_was(learner: Learner) -> None:
    learner.press(OFFER)
    learner.does()
    assert learner.step == "by-me"
    learner.press("Leave")
    assert learner.window.tutorial.guide is None
    learner.sees("The tutorial can be taken up again")
    assert load_settings().tutorial_step == "by-me"

    learner.key(Qt.Key.Key_F1)
    learner.press(OFFER)

    assert learner.step == "by-me"
    learner.sees("Who plays", "Step 2 of 14")


def test_the_palette_finds_it(learner: Learner) -> None:
    learner.key(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    learner.types("learn the table step")
    learner.enter()

    assert learner.step == "set-up"


def test_a_seat_s_page_shows_nothing_of_it(learner: Learner) -> None:
    learner.press(OFFER)
    learner.window.set_up("learn-the-table")
    page = learner.window.frame
    page.show_screen("setup")
    learner.press("Make the phrases and start")
    learner.window.hand_over("BRN")
    settle()

    card, ring = learner.window.tutorial.card, learner.window.tutorial.ring
    assert card is not None
    assert ring is not None
    assert not card.isVisible()
    assert not ring.isVisible()


def test_the_keyboard_reaches_the_card(learner: Learner) -> None:
    learner.press(OFFER)
    card = learner.window.tutorial.card
    assert card is not None
    for _ in range(30):
        learner.key(Qt.Key.Key_F6)
        if card.isAncestorOf(focused()):
            break

    assert card.isAncestorOf(focused())
    press(card, "Leave")
    settle()
    assert not card.isVisible()
