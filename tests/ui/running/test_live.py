"""A page that follows a session is drawn when it is made, and each time it is shown again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from tests.play.tables import karabakh
from wargame.play.commands import MakeNote
from wargame.ui.running.live import LivePage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from wargame.play.session import Session


class Counted(LivePage):
    """Counts how often it is drawn."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.drawn = 0
        self.refresh()

    @override
    def refresh(self) -> None:
        self.drawn += 1

    @override
    def tick(self) -> None:
        """Nothing."""


def test_it_is_drawn_once_when_it_is_made_and_shown(qtbot: QtBot) -> None:
    page = Counted(karabakh().session)
    qtbot.addWidget(page)

    page.show()
    assert page.drawn == 1

    page.hide()
    page.show()
    assert page.drawn == 2


def test_what_was_recorded_before_it_is_first_shown_is_drawn(qtbot: QtBot) -> None:
    table = karabakh().start()
    page = Counted(table.session)
    qtbot.addWidget(page)
    table.session.submit(MakeNote(text="A remark"))

    page.show()

    assert page.drawn == 2
