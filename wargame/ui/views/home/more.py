"""The menu at the end of a row or a card: what else may be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from wargame.ui.parts.buttons import IconButton

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


def more_of(part: QWidget, title: str, *acts: tuple[str, str, Callable[[], object]]) -> IconButton:
    """Offer what may be done with a part: in a menu, by the other button of the mouse, by keys.

    Args:
        part: The row or card; the keys hold while the focus is in it.
        title: What it is about, for readers.
        acts: Words, keys and what is done.
    """
    more = IconButton("dots", f"More: {title}")
    menu = QMenu(more)
    for words, keys, run in acts:
        entry = menu.addAction(words)
        entry.setShortcut(keys)
        entry.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        entry.triggered.connect(run)
        part.addAction(entry)
    part.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
    more.setMenu(menu)
    more.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)
    return more
