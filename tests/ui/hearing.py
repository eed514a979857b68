"""What a reader of the screen finds in a window: Qt's own tree, without a desktop around it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QAccessible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QAccessibleInterface
    from PySide6.QtWidgets import QWidget

Role = QAccessible.Role
FITTING = {
    Role.Button,
    Role.ButtonMenu,
    Role.CheckBox,
    Role.RadioButton,
    Role.ComboBox,
    Role.EditableText,
    Role.SpinBox,
    Role.Slider,
    Role.List,
    Role.Table,
    Role.Tree,
    Role.PageTabList,
    Role.Chart,
    Role.Link,
    # Parts of what is named.
    Role.ListItem,
    Role.Cell,
    Role.TreeItem,
    Role.PageTab,
    Role.ColumnHeader,
    Role.RowHeader,
}
"""What a control may be; ground, panes and plain words are none."""
PARTS = {Role.Cell, Role.TreeItem, Role.ColumnHeader, Role.RowHeader}
WORDS = {Role.StaticText, Role.Pane, Role.Client, Role.Grouping, Role.Border, Role.LayeredPane}
"""What may hold the focus to be scrolled or read, and is named all the same."""
MOST = 400
"""Cells of one list that are looked at."""


class Heard(NamedTuple):
    """One thing in the tree."""

    role: QAccessible.Role
    name: str
    text: str
    focusable: bool
    secret: bool


def heard(root: QWidget) -> Iterator[Heard]:
    """Everything that is shown, in order."""
    top = QAccessible.queryAccessibleInterface(root)
    assert top is not None
    yield from _walk(top)


def _walk(thing: QAccessibleInterface) -> Iterator[Heard]:
    state = thing.state()
    if state.invisible:
        return
    kinds = QAccessible.Text
    texts = [thing.text(one) for one in (kinds.Description, kinds.Value, kinds.Help)]
    yield Heard(
        thing.role(),
        thing.text(kinds.Name),
        "\n".join(texts),
        bool(state.focusable),
        bool(state.passwordEdit),
    )
    for place in range(min(thing.childCount(), MOST)):
        child = thing.child(place)
        if child is not None and child.isValid():
            yield from _walk(child)


def unheard(root: QWidget) -> list[str]:
    """Controls without a name or of a role that says nothing, and rows without words."""
    found = []
    for one in heard(root):
        if one.focusable and one.role not in FITTING | WORDS:
            found.append(f"{one.role.name} {one.name[:40]!r} is a role that says nothing")
        if one.focusable and not one.name and one.role not in PARTS:
            found.append(f"a {one.role.name} that takes the focus has no name")
        if one.role == Role.ListItem and not one.name.strip():
            found.append("a row of a list has no words")
    return found


def told(root: QWidget) -> str:
    """All words that a reader could be told."""
    return "\n".join(f"{one.name}\n{one.text}" for one in heard(root))
