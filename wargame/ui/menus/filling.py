"""Items become the actions of a menu; the menu shows their keys and owns none of them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from wargame.ui.menus.letters import lettered
from wargame.ui.parts.text import plain_tip

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.ui.menus.items import Groups, Item


def fill_menu(
    menu: QMenu,
    groups: Groups,
    do: Callable[[Callable[[], object]], object],
    *,
    letters: bool = True,
) -> None:
    """Put items into a menu in place of what stood there.

    Args:
        menu: The menu.
        groups: Its items; a line stands between two groups.
        do: Is given what a chosen item runs.
        letters: Whether a letter of each item is underlined and chooses it.
    """
    for inner in menu.findChildren(QMenu):
        inner.deleteLater()
    menu.clear()
    menu.setToolTipsVisible(True)
    marked = iter(_marked(groups, letters=letters))
    for number, group in enumerate(groups):
        if number:
            menu.addSeparator()
        for item in group:
            _add(menu, item, next(marked), do, letters=letters)


def _marked(groups: Groups, *, letters: bool) -> tuple[str, ...]:
    words = tuple(item.words for group in groups for item in group)
    return lettered(words) if letters else tuple(one.replace("&", "&&") for one in words)


def _add(
    menu: QMenu,
    item: Item,
    words: str,
    do: Callable[[Callable[[], object]], object],
    *,
    letters: bool,
) -> None:
    if item.inside:
        inner = QMenu(words, menu)
        inner.setAccessibleName(item.words)
        fill_menu(inner, item.inside, do, letters=letters)
        menu.addMenu(inner)
        return
    # After a tab as text: a shortcut of the action would be a second one beside the window's.
    action = menu.addAction(f"{words}\t{'+'.join(item.caps)}" if item.caps else words)
    action.setObjectName(item.key)
    if item.on is not None:
        action.setCheckable(True)
        action.setChecked(item.on)
    if item.reason:
        action.setEnabled(False)
        action.setToolTip(plain_tip(item.reason))
        action.setStatusTip(item.reason)
    action.triggered.connect(partial(_do, do, item.run))


def _do(
    do: Callable[[Callable[[], object]], object], run: Callable[[], object], *_checked: bool
) -> None:
    do(run)
