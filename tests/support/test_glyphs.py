from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from wargame.support.assets import asset, assets_folder
from wargame.support.glyphs import BOX, glyph, glyphs, load_glyphs, read_path

if TYPE_CHECKING:
    from pathlib import Path

WORDS = (
    "yes", "passed", "sealed", "delivered", "no", "failed", "blocked", "contested", "override",
    "warning", "abstain", "held", "due", "now", "draft", "waiting", "not-reached", "planned",
    "on-condition", "not-brought",
)  # fmt: skip
TONES = {"ok", "bad", "warn", "mute", "accent", "bstrong"}
SHAPE = """
name = "{name}"
also = ["{also}"]
tone = "ok"
[[part]]
draw = "fill"
ink = "tone"
path = "O 12 12 10"
"""


@pytest.mark.parametrize("word", WORDS)
def test_every_status_has_a_shape(word: str) -> None:
    assert glyph(word).parts


@pytest.mark.parametrize("name", glyphs())
def test_a_shape_stays_in_its_box(name: str) -> None:
    for part in glyph(name).parts:
        reach = part.width / 2
        numbers = [float(n) for op in part.ops for n in op[1:]]

        assert min(numbers) - reach >= 0
        assert max(numbers) + reach <= BOX + 0.3


@pytest.mark.parametrize("name", glyphs())
def test_a_shape_names_a_token_and_known_ways_to_draw(name: str) -> None:
    shape = glyph(name)

    assert shape.tone in TONES
    for part in shape.parts:
        assert part.draw in {"fill", "stroke", "both"}
        assert part.ink in {"tone", "ground"}
        assert (part.width > 0) == (part.draw != "fill")
        assert len(part.dash) % 2 == 0


def test_yes_no_and_abstain_are_told_apart_without_colour() -> None:
    outlines = {name: glyph(name).parts[0].ops for name in ("yes", "no", "abstain", "contested")}

    assert len(set(outlines.values())) == 4


def test_a_circle_is_one_move_four_curves_and_a_close() -> None:
    ops = read_path("O 12 12 10")

    assert [op[0] for op in ops] == ["M", "C", "C", "C", "C", "Z"]
    assert ops[0] == ("M", 12, 2)
    assert ops[2][-2:] == (12, 22)


@pytest.mark.parametrize("text", ["Q 1 2", "M 1", "L 1 x", "12 M 1 2"])
def test_a_path_that_cannot_be_read_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"operation|numbers|float"):
        read_path(text)


def test_two_shapes_of_one_name_are_refused(tmp_path: Path) -> None:
    for name in ("one", "other"):
        text = SHAPE.format(name=name, also="same")
        (tmp_path / f"{name}.toml").write_text(text, encoding="utf-8")

    with pytest.raises(ValueError, match="'same' is already drawn by 'one'"):
        load_glyphs(tmp_path)


def test_glyphs_need_no_qt() -> None:
    code = "import sys, wargame.support.glyphs as g; g.glyphs(); print('PySide6' in sys.modules)"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "False"


def test_assets_lie_beside_the_package_or_inside_it() -> None:
    assert assets_folder().is_dir()
    assert asset("LICENSES.md").is_file()


@pytest.mark.parametrize(
    "licence", ["Inter-OFL.txt", "JetBrainsMono-OFL.txt", "DejaVu-LICENSE.txt"]
)
def test_each_font_has_its_licence_beside_it(licence: str) -> None:
    assert asset("fonts", licence).stat().st_size > 1000
    assert f"fonts/{licence}" in asset("LICENSES.md").read_text(encoding="utf-8")
