"""A blind facilitator's first minutes: the program is opened, read and driven through AT-SPI only.

    dbus-run-session -- xvfb-run -a python -m tests.journeys.read_aloud FILE

FILE is an exercise in Orders of its first turn, as `test_readers.py` makes it. The program is
the real one, in a process of its own; nothing here imports its window.
"""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

from tests.journeys.atspi import Reader

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.journeys.atspi import Thing

PHRASE = "castle-lemon-raft"
SCREENS = ("Set-up", "Council", "Seats", "Review", "Evaluate", "Report", "Charters", "Table")
FITTING = {
    "push button",
    "button",
    "button menu",
    "push button menu",
    "toggle button",
    "check box",
    "radio button",
    "combo box",
    "text",
    "entry",
    "password text",
    "spin button",
    "slider",
    "list",
    "list box",
    "table",
    "tree",
    "tree table",
    "page tab list",
    "chart",
    "image",
    "link",
    # What is scrolled or read by keys; it is named all the same.
    "scroll pane",
    "filler",
    "panel",
    "label",
    "viewport",
}
CELLS = {"list item", "table cell", "cell", "tree item", "page tab", "column header", "row header"}


class Aloud:
    """The program as its reader knows it."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        reader.wait(lambda: "wargame" in reader.programs(), "the program is told of")
        self.bus = reader.programs()["wargame"]

    def everything(self) -> list[Thing]:
        """What is shown, once it no longer changes."""
        seen: list[list[Thing]] = [[], self.reader.tree(self.bus)]

        def still() -> bool:
            seen.append(self.reader.tree(self.bus))
            return _words(seen[-1]) == _words(seen[-2])

        self.reader.wait(still, "the screen stands still")
        return seen[-1]

    def shown(self) -> list[Thing]:
        return [one for one in self.everything() if "showing" in one.states]

    def one(self, name: str, role: str = "") -> Thing:
        found: list[Thing] = []

        def there() -> bool:
            found[:] = [
                one
                for one in self.reader.tree(self.bus)
                if one.name == name and role in {"", one.role} and "showing" in one.states
            ]
            return bool(found)

        try:
            self.reader.wait(there, f"{role} {name!r} is shown", seconds=20)
        except AssertionError as missing:
            shown = "\n".join(f"{one.role} {one.name!r}" for one in self.reader.tree(self.bus))
            raise AssertionError(f"{missing}. What is shown:\n{shown}") from None
        return found[0]

    def press(self, name: str, role: str = "") -> None:
        self.reader.act(self.one(name, role))

    def hears(self, what: Callable[[str], bool], said: str) -> None:
        """Something is announced."""

        def told() -> bool:
            self.reader.tree(self.bus)  # what is announced comes in between answers
            return any(what(one) for one in self.reader.spoken)

        self.reader.wait(told, f"{said} is announced; heard: {list(self.reader.spoken)}", 20)
        self.reader.spoken.clear()


def _words(things: list[Thing]) -> list[tuple[str, str]]:
    """What stands still: a clock does not."""
    return [(one.role, one.name.split(":")[0]) for one in things]


def unfit(things: list[Thing]) -> list[str]:
    """What takes the focus and has no name, or a role that says nothing; rows without words."""
    found = []
    for one in things:
        if "focusable" in one.states and one.role not in CELLS:
            if not one.name:
                found.append(f"a {one.role} that takes the focus has no name")
            if one.role not in FITTING:
                found.append(f"{one.role} {one.name!r} is a role that says nothing")
        if one.role == "list item" and len(one.name.split()) < 1:
            found.append("a row without words")
    return found


def main(file: str) -> None:
    """Open the program, read every screen, hand the laptop to a seat."""
    reader = Reader()
    command = [sys.executable, "-m", "wargame", file]
    ways = {"QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    program = subprocess.Popen(command, env=os.environ | ways | {"QT_ACCESSIBILITY": "1"})
    try:
        aloud = Aloud(reader)
        read_the_table(aloud)
        read_every_screen(aloud)
        read_the_review(aloud)
        hear_what_happens(aloud)
        hand_the_laptop_to_a_seat(aloud)
    finally:
        program.terminate()
        program.wait()


def read_the_table(aloud: Aloud) -> None:
    """Phases are tabs, the clock tells its time, the map is a list of pins, rows are sentences."""
    # The window is painted first, and the exercise opened then.
    aloud.one("Orders, 4 of 8, now", "page tab")
    things = aloud.everything()
    phases = [one for one in things if one.role == "page tab"]
    assert [one.name for one in phases][3:5] == ["Orders, 4 of 8, now", "Reveal, 5 of 8, later"], [
        one.name for one in phases
    ]
    assert things[phases[0].within].role == "page tab list", things[phases[0].within]
    clock = next(one for one in things if one.name.startswith("Time left: "))
    assert clock.role == "clock", clock
    map_ = next(one for one in things if one.name.startswith("Map") and one.role == "list")
    pins = [one for one in things if things[one.within].path == map_.path]
    assert pins, "the map has no pins"
    rows = [one.name for one in things if one.role == "list item"]
    assert any(len(row.split()) > 4 for row in rows), rows
    assert sum(one.name.startswith("Seal") or "Sealed" in one.name for one in things), "seats"


def read_every_screen(aloud: Aloud) -> None:
    """Each control of each screen has a name and a role that says what can be done with it."""
    wrong = []
    for screen in SCREENS:
        aloud.press(screen, "radio button")
        things = aloud.shown()
        assert len(things) > 60, f"{screen} shows {len(things)} things"
        wrong += [f"{screen}: {one}" for one in unfit(things)]
    assert not wrong, "\n".join(wrong)


def read_the_review(aloud: Aloud) -> None:
    """The scrubber is a slider that tells its entry, the chart says its table."""
    aloud.press("Review", "radio button")
    slider = aloud.one("Place in the exercise", "slider")
    least, now, most = aloud.reader.value(slider)
    assert least == 1, (least, now, most)
    assert now == most > 10, (least, now, most)
    assert "Turn 1" in slider.description, slider.description
    things = aloud.shown()
    charts = [one for one in things if one.role in {"chart", "image"} and one.description]
    assert charts, [(one.role, one.name) for one in things if "ndicator" in one.name]
    assert "\n" in charts[0].description or ":" in charts[0].description


def hear_what_happens(aloud: Aloud) -> None:
    """What is recorded is announced, also the last minute and what is refused."""
    aloud.press("Table", "radio button")
    aloud.reader.spoken.clear()
    aloud.press("One minute more")
    aloud.hears(lambda said: said.startswith("Recorded: "), "an entry")


def hand_the_laptop_to_a_seat(aloud: Aloud) -> None:
    """The phrase is a password, and nothing of another seat is told on a seat's screen."""
    aloud.press("Seats", "radio button")
    aloud.press("Hand over: Kazakhstan")
    field = aloud.one("Your pass-phrase", "password text")
    before = " ".join(f"{one.name} {one.description}" for one in aloud.everything())
    assert "Karabakh" not in _titles(aloud), _titles(aloud)
    aloud.reader.spoken.clear()
    aloud.reader.type_into(field, "not the phrase")
    aloud.press("Open my seat")
    aloud.hears(lambda said: "does not open Kazakhstan" in said, "the refusal of a wrong phrase")
    field = aloud.one("Your pass-phrase", "password text")
    aloud.reader.type_into(field, PHRASE)
    aloud.press("Open my seat")
    aloud.one("Kazakhstan, private")
    things = aloud.everything()
    told = " ".join(f"{one.name} {one.description}" for one in things)
    for words in hushed():
        assert words not in before, f"before the phrase a reader is told {words!r}"
        assert words not in told, f"on Kazakhstan's screen a reader is told {words!r}"
    assert "Will you stay silent?" in told, "Kazakhstan's own letter is not read"
    wrong = unfit([one for one in things if "showing" in one.states])
    assert not wrong, "\n".join(wrong)


def _titles(aloud: Aloud) -> str:
    return " ".join(one.name for one in aloud.everything() if one.role in {"frame", "window"})


def hushed() -> list[str]:
    """Lines of Armenia's briefing and of its sealed order."""
    from pathlib import Path

    brief = Path("scenarios/karabakh-2020/briefings/arm.md").read_text(encoding="utf-8")
    return ["Martial law", *(line for line in brief.splitlines() if len(line) > 20)]


if __name__ == "__main__":
    main(sys.argv[1])
