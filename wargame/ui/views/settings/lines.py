"""Each setting with its words, as data. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from wargame.support.settings import TEXT_SIZES, Settings
from wargame.ui.views.settings.screen import Group, Line

if TYPE_CHECKING:
    from collections.abc import Sequence

Options = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Kind:
    """A setting as it is offered.

    Attributes:
        turned: Whether the switch is on when the setting is not.
    """

    name: str
    title: str
    note: str
    kind: Literal["choice", "switch", "folder"]
    options: Options = ()
    turned: bool = False


SYSTEM = (("system", "As the system"),)
TEXT: Options = tuple((str(size), f"{size} %") for size in TEXT_SIZES)
HIDING: Options = (
    ("30", "30 s"), ("60", "1 min"), ("120", "2 min"), ("300", "5 min"), ("600", "10 min"),
    ("0", "Never"),
)  # fmt: skip

OFFERED: tuple[tuple[str, tuple[Kind, ...]], ...] = (
    ("Look", (
        Kind("theme", "Theme", "Of this window. The projector has its own.", "choice",
             (*SYSTEM, ("light", "Light"), ("dark", "Dark"))),
        Kind("contrast", "Contrast", "High has strong edges, plain grounds and one strength of "
             "text.", "choice", (*SYSTEM, ("high", "High"), ("normal", "Normal"))),
        Kind("text_percent", "Text size", "Everything grows with it.", "choice", TEXT),
        Kind("reduce_motion", "Movement", "Menus unfold, a stripe runs while something takes "
             "long. Off: nothing moves.", "switch", turned=True),
    )),
    ("Dates and times", (
        Kind("day_form", "Days", "In this window and on the projector. Files and reports keep "
             "theirs.", "choice",
             (("words", "14 October 2020"), ("month-first", "October 14, 2020"),
              ("iso", "2020-10-14"))),
        Kind("hour_form", "Hours", "The clock that counts down is the same in both.", "choice",
             (("24", "14:30"), ("12", "2:30 pm"))),
    )),
    ("The projector", (
        Kind("projector_theme", "Theme of the slides", "Light reads better in a bright room.",
             "choice", (("light", "Light"), ("dark", "Dark"), ("window", "As this window"))),
        Kind("projector_names", "Names of players", "Off: the room reads seats alone.", "switch"),
        Kind("projector_chime", "Chime", "A soft sound at one minute and at the end. The clock "
             "always shows both.", "switch"),
    )),
    ("Seats", (
        Kind("hide_after", "A seat's page hides after", "Counted from the last key or click. "
             "Nothing typed is lost; the pass-phrase opens it again.", "choice", HIDING),
    )),
    ("Files", (
        Kind("exercises_folder", "New exercises", "Where set-ups, what-ifs and baselines are "
             "kept. Those you have stay where they are.", "folder"),
        Kind("reports_folder", "Reports and papers", "Where saving begins. You may choose "
             "another each time.", "folder"),
    )),
)  # fmt: skip
"""Every setting of the page by group, in order; keys have a panel of their own."""


def groups(now: Settings, usual: dict[str, str]) -> tuple[Group, ...]:
    """The page's settings as they stand.

    Args:
        now: What holds.
        usual: The folder that an empty one stands for, by the setting's name.
    """
    first = Settings()
    return tuple(
        Group(title, tuple(_line(kind, now, first, usual) for kind in kinds))
        for title, kinds in OFFERED
    )


def kind_of(name: str) -> Kind:
    """The setting of a name.

    Raises:
        KeyError: The page has none of that name.
    """
    for _, kinds in OFFERED:
        for kind in kinds:
            if kind.name == name:
                return kind
    raise KeyError(name)


def _line(kind: Kind, now: Settings, first: Settings, usual: dict[str, str]) -> Line:
    value = getattr(now, kind.name)
    said = str(value)
    if kind.kind == "switch":
        said = "on" if value != kind.turned else "off"
    elif kind.kind == "folder":
        said = value or usual[kind.name]
    return Line(
        name=kind.name,
        title=kind.title,
        note=kind.note,
        kind=kind.kind,
        options=_options(kind, said),
        value=said,
        as_first=value == getattr(first, kind.name),
    )


def _options(kind: Kind, said: str) -> Options:
    """The words to choose from, and what was written into the file by hand."""
    if kind.kind != "choice" or any(key == said for key, _ in kind.options):
        return kind.options
    unit = "%" if kind.name == "text_percent" else "s"
    return (*kind.options, (said, f"{said} {unit}"))


def value_of(kind: Kind, said: str) -> object:
    """What is kept for a word that was chosen."""
    if kind.kind == "switch":
        return (said == "on") != kind.turned
    like = getattr(Settings(), kind.name)
    return int(said) if isinstance(like, int) else said


def names_of(kinds: Sequence[tuple[str, tuple[Kind, ...]]] = OFFERED) -> tuple[str, ...]:
    """Every setting that the page puts back, the keys included."""
    return (*(kind.name for _, group in kinds for kind in group), "letter_keys", "keys")
