"""What a person chose for this machine; nothing of an exercise.

A value that does not fit (an old version's, or a typing error) falls back to its default, and the
others stay.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from typing import TYPE_CHECKING, Any, Self

from wargame.support.kept import read_kept, write_kept
from wargame.support.paths import places

if TYPE_CHECKING:
    from pathlib import Path

NAME = "settings.json"
LIMITS = {"text_percent": range(80, 251), "hide_after": (0, *range(30, 601))}
WORDS = {
    "theme": ("system", "light", "dark"),
    "projector_theme": ("light", "dark", "window"),
}


@dataclass(frozen=True, slots=True)
class Settings:
    """A person's choices.

    Attributes:
        theme: `system`, `light` or `dark`.
        text_percent: Size of all text, 80 to 250.
        reduce_motion: Whether nothing slides or fades.
        last_folder: The folder last used in a file dialog; empty for the default.
        hide_after: Seconds without a key after which a seat's papers hide; 0 for never.
        welcome_seen: Whether the first start's welcome was put away.
        projector_theme: `light`, `dark`, or `window` for that of the window.
        projector_names: Whether the room reads the names of players.
        projector_chime: Whether timers are heard.
    """

    theme: str = "system"
    text_percent: int = 100
    reduce_motion: bool = False
    last_folder: str = ""
    welcome_seen: bool = False
    projector_theme: str = "light"
    projector_names: bool = False
    projector_chime: bool = False
    hide_after: int = 60

    def with_(self, **changes: Any) -> Self:
        """The same with some choices changed."""
        return replace(self, **changes)


def load_settings(folder: Path | None = None) -> Settings:
    """Read the choices of this person; what is missing or does not fit has its default."""
    kept = read_kept((folder or places().settings) / NAME)
    if not isinstance(kept, Mapping):
        return Settings()
    default = asdict(Settings())
    fitting = {
        one.name: kept[one.name]
        for one in fields(Settings)
        if one.name in kept and fits(one.name, kept[one.name], default[one.name])
    }
    return Settings(**fitting)


def fits(name: str, value: object, default: object) -> bool:
    """Whether a value has its default's type and lies within its limits."""
    if type(value) is not type(default):
        return False
    return value in LIMITS.get(name, (value,)) and value in WORDS.get(name, (value,))


def save_settings(settings: Settings, folder: Path | None = None) -> bool:
    """Keep the choices; returns whether that worked."""
    return write_kept((folder or places().settings) / NAME, asdict(settings))
