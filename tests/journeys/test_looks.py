"""Whatever theme, contrast or text size a screen was made in, it looks as if made in this one.

Three walks through all screens: one in each of two looks, and one that changes from one to the
other and on at every stop, so that half of the screens, sheets and seats' pages are made in each,
and all of them live through many changes, seen and unseen. At every stop of the third walk both
looks are, to the pixel, what the first two have seen.
"""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PIL import Image, ImageChops
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractItemView, QApplication

from tests.journeys.stage import KARABAKH, StageDesk, window_over
from tests.journeys.tour import tour
from tests.ui.pictures import grab, settle
from wargame.support.settings import Settings, save_settings
from wargame.ui.views.home.view import HomeView
from wargame.ui.views.report.view import ReportView

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

    from tests.journeys.tour import Stop
    from wargame.ui.theme.theme import Theme
    from wargame.ui.window import Window

Look = dict[str, Any]
PLAIN: Look = {"theme": "light", "contrast": "normal", "text_percent": 100}
STRONG: Look = {"theme": "dark", "contrast": "high", "text_percent": 140}
UNSEEN = 32
"""Of 255, by which a colour may be off."""
PAGE = 2
"""The page of the report that is looked at."""


class Walker:
    """Walks, each time from the first start of a program that nobody has used yet."""

    def __init__(self, folder: Path, app: QApplication, qtbot: QtBot) -> None:
        self.folder = folder
        self.app = app
        self.qtbot = qtbot

    def steady(self, look: Look, patch: pytest.MonkeyPatch) -> dict[str, QByteArray]:
        """Every stop in one look, packed: a hundred pictures at once are half a gigabyte."""
        return {
            stop.name: _packed(_seen(window, stop)) for window, stop in self._stops(look, patch)
        }

    def changing(self, patch: pytest.MonkeyPatch) -> Iterator[tuple[str, Look, QImage]]:
        """Every stop in both looks; the next is made in the one that was shown last."""
        now, other = PLAIN, STRONG
        for window, stop in self._stops(now, patch):
            yield stop.name, now, _seen(window, stop)
            now, other = other, now
            window.choices.change(**now)
            settle()
            yield stop.name, now, _seen(window, stop)

    def _stops(self, look: Look, patch: pytest.MonkeyPatch) -> Iterator[tuple[Window, Stop]]:
        with closing(StageDesk()) as before:
            # Made before the first walk, so that ids and codes are the same in every one.
            before.new_exercise(KARABAKH, self.folder).close()
        patch.setenv("WARGAME_HOME", str(self.folder / f"home-{len(list(self.folder.iterdir()))}"))
        save_settings(replace(Settings(), **look))
        with closing(StageDesk()) as desk, window_over(desk, self.app, self.qtbot) as window:
            for stop in tour(window, desk, self.qtbot):
                yield window, stop
        # Another window's would give the focus a second ring.
        window.frame.deleteLater()
        settle()


def _seen(window: Window, stop: Stop) -> QImage:
    """The picture of a stop, scrolled to where it begins."""
    page = window.frame.stack.currentWidget()
    assert page is not None
    if isinstance(page, HomeView):
        page._area.verticalScrollBar().setValue(0)
    if window.tutorial.guide is not None:
        window.tutorial._grown()
    for each in page.findChildren(QAbstractItemView):
        if each.isVisible() and each.currentIndex().isValid():
            each.scrollTo(each.currentIndex(), QAbstractItemView.ScrollHint.PositionAtTop)
    if isinstance(page, ReportView):
        # It goes to a page only from another one.
        page.preview.go_to(0)
        page.preview.go_to(PAGE)
    settle()
    shown = window.projector.window if stop.wall else window.frame
    assert shown is not None
    return grab(shown).toImage()


def _packed(picture: QImage) -> QByteArray:
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert picture.save(buffer, "PNG", 90)  # type: ignore[call-overload] # a device, and its format
    return content


def _same(one: QImage, other: QImage) -> bool:
    """Whether nobody sees a difference: lines of the map may be drawn a hair beside each other."""
    if one.size() != other.size():
        return False
    off = ImageChops.difference(_bands(one), _bands(other))
    return off.point(lambda value: 255 if value > UNSEEN else 0).getbbox() is None


def _bands(picture: QImage) -> Image.Image:
    plain = picture.convertToFormat(QImage.Format.Format_RGB888)
    size = (plain.width(), plain.height())
    return Image.frombytes(
        "RGB", size, bytes(plain.constBits()), "raw", "RGB", plain.bytesPerLine()
    )


def test_a_screen_in_another_look_is_as_if_it_had_been_made_in_it(
    theme: Theme,
    qapp: QApplication,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    flash = QApplication.cursorFlashTime()
    QApplication.setCursorFlashTime(0)
    walker = Walker(tmp_path, qapp, qtbot)
    try:
        made = [(look, walker.steady(look, monkeypatch)) for look in (PLAIN, STRONG)]
        wrong = []
        for name, look, seen in walker.changing(monkeypatch):
            packed = next(pictures for one, pictures in made if one is look)[name]
            fresh = QImage.fromData(packed)
            if not _same(seen, fresh):
                wrong.append(f"{name}, {look['theme']}")
                seen.save(str(tmp_path / f"{name}-{look['theme']}-changed.png"))
                fresh.save(str(tmp_path / f"{name}-{look['theme']}-fresh.png"))
    finally:
        QApplication.setCursorFlashTime(flash)

    assert wrong == [], f"pictures are in {tmp_path}"
    # The room's window has a theme of its own, which the facilitator's does not touch.
    plain, strong = (pictures for _, pictures in made)
    for name, alike in (("projector-map", True), ("table", False)):
        assert _same(QImage.fromData(plain[name]), QImage.fromData(strong[name])) == alike, name
