"""The table and Council in the frame, at moments of a played Karabakh turn, for eyes and gates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

from tests.play.council_business import TEXT, own_motion
from tests.play.tables import ARM, BLR, KAZ, KGZ, SIX, TJK, Table, karabakh
from tests.ui.demo_screens import demo_screens
from tests.ui.pictures import Case
from wargame.game.entry import utc_text
from wargame.game.ids import InjectId, PersonId
from wargame.play.commands import (
    AddTime,
    AnswerInject,
    AssignSeat,
    CallSpeaker,
    ChangeSitting,
    DeliverInject,
    HoldInject,
    ListSpeaker,
    MarkAttendance,
    OpenRequest,
    ProposeAmendment,
    SetSpeaking,
    TakeRequest,
)
from wargame.ui.frame import Frame
from wargame.ui.running.late_sheet import LateSheet
from wargame.ui.running.note_sheet import NoteSheet
from wargame.ui.running.presenter import RunningPresenter
from wargame.ui.screen import ScreenEntry
from wargame.ui.views.council.presenter import CouncilPresenter
from wargame.ui.views.council.view import CouncilView
from wargame.ui.views.table.presenter import TablePresenter
from wargame.ui.views.table.view import TableView

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from wargame.play.session import Session

PLAYERS = ("Ana Duarte", "Marek Nowak", "Priya Nair", "", "Tom Okafor", "Lea Brandt")
LAPTOP_AT_200 = QSize(720, 450)


def in_orders() -> Table:
    """Turn 1, Orders: two seats have sealed, one has a draft, an inject is due."""
    table = karabakh().start(None, KGZ="control", secgen="control")
    for number, (seat, name) in enumerate(zip(SIX, PLAYERS, strict=True), start=1):
        if seat != KGZ:
            person = PersonId(f"person-{number}")
            table.session.store.set_person(person, name)
            table.session.submit(AssignSeat(seat=seat, mode="person", people=(person,)))
    table.open_turn()
    table.wait(1)
    table.session.submit(DeliverInject(inject=InjectId("kar-t1-i1")))
    table.wait(8)
    table.session.submit(DeliverInject(inject=InjectId("kar-t1-i2")))
    table.session.submit(HoldInject(inject=InjectId("kar-t1-i4")))
    table.to("orders").wait(2)
    table.seal(ARM).wait(1)
    table.seal(BLR)
    table.session.submit(AddTime(minutes=5))
    table.session.store.save_draft(KAZ, "move", "{}", utc_text(table.session.now()))
    table.wait(4)
    return table


def in_council() -> tuple[Table, CouncilPresenter]:
    """Turn 1, Council: one motion adopted, Article 4 at its roll with five ballots."""
    table = in_orders()
    for name in ("kar-t1-i3", "kar-t1-i5"):
        table.session.submit(DeliverInject(inject=InjectId(name)))
    table.to("council").wait(2)
    presenter = CouncilPresenter(table.session)
    presenter.bring("kar-m-3")
    presenter.all_in_favour()
    presenter.close()
    presenter.bring("kar-m-6")
    presenter.cast("for")
    presenter.cast("against", explanation="No Belarusian soldier abroad")
    presenter.cast("against", explanation="No precedent of automatic war")
    presenter.cast("abstain")
    presenter.cast("abstain")
    return table, presenter


def framed(screen: str, page: TableView | CouncilView, session: Session) -> Frame:
    """A page in the frame, as the window shows it."""
    screens = list(demo_screens([]))
    place = next(at for at, one in enumerate(screens) if one.id == screen)
    screens[place] = ScreenEntry(
        screen,
        screen.title(),
        screens[place].icon,
        lambda: page,
        group=1,
        needs_exercise=True,
        has_next=True,
    )
    frame = Frame(screens)
    frame.open_exercise("Karabakh 2020, group B", "Nagorno-Karabakh 2020 · CSTO, as written")
    page.bind(frame.bindings)
    frame.show_screen(screen)
    running = RunningPresenter(session)
    step, undo = running.next(), running.undo()
    frame.next_bar.show_step(step.title, step.effect, step.after)
    frame.next_bar.show_undo(undo.what, undo.entry)
    frame.top_bar.show_saved("Saved 14:30:07", session.head.seq)
    return frame


def table(tab: str = "") -> Frame:
    """The table in Orders, with a tab of the middle."""
    played = in_orders()
    page = TableView(TablePresenter(played.session))
    if tab:
        page.columns.show_tab(tab)
    return framed("table", page, played.session)


def table_form() -> Frame:
    """The table with the form of a new inject."""
    frame = table()
    page = frame.stack.currentWidget()
    assert isinstance(page, TableView)
    page.injects.invent()
    return frame


def table_requests() -> Frame:
    """A question that nobody deals with, a talk that goes on, and an answered inject."""
    played = in_orders()
    ask = "May our mission in Moscow speak to the press before Orders close?"
    played.session.submit(OpenRequest(actor=ARM, seat=ARM, text=ask))
    played.session.submit(OpenRequest(actor=KAZ, seat=KAZ, what="talk", to=(BLR,), text="a truce"))
    played.session.submit(TakeRequest(request="r-2"))
    played.session.submit(AnswerInject(inject=InjectId("kar-t1-i1")))
    page = TableView(TablePresenter(played.session))
    page.columns.show_tab("requests")
    return framed("table", page, played.session)


def table_filtered() -> Frame:
    """The log narrowed to one kind."""
    frame = table()
    page = frame.stack.currentWidget()
    assert isinstance(page, TableView)
    page.log.open_filter()
    return frame


def table_note() -> Frame:
    """An observation being noted."""
    frame = table()
    page = frame.stack.currentWidget()
    assert isinstance(page, TableView)
    sheet = NoteSheet.over(page, page._presenter.session)
    sheet.kind.button("observation").click()
    return frame


def table_late() -> Frame:
    """Half an hour over its time: what could be left out."""
    played = in_orders()
    played.wait(30)
    page = TableView(TablePresenter(played.session))
    frame = framed("table", page, played.session)
    LateSheet.over(page, played.session).way.button("plan").click()
    return frame


def council() -> Frame:
    """Council at the roll."""
    played, presenter = in_council()
    return framed("council", CouncilView(presenter), played.session)


def council_ruled() -> Frame:
    """Council with a contested ruling."""
    played, presenter = in_council()
    presenter.cast("abstain")
    presenter.close()
    return framed("council", CouncilView(presenter), played.session)


def council_questions() -> Frame:
    """Council with two questions and four answers."""
    played, presenter = in_council()
    presenter.act("put-off", "Later")
    presenter.bring("kar-m-8")
    presenter.call()
    return framed("council", CouncilView(presenter), played.session)


def council_waiting() -> Frame:
    """Council before the roll is called, with speakers, a break's end and an amendment."""
    played = in_orders().to("council")
    in_room(played)
    presenter = CouncilPresenter(played.session)
    presenter.choose(played.state.motion_numbers()[0].id)
    return framed("council", CouncilView(presenter), played.session)


