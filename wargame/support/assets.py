"""Where fonts, icons and glyphs lie: in the checkout, or inside the installed package."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


@cache
def assets_folder() -> Path:
    """The folder of assets: the installed copy, else the one beside the package."""
    installed = _PACKAGE / "_data" / "assets"
    return installed if installed.is_dir() else _PACKAGE.parent / "assets"


def asset(*parts: str) -> Path:
    """The path of one asset, such as `asset("icons", "home.svg")`; it may be absent."""
    return assets_folder().joinpath(*parts)
