"""Fixtures of every test with a window: one application, themed, offscreen."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

# Chosen before Qt is loaded, so that no display is asked for.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from wargame.ui.theme.theme import Theme


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    """The light theme at text size 1, put on again for each test."""
    from wargame.ui.theme.theme import Theme

    return Theme.install(qapp, "light", contrast=False, text_size=1.0)
