"""Without colour, and to red-green blind eyes, yes, no and abstain differ by their shape."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from PIL import Image, ImageChops
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPainter, QPixmap

from tests.journeys.stage import desk, window
from tests.ui.conftest import theme
from tests.ui.pictures import settle
from tests.ui.running_cases import council_ruled
from wargame.ui.parts.glyph import paint_glyph
from wargame.ui.views.council.ballots import BallotRow

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from wargame.ui.theme.theme import Theme

__all__ = ["desk", "theme", "window"]

EYES = {
    "grey": (0.299, 0.587, 0.114, 0) * 3,
    # Deuteranopia after Machado, Oliveira and Fernandes 2009, severity 1.
    "deuteranopia": (
        *(0.367322, 0.860646, -0.227968, 0),
        *(0.280085, 0.672501, 0.047413, 0),
        *(-0.011820, 0.042940, 0.968881, 0),
    ),
}
VOTES = ("passed", "failed", "abstain")
STATES = (*VOTES, "contested", "held", "due")
SIDE = 16
APART = 40
"""Steps of 255 between two lightnesses that are told apart at a glance."""


def seen(image: QImage, eyes: str) -> Image.Image:
    """How light everything is to somebody's eyes."""
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    size = (plain.width(), plain.height())
    raw = bytes(plain.constBits())
    picture = Image.frombytes("RGB", size, raw, "raw", "RGB", plain.bytesPerLine())
    return picture.convert("RGB", EYES[eyes]).convert("L")


def differing(one: Image.Image, other: Image.Image) -> float:
    """The share of pixels that are told apart."""
    size = (max(one.width, other.width), max(one.height, other.height))
    apart = ImageChops.difference(_on(one, size), _on(other, size)).histogram()
    return sum(apart[APART:]) / (size[0] * size[1])


def _on(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    ground = Image.new("L", size, image.getpixel((0, 0)))
    ground.paste(image, (0, 0))
    return ground


def glyph(name: str, theme: Theme) -> QImage:
    drawn = QPixmap(QSize(SIDE, SIDE))
    drawn.fill(theme.colour("surface"))
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_glyph(painter, QRectF(0, 0, SIDE, SIDE), name)
    painter.end()
    return drawn.toImage()


@pytest.mark.parametrize("eyes", EYES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_each_two_shapes_differ_to_eyes_without_colour(
    eyes: str, scheme: str, theme: Theme
) -> None:
    theme.put_on("dark" if scheme == "dark" else "light")
    pictures = {name: seen(glyph(name, theme), eyes) for name in STATES}

    for one, other in combinations(STATES, 2):
        share = differing(pictures[one], pictures[other])
        assert share > 0.06, f"{one} and {other} differ in {share:.0%} of {SIDE} x {SIDE} pixels"


@pytest.mark.parametrize("eyes", EYES)
def test_the_votes_of_council_differ_to_eyes_without_colour(
    eyes: str, theme: Theme, qtbot: QtBot
) -> None:
    frame = council_ruled()
    qtbot.addWidget(frame)
    frame.show()
    settle()
    votes: dict[str, Image.Image] = {}
    for row in frame.findChildren(BallotRow):
        for value, button in row.buttons.items():
            if button.isVisible() and button.isChecked():
                votes.setdefault(value, seen(button.grab().toImage(), eyes))

    assert set(votes) == {"for", "against", "abstain"}
    for one, other in combinations(votes, 2):
        assert differing(votes[one], votes[other]) > 0.03, f"{one} looks like {other}"
