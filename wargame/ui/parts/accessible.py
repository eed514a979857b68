"""What painted widgets tell a reader of the screen.

A widget that paints its own parts gives an interface through `make_access` and keeps a
reference to it; `ensure_factory` makes Qt ask. The interfaces here read from the widget each
time they are asked, so they need no upkeep. Qt takes None for an answer where its type stubs
do not say so: hence the remarks at those signatures.
"""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QAccessibleValueInterface,
    QColor,
    QWindow,
)
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QApplication, QWidget
from shiboken6 import VoidPtr
from typing_extensions import override

_ASKED = "wargameAccessFactory"
PRESS = "Press"
"""What Qt calls the action of a button."""


class Itemed(Protocol):
    """A widget that paints a row of items."""

    def item_count(self) -> int:
        """How many items there are."""
        ...

    def item_name(self, index: int) -> str:
        """What a reader hears of one, with its state in words."""
        ...

    def item_rect(self, index: int) -> QRect:
        """Where it is painted, in the widget."""
        ...

    def item_is_current(self, index: int) -> bool:
        """Whether it is the chosen one."""
        ...


class Valued(Protocol):
    """A widget that shows a place on a scale."""

    def value_range(self) -> tuple[int, int, int]:
        """The least, the present and the greatest value."""
        ...

    def take_value(self, value: int) -> None:
        """A reader moves it."""
        ...


def ensure_factory() -> None:
    """Makes Qt ask our widgets for their interfaces; does nothing the second time."""
    app = QApplication.instance()
    if app is None or app.property(_ASKED):
        return
    app.setProperty(_ASKED, True)
    QAccessible.installFactory(_make)


def _make(_: str, thing: QObject) -> QAccessibleInterface | None:
    make = getattr(thing, "make_access", None)
    return None if make is None else make()


class ItemAccess(QAccessibleInterface):
    """One painted item, as a page tab unless its row says otherwise."""

    def __init__(
        self,
        widget: QWidget,
        items: Itemed,
        index: int,
        role: QAccessible.Role = QAccessible.Role.PageTab,
    ) -> None:
        super().__init__()
        self._role = role
        self._widget = widget
        self._items = items
        self._index = index

    @override
    def isValid(self) -> bool:
        return self._index < self._items.item_count()

    @override
    def object(self) -> QObject | None:  # type: ignore[override]
        return None

    @override
    def window(self) -> QWindow | None:  # type: ignore[override]
        return self._widget.window().windowHandle()

    @override
    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]
        return QAccessible.queryAccessibleInterface(self._widget)

    @override
    def childCount(self) -> int:
        return 0

    @override
    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    @override
    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    @override
    def indexOfChild(self, arg__1: QAccessibleInterface) -> int:
        return -1

    @override
    def text(self, t: QAccessible.Text) -> str:
        return self._items.item_name(self._index) if t == QAccessible.Text.Name else ""

    @override
    def setText(self, t: QAccessible.Text, text: str) -> None:
        """A reader changes nothing here."""

    @override
    def rect(self) -> QRect:
        rect = self._items.item_rect(self._index)
        return QRect(self._widget.mapToGlobal(rect.topLeft()), rect.size())

    @override
    def role(self) -> QAccessible.Role:
        return self._role

    @override
    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.selectable = True
        state.selected = self._items.item_is_current(self._index)
        return state

    @override
    def foregroundColor(self) -> QColor:
        return QColor()

    @override
    def backgroundColor(self) -> QColor:
        return QColor()


class ItemsAccess(QAccessibleWidget):
    """A widget of painted items as a list of page tabs, or of what the roles say."""

    def __init__(
        self,
        widget: QWidget,
        items: Itemed,
        role: QAccessible.Role = QAccessible.Role.PageTabList,
        item_role: QAccessible.Role = QAccessible.Role.PageTab,
    ) -> None:
        super().__init__(widget, role, widget.accessibleName())
        self._item_role = item_role
        self._widget = widget
        self._items = items
        # Python must hold each interface for as long as Qt may ask for it.
        self._kept: dict[int, ItemAccess] = {}

    @override
    def childCount(self) -> int:
        return self._items.item_count()

    @override
    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        if not 0 <= index < self._items.item_count():
            return None
        if index not in self._kept:
            self._kept[index] = ItemAccess(self._widget, self._items, index, self._item_role)
        return self._kept[index]


class _Value(QAccessibleValueInterface):
    def __init__(self, valued: Valued) -> None:
        super().__init__()
        self._valued = valued

    @override
    def minimumValue(self) -> int:
        return self._valued.value_range()[0]

    @override
    def currentValue(self) -> int:
        return self._valued.value_range()[1]

    @override
    def maximumValue(self) -> int:
        return self._valued.value_range()[2]

    @override
    def minimumStepSize(self) -> int:
        return 1

    @override
    def setCurrentValue(self, value: object) -> None:
        self._valued.take_value(round(float(str(value))))


class SliderAccess(QAccessibleWidget):
    """A widget that shows a place on a scale, as a slider that tells and takes its value."""

    def __init__(self, widget: QWidget, valued: Valued) -> None:
        # Without a name of its own: it is the widget's, which may change.
        super().__init__(widget, QAccessible.Role.Slider)
        self._value = _Value(valued)

    @override
    def interface_cast(self, t: QAccessible.InterfaceType) -> int:
        if t == QAccessible.InterfaceType.ValueInterface:
            # PySide takes the object itself for the pointer that Qt asks for.
            return self._value  # type: ignore[return-value]
        return VoidPtr(super().interface_cast(t))  # type: ignore[return-value]


class ChoiceAccess(QAccessibleWidget):
    """One of several buttons, of which one is down; Qt tells of a tool button as a box to tick."""

    def __init__(self, button: QAbstractButton) -> None:
        super().__init__(button, QAccessible.Role.RadioButton)
        self._button = button

    @override
    def state(self) -> QAccessible.State:
        state = super().state()
        state.checkable = True
        state.checked = self._button.isChecked()
        return state

    @override
    def actionNames(self) -> list[str]:
        return [PRESS]

    @override
    def doAction(self, actionName: str) -> None:
        if actionName == PRESS:
            self._button.click()
