"""Fixtures of every test with a window: one application, themed, offscreen."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

# Chosen before Qt is loaded, so that no display is asked for.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

    from wargame.ui.theme.theme import Theme


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The light theme at text size 1, put on again for each test.

    Closed windows are deleted for good afterwards: each one left over would be styled anew by
    every later change of theme.
    """
    from wargame.ui.theme.theme import Theme

    yield Theme.install(qapp, "light", contrast=False, text_size=1.0)
    _closed_is_gone()


@pytest.fixture
def upright(qapp: QApplication, theme: Theme) -> Iterator[QApplication]:
    """The application, with its direction and theme put back afterwards."""
    from PySide6.QtCore import Qt

    yield qapp
    _closed_is_gone()
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    theme.put_on("light", contrast=False, text_size=1.0)


def _closed_is_gone() -> None:
    from PySide6.QtCore import QCoreApplication, QEvent

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def pytest_addoption(parser: pytest.Parser) -> None:
    """`pytest tests/ui -m pictures --pictures OUT` keeps the pictures."""
    parser.addoption("--pictures", metavar="OUT", help="folder for the pictures of the screens")
    parser.addoption("--pictures-against", metavar="OLD", help="folder to compare them with")


@pytest.fixture
def pictures_folder(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Where pictures go: the folder asked for, else one that is thrown away."""
    asked = request.config.getoption("--pictures", default=None)
    return tmp_path if asked is None else Path(asked)


@pytest.fixture
def older_pictures(request: pytest.FixtureRequest) -> Path | None:
    """The folder to compare with, if one was asked for."""
    asked = request.config.getoption("--pictures-against", default=None)
    return None if asked is None else Path(asked)
