"""The window as it opens: whole on the screen that it stands on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QMainWindow

from wargame.ui.start import AROUND, fit

pytestmark = pytest.mark.usefixtures("theme")


def opened(size: QSize) -> QMainWindow:
    window = QMainWindow()
    window.resize(size)
    fit(window)
    return window


def screen(window: QMainWindow) -> QSize:
    return window.screen().availableGeometry().size()


def test_a_window_larger_than_the_screen_fills_it() -> None:
    window = opened(QSize(9000, 9000))

    assert window.isMaximized()
    assert window.size().boundedTo(screen(window)) == window.size()


def test_a_window_whose_title_bar_would_push_its_foot_off_the_screen_fills_it() -> None:
    low = screen(QMainWindow()).height() - AROUND + 1

    assert opened(QSize(400, low)).isMaximized()


def test_a_window_that_has_room_stays_as_it_is() -> None:
    window = opened(QSize(400, 300))

    assert not window.isMaximized()
    assert window.size() == QSize(400, 300)
