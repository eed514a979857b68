"""A walk through every screen of the window, in one exercise in its first turn.

`tour` plays and yields a `Stop` wherever there is something to look at. Pictures, gates, keys and
names are each taken at the same stops, so none of them can forget a screen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

from PySide6.QtWidgets import QWidget

from tests.journeys.stage import home_settled
from tests.ui.pictures import settle
from wargame.game.events.move_deposited import Item
from wargame.game.ids import InjectId, SeatId
from wargame.play.commands import (
    CastBallot,
    ClosePhase,
    CloseVote,
    DeliverInject,
    OpenTurn,
    OpenVote,
    SealMove,
    SendMessage,
    TableMotion,
)
from wargame.play.phases import missing
from wargame.ui.jobs import wait_for_jobs
from wargame.ui.parts.overlay import Overlay
from wargame.ui.projector.slides import Slide
from wargame.ui.running.late_sheet import LateSheet
from wargame.ui.running.note_sheet import NoteSheet
from wargame.ui.running.sheets import EndingSheet
from wargame.ui.views.charters.view import ChartersView
from wargame.ui.views.council.view import CouncilView
from wargame.ui.views.evaluate.view import TABS as EVALUATED
from wargame.ui.views.evaluate.view import EvaluateView
from wargame.ui.views.report.view import ReportView
from wargame.ui.views.review.view import ReviewView
from wargame.ui.views.seat.view import SeatView
from wargame.ui.views.seats.view import SeatsView
from wargame.ui.views.setup.view import SetupView
from wargame.ui.views.table.view import TableView

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from tests.journeys.stage import StageDesk
    from wargame.play.command import Command
    from wargame.play.session import Session
    from wargame.ui.window import Window

ARM, KAZ, RUS = SeatId("ARM"), SeatId("KAZ"), SeatId("RUS")
PEOPLE = "ARM, Ana Duarte\nBLR, Marek Nowak\nKAZ, Priya Nair\nRUS, Tom Okafor\nTJK, Lea Brandt"
LETTER = "Fighting has come to our allies' border. We ask only that you do not object to a mission."

Shown = TypeVar("Shown", bound=QWidget)


class Stop(NamedTuple):
    """Somewhere to look.

    Attributes:
        name: The screen and what is on it.
        pictured: Whether the documentation shows it.
        wall: Whether it is the room's window and not the facilitator's.
        filled: How many filled buttons are visible.
        private: The seat whose screen it is.
    """

    name: str
    pictured: bool = False
    wall: bool = False
    filled: int = 1
    private: str = ""


def submit(window: Window, *commands: Command) -> None:
    """Do what is no part of the walk."""
    assert window.session is not None
    for command in commands:
        window.session.submit(command)
    settle()


def page_of(window: Window, kind: type[Shown]) -> Shown:
    """The page that is shown."""
    page = window.frame.stack.currentWidget()
    assert isinstance(page, kind), f"{type(page).__name__} is shown, not {kind.__name__}"
    return page


def go_to(session: Session, phase: str) -> None:
    """Close phases until that one; who has sealed nothing passes."""
    while session.state.phase.id != phase:
        given = tuple((seat, "passed") for seat in missing(session.state))
        session.submit(ClosePhase(given=given))


def give_orders(session: Session, desk: StageDesk) -> None:
    """Turn 1 up to Orders: three injects, a letter to Kazakhstan, and a sealed order of Armenia."""
    session.submit(OpenTurn())
    for minute, name in ((0, "kar-t1-i1"), (8, "kar-t1-i2"), (7, "kar-t1-i3")):
        desk.wait(minute)
        session.submit(DeliverInject(inject=InjectId(name)))
    title = "Will you stay silent?"
    session.submit(SendMessage(actor=ARM, sender=ARM, to=(KAZ,), title=title, text=LETTER))
    go_to(session, "orders")
    desk.wait(1)
    sealed = (item(session, "kar-a-arm-mobilise"),)
    session.submit(SealMove(actor=ARM, seat=ARM, items=sealed))


def tour(window: Window, desk: StageDesk, qtbot: QtBot) -> Iterator[Stop]:
    """Every screen, from the first start to the report and back to Home."""
    yield Stop("home-first", filled=0)
    yield from _for_the_person(window)
    yield from _before_the_start(window)
    yield from _table(window, desk)
    yield from _seats(window)
    yield from _council(window)
    yield from _wall(window)
    yield from _charters(window)
    yield from _afterwards(window)
    yield from _report(window, qtbot)


def _over(window: Window, name: str, open_it: Callable[[], object]) -> Iterator[Stop]:
    """A stop at what lies over the screen, which is closed afterwards."""
    open_it()
    settle()
    (over,) = [one for one in window.frame.findChildren(Overlay) if one.isVisible()]
    yield Stop(name)
    over.close_overlay()
    settle()


def _for_the_person(window: Window) -> Iterator[Stop]:
    window.tutorial.begin()
    wait_for_jobs()
    settle()
    yield Stop("tutorial", pictured=True, filled=0)
    window.tutorial.leave()
    window.frame.toast.hide()
    window.frame.show_screen("settings")
    settle()
    yield Stop("settings", pictured=True, filled=0)


def _before_the_start(window: Window) -> Iterator[Stop]:
    window.set_up("karabakh-2020")
    wait_for_jobs()
    settle()
    page = page_of(window, SetupView)
    page._presenter.paste(PEOPLE)
    page._presenter.choose("KGZ", mode="control")
    page.refresh()
    settle()
    yield Stop("setup", pictured=True)
    yield from _over(window, "setup-papers", page.papers_asked.emit)
    page.start()
    wait_for_jobs()
    settle()


def _table(window: Window, desk: StageDesk) -> Iterator[Stop]:
    assert window.session is not None
    give_orders(window.session, desk)
    window.frame.show_screen("table")
    settle()
    yield Stop("table", pictured=True)
    page = page_of(window, TableView)
    shown = page.columns.tabs.chosen()
    for tab in ("facts", "indicators", "forces", "relations", "turn", "requests"):
        if page.columns.has(tab):
            page.columns.show_tab(tab)
            settle()
            yield Stop(f"table-{tab}")
    page.columns.show_tab(shown)
    session = page._presenter.session
    yield from _over(window, "table-note", lambda: NoteSheet.over(page, session))
    yield from _over(window, "table-late", lambda: LateSheet.over(page, session))
    yield from _over(window, "palette", window.finder.open)
    yield from _over(window, "keys", window.frame.show_keys)


def _seats(window: Window) -> Iterator[Stop]:
    window.frame.show_screen("seats")
    settle()
    page_of(window, SeatsView)
    yield Stop("seats", pictured=True)
    window.hand_over("KAZ")
    settle()
    yield Stop("seat-handover", pictured=True, private="KAZ")
    page = page_of(window, SeatView)
    page.show_papers()
    page._presenter.add_offer("kar-a-kaz-cica")
    assert page.open_page is not None
    page.open_page.refresh()
    page.open_page.inbox.read(page._presenter.screen().inbox[0].seq)
    settle()
    yield Stop("seat-move", pictured=True, private="KAZ")
    page.open_page.seal()
    settle()
    yield Stop("seat-sealed", pictured=True, private="KAZ")
    window.hand_back()
    settle()


def _council(window: Window) -> Iterator[Stop]:
    assert window.session is not None
    go_to(window.session, "council")
    window.frame.show_screen("council")
    settle()
    yield Stop("council-empty")
    submit(window, TableMotion(proposer=ARM, template="kar-m-6"))
    submit(window, TableMotion(proposer=RUS, template="kar-m-3"))
    page = page_of(window, CouncilView)
    for name, act in (
        ("motion", page.new_motion),
        ("text", page.read_text),
        ("roll", page.call_roll),
        ("speakers", page.list_speakers),
    ):
        yield from _over(window, f"council-{name}", act)
    assert window.session is not None
    motion = window.session.state.motion_numbers()[0].id
    submit(window, OpenVote(motion=motion))
    values = {"ARM": "for", "BLR": "against", "KAZ": "against", "KGZ": "abstain"}
    for seat in ("ARM", "BLR", "KAZ", "KGZ", "RUS", "TJK"):
        value = values.get(seat, "abstain")
        submit(window, CastBallot(motion=motion, seat=SeatId(seat), value=value))
    yield Stop("council-voted")
    submit(window, CloseVote(motion=motion))
    yield Stop("council", pictured=True)
    for name, act in (("what-if", page.what_if), ("card", page.show_card)):
        yield from _over(window, f"council-{name}", act)


def _wall(window: Window) -> Iterator[Stop]:
    window.projector.open_here()
    window.projector.push_motion()
    settle()
    yield Stop("projector-motion", pictured=True, wall=True)
    window.projector.push(Slide("map"))
    settle()
    yield Stop("projector-map", pictured=True, wall=True)
    window.projector.close_window()


def _charters(window: Window) -> Iterator[Stop]:
    window.frame.show_screen("charters")
    page = page_of(window, ChartersView)
    page.charters.beside_chosen.emit("exercise:csto-as-practised")
    page.reading.kinds.choose("assist")
    case = page._presenter.calculator
    assert case is not None
    case.name("requester", ARM)
    for fact in ("lawful-request", "external-attack"):
        case.find(fact, found=True)
    case.all_in_favour()
    case.turn(SeatId("BLR"), "against")
    case.turn(KAZ, "against")
    case.turn(RUS, "abstain")
    page.refresh()
    wait_for_jobs()
    settle()
    yield Stop("charters", pictured=True, filled=0)


def _afterwards(window: Window) -> Iterator[Stop]:
    window.frame.show_screen("evaluate")
    page = page_of(window, EvaluateView)
    for tab, _ in EVALUATED:
        page.show_tab(tab)
        settle()
        first = tab == EVALUATED[0][0]
        yield Stop("evaluate" if first else f"evaluate-{tab}", pictured=first)
    window.frame.show_screen("review")
    review = page_of(window, ReviewView)
    settle()
    yield Stop("review", pictured=True)
    for tab in ("history", "charters", "compare"):
        review.tabs.button(tab).click()
        wait_for_jobs()
        settle()
        yield Stop(f"review-{tab}")
    yield from _over(window, "review-branch", review.ask_branch)
    window.frame.show_screen("table")
    table = page_of(window, TableView)
    running = table._presenter.running
    yield from _over(window, "table-end", lambda: EndingSheet.over(table, running))
    yield from _over(window, "table-take-back", lambda: table.phase_bar.ask_back(20))


def _report(window: Window, qtbot: QtBot) -> Iterator[Stop]:
    window.frame.show_screen("report")
    page = page_of(window, ReportView)
    qtbot.waitUntil(lambda: page.preview.document.pageCount() > 3, timeout=60_000)
    page.preview.go_to(2)
    qtbot.waitUntil(lambda: page.preview.pages.pageNavigator().currentPage() == 2, timeout=10_000)
    for _ in range(20):
        qtbot.wait(20)
        settle()
    yield Stop("report", pictured=True)
    window.close_exercise()
    home_settled(window)
    yield Stop("home", pictured=True)


def item(session: Session, name: str) -> Item:
    """An action of the pack as a line of a move."""
    action = session.setting.pack.action(name)
    return Item(
        action=action.id,
        instrument=action.instrument,
        title=action.title,
        text=action.text,
        to=action.targets,
    )