def in_room(played: Table) -> None:
    """A motion of one's own, an amendment to it, three speakers, one seat away."""
    submit = played.session.submit
    motion = own_motion(played, "A ceasefire, and a mission within a week")
    text = TEXT.replace("within a week", "within a day, with a report to the Council")
    submit(ProposeAmendment(motion=motion, seat=KAZ, seconder=TJK, text=text))
    submit(MarkAttendance(seat=BLR, presence="excused"))
    submit(ChangeSitting(form="informal", minutes=15))
    submit(SetSpeaking(seconds=120, budget=600, interlaced=True))
    for seat, stance in ((KAZ, "against"), (ARM, "reply"), (KGZ, "")):
        submit(ListSpeaker(seat=seat, stance=stance))
    submit(CallSpeaker())
    played.wait(0.8)


def council_straw() -> Frame:
    """Council in a straw poll."""
    played = in_orders().to("council")
    in_room(played)
    presenter = CouncilPresenter(played.session)
    presenter.straw_poll()
    for value in ("for", "against", "abstain"):
        presenter.cast(value)
    return framed("council", CouncilView(presenter), played.session)


def council_sheet(act: str) -> Callable[[], QWidget]:
    """Council with one of its sheets over it."""

    def make() -> QWidget:
        frame = council_waiting() if act != "show_card" else council_ruled()
        page = frame.stack.currentWidget()
        assert isinstance(page, CouncilView)
        frame.show()
        getattr(page, act)()
        return frame

    return make


def council_empty() -> Frame:
    """Council with nothing on the docket."""
    played = in_orders().to("council")
    return framed("council", CouncilView(CouncilPresenter(played.session)), played.session)


def with_tab(tab: str) -> Callable[[], QWidget]:
    """The table with that tab."""
    return lambda: table(tab)


CASES = (
    Case("03-table-light", table),
    Case("03-table-dark", table, "dark"),
    Case("03-table-indicators", with_tab("indicators")),
    Case("03-table-turn", with_tab("turn")),
    Case("03-table-form", table_form),
    Case("03-table-requests", table_requests),
    Case("03-table-filtered", table_filtered),
    Case("03-table-note", table_note),
    Case("03-table-late", table_late),
    Case("03-table-200", with_tab("injects"), size=LAPTOP_AT_200, ratio=2),
    Case("03-table-large", table, size=QSize(1920, 1200), text_size=1.4),
    Case("03-table-mirrored", table, mirrored=True),
    Case("03-table-contrast", table, contrast=True),
    Case("03-table-1200", table, size=QSize(1200, 800)),
    Case("04-council-light", council),
    Case("04-council-dark", council_ruled, "dark"),
    Case("04-council-questions", council_questions),
    Case("04-council-empty", council_empty),
    Case("04-council-waiting", council_waiting),
    Case("04-council-waiting-1280", council_waiting, size=QSize(1280, 800)),
    Case("04-council-waiting-150", council_waiting, size=QSize(960, 600), ratio=1.5),
    Case("04-council-straw", council_straw, "dark"),
    Case("04-council-roll-call", council_sheet("call_roll")),
    Case("04-council-speakers", council_sheet("list_speakers"), "dark"),
    Case("04-council-text", council_sheet("read_text")),
    Case("04-council-card", council_sheet("show_card")),
    Case("04-council-what-if", council_sheet("what_if")),
    Case("04-council-new-motion", council_sheet("new_motion")),
    Case("04-council-200", council, size=LAPTOP_AT_200, ratio=2),
    Case("04-council-large", council, size=QSize(1920, 1200), text_size=1.4),
    Case("04-council-mirrored", council_ruled, mirrored=True),
    Case("04-council-contrast", council_ruled, contrast=True),
    Case("04-council-1200", council_ruled, size=QSize(1200, 800)),
)
