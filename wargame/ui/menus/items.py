"""What stands in a menu when it opens, item by item: words, keys, reason, state. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from wargame.game.phrasing import listed
from wargame.ui.commands import command
from wargame.ui.keymap import PRIVATE
from wargame.ui.menus.table import Offer, Place, Under

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from wargame.ui.bindings import Bindings
    from wargame.ui.commands import Command
    from wargame.ui.menus.table import Menu, Piece
    from wargame.ui.screen import Screen

CLOSED = "Open an exercise first."


class Item(NamedTuple):
    """One line of a menu.

    Attributes:
        caps: Keys that do the same.
        reason: Why it may not be done now, empty when it may.
        on: Whether it holds, for what is on or off; None for what is done.
        run: What does it; says why not, if it cannot after all.
        inside: The groups of a menu within, empty for what is done.
        key: The id of its command, empty for what is none.
    """

    words: str
    caps: tuple[str, ...] = ()
    reason: str = ""
    on: bool | None = None
    run: Callable[[], object] = lambda: None
    inside: tuple[tuple[Item, ...], ...] = ()
    key: str = ""


Groups = tuple[tuple[Item, ...], ...]


@dataclass(frozen=True)
class Around:
    """What the menus read of the window, anew each time one opens.

    Attributes:
        bindings: What the commands do.
        screen: The screen that is shown.
        screens: All screens.
        is_open: Whether an exercise is open.
        busy: Why nothing at all may be done now, empty when it may.
        words: Titles that change with what is to be done, by command.
        states: Whether what a command turns on is on.
        numbers: What each number of a numbered command stands for.
        offers: The parts that are no commands, by name.
    """

    bindings: Bindings
    screen: str
    screens: Sequence[Screen]
    is_open: bool
    busy: str = ""
    words: Mapping[str, Callable[[], str]] = field(default_factory=dict)
    states: Mapping[str, Callable[[], bool]] = field(default_factory=dict)
    numbers: Mapping[str, Callable[[], tuple[Item, ...]]] = field(default_factory=dict)
    offers: Mapping[str, Callable[[], tuple[Item, ...]]] = field(default_factory=dict)


def menu_items(menu: Menu, around: Around) -> Groups:
    """The groups of a menu as they stand; what nobody bound is left out, and so are empty groups.

    A menu of which nothing is left says why, so that none opens on nothing.
    """
    return _groups(menu.groups, around) or ((Item(CLOSED.rstrip("."), reason=CLOSED),),)


def _groups(groups: tuple[tuple[Piece, ...], ...], around: Around) -> Groups:
    made = (tuple(item for piece in group for item in _items(piece, around)) for group in groups)
    return tuple(group for group in made if group)


def _items(piece: Piece, around: Around) -> tuple[Item, ...]:
    if isinstance(piece, Offer):
        offer = around.offers.get(piece.name)
        return tuple(_held_back(one, around.busy) for one in offer()) if offer else ()
    if isinstance(piece, Under):
        inside = _groups(piece.groups, around)
        return (Item(piece.title, inside=inside),) if inside else ()
    if not around.bindings.has(piece.command):
        return ()
    return _of_command(command(piece.command), piece, around)


def _held_back(item: Item, busy: str) -> Item:
    """An item that waits too, while nothing may be done."""
    return item._replace(reason=busy, inside=()) if busy else item


def _of_command(each: Command, place: Place, around: Around) -> tuple[Item, ...]:
    reason = _reason(each, around)
    if each.numbered:
        return _numbered(each, reason, around)
    said = around.words.get(each.id, str)() or place.words or each.title
    state = around.states.get(each.id)
    return (
        Item(
            said,
            each.caps,
            reason,
            on=state() if state else None,
            run=partial(around.bindings.run, each.id),
            key=each.id,
        ),
    )


def _numbered(each: Command, reason: str, around: Around) -> tuple[Item, ...]:
    """Seats in a menu of their own; the screens, of which one is shown, in a row."""
    if each.id not in around.numbers:
        return ()
    if reason:
        return (Item(each.title, reason=reason, key=each.id),)
    lines = tuple(
        one._replace(
            run=partial(around.bindings.run, each.id, number),
            caps=one.caps if number < len(each.keys) else (),
        )
        for number, one in enumerate(around.numbers[each.id]())
    )
    if len(lines) == 1 or any(one.on is not None for one in lines):
        return lines
    return (Item(each.title, inside=(lines,), key=each.id),) if lines else ()


def _reason(each: Command, around: Around) -> str:
    """Why not now: never asked of a page that is not shown, for it may be gone."""
    if around.busy:
        return around.busy
    if each.screens and around.screen not in each.screens:
        return _elsewhere(each, around)
    return around.bindings.reason(each.id)


def _elsewhere(each: Command, around: Around) -> str:
    meant = [one for one in around.screens if one.id in each.screens and one.id != PRIVATE]
    if not around.is_open and all(one.needs_exercise for one in meant):
        return CLOSED
    return f"This works on {listed(one.title for one in meant)}."
