"""What a person chose for this machine; nothing of an exercise.

A value that does not fit (an old version's, or a typing error) falls back to its default, and the
others stay.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from wargame.support.forms import DAYS, HOURS
from wargame.support.kept import read_kept, write_kept
from wargame.support.paths import places

if TYPE_CHECKING:
    from pathlib import Path

NAME = "settings.json"
TEXT_SIZES = (90, 100, 110, 120, 130, 140)
LIMITS = {"text_percent": range(90, 141), "hide_after": (0, *range(30, 601))}
WORDS = {
    "theme": ("system", "light", "dark"),
    "contrast": ("system", "high", "normal"),
    "projector_theme": ("light", "dark", "window"),
    "day_form": DAYS,
    "hour_form": HOURS,
}


@dataclass(frozen=True, slots=True)
class Settings:
    """A person's choices.

    Attributes:
        theme: `system`, `light` or `dark`.
        contrast: `system` for what the system asks for, `high` or `normal`.
        text_percent: Size of all text, 90 to 140.
        reduce_motion: Whether nothing slides or fades.
        last_folder: The folder last used in a file dialog; empty for the default.
        hide_after: Seconds without a key after which a seat's papers hide; 0 for never.
        welcome_seen: Whether the first start's welcome was put away.
        projector_theme: `light`, `dark`, or `window` for that of the window.
        projector_names: Whether the room reads the names of players.
        projector_chime: Whether timers are heard.
        day_form: How days are written; see `wargame.support.forms`.
        hour_form: How hours are written, `24` or `12`.
        letter_keys: Whether single letters, digits and signs work as keys.
        keys: Keys that a person chose, by the command's id.
        exercises_folder: Where new exercises are kept; empty for the usual place.
        reports_folder: Where reports and papers are saved; empty for the folder last used.
        tutorial_step: The step of the tutorial that comes next; empty when it was not begun.
    """

    theme: str = "system"
    contrast: str = "system"
    text_percent: int = 100
    reduce_motion: bool = False
    last_folder: str = ""
    welcome_seen: bool = False
    projector_theme: str = "light"
    projector_names: bool = False
    projector_chime: bool = False
    hide_after: int = 60
    day_form: str = "words"
    hour_form: str = "24"
    letter_keys: bool = True
    keys: dict[str, str] = field(default_factory=dict)
    exercises_folder: str = ""
    reports_folder: str = ""
    tutorial_step: str = ""

    def with_(self, **changes: Any) -> Self:
        """The same with some choices changed."""
        return replace(self, **changes)


class Read(NamedTuple):
    """What was read of a settings file, and what of it could not be taken.

    Attributes:
        problem: What was wrong and what holds instead, as a sentence; empty when all was well.
    """

    settings: Settings
    problem: str


def read_settings(folder: Path | None = None) -> Read:
    """Read the choices of this person, and say what of them could not be taken."""
    file = (folder or places().settings) / NAME
    was_there = file.exists()
    kept = read_kept(file)
    if not isinstance(kept, Mapping):
        return Read(Settings(), _damaged(file) if was_there else "")
    default = asdict(Settings())
    fitting, strange = {}, []
    for one in fields(Settings):
        if one.name not in kept:
            continue
        if fits(one.name, kept[one.name], default[one.name]):
            fitting[one.name] = kept[one.name]
        else:
            strange.append(one.name)
    return Read(Settings(**fitting), _unfit(strange))


def load_settings(folder: Path | None = None) -> Settings:
    """Read the choices of this person; what is missing or does not fit has its default."""
    return read_settings(folder).settings


def _damaged(file: Path) -> str:
    aside = file.with_name(f"{NAME}.damaged")
    kept = f" The old file is kept as {aside.name}, beside it." if aside.exists() else ""
    return f"The settings could not be read, so all stand as at first.{kept} Choose them anew."


def _unfit(names: list[str]) -> str:
    if not names:
        return ""
    if len(names) == 1:
        told = f"In {NAME} the value of {names[0]} cannot be used, so it stands as at first."
    else:
        named = f"{', '.join(names[:-1])} and {names[-1]}"
        told = f"In {NAME} the values of {named} cannot be used, so they stand as at first."
    return f"{told} The others hold."


def fits(name: str, value: object, default: object) -> bool:
    """Whether a value has its default's type and lies within its limits."""
    if type(value) is not type(default):
        return False
    if isinstance(value, dict):
        return all(isinstance(one, str) for pair in value.items() for one in pair)
    return value in LIMITS.get(name, (value,)) and value in WORDS.get(name, (value,))


def save_settings(settings: Settings, folder: Path | None = None) -> bool:
    """Keep the choices; returns whether that worked."""
    return write_kept((folder or places().settings) / NAME, asdict(settings))
