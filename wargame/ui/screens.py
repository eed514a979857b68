"""The registry of screens, by hand, in the order of the rail; each is built on its first visit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.ui.screen import ScreenEntry

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from wargame.play.papers import Chosen
    from wargame.play.session import Session
    from wargame.ui.jobs import Progress
    from wargame.ui.window import Window

BEFORE_PLAY = (
    *("seat-cards", "briefs", "rules"),
    *("run-book", "picture-sheets", "place-cards"),
)
"""Papers that are ticked when the sheet is opened in Set-up."""
DURING_PLAY = ("turn-cards",)
"""Those that are ticked on the Table: what changes from turn to turn."""


def screen_entries(window: Window) -> tuple[ScreenEntry, ...]:
    """All screens of the window."""
    return (
        ScreenEntry("home", "Home", "home", lambda: _home(window)),
        ScreenEntry("setup", "Set-up", "adjustments", lambda: _setup(window), needs_exercise=True),
        ScreenEntry(
            "table",
            "Table",
            "layout-board",
            lambda: _table(window),
            group=1,
            needs_exercise=True,
            has_next=True,
        ),
        ScreenEntry(
            "council",
            "Council",
            "gavel",
            lambda: _council(window),
            group=1,
            needs_exercise=True,
            has_next=True,
        ),
        ScreenEntry(
            "seats",
            "Seats",
            "users",
            lambda: _seats(window),
            group=1,
            needs_exercise=True,
            has_next=True,
        ),
        ScreenEntry(
            "review",
            "Review",
            "timeline-event",
            lambda: _review(window),
            group=2,
            needs_exercise=True,
        ),
        ScreenEntry(
            "evaluate",
            "Evaluate",
            "clipboard-list",
            lambda: _evaluate(window),
            group=2,
            needs_exercise=True,
        ),
        ScreenEntry(
            "report", "Report", "file-text", lambda: _report(window), group=2, needs_exercise=True
        ),
        ScreenEntry("charters", "Charters", "book", lambda: _charters(window), group=2),
        ScreenEntry("settings", "Settings", "settings", lambda: _settings(window), in_rail=False),
        ScreenEntry(
            "seat",
            "Seat",
            "lock",
            lambda: _seat(window),
            needs_exercise=True,
            in_rail=False,
            private=True,
        ),
    )


def _session(window: Window) -> Session:
    if window.session is None:
        message = "a screen of an exercise was built without one"
        raise RuntimeError(message)
    return window.session


def _home(window: Window) -> QWidget:
    from wargame.ui.tutorial.welcome import Welcome
    from wargame.ui.views.home.presenter import HomePresenter
    from wargame.ui.views.home.view import HomeView

    view = HomeView(HomePresenter(window.desk, window.open_path), window.frame.stack)
    view.set_up.connect(window.opening.set_up)
    view.open_file.connect(window.opening.open_file)
    view.look_only.connect(window.opening.look_only)
    view.review.connect(window.opening.open_to_review)
    view.choose_file.connect(window.opening.choose_file)
    view.play_baseline.connect(window.opening.play_baseline)
    view.set_up_again.connect(window.chores.set_up_again)
    view.throw_away.connect(window.chores.throw_away)
    view.remove_pack.connect(window.chores.remove_pack)
    view.pack_added.connect(window.chores.tell_added)
    view.left_home.connect(window.chores.leave)
    window.changed_on_disk.connect(view.look)
    window.failed.connect(view.tell)

    def new_exercise() -> None:
        window.frame.show_screen("home")
        view.to_packs()

    window.frame.bindings.bind("exercise.new", new_exercise)
    welcome = Welcome()
    view.offer(welcome)
    window.tutorial.offer_on(welcome)
    return view


def _setup(window: Window) -> QWidget:
    from wargame.ui.surroundings import surroundings
    from wargame.ui.views.setup.presenter import SetupPresenter
    from wargame.ui.views.setup.view import SetupView

    session = _session(window)
    presenter = SetupPresenter(session, window.phrases, surroundings)
    view = SetupView(presenter, window.frame.stack)
    view.papers_asked.connect(
        lambda: _papers(window, view, presenter.for_papers, view.before_papers)
    )
    view.folder_asked.connect(window.elsewhere.choose_folder)
    window.letting_go.connect(view.keep_now)
    view.started.connect(lambda: window.frame.show_screen("table"))
    window.start_asked.connect(view.press_start)
    return view


def _papers(
    window: Window,
    over: QWidget,
    chosen: Callable[[], Chosen],
    before: Callable[[Sequence[str]], str] | None = None,
    ticked: Sequence[str] = BEFORE_PLAY,
) -> None:
    """The sheet that prints papers, over a screen."""
    from wargame.ui.running.papers_sheet import PapersSheet

    session, desk = _session(window), window.desk

    def write(
        kinds: Sequence[str], size: str, folder: Path, progress: Progress
    ) -> tuple[Path, ...]:
        return desk.write_papers(session, chosen(), kinds, size, folder, progress)

    PapersSheet(over, desk.paper_kinds(), ticked, write, before).open()


def _table(window: Window) -> QWidget:
    from wargame.ui.projector.pictures import picture_of
    from wargame.ui.projector.room_panel import RoomPanel
    from wargame.ui.views.table.presenter import TablePresenter
    from wargame.ui.views.table.view import TableView

    view = TableView(
        TablePresenter(_session(window)), RoomPanel(window.projector), window.frame.stack
    )
    view.open_seats.connect(lambda: window.frame.show_screen("seats"))
    view.open_seat.connect(window.handing.over)
    view.open_council.connect(lambda: window.frame.show_screen("council"))
    view.open_report.connect(lambda: window.frame.show_screen("report"))
    view.push_picture.connect(lambda *one: window.projector.push(picture_of(*one)))
    view.bind(window.frame.bindings)

    def print_papers() -> None:
        from wargame.play.papers import chosen_so_far

        def chosen() -> Chosen:
            return chosen_so_far(_session(window), window.phrases.made)

        _papers(window, view, chosen, ticked=DURING_PLAY)

    window.frame.bindings.bind("papers.print", print_papers)
    return view


def _council(window: Window) -> QWidget:
    from wargame.ui.views.council.presenter import CouncilPresenter
    from wargame.ui.views.council.view import CouncilView

    view = CouncilView(CouncilPresenter(_session(window)), window.frame.stack)
    view.bind(window.frame.bindings)
    return view


def _seats(window: Window) -> QWidget:
    from wargame.ui.views.seats.presenter import SeatsPresenter
    from wargame.ui.views.seats.view import SeatsView

    view = SeatsView(SeatsPresenter(_session(window), window.phrases), window.frame.stack)
    view.open_seat.connect(window.handing.over)
    return view


def _seat(window: Window) -> QWidget:
    from wargame.game.ids import as_seat
    from wargame.support.choices import current_choices
    from wargame.ui.views.seat.presenter import SeatPresenter
    from wargame.ui.views.seat.view import SeatView

    presenter = SeatPresenter(_session(window), as_seat(window.seat), window.phrases)
    view = SeatView(
        presenter,
        hide_after=current_choices().now.hide_after * 1000,
        direct=window.handing.facilitator_writes,
    )
    view.handed_back.connect(window.handing.back)
    view.pass_on.connect(window.handing.over)
    view.bind(window.frame.bindings)
    return view


def _settings(window: Window) -> QWidget:
    from wargame.ui.views.settings.presenter import SettingsPresenter
    from wargame.ui.views.settings.view import SettingsView

    view = SettingsView(SettingsPresenter(window.choices), window.frame.stack)
    window.chosen_anew.connect(view.refresh)
    return view


def _review(window: Window) -> QWidget:
    from wargame.ui.views.review.presenter import ReviewPresenter
    from wargame.ui.views.review.view import ReviewView

    view = ReviewView(ReviewPresenter(_session(window), window.desk), window.frame.stack)
    view.branched.connect(window.take_up)
    view.open_report.connect(lambda: window.frame.show_screen("report"))
    view.bind(window.frame.bindings)
    return view


def _evaluate(window: Window) -> QWidget:
    from wargame.play.papers import chosen_so_far
    from wargame.ui.views.evaluate.presenter import EvaluatePresenter
    from wargame.ui.views.evaluate.view import EvaluateView

    session = _session(window)
    view = EvaluateView(EvaluatePresenter(session), window.frame.stack)
    view.papers_asked.connect(lambda: _papers(window, view, lambda: chosen_so_far(session)))
    view.open_report.connect(lambda: window.frame.show_screen("report"))
    view.bind(window.frame.bindings)
    return view


def _report(window: Window) -> QWidget:
    from wargame.ui.views.report.presenter import ReportPresenter
    from wargame.ui.views.report.view import ReportView

    view = ReportView(ReportPresenter(_session(window), window.desk), window.frame.stack)
    view.go_asked.connect(window.frame.show_screen)
    view.saved.connect(window.tutorial.report_saved)
    view.bind(window.frame.bindings)
    return view


def _charters(window: Window) -> QWidget:
    from wargame.ui.views.charters.presenter import ChartersPresenter
    from wargame.ui.views.charters.view import ChartersView

    view = ChartersView(ChartersPresenter(window.desk, lambda: window.session), window.frame.stack)
    view.bind(window.frame.bindings)
    return view
