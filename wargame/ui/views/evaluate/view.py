"""Evaluate: ratings, checklist, hot wash, feedback and improvement plan, entered in minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
        stack = self._stack = QStackedWidget(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(stack)
        self.ratings = RatingsPage(presenter, stack)
        self.checklist = ChecklistPage(presenter, stack)
        self.wash = WashPage(presenter, stack)
        self.feedback = FeedbackPage(presenter, stack)
        self.plan = PlanPage(presenter, stack)
        self._pages = (self.ratings, self.checklist, self.wash, self.feedback, self.plan)
        for page in self._pages:
            stack.addWidget(page)
            page.changed.connect(self.refresh)
        self.tabs.chosen_changed.connect(self.show_tab)
        self.papers.clicked.connect(self.papers_asked)
        self.report.clicked.connect(self.open_report)
        self.refresh()

    @override
    def tools(self) -> Sequence[QWidget]:
        return (self.tabs, self.papers, self.report)

    def show_tab(self, key: str) -> None:
        """Show one of the pages."""
        self.tabs.choose(key)
        self._stack.setCurrentIndex([name for name, _ in TABS].index(key))
        self.settled.emit()

    @override
    def refresh(self) -> None:
        """Show what was entered so far."""
        screen = self._presenter.screen()
        for page in self._pages:
            page.show_screen(screen)
        self.settled.emit()

    @override
    def tick(self) -> None:
        """The clock changes nothing here."""
