"""A person at the window: sees words, clicks what is there, types into what has the focus.

Nothing here calls the program: only the mouse and the keys. Each click is counted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.pictures import settle
from tests.ui.reading import button, focused, one, shown_text
from wargame.ui.jobs import wait_for_jobs
from wargame.ui.views.council.sheets import NewMotionSheet

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QWidget

    from wargame.play.session import Session
    from wargame.ui.window import Window

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier


class Person:
    """Hands and eyes.

    Attributes:
        window: The window in front of them.
        clicks: How often the mouse was pressed.
    """

    def __init__(self, window: Window) -> None:
        self.window = window
        self.clicks = 0

    @property
    def session(self) -> Session:
        """The open exercise, to look at only."""
        assert self.window.session is not None
        return self.window.session

    @property
    def where(self) -> str:
        """The screen that is shown."""
        return self.window.frame.stack.current_id()

    @property
    def next(self) -> str:
        """What the filled button of the next bar says."""
        self.window.clock.timeout.emit()  # a second goes by
        settle()
        return self.window.frame.next_bar.button.title()

    # Eyes

    def sees(self, *words: str) -> None:
        """All these words are on the screen."""
        shown = shown_text(self.window.frame)
        for each in words:
            assert each in shown, f"{each!r} is not on the screen {self.where}"

    def sees_not(self, *words: str) -> None:
        """None of these words is on the screen."""
        shown = shown_text(self.window.frame)
        for each in words:
            assert each not in shown, f"{each!r} is on the screen {self.where}"

    # Hands

    def click(self, target: QWidget, at: QPoint | None = None) -> None:
        """One click, in the middle unless said otherwise."""
        assert target.isVisible()
        assert target.isEnabled(), f"{target.accessibleName()!r} is disabled"
        self.clicks += 1
        if at is None:
            QTest.mouseClick(target, LEFT)
        else:
            QTest.mouseClick(target, LEFT, pos=at)
        settle()
        self.waits()

    def waits(self) -> None:
        """Let what is under way off the window's thread come to its end."""
        while self.window.working.is_busy():
            wait_for_jobs()
            settle()

    def press(self, words: str, inside: QWidget | None = None) -> None:
        """Click the button of that label or name."""
        self.click(button(inside or self.window.frame, words))

    def press_next(self, title: str) -> None:
        """Click the next step, which must be that one."""
        now = self.next
        assert now == title, f"the next step is {now!r}, not {title!r}"
        self.click(self.window.frame.next_bar.button)

    def types(self, text: str) -> None:
        """Type into what has the focus."""
        QTest.keyClicks(focused(), text)
        settle()

    def key(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key, wherever the focus is."""
        QTest.keyClick(self.window.frame.focusWidget() or self.window.frame, key, modifier)
        settle()
        self.waits()

    def enter(self) -> None:
        """Press Enter in what has the focus."""
        QTest.keyClick(focused(), Qt.Key.Key_Return)
        settle()
        self.waits()

    def brings(self, template: str) -> None:
        """Choose a motion of the pack on the open sheet."""
        listed = one(self.window.frame, NewMotionSheet).list
        row = listed.rows.index(listed.rows.place_of(template))
        listed.scrollTo(row)
        settle()
        self.click(listed.viewport(), listed.visualRect(row).center())
