"""The menu bar as data: every command has its place, and no two items one letter."""

from __future__ import annotations

from collections import Counter

import pytest

from wargame.ui.bindings import Bindings
from wargame.ui.commands import COMMANDS
from wargame.ui.keymap import PRIVATE
from wargame.ui.menus.items import Around, Item, menu_items
from wargame.ui.menus.letters import lettered
from wargame.ui.menus.table import MENUS, Menu, Place, places
from wargame.ui.screen import ScreenEntry

SCREENS = (
    ScreenEntry("home", "Home", "home", lambda: None),  # type: ignore[arg-type,return-value]
    ScreenEntry("council", "Council", "gavel", lambda: None, needs_exercise=True),  # type: ignore[arg-type,return-value]
)


def menu(*commands: str) -> Menu:
    return Menu("&Menu", (tuple(Place(each) for each in commands),))


def around(bindings: Bindings, *, is_open: bool = False, screen: str = "home") -> Around:
    return Around(bindings, screen, SCREENS, is_open)


def only(found: tuple[tuple[Item, ...], ...]) -> Item:
    ((item,),) = found
    return item


def test_every_command_but_those_of_a_seat_s_page_stands_in_exactly_one_menu() -> None:
    standing = Counter(place.command for each in MENUS for place in places(each.groups))

    assert standing == Counter(each.id for each in COMMANDS if each.screens != (PRIVATE,))


def test_what_nobody_bound_is_not_listed() -> None:
    bindings = Bindings()
    bindings.bind("undo", lambda: None)

    assert [one.key for one in menu_items(menu("undo", "keys.show"), around(bindings))[0]] == [
        "undo"
    ]


def test_a_menu_of_which_nothing_is_left_says_what_to_do() -> None:
    item = only(menu_items(menu("motion.bring"), around(Bindings())))

    assert item.reason == "Open an exercise first."


@pytest.mark.parametrize(
    ("is_open", "reason"), [(False, "Open an exercise first."), (True, "This works on Council.")]
)
def test_a_command_of_another_screen_says_where_it_works_and_asks_nothing_of_its_page(
    is_open: bool, reason: str
) -> None:
    def gone() -> str:
        message = "a page that may be destroyed was asked"
        raise AssertionError(message)

    bindings = Bindings()
    bindings.bind("motion.bring", lambda: None, gone)

    assert only(menu_items(menu("motion.bring"), around(bindings, is_open=is_open))).reason == (
        reason
    )


def test_the_reason_is_the_one_that_the_palette_gives() -> None:
    bindings = Bindings()
    bindings.bind("undo", lambda: None, lambda: "There is nothing of yours to undo.")

    assert only(menu_items(menu("undo"), around(bindings))).reason == bindings.reason("undo")


def test_each_item_has_a_letter_of_its_own() -> None:
    assert lettered(("Hold", "Hand over", "Home", "H")) == ("&Hold", "Hand &over", "Ho&me", "H")


def test_an_ampersand_in_a_title_is_no_letter() -> None:
    assert lettered(("R&D week", "& more")) == ("&R&&D week", "&& &more")
