"""The one table of commands: what can be done, where, and by which keys.

Buttons, tooltips, the page of keys and the shortcuts read this table, so they cannot differ.
It says nothing about how a command is run: screens bind that (`ui/bindings.py`), and a command
that nobody bound is offered nowhere. No Qt here: presenters may name commands.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, ClassVar, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Command(NamedTuple):
    """One thing that can be done.

    Attributes:
        id: "area.verb", unique.
        title: what the page of keys and tooltips call it.
        keys: combinations as Qt writes them ("Ctrl+Return"); any of them works.
        screens: ids of the screens where it works; empty for every one but the private ones.
        shown: the caps to show; worked out from the first combination when empty.
        numbered: whether each combination stands for a number (the first is 0).
    """

    id: str
    title: str
    keys: tuple[str, ...] = ()
    screens: tuple[str, ...] = ()
    shown: tuple[str, ...] = ()
    numbered: bool = False

    @property
    def caps(self) -> tuple[str, ...]:
        """What its key caps say, such as ("Ctrl", "Enter")."""
        return self.shown or (caps_of(self.keys[0]) if self.keys else ())


_DIGITS = tuple("123456789")
_SCREENS = tuple(f"Alt+{digit}" for digit in _DIGITS)
_TABLE, _COUNCIL, _SEAT, _REPORT = ("table",), ("council",), ("seat",), ("report",)
_CHARTERS, _REVIEW, _EVALUATE = ("charters",), ("review",), ("evaluate",)

COMMANDS: tuple[Command, ...] = (
    Command("next.press", "Next step", ("Ctrl+Return", "Ctrl+Enter")),
    Command("undo", "Undo, by a new entry", ("Ctrl+Z",)),
    Command("note.write", "Note to the log", ("L",), ("table", "council", "seats", "evaluate")),
    Command("exercise.new", "New exercise", ("Ctrl+N",)),
    Command("exercise.open", "Open a file", ("Ctrl+O",)),
    Command("exercise.close", "Close the exercise"),
    Command("program.quit", "Quit"),
    Command("palette.show", "Find or run a command", ("Ctrl+K",)),
    Command("keys.show", "These keys", ("F1",)),
    Command("screen.go", "Go to a screen", _SCREENS, shown=("Alt", "1"), numbered=True),
    Command("screen.back", "The screen before", ("Alt+Left",), shown=("Alt", "Left")),
    Command("region.next", "Next part of the screen", ("F6",)),
    Command("tutorial.show", "Learn the table, step by step"),
    Command("settings.show", "Settings", ("Ctrl+,",)),
    Command("about.show", "About wargame"),
    Command("region.before", "Part of the screen before", ("Shift+F6",)),
    Command("theme.toggle", "Dark or light", ("Ctrl+D",)),
    Command("text.larger", "Larger text", ("Ctrl++", "Ctrl+="), shown=("Ctrl", "+")),
    Command("text.smaller", "Smaller text", ("Ctrl+-",), shown=("Ctrl", "-")),
    Command("window.full", "Full screen", ("F11",)),
    Command("projector.overview", "The room sees the overview", ("Ctrl+1",)),
    Command("projector.map", "The room sees the map", ("Ctrl+2",)),
    Command("projector.motion", "The room sees the motion", ("Ctrl+3",)),
    Command("projector.blank", "Blank the room, or show it", ("B",)),
    Command("projector.freeze", "Freeze what the room sees, or let it go"),
    Command("projector.tell", "Tell the room something"),
    Command("projector.display", "The projector on the other display", ("Ctrl+F11",)),
    Command("inject.deliver", "Deliver what is due", ("D",), _TABLE),
    Command("inject.hold", "Hold, or let go", ("H",), _TABLE),
    Command("inject.invent", "New inject", ("I",), _TABLE),
    Command(
        "seat.hand-over", "Hand over to a seat", _DIGITS, _TABLE, ("1", "…", "9"), numbered=True
    ),
    Command("card.enter", "Enter order cards from paper", ("E",), _TABLE),
    Command("papers.print", "Print papers, such as the cards of this turn", (), _TABLE),
    Command("map.closer", "Map closer", ("+", "="), _TABLE, ("+",)),
    Command("map.farther", "Map farther", ("-",), _TABLE),
    Command("clock.pause", "Pause the clock", ("C",), ("table", "council")),
    Command("clock.more", "One minute more", ("]",), ("table", "council")),
    Command("clock.less", "One minute less", ("[",), ("table", "council")),
    Command("motion.bring", "Bring a motion", ("M",), _COUNCIL),
    Command("ballot.yes", "Yes", ("Y",), _COUNCIL),
    Command("ballot.no", "No", ("N",), _COUNCIL),
    Command("ballot.abstain", "Abstain", ("A",), _COUNCIL),
    Command("ballot.all-yes", "All in favour", ("Shift+Y",), _COUNCIL),
    Command("ruling.override", "Override", ("O",), _COUNCIL),
    Command("ruling.what-if", "What if, under other charters", ("W",), _COUNCIL),
    Command("roll.attendance", "Roll call: who is there", ("R",), _COUNCIL),
    Command("speaker.next", "Next speaker", ("S",), _COUNCIL),
    Command("speaker.add", "Add to the speakers' list", ("Shift+S",), _COUNCIL),
    Command("sitting.change", "Formal, informal, suspended", ("F",), _COUNCIL),
    Command("motion.text", "Text and amendments", ("T",), _COUNCIL),
    Command("motion.straw-poll", "Straw poll", ("P",), _COUNCIL),
    Command("motion.cite", "Cite a precedent", ("Q",), _COUNCIL),
    Command("decision.card", "Decision card", ("K",), _COUNCIL),
    Command("agenda.earlier", "Earlier on the agenda", ("Ctrl+Up",), _COUNCIL),
    Command("agenda.later", "Later on the agenda", ("Ctrl+Down",), _COUNCIL),
    Command("move.seal", "Seal my move", ("Ctrl+Return", "Ctrl+Enter"), _SEAT),
    Command("seat.hide", "Hide at once", ("Esc",), _SEAT),
    Command("letter.reply", "Reply", ("Ctrl+R",), _SEAT),
    Command("column.next", "Next column", ("Ctrl+Tab",), _SEAT),
    Command("review.play", "Play on, or stop", ("Space",), _REVIEW),
    Command("review.what-if", "What if from here", ("W",), _REVIEW),
    *(
        Command(f"rating.{grade}", f"Rated: {name}", (letter,), _EVALUATE)
        for grade, letter, name in (
            ("performed", "P", "performed"),
            ("some", "S", "some challenges"),
            ("major", "M", "major challenges"),
            ("unable", "U", "unable"),
        )
    ),
    Command("rating.record", "Record the rating", ("R",), _EVALUATE),
    Command("report.save", "Save the PDF", ("Ctrl+S",), _REPORT),
    Command("report.print", "Print", ("Ctrl+P",), _REPORT),
    Command("trial.yes", "Yes, on trial", ("Y",), _CHARTERS),
    Command("trial.no", "No, on trial", ("N",), _CHARTERS),
    Command("trial.abstain", "Abstain, on trial", ("A",), _CHARTERS),
    Command("trial.all-yes", "All in favour, on trial", ("Shift+Y",), _CHARTERS),
)

_CAPS = {"Return": "Enter", "+": "+"}


def caps_of(combination: str) -> tuple[str, ...]:
    """Caps of a combination: "Ctrl+Return" is ("Ctrl", "Enter"), "Ctrl++" is ("Ctrl", "+")."""
    head, plus, tail = combination.rpartition("+")
    if plus and not tail:
        head, tail = head.removesuffix("+"), "+"
    parts = [part for part in head.split("+") if part]
    return tuple(_CAPS.get(part, part) for part in (*parts, tail))


class _InForce:
    """The table with the keys that a person chose."""

    table: ClassVar[dict[str, Command]] = {each.id: each for each in COMMANDS}


def commands() -> tuple[Command, ...]:
    """The table as it is in force, with the keys that a person chose."""
    return tuple(_InForce.table.values())


def use_commands(table: Iterable[Command]) -> None:
    """Put a table in force; `ui/keymap.py` makes one, `ui/keyboard.py` tells of it."""
    _InForce.table = {each.id: each for each in table}


def command(command_id: str) -> Command:
    """The command of an id, with the keys that are in force.

    Raises:
        KeyError: if the table has no such command.
    """
    return _InForce.table[command_id]


def with_keys(words: str, command_id: str) -> str:
    """Words with the keys that do the same: "Pause the clock (C)"; the words alone without."""
    caps = command(command_id).caps
    return f"{words} ({'+'.join(caps)})" if caps else words


def clashes(commands: Iterable[Command], screens: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Combinations that two commands claim on one screen, as "screen: keys" to their ids."""
    claims: dict[str, list[str]] = defaultdict(list)
    for each in commands:
        for screen in each.screens or screens:
            for combination in each.keys:
                claims[f"{screen}: {combination}"].append(each.id)
    return {place: tuple(ids) for place, ids in claims.items() if len(ids) > 1}
