"""The Charters page: the list, the charter as people read it, and the calculator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from wargame.game.ids import SeatId
from wargame.ui.jobs import Job
from wargame.ui.parts.announce import announce
from wargame.ui.parts.scrolling import scrolled
from wargame.ui.running.columns import THREE, Columns, Side
from wargame.ui.screen import Page
from wargame.ui.views.charters.calculator_panel import CalculatorPanel
from wargame.ui.views.charters.charter_list import WIDTH as CHARTERS
from wargame.ui.views.charters.charter_list import CharterList
from wargame.ui.views.charters.reading import Reading
from wargame.ui.views.charters.verdict_panel import VerdictPanel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from wargame.ui.bindings import Bindings
    from wargame.ui.views.charters.calculator import Calculator
    from wargame.ui.views.charters.presenter import ChartersPresenter

TABS = (("charters", "Charters"), ("charter", "Charter"), ("calculator", "Try it"))
CALCULATOR = 468
PAIRED = 1320
"""Width from which two charters side by side have room beside the calculator."""

_FOUND = {"yes": True, "no": False, "contested": None}


class _Pair(QVBoxLayout):
    """Parts that scroll by themselves: however long their words are, these ask for no height."""

    @override
    def hasHeightForWidth(self) -> bool:
        return False


class ChartersView(Page):
    """The page at work."""

    def __init__(self, presenter: ChartersPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._job: Job | None = None
        self._reader: Job | None = None
        self._is_new = True
        self.charters = CharterList()
        self.reading = Reading()
        self.calculator = CalculatorPanel()
        self.verdict = VerdictPanel()
        self._tried = QWidget()
        self.columns = Columns(
            "Charter",
            TABS,
            {"charter": self.reading},
            (
                Side("charters", self.charters, CHARTERS, least=2, leads=True),
                Side("calculator", self._tried, CALCULATOR, least=3, leads=False),
            ),
            parent=self,
        )
        self._lay_out()
        self._connect()
        self.refresh()

    def _lay_out(self) -> None:
        inner = QWidget()
        tried = _Pair(inner)
        tried.setContentsMargins(0, 0, 0, 0)
        tried.setSpacing(12)
        tried.addWidget(self.calculator, 4)
        tried.addWidget(self.verdict, 5)
        # On a low window both scroll as one: neither is squeezed.
        area = scrolled(inner, "Try it")
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QVBoxLayout(self._tried)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 0)
        column.addWidget(self.columns)

    def _connect(self) -> None:
        self.charters.chosen.connect(self._choose)
        self.charters.beside_chosen.connect(self._choose_beside)
        self.reading.kind_chosen.connect(self._choose_kind)
        self.reading.only_changed.connect(self._show_differences)
        self.calculator.ballots.answered.connect(
            lambda seat, value: self._try(lambda case: case.turn(SeatId(seat), value))
        )
        self.calculator.ballots.current_changed.connect(self._mean)
        self.calculator.question_chosen.connect(self._ask)
        self.calculator.all_asked.connect(self.all_in_favour)
        self.calculator.clear_asked.connect(self.clear)
        self.calculator.form.found.connect(
            lambda fact, answer: self._try(lambda case: case.find(fact, _FOUND[answer]))
        )
        self.calculator.form.named.connect(self._name)
        self.calculator.form.waited.connect(self._wait)
        self.verdict.ways.applied.connect(self._apply)

    def bind(self, bindings: Bindings) -> None:
        """Bind the keys of this screen."""
        bindings.bind("trial.yes", lambda: self.cast("for"))
        bindings.bind("trial.no", lambda: self.cast("against"))
        bindings.bind("trial.abstain", lambda: self.cast("abstain"))
        bindings.bind("trial.all-yes", self.all_in_favour)

    # What is shown

    @override
    def entered(self) -> None:
        if not self._is_new:
            self._presenter.refresh()
            self.refresh()
        self._is_new = False
        self._read_rest()

    def refresh(self) -> None:
        """Show what is so now."""
        screen = self._presenter.screen()
        self.columns.need(PAIRED if self._presenter.is_paired() else THREE)
        self.charters.show_screen(screen)
        self.reading.show_screen(screen)
        self._show_case()

    def _show_case(self) -> None:
        self.calculator.show_case(self._presenter.case())
        self._show_ruling()
        self._work()

    def _show_ruling(self) -> None:
        before = self.verdict.box.head.text()
        self.verdict.show_ruling(self._presenter.ruling(), self._presenter.power())
        head = self.verdict.box.head.text()
        if head != before and self.isVisible():
            announce(self.verdict, head)

    @override
    def first_focus(self) -> QWidget | None:
        return self.charters.list

    @override
    def regions(self) -> Sequence[QWidget]:
        return (self.charters, self.reading, self.calculator, self.verdict)

    # What takes time

    def _read_rest(self) -> None:
        """Read the other charters aside, for what the list says of each."""
        library = self._presenter.library
        keys = library.unread()
        if not keys or self._reader is not None:
            return
        self._reader = Job(lambda _: library.fetch(keys), self)
        self._reader.done.connect(self._rest_read)
        self._reader.failed.connect(self._reading_failed)
        self._reader.start()

    def _rest_read(self, found: object) -> None:
        self._reader = None
        self._presenter.library.keep(found)  # type: ignore[arg-type]
        self.charters.show_screen(self._presenter.screen())
        self._tell_settled()

    def _reading_failed(self, error: Exception) -> None:
        self._reader = None
        raise error

    def _work(self) -> None:
        """Work out what would turn it; one job at a time, the newest case next."""
        if self._job is not None:
            return
        work = self._presenter.work()
        if work is None:
            self._tell_settled()
            return
        self._job = Job(lambda _: work(), self)
        self._job.done.connect(self._worked_out)
        self._job.failed.connect(self._work_failed)
        self._job.start()

    def _worked_out(self, worked: object) -> None:
        self._job = None
        if self._presenter.take(worked):  # type: ignore[arg-type]
            self._show_ruling()
        self._work()

    def _work_failed(self, error: Exception) -> None:
        self._job = None
        raise error

    def _tell_settled(self) -> None:
        if self._job is None and self._reader is None:
            self.settled.emit()

    # What is clicked

    def _choose(self, key: str) -> None:
        self._presenter.choose(key)
        self.refresh()

    def _choose_beside(self, key: str) -> None:
        self._presenter.choose_beside(key)
        self.refresh()

    def _choose_kind(self, kind: str) -> None:
        self._presenter.choose_kind(kind)
        self._show_case()

    def _show_differences(self, only: bool) -> None:
        self._presenter.show_differences(only=only)
        self.refresh()

    def _try(self, act: Callable[[Calculator], None]) -> None:
        if self._presenter.calculator is not None:
            act(self._presenter.calculator)
            self._show_case()

    def _mean(self, seat: str) -> None:
        case = self._presenter.calculator
        if case is not None and seat:
            case.seat = SeatId(seat)

    def _ask(self, question: str) -> None:
        def ask(case: Calculator) -> None:
            case.question = question

        self._try(ask)

    def _wait(self, key: str) -> None:
        def wait(case: Calculator) -> None:
            case.wait = key

        self._try(wait)

    def _name(self, role: str, seat: str) -> None:
        self._try(lambda case: case.name(role, SeatId(seat)) if seat else case.nobody(role))

    def _apply(self, way: str) -> None:
        self._presenter.apply(way)
        self._show_case()

    def cast(self, value: str) -> None:
        """Give the current member's ballot, as a key does."""
        self._try(lambda case: case.cast(value))

    def all_in_favour(self) -> None:
        """Everybody votes for, on the question shown."""
        self._try(lambda case: case.all_in_favour())

    def clear(self) -> None:
        """No ballot is given, nothing found, nobody named."""
        self._try(lambda case: case.clear())
