"""The pictures of the kit: the page of parts, the demonstration table, the frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

from tests.ui.demo_screens import demo_screens
from tests.ui.kit_page import kit_page
from tests.ui.parts_page import parts_page
from tests.ui.pictures import Case
from tests.ui.table_page import TablePage
from wargame.ui.frame import Frame
from wargame.ui.screen import ScreenEntry
from wargame.ui.theme.theme import current_theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

HALF = QSize(720, 900)
LAPTOP_AT_200 = QSize(720, 450)


def kit() -> QWidget:
    return kit_page(current_theme().tokens.name.title())


def home() -> QWidget:
    frame = Frame(demo_screens([]))
    frame.show_screen("home")
    return frame


def table() -> Frame:
    screens = list(demo_screens([]))
    screens[2] = ScreenEntry(
        "table", "Table", "layout-board", TablePage, 1, needs_exercise=True, has_next=True
    )
    frame = Frame(screens)
    frame.open_exercise("Karabakh 2020, group B", "Nagorno-Karabakh 2020 · CSTO, as written")
    frame.show_screen("table")
    frame.top_bar.show_saved("Saved 14:30:07", 121)
    frame.next_bar.show_step(
        "Deliver inject 3.5", "To all seats and the room", "Hand over to Kazakhstan. 3 of 6 sealed"
    )
    frame.next_bar.show_undo("5 min added to Orders", 120)
    return frame


def plain_table() -> Frame:
    """The frame alone around an almost empty page, for sizes the page is not made for."""
    frame = Frame(demo_screens([]))
    frame.open_exercise("Karabakh 2020, group B", "Nagorno-Karabakh 2020 · CSTO, as written")
    frame.show_screen("table")
    frame.rail.mark("council")
    frame.top_bar.show_saved("Saved 14:30:07", 121)
    frame.next_bar.show_step(
        "Deliver inject 3.5", "To all seats and the room", "Hand over to Kazakhstan. 3 of 6 sealed"
    )
    frame.next_bar.show_undo("5 min added to Orders", 120)
    return frame


def keys() -> QWidget:
    frame = table()
    for command in ("inject.deliver", "inject.hold", "inject.invent", "clock.pause", "undo"):
        frame.bindings.bind(command, lambda: None)
    frame.show()
    frame.show_keys()
    return frame


CASES = (
    Case("kit-light", kit, size=HALF),
    Case("kit-dark", kit, "dark", size=HALF),
    Case("kit-contrast", kit, size=HALF, contrast=True),
    Case("kit-contrast-dark", kit, "dark", size=HALF, contrast=True),
    Case("kit-large", kit, size=QSize(1000, 1200), text_size=1.4),
    Case("parts-light", parts_page),
    Case("parts-dark", parts_page, "dark"),
    Case("parts-mirrored", parts_page, mirrored=True),
    Case("frame-home", home, filled=0),
    Case("frame-table-light", table),
    Case("frame-table-dark", table, "dark"),
    Case("frame-table-150", table, ratio=1.5),
    Case("frame-table-mirrored", table, mirrored=True),
    Case("frame-table-contrast", table, contrast=True),
    Case("frame-home-laptop-200", home, size=LAPTOP_AT_200, ratio=2.0, filled=0),
    Case("frame-plain-table-laptop-200", plain_table, size=LAPTOP_AT_200, ratio=2.0),
    Case("frame-plain-table-large", plain_table, text_size=1.4),
    Case("frame-keys-dark", keys, "dark"),
)
