"""An empty pack to start from: whole, in order for the check, and with a seat for each member."""

from __future__ import annotations

import re
from string import Template
from typing import TYPE_CHECKING, NamedTuple

from wargame.game.errors import PackError
from wargame.scenario.sheets.writing import value_text
from wargame.support import paths

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from wargame.rules.charter import Charter

TEMPLATE = "pack"
SEAT_TEXT = "briefings/seat.md"
PREFIX = 3
"""Letters that every id of a pack begins with, taken from its name."""

EASY = ("statement", "procedural", "consult")
"""Kinds of decision that ask for little: one of them makes the first motion."""


class MadePack(NamedTuple):
    """A pack that was made.

    Attributes:
        folder: Where it lies.
        files: Its files by name.
        prefix: What its ids begin with.
    """

    folder: Path
    files: tuple[str, ...]
    prefix: str


class CannotMakePack(PackError):
    """The folder is there already, or cannot be written."""


def make_pack(folder: Path, charter: str, title: str = "") -> MadePack:
    """Write an empty pack into a new folder.

    Args:
        folder: Where to; its name becomes the pack's id.
        charter: The charter that it is played under; its members become the seats.
        title: What it is called; the folder's name otherwise.

    Raises:
        CannotMakePack: There is something in the folder, or it cannot be written.
        CharterError: There is no such charter.
    """
    from wargame.app.checking import charter_of

    found = charter_of(charter)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        message = f"{folder} is there already."
        raise CannotMakePack(message, "Choose a name that is free.")
    name = "-".join(re.findall(r"[a-z0-9]+", folder.name.lower())) or "crisis"
    files = dict(_files(name, title or folder.name.replace("-", " ").capitalize(), found))
    try:
        for file, text in files.items():
            (folder / file).parent.mkdir(parents=True, exist_ok=True)
            (folder / file).write_text(text, encoding="utf-8")
    except OSError as error:
        message = f"{folder} could not be written: {(error.strerror or 'it failed').lower()}."
        raise CannotMakePack(message, "Choose another folder.", str(error)) from error
    return MadePack(folder, tuple(sorted(files)), _prefix(name))


def _files(name: str, title: str, charter: Charter) -> Iterator[tuple[str, str]]:
    members = charter.members
    words = {
        "id": name,
        "prefix": _prefix(name),
        "title": value_text(title)[1:-1],
        "charter": charter.id,
        "kind": _kind(charter),
        "first": members[0],
        "first_small": members[0].lower(),
    }
    root = paths.shipped("assets") / TEMPLATE
    for file in sorted(root.rglob("*")):
        told = str(file.relative_to(root)).replace("\\", "/")
        if file.is_file() and told != SEAT_TEXT:
            text = file.read_text(encoding="utf-8")
            yield told, Template(text).safe_substitute(words)
    briefing = Template((root / SEAT_TEXT).read_text(encoding="utf-8"))
    yield "seats.toml", "".join(_seats(charter))
    for seat in members:
        yield f"briefings/{seat.lower()}.md", briefing.safe_substitute(name=_name(charter, seat))


def _seats(charter: Charter) -> Iterator[str]:
    yield "# Who sits at the table, in the order in which moves are opened.\n"
    for seat in charter.members:
        yield (
            f'\n[[seats]]\nid = "{seat}"\nname = {value_text(_name(charter, seat))}\n'
            "vote = true\nbudget = 5\n"
            'batna = "what it does if nothing is agreed"\n'
            'red_lines = ["what it will not accept"]\n'
            f'briefing_file = "briefings/{seat.lower()}.md"\n'
        )
    yield '\n[[senders]]\nid = "press"\nname = "The press"\n'


def _name(charter: Charter, seat: str) -> str:
    return next((name for known, name in charter.names.items() if known == seat), seat)


def _kind(charter: Charter) -> str:
    return next((kind for kind in EASY if kind in charter.decisions), next(iter(charter.decisions)))


def _prefix(name: str) -> str:
    letters = re.sub(r"[^a-z0-9]", "", name)
    return letters[:PREFIX] or "cri"
