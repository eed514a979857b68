"""Keys that a person chose, held against the one table of commands. No Qt here.

A combination is refused when another command has it on a screen that both share, when lists and
fields need it, or when single letters are switched off and it is one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wargame.ui.commands import COMMANDS, caps_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wargame.ui.commands import Command

PRIVATE = "seat"
"""The one screen where only commands work that name it."""
FIXED = frozenset({"seat.hide"})
"""Nobody may take away the key that hides a seat's papers at once."""
_NEEDED = frozenset({
    "Tab", "Shift+Tab", "Return", "Enter", "Esc", "Space", "Backspace", "Del", "Home", "End",
    "Up", "Down", "Left", "Right", "PgUp", "PgDown", "Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+A",
})  # fmt: skip
"""What lists and fields answer to themselves."""


class Keymap(NamedTuple):
    """The table with a person's keys.

    Attributes:
        chosen: Combinations by the command's id; what does not fit is left out.
        letters: Whether single letters, digits and signs work.
    """

    chosen: Mapping[str, str]
    letters: bool = True

    def table(self) -> tuple[Command, ...]:
        """Every command with the keys that are in force."""
        return tuple(self._dressed(each) for each in self._with_chosen())

    def strange(self) -> tuple[str, ...]:
        """Ids whose chosen keys cannot be used: unknown, fixed, or taken by another."""
        kept = {each.id: each.keys for each in self._with_chosen()}
        return tuple(name for name, keys in self.chosen.items() if kept.get(name) != (tidy(keys),))

    def _with_chosen(self) -> list[Command]:
        """The table with every choice that fits; of two that clash the later one goes.

        All are tried together first: H may be given away before it is given to another.
        """
        kept = {
            each.id: tidy(self.chosen[each.id])
            for each in COMMANDS
            if each.id in self.chosen and may_change(each)
        }
        kept = {name: keys for name, keys in kept.items() if keys and keys not in _NEEDED}
        while True:
            table = [
                each._replace(keys=(kept[each.id],), shown=()) if each.id in kept else each
                for each in COMMANDS
            ]
            clashing = [
                each.id
                for each in table
                if each.id in kept and _refusal(each, kept[each.id], table)
            ]
            if not clashing:
                return table
            del kept[clashing[-1]]

    def _dressed(self, each: Command) -> Command:
        if self.letters:
            return each
        keys = tuple(one for one in each.keys if not is_letter(one))
        return each if keys == each.keys else each._replace(keys=keys, shown=())

    def why_not(self, command_id: str, combination: str) -> str:
        """Why a command may not have a combination, as a sentence; empty when it may."""
        wish = tidy(combination)
        table = self._with_chosen()
        each = next(one for one in table if one.id == command_id)
        if not self.letters and is_letter(wish):
            return "Single letters are switched off. Take one with Ctrl or Alt, or switch them on."
        return _refusal(each, wish, table)


def may_change(each: Command) -> bool:
    """Whether a person may choose its keys: not those of rows of numbers, nor Esc on a seat."""
    return not each.numbered and each.id not in FIXED


def tidy(combination: str) -> str:
    """A combination as the table writes it, whatever the case of its letters."""
    head, plus, tail = combination.strip().rpartition("+")
    if plus and not tail:
        # The key is + itself.
        head, tail = head.removesuffix("+"), "+"
    parts = [part.capitalize() for part in head.split("+") if part]
    return "+".join((*parts, tail.upper() if len(tail) == 1 else tail))


def is_letter(combination: str) -> bool:
    """Whether it is a letter, digit or sign without Ctrl, Alt or Meta (WCAG 2.1.4)."""
    bare = combination.removeprefix("Shift+")
    return len(bare) == 1


def _refusal(each: Command, wish: str, table: list[Command]) -> str:
    if not may_change(each):
        return f"The keys of {each.title} stay as they are."
    said = "+".join(caps_of(wish))
    if wish in _NEEDED:
        return f"{said} is needed in lists and fields. Take another."
    other = next(_claims(each, wish, table), None)
    if other is None:
        return ""
    return f"{said} is taken by {other.title}. Take another, or change that one first."


def _claims(each: Command, wish: str, table: list[Command]) -> Iterator[Command]:
    for other in table:
        if other.id != each.id and wish in other.keys and share_a_screen(each, other):
            yield other


def share_a_screen(one: Command, other: Command) -> bool:
    """Whether two commands may work on one screen."""
    if one.screens and other.screens:
        return bool(set(one.screens) & set(other.screens))
    named = one.screens or other.screens
    return not named or any(screen != PRIVATE for screen in named)
