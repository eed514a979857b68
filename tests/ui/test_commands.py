from __future__ import annotations

import pytest

from wargame.ui.bindings import Bindings
from wargame.ui.commands import COMMANDS, Command, caps_of, clashes, command

SCREENS = ("home", "setup", "table", "council", "seats", "report", "seat")
FACILITATOR = tuple(screen for screen in SCREENS if screen != "seat")


def test_no_key_is_claimed_twice_on_one_screen() -> None:
    everywhere_but_seat = [
        each if each.screens else Command(each.id, each.title, each.keys, FACILITATOR)
        for each in COMMANDS
    ]

    assert clashes(everywhere_but_seat, SCREENS) == {}


def test_a_doubled_key_is_found() -> None:
    one = Command("a", "A", ("X",), ("table",))
    other = Command("b", "B", ("X",))

    assert clashes((one, other), ("table", "home")) == {"table: X": ("a", "b")}


def test_ids_are_unique() -> None:
    ids = [each.id for each in COMMANDS]

    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    ("combination", "caps"),
    [
        ("Ctrl+Return", ("Ctrl", "Enter")),
        ("Ctrl++", ("Ctrl", "+")),
        ("D", ("D",)),
        ("Shift+Y", ("Shift", "Y")),
        ("]", ("]",)),
    ],
)
def test_caps_are_read_off_the_combination(combination: str, caps: tuple[str, ...]) -> None:
    assert caps_of(combination) == caps


def test_a_command_nobody_bound_is_not_offered() -> None:
    bindings = Bindings()

    assert bindings.offered("table") == ()
    assert bindings.run("undo") == "Nothing does this here."


def test_a_private_screen_offers_only_its_own_commands() -> None:
    bindings = Bindings()
    bindings.bind("undo", lambda: None)
    bindings.bind("seat.hide", lambda: None)

    assert bindings.offered("seat", private=True) == (command("seat.hide"),)


def test_binding_an_unknown_command_is_a_mistake() -> None:
    with pytest.raises(KeyError):
        Bindings().bind("no.such", lambda: None)


def test_numbered_commands_are_given_their_number() -> None:
    seen: list[int] = []
    bindings = Bindings()
    bindings.bind_numbered("seat.hand-over", seen.append)

    bindings.run("seat.hand-over", 3)

    assert seen == [3]
