"""The one style sheet, built from tokens and the person's text size."""

from __future__ import annotations

from dataclasses import asdict
from functools import cache
from string import Template
from typing import TYPE_CHECKING

from wargame.support.assets import asset
from wargame.ui.theme.scale import SCALE, SMALLEST

if TYPE_CHECKING:
    from wargame.ui.theme.tokens import Tokens

# Heights of controls at text size 1; the border is inside them.
HEIGHTS = {"tiny": 24, "small": 28, "regular": 36, "large": 44, "next": 56}


@cache
def _template() -> Template:
    return Template(asset("sheet.qss").read_text(encoding="utf-8"))


def make_sheet(tokens: Tokens, text_size: float = 1.0) -> str:
    """The style sheet to set on the application, once per theme or text size."""
    values: dict[str, object] = asdict(tokens)
    values["icons"] = asset("icons", "control").as_posix()
    values["scheme"] = "dark" if tokens.dark else "light"
    for kind in SCALE.values():
        values[f"px{kind.size}"] = max(SMALLEST, round(kind.size * text_size))
    for name, height in HEIGHTS.items():
        values[f"h_{name}"] = round(height * text_size) - 2
    return _template().substitute(values)
