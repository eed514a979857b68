from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QRawFont

from wargame.support.assets import asset
from wargame.ui.theme.fonts import FILES, load_fonts, make_font, pixels
from wargame.ui.theme.scale import SCALE, SMALLEST

if TYPE_CHECKING:
    from wargame.ui.theme.theme import Theme

SCRIPTS = {
    "Russian": "Передать ноутбук ёъ",
    "Belarusian": "Перадаць ўі",
    "Kazakh": "Қазақстан әғңөұүһі",
    "Kyrgyz": "Кыргызстан ңөү",
    "Tajik": "Тоҷикистон ғӣқӯҳ",
    "Azerbaijani": "Azərbaycan şğıöüç",
}
FALLBACK = {"Armenian": "Հաշվետվություն Ժ", "Georgian": "საქართველო"}


def missing(file: str, text: str) -> list[str]:
    face = QRawFont(str(asset("fonts", file)), 14)
    return [sign for sign in text if not sign.isspace() and not face.supportsCharacter(ord(sign))]


@pytest.mark.parametrize("text", SCRIPTS.values(), ids=SCRIPTS)
@pytest.mark.parametrize("file", [name for name in FILES if name.startswith("Inter")])
def test_inter_writes_the_languages_in_use(theme: Theme, file: str, text: str) -> None:
    assert missing(file, text) == []


@pytest.mark.parametrize("text", FALLBACK.values(), ids=FALLBACK)
def test_dejavu_writes_what_inter_does_not(theme: Theme, text: str) -> None:
    assert missing("Inter-Regular.ttf", text) != []
    assert missing("DejaVuSans.ttf", text) == []
    assert missing("DejaVuSans-Bold.ttf", text) == []


def test_every_shipped_font_is_taken(theme: Theme) -> None:
    assert load_fonts() == ()
    assert {"Inter", "JetBrains Mono", "DejaVu Sans"} <= set(QFontDatabase.families())


@pytest.mark.parametrize("role", SCALE)
def test_a_role_has_its_face_size_and_weight(theme: Theme, role: str) -> None:
    kind = SCALE[role]  # type: ignore[index] # the ids of the scale are its keys
    font = theme.font(role)  # type: ignore[arg-type]

    assert QFontInfo(font).family() == ("JetBrains Mono" if kind.mono else "Inter")
    assert font.pixelSize() == kind.size
    assert font.weight() == QFont.Weight(kind.weight)
    assert font.hintingPreference() == QFont.HintingPreference.PreferNoHinting


def test_nothing_is_below_the_smallest_size() -> None:
    assert min(kind.size for kind in SCALE.values()) == SMALLEST
    assert pixels(12, 0.9) == SMALLEST
    assert make_font("meta", 0.9).pixelSize() == SMALLEST


def test_text_grows_within_bounds(theme: Theme) -> None:
    theme.put_on(text_size=9.0)
    assert theme.text_size == 1.4
    assert theme.font("body").pixelSize() == 20

    theme.put_on(text_size=0.1)
    assert theme.text_size == 0.9


def test_clock_figures_are_all_as_wide(theme: Theme) -> None:
    metrics = theme.metrics("clock")

    assert len({metrics.horizontalAdvance(figure) for figure in "0123456789"}) == 1
