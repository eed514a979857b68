from __future__ import annotations

import re
from pathlib import Path

import pytest

import wargame.ui
from wargame.ui.theme.contrast import contrast
from wargame.ui.theme.tokens import DARK, LIGHT, Tokens, high_contrast

UI = Path(wargame.ui.__file__).parent
# token, ground, light, dark: the table of tokens, as it was decided.
TABLE = (
    ("bstrong", "surface", 3.5, 4.0),
    ("bstrong", "canvas", 3.2, 4.3),
    ("text", "surface", 17.1, 14.7),
    ("text", "canvas", 15.6, 15.9),
    ("text2", "surface", 8.4, 8.8),
    ("text3", "surface", 5.4, 5.8),
    ("text3", "canvas", 4.9, 6.3),
    ("text3", "accent_soft", 4.7, 4.9),
    ("off", "surface", 2.4, 2.5),
    ("accent", "surface", 6.7, 8.3),
    ("accent", "accent_soft", 5.9, 7.1),
    ("fill", "surface", 6.7, 3.2),
    ("on", "fill", 6.7, 5.4),
    ("on2", "fill", 5.3, 4.7),
    ("ok", "surface", 5.7, 8.6),
    ("ok", "ok_soft", 5.0, 7.1),
    ("warn", "surface", 6.1, 9.4),
    ("warn", "warn_soft", 5.5, 8.0),
    ("bad", "surface", 6.2, 7.8),
    ("bad", "bad_soft", 5.4, 7.1),
    ("mute", "surface", 6.0, 7.2),
    ("mlabel", "land", 4.7, 5.4),
    ("theatre", "land", 5.8, 7.2),
    ("border", "surface", 1.3, 1.3),
)
TEXT = ("text", "text2", "text3", "accent", "ok", "warn", "bad", "mute")


@pytest.mark.parametrize(("token", "ground", "light", "dark"), TABLE)
def test_pair_has_the_contrast_of_the_table(
    token: str, ground: str, light: float, dark: float
) -> None:
    measured = [contrast(getattr(t, token), getattr(t, ground)) for t in (LIGHT, DARK)]

    assert measured == pytest.approx([light, dark], abs=0.06)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda t: t.name)
@pytest.mark.parametrize("ground", ["canvas", "surface", "accent_soft", "warn_soft", "bad_soft"])
def test_secondary_text_reaches_seven_to_one(tokens: Tokens, ground: str) -> None:
    assert contrast(tokens.text2, getattr(tokens, ground)) >= 7.0


@pytest.mark.parametrize(
    "tokens",
    [LIGHT, DARK, high_contrast(LIGHT), high_contrast(DARK)],
    ids=lambda t: t.name,
)
@pytest.mark.parametrize("token", TEXT)
@pytest.mark.parametrize("ground", ["canvas", "surface", "raised"])
def test_every_text_colour_reaches_aa(tokens: Tokens, token: str, ground: str) -> None:
    assert contrast(getattr(tokens, token), getattr(tokens, ground)) >= 4.5


@pytest.mark.parametrize("plain", [LIGHT, DARK], ids=lambda t: t.name)
def test_high_contrast_has_strong_edges_and_one_strength_of_text(plain: Tokens) -> None:
    strong = high_contrast(plain)

    assert strong.border == plain.bstrong
    assert strong.text2 == strong.text3 == plain.text
    assert strong.warn_soft == strong.surface


def test_no_colour_stands_outside_the_theme() -> None:
    colour = re.compile(r"#[0-9A-Fa-f]{6}\b|#[0-9A-Fa-f]{8}\b|#[0-9A-Fa-f]{3}\b")

    found = [
        f"{path.relative_to(UI)}: {match}"
        for path in UI.rglob("*.py")
        if "theme" not in path.relative_to(UI).parts
        for match in colour.findall(path.read_text(encoding="utf-8"))
        if not match[1:].isdigit()  # an entry such as #121
    ]

    assert found == []


def test_every_token_is_a_colour() -> None:
    for tokens in (LIGHT, DARK):
        for field, value in tokens._asdict().items():
            if isinstance(value, str) and field != "name":
                assert re.fullmatch(r"#([0-9A-F]{6}|[0-9A-F]{8})", value), field
