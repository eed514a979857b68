"""Screens without an exercise, for trying the frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.panel import Panel
from wargame.ui.parts.text import Text
from wargame.ui.screen import Page, ScreenEntry

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class DemoPage(Page):
    """A panel with one button; it keeps what the frame told it."""

    def __init__(self, title: str, told: list[str]) -> None:
        super().__init__()
        self._title = title
        self._told = told
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        panel = Panel(title, "a page to try the frame with")
        self.act = ActButton(f"Act on {title}")
        panel.add(Text("Nothing is here."))
        panel.add(self.act)
        panel.add_stretch()
        column.addWidget(panel)
        self.tool = ActButton(f"Tool of {title}")

    @override
    def entered(self) -> None:
        self._told.append(f"entered {self._title}")

    @override
    def left(self) -> None:
        self._told.append(f"left {self._title}")

    @override
    def tools(self) -> Sequence[QWidget]:
        return (self.tool,)

    @override
    def first_focus(self) -> QWidget:
        return self.act


def demo_screens(told: list[str]) -> tuple[ScreenEntry, ...]:
    """The rail as it is meant to be, and a seat's screen outside it."""

    def page(title: str) -> Callable[[], QWidget]:
        def build() -> QWidget:
            told.append(f"built {title}")
            return DemoPage(title, told)

        return build

    return (
        ScreenEntry("home", "Home", "home", page("Home")),
        ScreenEntry("setup", "Set-up", "adjustments", page("Set-up")),
        ScreenEntry(
            "table", "Table", "layout-board", page("Table"), 1, needs_exercise=True, has_next=True
        ),
        ScreenEntry(
            "council", "Council", "gavel", page("Council"), 1, needs_exercise=True, has_next=True
        ),
        ScreenEntry(
            "seats", "Seats", "users", page("Seats"), 1, needs_exercise=True, has_next=True
        ),
        ScreenEntry("report", "Report", "file-text", page("Report"), 2, needs_exercise=True),
        ScreenEntry(
            "seat",
            "Seat",
            "user",
            page("Seat"),
            needs_exercise=True,
            in_rail=False,
            private=True,
        ),
    )
