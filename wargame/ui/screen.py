"""What the frame must know of a screen, and the page that a screen builds."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QWidget

from wargame.ui.parts.panel import Panel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class Screen(Protocol):
    """One screen of the window.

    Attributes:
        id: short and unique, such as "table"; commands name it.
        title: its word in the rail.
        icon: its icon in the rail.
        group: screens of one number stand together in the rail.
        needs_exercise: whether it is closed until an exercise is open.
        in_rail: whether the rail shows it.
        has_next: whether the bar of the next step stands under it.
        private: whether it is a seat's own: no rail, no top bar, no name in the window's
            title, and its page is destroyed on leaving.
    """

    @property
    def id(self) -> str: ...  # noqa: D102 - said above
    @property
    def title(self) -> str: ...  # noqa: D102
    @property
    def icon(self) -> str: ...  # noqa: D102
    @property
    def group(self) -> int: ...  # noqa: D102
    @property
    def needs_exercise(self) -> bool: ...  # noqa: D102
    @property
    def in_rail(self) -> bool: ...  # noqa: D102
    @property
    def has_next(self) -> bool: ...  # noqa: D102
    @property
    def private(self) -> bool: ...  # noqa: D102

    def build(self) -> QWidget:
        """Makes its page; called on the first visit (a private one on each)."""
        ...


class ScreenEntry(NamedTuple):
    """A screen as a row of the registry; see `Screen`."""

    id: str
    title: str
    icon: str
    build: Callable[[], QWidget]
    group: int = 0
    needs_exercise: bool = False
    in_rail: bool = True
    has_next: bool = False
    private: bool = False


class Page(QWidget):
    """What a screen builds, when it wants to hear from the frame.

    Any widget will do as a page; this one is told when it is entered and left, says when it
    is settled (drawn in full, nothing pending), and may put tools into the top bar.
    """

    settled = Signal()
    heading_changed = Signal(str, str)

    def entered(self) -> None:
        """It is shown now; the focus goes to `first_focus`."""

    def left(self) -> None:
        """Another screen is shown now."""

    def to_work(self) -> None:
        """Go to where a person does the next step, which no command can do alone.

        It is called after the page is entered. By default that is where the focus is already.
        """

    def reword(self) -> None:
        """Dates are written otherwise now: show them anew. By default what `refresh` shows."""
        refresh = getattr(self, "refresh", None)
        if callable(refresh):
            refresh()

    def tools(self) -> Sequence[QWidget]:
        """Controls for the end of the top bar, while this page is shown."""
        return ()

    def first_focus(self) -> QWidget | None:
        """Where the focus goes: the first list, never a button that records.

        Without a list it is the page itself, and Tab goes on from there.
        """
        lists = [view for view in self.findChildren(QAbstractItemView) if view.isVisibleTo(self)]
        return lists[0] if lists else self

    def regions(self) -> Sequence[QWidget]:
        """What F6 goes through, in order; the panels unless a page says otherwise."""
        return self.findChildren(Panel)
