"""A sheet that closes gives the focus back to what had it, if that is still there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtWidgets import QLineEdit, QWidget

from tests.ui.pictures import settle
from wargame.ui.parts.overlay import Overlay

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from wargame.ui.theme.theme import Theme


def test_what_had_the_focus_may_be_gone_when_a_sheet_closes(theme: Theme, qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    field = QLineEdit(host)
    host.show()
    host.activateWindow()
    field.setFocus()
    settle()
    overlay = Overlay(host, "A sheet")
    overlay.open()
    assert overlay._before is field

    shiboken6.delete(field)
    overlay.close_overlay()

    assert overlay.isHidden()
