"""A person who has no mouse: eyes that find a control by its name, and fingers on the keys.

Every key goes to the window as the system would send it, so shortcuts, menus and the focus do what
they do for a person. Each key combination and each text typed is one action. The eyes only look.
"""

from __future__ import annotations

import time
from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractEventDispatcher,
    QCoreApplication,
    QEvent,
    QEventLoop,
    QKeyCombination,
    Qt,
)
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)

from tests.soak.meter import Act
from wargame.ui.parts.overlay import Overlay
from wargame.ui.parts.segmented import Segmented
from wargame.ui.parts.taborder import stops
from wargame.ui.screen import Page

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.soak.meter import Meter
    from wargame.play.session import Session
    from wargame.ui.window import Window

EVERY = 50
"""Actions between two looks at the memory."""
MOST = 90
"""Keys pressed to get somewhere before the way counts as lost."""
QUIET = 0.0006
"""Seconds of a turn of the loop in which nothing happened."""
WALKING = ("Tab", "Shift+Tab", "F6", "Down", "Up", "Left", "Right", "Home", "End")


class OutOfReach(AssertionError):
    """No key leads to a control."""


class Hands:
    """Fingers and eyes.

    Attributes:
        actions: Keys pressed and texts typed.
        keys: How often each key was pressed.
        until: When the time given for it is over, by the monotonic clock; 0 for no end.
        lost: Where after an action nothing had the focus, or something unseen.
        far: Controls that took many keys to reach.
    """

    def __init__(self, window: Window, meter: Meter) -> None:
        self.window = window
        self.meter = meter
        self.actions = 0
        self.keys: Counter[str] = Counter()
        self.lost: Counter[str] = Counter()
        self.far: dict[str, int] = {}
        self.until = 0.0

    # Eyes

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
    def step(self) -> str:
        """What the next step says."""
        self.window.clock.timeout.emit()  # a second goes by
        return self.window.frame.next_bar.button.title()

    @property
    def ground(self) -> QWidget:
        """The sheet that lies over the window, or the window."""
        over = [one for one in self.window.frame.findChildren(Overlay) if one.isVisible()]
        return over[-1] if over else self.window.frame

    def find(self, name: str, kind: type[QWidget] = QWidget, *, starts: bool = False) -> QWidget:
        """The control of that name that can be seen."""
        found = self.all(name, kind, starts=starts)
        if not found:
            named = sorted(
                {one.accessibleName() for one in self.ground.findChildren(QWidget) if _stop(one)}
            )
            message = f"nothing here is called {name!r} on {self.where}; here are {named}"
            raise OutOfReach(message)
        return found[0]

    def all(
        self, name: str, kind: type[QWidget] = QWidget, *, starts: bool = False
    ) -> list[QWidget]:
        """Everything of that name that can be seen and used."""
        return [
            one
            for one in self.ground.findChildren(kind)
            if _stop(one) and _called(one, name, starts=starts)
        ]

    def has(self, name: str, kind: type[QWidget] = QWidget, *, starts: bool = False) -> bool:
        """Whether there is such a control."""
        return bool(self.all(name, kind, starts=starts))

    # Fingers

    def key(self, combination: str) -> None:
        """Press keys, such as "Ctrl+Return"."""
        self.keys[combination] += 1
        chord: QKeyCombination = QKeySequence(combination)[0]  # type: ignore[index] # Qt has it
        target = QGuiApplication.focusWindow() or self.window.frame.windowHandle()
        before = _name_of(QApplication.focusWidget())
        self._act(
            f"{combination} on {self.where}, from {before}",
            lambda: QTest.keyClick(target, chord.key(), chord.keyboardModifiers()),
        )

    def keys_in_turn(self, *combinations: str) -> None:
        """Press one after the other."""
        for each in combinations:
            self.key(each)

    def types(self, text: str) -> None:
        """Type into what has the focus; one action, however long. The last letter is timed."""
        self.keys["text"] += 1
        field = QApplication.focusWidget()
        assert field is not None, "nothing has the focus, so nothing can be typed"
        QTest.keyClicks(field, text[:-1])
        self._act(
            f"typing on {self.where}, into {_name_of(field)}",
            lambda: QTest.keyClicks(field, text[-1]),
        )

    def _act(self, doing: str, act: Callable[[], object]) -> None:
        if self.until and time.monotonic() > self.until:
            message = f"the time for it was over after {self.actions} actions"
            raise TimeoutError(message)
        self.actions += 1
        self.meter.begin(doing)
        start, own = time.perf_counter(), time.thread_time()
        act()
        done, spent = self._settle()
        while self.window.working.is_busy():
            # A person waits for what is under way; the loop turns meanwhile.
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            time.sleep(0.001)
            done, spent = self._settle()
        self.meter.end()
        self.meter.acts.append(Act(done - start, spent - own, doing))
        self._check(doing)
        if self.actions % EVERY == 0:
            self.meter.sample(self.actions)

    def _settle(self) -> tuple[float, float]:
        """Let the loop turn until nothing is left to draw; when that was, and what it took."""
        turn = QAbstractEventDispatcher.instance()
        done, spent, quiet = time.perf_counter(), time.thread_time(), 0
        while quiet < 3:
            began = time.perf_counter()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            turn.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
            now = time.perf_counter()
            if now - began > QUIET:
                done, spent, quiet = now, time.thread_time(), 0
            else:
                quiet += 1
        return done, spent

    def wait(self, done: Callable[[], bool], what: str, seconds: float = 90) -> None:
        """Let the program work until something is so; the loop turns meanwhile."""
        self.meter.begin(what)
        end = time.monotonic() + seconds
        while not done():
            assert time.monotonic() < end, f"{what}: not within {seconds} seconds"
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            time.sleep(0.001)
        self._settle()
        self.meter.end()

    def _check(self, doing: str) -> None:
        """Whoever works by keys must always stand somewhere that can be seen."""
        if QApplication.activePopupWidget() or QApplication.activeModalWidget():
            return
        now = QApplication.focusWidget()
        if now is None or not now.isVisible() or not now.isEnabled():
            self.lost[f"{doing}: {_name_of(now)}"] += 1
        elif self.ground is not self.window.frame and not self.ground.isAncestorOf(now):
            self.lost[f"{doing}: behind the sheet, {_name_of(now)}"] += 1

    # Ways

    def to(self, target: QWidget | str, *, starts: bool = False) -> QWidget:
        """Go to a control by F6 and Tab."""
        if isinstance(target, str):
            target = self.find(target, starts=starts)
        pressed = 0
        while not _has_focus(target):
            if pressed >= MOST:
                message = f"{MOST} keys do not lead to {_name_of(target)} on {self.where}"
                raise OutOfReach(message)
            pressed += 1
            self.key(self._nearer(target))
        if pressed > 12:
            self.far[f"{_name_of(target)} on {self.where}"] = max(
                pressed, self.far.get(f"{_name_of(target)} on {self.where}", 0)
            )
        return target

    def _nearer(self, target: QWidget) -> str:
        """The next key on the way: into the part by F6, inside of it by Tab."""
        frame, now = self.window.frame, QApplication.focusWidget()
        page = frame.stack.currentWidget()
        if self.ground is not frame or self.where == "seat" or not isinstance(page, Page):
            return self._tab(target)
        parts = [frame.rail, frame.top_bar, *page.regions(), frame.next_bar]
        inside = [one for one in parts if one.isVisible() and one.isAncestorOf(target)]
        if not inside or now is None or inside[-1].isAncestorOf(now):
            return self._tab(target)
        shown = [one for one in parts if one.isVisible()]
        here = [at for at, one in enumerate(shown) if one.isAncestorOf(now)]
        ahead = (shown.index(inside[-1]) - (here[-1] if here else 0)) % len(shown)
        return "F6" if ahead <= len(shown) // 2 else "Shift+F6"

    def _tab(self, target: QWidget) -> str:
        """Tab, or back with Shift where that is shorter."""
        every, now = stops(self.ground), QApplication.focusWidget()
        if now not in every or target not in every:
            return "Tab"
        return "Tab" if every.index(target) > every.index(now) else "Shift+Tab"

    def press(self, name: str | QWidget, *, starts: bool = False) -> None:
        """Go to a button and press it."""
        self.to(name, starts=starts)
        self.key("Space")

    def write(self, name: str | QWidget, text: str) -> None:
        """Go to a field and type over what is in it."""
        field = self.to(name)
        if isinstance(field, QLineEdit | QPlainTextEdit):
            held = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
            if held:
                self.key("Ctrl+A")
        self.types(text)

    def choose(self, name: str, word: str) -> None:
        """Go to a segmented choice and choose by arrows."""
        segments = next(
            (
                one
                for one in self.ground.findChildren(Segmented)
                if one.isVisible() and one.accessibleName() == name
            ),
            None,
        )
        if segments is None:
            raise OutOfReach(f"nothing to choose is called {name!r} on {self.where}")
        buttons = [one for one in segments.findChildren(QAbstractButton) if one.isEnabled()]
        wanted = next((one for one in buttons if one.text() == word), None)
        if wanted is None:
            said = [one.text() for one in buttons]
            raise OutOfReach(f"{name!r} has no {word!r}, but {said}")
        now = next((one for one in buttons if one.isChecked()), buttons[0])
        self.to(now)
        if not now.isChecked():
            self.key("Space")
        for _ in range(len(buttons)):
            if wanted.isChecked():
                return
            step = buttons.index(wanted) - buttons.index(
                next(one for one in buttons if one.isChecked())
            )
            self.key("Right" if step > 0 else "Left")
        message = f"arrows do not lead to {word!r} of {name!r}"
        raise OutOfReach(message)

    def pick(self, name: str, word: str) -> None:
        """Go to a list that drops down and choose by its letters."""
        combo = self.to(name)
        assert isinstance(combo, QComboBox)
        if not combo.currentText().startswith(word):
            self.types(word)
        assert combo.currentText().startswith(word), f"{combo.currentText()!r} is not {word!r}"

    def row(self, name: str, words: str) -> bool:
        """Go to a list and down to the row that says so; whether there is one."""
        listed = self.find(name, QAbstractItemView)
        assert isinstance(listed, QAbstractItemView)
        model = listed.model()
        role = Qt.ItemDataRole.AccessibleTextRole
        said = [str(model.index(at, 0).data(role) or "") for at in range(model.rowCount())]
        place = next((at for at, one in enumerate(said) if words in one), None)
        if place is None:
            return False
        self.to(listed)
        for _ in range(len(said) + 1):
            now = listed.currentIndex().row()
            if now == place:
                return True
            self.key("Down" if now < place else "Up")
        return False

    def menu(self, words: str, *inner: str) -> None:
        """Choose from the menu that is open, by arrows and Enter; then from the one inside."""
        self._to_entry(words)
        if inner:
            self.key("Right")
            self._to_entry(inner[0])
        self.key("Return")

    def _to_entry(self, words: str) -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu), "no menu is open"
        listed = [one.text() for one in menu.actions() if one.text()]
        for _ in range(len(listed) + 1):
            now = menu.activeAction()
            if now is not None and now.text().startswith(words):
                return
            self.key("Down")
        message = f"the menu has no {words!r}, but {listed}"
        raise OutOfReach(message)

    def find_and_run(self, words: str) -> None:
        """Ctrl+K, the words, Enter."""
        self.key("Ctrl+K")
        self.types(words)
        self.key("Return")


def _stop(widget: QWidget) -> bool:
    wanted = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return widget.isVisible() and widget.isEnabled() and bool(wanted)


def _called(widget: QWidget, name: str, *, starts: bool) -> bool:
    names = {widget.accessibleName()}
    if isinstance(widget, QAbstractButton):
        names.add(widget.text())
    return any(one.startswith(name) if starts else one == name for one in names if one)


def _has_focus(widget: QWidget) -> bool:
    now = QApplication.focusWidget()
    inside = now is not None and isinstance(widget, QAbstractSpinBox) and widget.isAncestorOf(now)
    return now is widget or inside


def _name_of(widget: QWidget | None) -> str:
    if widget is None:
        return "nothing"
    # The words of a field are a person's own; its name is enough.
    return f"{type(widget).__name__} {widget.accessibleName()!r}"
