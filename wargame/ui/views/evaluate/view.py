"""Evaluate: ratings, checklist, hot wash, feedback and improvement plan, entered in minutes."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from wargame.ui.parts.buttons import ActButton, PrimaryButton
from wargame.ui.parts.segmented import Segmented
from wargame.ui.running.live import LivePage
from wargame.ui.views.evaluate.checklist_page import ChecklistPage
from wargame.ui.views.evaluate.feedback_page import FeedbackPage
from wargame.ui.views.evaluate.plan_page import PlanPage
from wargame.ui.views.evaluate.ratings_page import RatingsPage
from wargame.ui.views.evaluate.wash_page import WashPage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wargame.ui.views.evaluate.presenter import EvaluatePresenter

TABS = (
    ("ratings", "Ratings"),
    ("checklist", "Checklist"),
    ("wash", "Hot wash"),
    ("feedback", "Feedback"),
    ("plan", "Improvement plan"),
)

Entered = RatingsPage | ChecklistPage | WashPage | FeedbackPage | PlanPage
Made = TypeVar("Made", RatingsPage, ChecklistPage, WashPage, FeedbackPage, PlanPage)


class EvaluateView(LivePage):
    """Signals: `open_report`, what comes after; `papers_asked`, for guides and forms on paper."""

    open_report = Signal()
    papers_asked = Signal()

    def __init__(self, presenter: EvaluatePresenter, parent: QWidget | None = None) -> None:
        super().__init__(presenter.session, parent)
        self._presenter = presenter
        self.tabs = Segmented("What is entered", TABS, TABS[0][0])
        self.papers = ActButton("Papers…", icon="printer")
        self.report = PrimaryButton("Report", icon="file-text")
        self._made: list[Entered] = []
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
