"""The facilitator's side of the projector: panel, button, sheet, and the display that is gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from tests.ui.pictures import Case, settle
from tests.ui.projector.rooms import orders
from tests.ui.projector.test_host import Plugged
from tests.ui.running_cases import framed
from wargame.ui.projector.host import ProjectorHost
from wargame.ui.projector.menu import ProjectorButton
from wargame.ui.projector.room_panel import RoomPanel
from wargame.ui.projector.sheet import ProjectorSheet
from wargame.ui.views.table.presenter import TablePresenter
from wargame.ui.views.table.view import TableView

if TYPE_CHECKING:
    from wargame.ui.frame import Frame


class _Table(TableView):
    """The table, with a projector to itself."""

    host: ProjectorHost


def table(*, lost: bool = False, sheet: bool = False) -> Frame:
    played = orders()[0]
    host = ProjectorHost(_owner(), displays := Plugged(second=True))
    host.take_up(played.session)
    page = _Table(TablePresenter(played.session), RoomPanel(host))
    page.host = host
    frame = framed("table", page, played.session)
    host.setParent(frame)
    button = ProjectorButton(host)
    frame.top_bar.add_fixed(button)
    frame.top_bar.narrowed.connect(button.set_narrow)
    page.map.choose("kar-t1-i3")
    if lost:
        displays.pull()
    frame.show()
    settle()
    if page.room is not None and isinstance(page.room, RoomPanel):
        page.room._grab()
    if sheet:
        ProjectorSheet.over(page, host)
    frame.closing.connect(host.let_go)
    return frame


def _owner() -> QWidget:
    return QWidget()


def gone() -> Frame:
    return table(lost=True)


def choosing() -> Frame:
    return table(sheet=True)


CASES = (
    Case("03-table-room-light", table),
    Case("03-table-room-dark", table, "dark"),
    Case("03-table-room-mirrored", table, mirrored=True),
    Case("03-table-room-1200", table, size=QSize(1200, 800)),
    Case("03-table-room-large", table, size=QSize(1920, 1200), text_size=1.4),
    Case("03-table-room-200", table, size=QSize(720, 450), ratio=2),
    Case("11-projector-lost", gone),
    Case("06-projector-choose", choosing),
    Case("06-projector-choose-dark", choosing, "dark"),
)
