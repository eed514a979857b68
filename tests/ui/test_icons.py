from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QColor, QIcon, QImage

from wargame.support.assets import asset
from wargame.ui.icons import icon, icon_pixmap
from wargame.ui.theme.tokens import DARK, LIGHT

if TYPE_CHECKING:
    from pathlib import Path

    from wargame.ui.theme.theme import Theme

ICONS = sorted(asset("icons").glob("*.svg"))


def is_drawn_in(image: QImage, colour: str) -> bool:
    """Whether every opaque pixel has a colour; blending may be off by one in 255."""
    wanted = QColor(colour)
    points = [QPoint(x, y) for x in range(image.width()) for y in range(image.height())]
    opaque = [c for c in map(image.pixelColor, points) if c.alpha() == 255]
    return bool(opaque) and all(
        max(
            abs(pixel.red() - wanted.red()),
            abs(pixel.green() - wanted.green()),
            abs(pixel.blue() - wanted.blue()),
        )
        <= 1
        for pixel in opaque
    )


@pytest.mark.parametrize("path", ICONS, ids=lambda path: path.stem)
def test_an_icon_draws_in_the_colour_asked_for(theme: Theme, path: Path) -> None:
    name = path.stem

    assert is_drawn_in(icon_pixmap(name, 96, "bad").toImage(), LIGHT.bad)


@pytest.mark.parametrize("path", ICONS, ids=lambda path: path.stem)
def test_an_icon_has_the_line_of_the_set(path: Path) -> None:
    text = path.read_text(encoding="utf-8")

    assert 'stroke="currentColor"' in text
    assert 'stroke-width="1.75"' in text
    assert re.findall(r"#[0-9a-fA-F]{3,6}", text) == []


def test_a_button_icon_follows_the_theme_and_the_state(theme: Theme) -> None:
    home = icon("home", "text", "accent")
    size = QSize(64, 64)
    assert is_drawn_in(home.pixmap(size).toImage(), LIGHT.text)
    assert is_drawn_in(home.pixmap(size, QIcon.Mode.Disabled).toImage(), LIGHT.off)
    on = home.pixmap(size, QIcon.Mode.Normal, QIcon.State.On)
    assert is_drawn_in(on.toImage(), LIGHT.accent)

    theme.put_on("dark")

    assert is_drawn_in(home.pixmap(size).toImage(), DARK.text)


def test_an_icon_is_sharp_at_the_device_ratio(theme: Theme) -> None:
    pixmap = icon_pixmap("home", 20, "text", 2.0)

    assert pixmap.width() == 40
    assert pixmap.devicePixelRatio() == 2.0
    assert pixmap.deviceIndependentSize().toTuple() == (20.0, 20.0)


def test_pictures_of_icons_are_kept(theme: Theme) -> None:
    one = icon_pixmap("home", 20, "text")

    assert icon_pixmap("home", 20, "text").cacheKey() == one.cacheKey()
    assert icon_pixmap("home", 20, "bad").cacheKey() != one.cacheKey()


def test_an_unknown_icon_is_a_mistake(theme: Theme) -> None:
    with pytest.raises(FileNotFoundError):
        icon_pixmap("no-such-icon", 20)


def test_colours_of_tokens_are_colours(theme: Theme) -> None:
    assert theme.colour("accent") == QColor(LIGHT.accent)
