"""A person's own keys, held against the one table."""

from __future__ import annotations

import pytest

from wargame.ui.commands import COMMANDS, Command, clashes
from wargame.ui.keymap import Keymap, is_letter, may_change, share_a_screen
from wargame.ui.views.settings.key_lines import SCREENS


def keys_of(keymap: Keymap, command_id: str) -> tuple[str, ...]:
    return next(each.keys for each in keymap.table() if each.id == command_id)


def test_a_chosen_key_replaces_those_of_the_table() -> None:
    keymap = Keymap({"text.larger": "ctrl+u"})

    assert keys_of(keymap, "text.larger") == ("Ctrl+U",)
    assert keys_of(keymap, "text.smaller") == ("Ctrl+-",)


@pytest.mark.parametrize(
    ("command_id", "wish", "why"),
    [
        ("inject.deliver", "H", "H is taken by Hold, or let go."),
        ("inject.deliver", "Ctrl+Z", "Ctrl+Z is taken by Undo, by a new entry."),
        ("undo", "M", "M is taken by Bring a motion."),
        ("inject.deliver", "Return", "Enter is needed in lists and fields."),
        ("seat.hide", "Ctrl+H", "The keys of Hide at once stay as they are."),
        ("screen.go", "Ctrl+9", "The keys of Go to a screen stay as they are."),
    ],
)
def test_a_key_that_is_taken_is_refused_with_who_has_it(
    command_id: str, wish: str, why: str
) -> None:
    assert Keymap({}).why_not(command_id, wish).startswith(why)


@pytest.mark.parametrize(
    ("command_id", "wish"), [("inject.deliver", "Y"), ("move.seal", "Ctrl+K"), ("undo", "F9")]
)
def test_a_key_may_serve_where_the_other_does_not(command_id: str, wish: str) -> None:
    assert Keymap({}).why_not(command_id, wish) == ""


def test_a_key_given_away_may_be_given_to_another() -> None:
    keymap = Keymap({"inject.deliver": "H", "inject.hold": "X"})

    assert keys_of(keymap, "inject.deliver") == ("H",)
    assert keys_of(keymap, "inject.hold") == ("X",)
    assert keymap.strange() == ()


def test_of_a_file_what_clashes_or_is_unknown_is_left_out_and_named() -> None:
    keymap = Keymap({"inject.deliver": "H", "no.such": "J", "note.write": "J"})

    assert keys_of(keymap, "inject.deliver") == ("D",)
    assert keys_of(keymap, "note.write") == ("J",)
    assert set(keymap.strange()) == {"inject.deliver", "no.such"}


def test_without_letters_no_bare_sign_is_a_key_anywhere() -> None:
    table = Keymap({"note.write": "J", "undo": "Ctrl+U"}, letters=False).table()

    assert not [one for each in table for one in each.keys if is_letter(one)]
    assert next(each.keys for each in table if each.id == "undo") == ("Ctrl+U",)
    assert next(each.caps for each in table if each.id == "inject.deliver") == ()
    assert Keymap({}, letters=False).why_not("note.write", "J").startswith("Single letters are")


@pytest.mark.parametrize(
    "each", [one for one in COMMANDS if may_change(one)], ids=lambda one: one.id
)
def test_whatever_is_accepted_leaves_no_key_doubled(each: Command) -> None:
    everywhere = tuple(screen for screen in SCREENS if screen != "seat")
    for wish in ("D", "Ctrl+K", "F6", "Shift+Y", "]", "Ctrl+Return", "F9"):
        keymap = Keymap({each.id: wish})
        table = [
            one if one.screens else Command(one.id, one.title, one.keys, everywhere)
            for one in keymap.table()
        ]
        assert clashes(table, tuple(SCREENS)) == {}


def test_commands_of_everywhere_do_not_meet_those_of_a_seat() -> None:
    assert not share_a_screen(Command("a", "A"), Command("b", "B", screens=("seat",)))
    assert share_a_screen(Command("a", "A"), Command("b", "B", screens=("table", "seat")))


def test_every_screen_of_a_command_has_a_name_on_the_settings_page() -> None:
    assert {screen for each in COMMANDS for screen in each.screens} <= set(SCREENS)
