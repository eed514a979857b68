"""A picture of every screen, light and dark, from an exercise in its first turn.

`WARGAME_PICTURES=docs/pictures` (`make pictures`) keeps them; otherwise they are thrown away.
"""

from __future__ import annotations

import os
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice

from tests.journeys.stage import home_settled
from tests.ui.pictures import WINDOW, grab, settle
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
from wargame.ui.projector.slides import Slide
from wargame.ui.views.charters.view import ChartersView
from wargame.ui.views.report.view import ReportView
from wargame.ui.views.seat.view import SeatView
from wargame.ui.views.setup.view import SetupView

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from tests.journeys.stage import StageDesk
    from wargame.play.command import Command
    from wargame.ui.theme.theme import Theme
    from wargame.ui.window import Window

ARM, KAZ, RUS = SeatId("ARM"), SeatId("KAZ"), SeatId("RUS")
PEOPLE = "ARM, Ana Duarte\nBLR, Marek Nowak\nKAZ, Priya Nair\nRUS, Tom Okafor\nTJK, Lea Brandt"
LETTER = "Fighting has come to our allies' border. We ask only that you do not object to a mission."


class Photographer:
    """Takes pictures of a window into a folder, few colours and so few bytes."""

    def __init__(self, window: Window, folder: Path, theme: Theme) -> None:
        self.window = window
        self.folder = folder
        self.theme = theme
        self.taken: list[str] = []

    def take(self, name: str) -> None:
        for scheme in ("light", "dark"):
            self.theme.put_on(scheme)
            settle()
            self._keep(self.window.frame, f"{name}-{scheme}.png")
        self.theme.put_on("light")
        settle()

    def take_wall(self, name: str) -> None:
        """The projector has a theme of its own."""
        room = self.window.projector.window
        assert room is not None
        room.resize(1600, 900)
        for scheme in ("light", "dark"):
            room.canvas.set_scheme(scheme)
            self.window.projector.tick()
            settle()
            self._keep(room, f"{name}-{scheme}.png")

    def _keep(self, widget: QWidget, name: str) -> None:
        held = QBuffer()
        held.open(QIODevice.OpenModeFlag.WriteOnly)
        grab(widget).save(held, "PNG")
        picture = Image.open(BytesIO(held.data().data())).convert("RGB")
        few = picture.quantize(256, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
        few.save(self.folder / name, optimize=True)
        self.taken.append(name)


def submit(window: Window, *commands: Command) -> None:
    assert window.session is not None
    for command in commands:
        window.session.submit(command)
    settle()


def item(window: Window, name: str) -> Item:
    assert window.session is not None
    action = window.session.setting.pack.action(name)
    return Item(
        action=action.id,
        instrument=action.instrument,
        title=action.title,
        text=action.text,
        to=action.targets,
    )


def go_to(window: Window, phase: str) -> None:
    assert window.session is not None
    while window.session.state.phase.id != phase:
        given = tuple((seat, "passed") for seat in missing(window.session.state))
        window.session.submit(ClosePhase(given=given))


@pytest.mark.pictures
def test_every_screen_is_pictured_light_and_dark(
    window: Window, desk: StageDesk, theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    asked = os.environ.get("WARGAME_PICTURES")
    folder = Path(asked) if asked else tmp_path
    camera = Photographer(window, folder, theme)
    window.frame.resize(WINDOW)
    _for_the_person(window, camera)
    _before_the_start(window, camera)
    _orders(window, desk, camera)
    _council(window, camera)
    _wall(window, camera)
    _charters(window, camera)
    _afterwards(window, camera)
    _report(window, camera, qtbot)

    assert len(camera.taken) == len(set(camera.taken)) == 34
    assert all((folder / name).stat().st_size < 250_000 for name in camera.taken)


def _for_the_person(window: Window, camera: Photographer) -> None:
    window.tutorial.begin()
    settle()
    camera.take("tutorial")
    window.tutorial.leave()
    window.frame.toast.hide()
    window.frame.show_screen("settings")
    camera.take("settings")
    camera.theme.put_on(contrast=True)
    camera.take("settings-contrast")
    camera.theme.put_on(contrast=False)


def _before_the_start(window: Window, camera: Photographer) -> None:
    window.set_up("karabakh-2020")
    settle()
    page = window.frame.stack.currentWidget()
    assert isinstance(page, SetupView)
    page._presenter.paste(PEOPLE)
    page._presenter.choose("KGZ", mode="control")
    page.refresh()
    camera.take("setup")
    page.start()
    wait_for_jobs()
    settle()


def _orders(window: Window, desk: StageDesk, camera: Photographer) -> None:
    submit(window, OpenTurn())
    for minute, name in ((0, "kar-t1-i1"), (8, "kar-t1-i2"), (7, "kar-t1-i3")):
        desk.wait(minute)
        submit(window, DeliverInject(inject=InjectId(name)))
    title = "Will you stay silent?"
    submit(window, SendMessage(actor=ARM, sender=ARM, to=(KAZ,), title=title, text=LETTER))
    go_to(window, "orders")
    desk.wait(1)
    sealed = (item(window, "kar-a-arm-mobilise"),)
    submit(window, SealMove(actor=ARM, seat=ARM, items=sealed))
    window.frame.show_screen("table")
    camera.take("table")
    window.frame.show_screen("seats")
    camera.take("seats")
    window.hand_over("KAZ")
    camera.take("seat-handover")
    page = window.frame.stack.currentWidget()
    assert isinstance(page, SeatView)
    page.show_papers()
    page._presenter.add_offer("kar-a-kaz-cica")
    assert page.open_page is not None
    page.open_page.refresh()
    page.open_page.inbox._read(page._presenter.screen().inbox[0].seq)
    camera.take("seat-move")
    page.open_page.seal()
    camera.take("seat-sealed")
    window.hand_back()


def _council(window: Window, camera: Photographer) -> None:
    go_to(window, "council")
    submit(window, TableMotion(proposer=ARM, template="kar-m-6"))
    submit(window, TableMotion(proposer=RUS, template="kar-m-3"))
    assert window.session is not None
    motion = window.session.state.motion_numbers()[0].id
    submit(window, OpenVote(motion=motion))
    values = {"ARM": "for", "BLR": "against", "KAZ": "against", "KGZ": "abstain"}
    for seat in ("ARM", "BLR", "KAZ", "KGZ", "RUS", "TJK"):
        value = values.get(seat, "abstain")
        submit(window, CastBallot(motion=motion, seat=SeatId(seat), value=value))
    submit(window, CloseVote(motion=motion))
    window.frame.show_screen("council")
    camera.take("council")


def _wall(window: Window, camera: Photographer) -> None:
    window.projector.open_here()
    window.projector.push_motion()
    camera.take_wall("projector-motion")
    window.projector.push(Slide("map"))
    camera.take_wall("projector-map")
    window.projector.close_window()


def _charters(window: Window, camera: Photographer) -> None:
    window.frame.show_screen("charters")
    page = window.frame.stack.currentWidget()
    assert isinstance(page, ChartersView)
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
    camera.take("charters")


def _afterwards(window: Window, camera: Photographer) -> None:
    window.frame.show_screen("evaluate")
    camera.take("evaluate")
    window.frame.show_screen("review")
    camera.take("review")


def _report(window: Window, camera: Photographer, qtbot: QtBot) -> None:
    window.frame.show_screen("report")
    page = window.frame.stack.currentWidget()
    assert isinstance(page, ReportView)
    qtbot.waitUntil(lambda: page.preview.document.pageCount() > 3, timeout=60_000)
    page.preview.go_to(2)
    qtbot.waitUntil(lambda: page.preview.pages.pageNavigator().currentPage() == 2, timeout=10_000)
    for _ in range(20):
        qtbot.wait(20)
        settle()
    camera.take("report")
    window.close_exercise()
    home_settled(window)
    camera.take("home")
