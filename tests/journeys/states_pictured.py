"""One page of pictures: what a person meets when something is not as it should be.

Every band, card and dialog is that of the real window, each after its cause. Run by `make pictures`
alone, hence its name: what is pictured here is tested in `test_states.py`.
"""

from __future__ import annotations

import os
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice, QRect, Qt
from PySide6.QtGui import QPainter, QPixmap

from tests.journeys.few_colours import few_colours
from tests.journeys.person import Person
from tests.journeys.stage import StageDesk, home_settled
from tests.journeys.test_states import altered, amending, newer, opened, played
from tests.ui.pictures import grab, settle
from tests.ui.projector.test_host import Plugged
from tests.ui.reading import one
from wargame.game.ids import SeatId
from wargame.play.commands import MakeNote
from wargame.storage.troubles import DiskFull
from wargame.support import recent
from wargame.support.crash import Crash
from wargame.ui.jobs import wait_for_jobs
from wargame.ui.parts.panel import Panel
from wargame.ui.projector.room_panel import RoomPanel
from wargame.ui.running.not_recorded import NotRecorded
from wargame.ui.running.not_recorded_words import kept_words, unrecorded_words
from wargame.ui.slow import said as said_slow
from wargame.ui.start import show_crash
from wargame.ui.views.council.text_sheet import TextSheet
from wargame.ui.views.seat.presenter import SeatPresenter

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from wargame.ui.theme.theme import Theme
    from wargame.ui.window import Window

__all__ = ["played"]

WIDE, GAP, HEAD = 1440, 20, 30
COLUMN = (WIDE - 3 * GAP) // 2


class Page:
    """Pictures under their captions, in two columns, the next one into the shorter."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.taken: list[tuple[str, QPixmap]] = []

    def take(self, caption: str, widget: QWidget) -> None:
        settle()
        self.taken.append((caption, grab(widget)))

    def drawn(self) -> QPixmap:
        places: list[tuple[QRect, str, QPixmap]] = []
        ends = [GAP, GAP]
        for caption, picture in self.taken:
            side = ends.index(min(ends))
            wide = min(COLUMN, picture.width())
            high = round(picture.height() * wide / picture.width())
            left = GAP + side * (COLUMN + GAP)
            places.append((QRect(left, ends[side] + HEAD, wide, high), caption, picture))
            ends[side] += HEAD + high + GAP
        sheet = QPixmap(WIDE, max(ends))
        sheet.fill(self.theme.colour("canvas"))
        painter = QPainter(sheet)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(self.theme.colour("text2"))
        painter.setFont(self.theme.font("second-strong"))
        for place, caption, picture in places:
            line = QRect(place.left(), place.top() - HEAD, COLUMN, HEAD)
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, caption)
            painter.drawPixmap(place, picture)
        painter.end()
        return sheet


def keep(picture: QPixmap, file: Path) -> None:
    held = QBuffer()
    held.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(held, "PNG")
    few_colours(Image.open(BytesIO(held.data().data()))).save(file, optimize=True)


def of_the_file(person: Person, path: Path, page: Page, desk: StageDesk) -> None:
    """What the notice says of a file: open elsewhere, newer, changed, put back."""
    notice = person.window.frame.notice
    whole = path.read_bytes()
    session = StageDesk().open_exercise(path)
    opened(person, path)
    page.take("Second window: look only", notice)
    person.window.close_exercise()
    session.close()
    wait_for_jobs()
    path.write_bytes(whole)
    altered(path, 5)
    opened(person, path)
    page.take("Chain broken: to look only, and the copy that is whole", notice)
    person.window.close_exercise()
    wait_for_jobs()
    path.write_bytes(whole)
    opened(person, path)
    person.window.submit(MakeNote(text="gone tomorrow"))
    desk.clock._now -= timedelta(minutes=3)
    person.window.clock.timeout.emit()
    page.take("Clock jumped: told once", notice)
    desk.clock._now += timedelta(minutes=3)
    crash = Crash("KeyError", "", Path("crash-4711-001.txt"), "")
    notice.clear()
    person.window.frame.show_screen("review")
    show_crash(person.window, crash)
    page.take("Unexpected error in a screen", notice)
    person.window.close_exercise()
    wait_for_jobs()
    path.write_bytes(whole)
    opened(person, path)
    page.take("Put back to an earlier state", notice)
    person.window.close_exercise()
    wait_for_jobs()
    newer(path)
    opened(person, path)
    page.take("Newer file", notice)
    person.window.close_exercise()
    wait_for_jobs()
    path.write_bytes(whole[:9000])
    opened(person, path)
    page.take("Cut short: the copy that is whole", notice)
    wait_for_jobs()
    path.write_bytes(whole)
    notice.clear()
    person.window.files.offer_folder("learn-the-table")
    page.take("Folder that cannot be written, before the start", notice)
    notice.clear()


def of_the_crash(person: Person, path: Path, page: Page) -> None:
    """Home after a crash, with a draft that was not sealed."""
    with closing(StageDesk().open_exercise(path)) as session:
        seat = SeatPresenter(session, SeatId("COV"))
        seat.add_own("statement", "We shall not wait", "", (), secret=False)
    line = next(one for one in recent.recent() if one.path == str(path))
    recent.remember(replace(line, open=True))
    person.window.frame.show_screen("charters")
    person.window.frame.show_screen("home")
    home_settled(person.window)
    page_of_home = person.window.page("home")
    assert page_of_home is not None
    heroes = [one for one in page_of_home.findChildren(Panel) if one.isVisible()]
    page.take("After a crash: first on Home", heroes[0])


def of_what_is_written(person: Person, page: Page) -> None:
    """Not recorded, stale, and a projector that is gone."""
    amending(person)
    page.take("Stale: both texts, and yours is kept", one(person.window.frame, TextSheet).card)
    person.key(Qt.Key.Key_Escape)
    session = person.session
    command = MakeNote(text="The room hesitates.")
    said = unrecorded_words(session, command, DiskFull("/media/stick/group-b.wargame", ""))
    dialog = NotRecorded(person.window.frame, said, kept_words(command), lambda _: said_slow(None))
    dialog.show()
    page.take("Not recorded: the only dialog that blocks", dialog)
    dialog.close()
    host = person.window.projector
    cables = Plugged(second=True)
    host.displays = cables
    host.open()
    settle()
    cables.second = False
    host._displays_changed()
    panel = RoomPanel(host)
    panel.setParent(person.window.frame)
    panel.resize(420, panel.sizeHint().height())
    panel.show()
    page.take("Projector lost", panel)
    panel.deleteLater()


@pytest.mark.pictures
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_states_are_pictured_on_one_page(
    scheme: str, window: Window, desk: StageDesk, theme: Theme, played: Path, tmp_path: Path
) -> None:
    asked = os.environ.get("WARGAME_PICTURES")
    theme.put_on(scheme)  # type: ignore[arg-type]
    window.frame.resize(800, 900)
    person, page = Person(window), Page(theme)
    of_the_file(person, played, page, desk)
    window.frame.resize(1440, 900)
    of_the_crash(person, played, page)
    of_what_is_written(person, page)

    file = (Path(asked) if asked else tmp_path) / f"states-{scheme}.png"
    keep(page.drawn(), file)
    theme.put_on("light")
    assert len(page.taken) == 12
    assert file.stat().st_size < 350_000
