"""Keys as the settings page lists them, screen by screen. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.ui.commands import COMMANDS
from wargame.ui.keymap import Keymap, may_change
from wargame.ui.views.settings.screen import KeyLine

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wargame.support.settings import Settings
    from wargame.ui.commands import Command

SCREENS: Mapping[str, str] = {
    "home": "Home",
    "table": "Table",
    "council": "Council",
    "seats": "Seats",
    "seat": "A seat's page",
    "evaluate": "Evaluate",
    "review": "Review",
    "report": "Report",
    "charters": "Charters",
}
NUMBERS = "Numbers are not changed one by one. Switch single letters off to silence them."
ALWAYS = "Esc always hides a seat's page."


def key_lines(now: Settings) -> tuple[KeyLine, ...]:
    """Every command with the keys in force; those of everywhere first."""
    table = Keymap(now.keys, letters=now.letter_keys).table()
    lines = [_line(each, now) for each in table]
    return tuple(sorted(lines, key=lambda line: bool(line.where)))


def _line(each: Command, now: Settings) -> KeyLine:
    first = next(one for one in COMMANDS if one.id == each.id)
    fixed = "" if may_change(first) else NUMBERS if first.numbered else ALWAYS
    if fixed == NUMBERS and first.keys[0].startswith("Alt"):
        fixed = "Alt and a number always go to a screen."
    return KeyLine(
        id=each.id,
        title=each.title,
        where=", ".join(SCREENS.get(screen, screen) for screen in each.screens),
        caps=each.caps,
        as_first=each.id not in now.keys,
        fixed=fixed,
    )
