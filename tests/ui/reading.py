"""Reading a window as a person, or a reader of the screen, would: every word that is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QAbstractTableModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from tests.ui.pictures import settle
from wargame.ui.jobs import wait_for_jobs
from wargame.ui.working import working_of

if TYPE_CHECKING:
    from collections.abc import Iterator

Found = TypeVar("Found", bound=QWidget)


def texts_of(widget: QWidget) -> Iterator[str]:
    """Every text that one widget holds, shown or not."""
    yield from (
        widget.objectName(),
        widget.toolTip(),
        widget.statusTip(),
        widget.whatsThis(),
        widget.accessibleName(),
        widget.accessibleDescription(),
        widget.windowTitle(),
    )
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        yield widget.text()
    if isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    if isinstance(widget, QPlainTextEdit):
        yield widget.toPlainText()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(at) for at in range(widget.count()))
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _cells(widget)


def _cells(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    roles = (
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.AccessibleTextRole,
    )
    # A list model keeps its number of columns to itself: it has one.
    columns = model.columnCount() if isinstance(model, QAbstractTableModel) else 1
    for row in range(model.rowCount()):
        for column in range(columns):
            for role in roles:
                yield str(model.index(row, column).data(role) or "")


def every_text(root: QWidget) -> str:
    """All texts of a widget and everything in it, hidden ones too."""
    parts = (root, *root.findChildren(QWidget))
    return "\n".join(text for widget in parts for text in texts_of(widget) if text)


def shown_text(root: QWidget) -> str:
    """What of it can be seen now."""
    parts = (root, *root.findChildren(QWidget))
    return "\n".join(
        text for widget in parts if widget.isVisible() for text in texts_of(widget) if text
    )


def button(root: QWidget, words: str) -> QAbstractButton:
    """The visible button of that label or name; a test says which if there are several.

    Raises:
        AssertionError: There is none, or there are several.
    """
    found = [
        each
        for each in root.findChildren(QAbstractButton)
        if each.isVisible() and words in {each.text(), each.accessibleName()}
    ]
    assert len(found) == 1, f"{len(found)} visible buttons are called {words!r}"
    return found[0]


def press(root: QWidget, words: str) -> None:
    """Click the button of that label or name, where a person would."""
    wanted = button(root, words)
    assert wanted.isEnabled(), f"{words!r} is disabled"
    window = wanted.window()
    QTest.mouseClick(wanted, Qt.MouseButton.LeftButton)
    waits(window)


def waits(widget: QWidget) -> None:
    """Let what is under way off the window's thread come to its end."""
    working = working_of(widget)
    while working.is_busy():
        wait_for_jobs()
        settle()


def focused() -> QWidget:
    """What has the focus."""
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the focus"
    return widget


def one(root: QWidget, kind: type[Found]) -> Found:
    """The one visible widget of a kind."""
    found = [each for each in root.findChildren(kind) if each.isVisible()]
    assert len(found) == 1, f"{len(found)} visible widgets of {kind.__name__}"
    return found[0]
