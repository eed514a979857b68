"""Evaluate: ratings, checklist, hot wash, feedback and improvement plan, entered in minutes."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from wargame.ui.parts.buttons import ActButton, PrimaryButton
from wargame.ui.parts.segmented import Segmented
from wargame.ui.running.live import LivePage
from wargame.ui.running.note_sheet import NoteSheet
from wargame.ui.views.evaluate.checklist_page import ChecklistPage
from wargame.ui.views.evaluate.feedback_page import FeedbackPage
from wargame.ui.views.evaluate.plan_page import PlanPage
from wargame.ui.views.evaluate.ratings_page import RatingsPage
from wargame.ui.views.evaluate.wash_page import WashPage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wargame.ui.bindings import Bindings
    from wargame.ui.views.evaluate.presenter import EvaluatePresenter

TABS = (
    ("ratings", "Ratings"),
    ("checklist", "Checklist"),
    ("wash", "Hot wash"),
    ("feedback", "Feedback"),
    ("plan", "Improvement plan"),
)

GRADED = {
    "rating.performed": "performed",
    "rating.some": "some-challenges",
    "rating.major": "major-challenges",
    "rating.unable": "unable",
}
"""The rating of each command that chooses one."""

Entered = RatingsPage | ChecklistPage | WashPage | FeedbackPage | PlanPage
Made = TypeVar("Made", RatingsPage, ChecklistPage, WashPage, FeedbackPage, PlanPage)


class EvaluateView(LivePage):
    """Signals: `open_report`, what comes after; `papers_asked`, for guides and forms on paper."""

    open_report = Signal()
    papers_asked = Signal()

    def __init__(self, presenter: EvaluatePresenter, parent: QWidget | None = None) -> None:
        super().__init__(presenter.session, parent)
        self._presenter = presenter
        self.tabs = Segmented("What is entered", TABS, TABS[0][0], wraps=True)
        self.papers = ActButton("Papers…", icon="printer")
        self.report = PrimaryButton("Report", icon="file-text")
        self._made: list[Entered] = []
        self._bindings: Bindings | None = None
        stack = self._stack = QStackedWidget(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(stack)
        self.tabs.chosen_changed.connect(self.show_tab)
        self.papers.clicked.connect(self.papers_asked)
        self.report.clicked.connect(self.open_report)
        self.show_tab(TABS[0][0])

    @override
    def tools(self) -> Sequence[QWidget]:
        return (self.tabs, self.papers, self.report)

    # The pages, each made when it is first shown

    @cached_property
    def ratings(self) -> RatingsPage:
        """Objectives and their ratings."""
        return self._new(RatingsPage(self._presenter, self._stack))

    @cached_property
    def checklist(self) -> ChecklistPage:
        """The evaluators' checklist."""
        return self._new(ChecklistPage(self._presenter, self._stack))

    @cached_property
    def wash(self) -> WashPage:
        """The hot wash."""
        return self._new(WashPage(self._presenter, self._stack))

    @cached_property
    def feedback(self) -> FeedbackPage:
        """What players said of it."""
        return self._new(FeedbackPage(self._presenter, self._stack))

    @cached_property
    def plan(self) -> PlanPage:
        """The improvement plan."""
        return self._new(PlanPage(self._presenter, self._stack))

    def bind(self, bindings: Bindings) -> None:
        """Bind the keys of this screen; a note is written wherever one is shown."""
        self._bindings = bindings
        for command, grade in GRADED.items():
            bindings.bind(command, partial(self._grade, grade), self._why_no_rating)
        bindings.bind("rating.record", self.ratings.record_rating, self._why_no_rating)
        self._bind_shared()

    def _bind_shared(self) -> None:
        if self._bindings is not None:
            self._bindings.bind("note.write", self.write_note, self._why_no_note)

    @override
    def entered(self) -> None:
        self._bind_shared()

    def _grade(self, grade: str) -> None:
        self.ratings.grade(grade)

    def _why_no_rating(self) -> str | None:
        if self.tabs.chosen() != "ratings":
            return "Ratings are not shown. Choose their tab."
        return None if self._presenter.objective else "This pack has no learning objectives."

    def _why_no_note(self) -> str | None:
        return "This exercise is open to look only." if self._presenter.session.read_only else None

    def write_note(self) -> None:
        """Note what is seen now; on Ratings it is an observation of the objective at hand."""
        watched = self._presenter.objective if self.tabs.chosen() == "ratings" else ""
        NoteSheet.over(self, self._presenter.session, objective=watched)

    def _new(self, page: Made) -> Made:
        self._stack.addWidget(page)
        self._made.append(page)
        page.changed.connect(self.refresh)
        page.show_screen(self._presenter.screen())
        return page

    def show_tab(self, key: str) -> None:
        """Show one of the pages."""
        self.tabs.choose(key)
        self._stack.setCurrentWidget(getattr(self, key))
        self.settled.emit()

    @override
    def refresh(self) -> None:
        """Show what was entered so far."""
        screen = self._presenter.screen()
        for page in self._made:
            page.show_screen(screen)
        self.settled.emit()

    @override
    def tick(self) -> None:
        """The clock changes nothing here."""
