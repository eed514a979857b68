"""Segmented choice: a few words side by side, one of them chosen; arrows move."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QSizePolicy, QWidget

from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.flow import Flow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wargame.ui.parts.buttons import Scale

_CLICK, _STRONG = Qt.FocusPolicy.ClickFocus, Qt.FocusPolicy.StrongFocus


class Segmented(QFrame):
    """One choice out of a few; it is one Tab stop.

    Args:
        name: what is chosen, for readers.
        options: pairs of key and word, in order.
        chosen: the key of the first choice; none if empty.
        scale: "small" in panels, "regular" in tool bars.
        even: whether all segments share the width.
        wraps: whether they stand in lines where one is too short.
    """

    chosen_changed = Signal(str)

    def __init__(
        self,
        name: str,
        options: Sequence[tuple[str, str]],
        chosen: str = "",
        *,
        scale: Scale = "small",
        even: bool = False,
        wraps: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("kit", "segments")
        self.setAccessibleName(name)
        self._size(even=even, wraps=wraps)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._buttons: dict[str, ActButton] = {}
        layout = Flow(2, self) if wraps else QHBoxLayout(self)
        layout.setContentsMargins(3, 3, 3, 3)
        layout.setSpacing(2)
        for key, word in options:
            button = ActButton(word, role="segment", scale=scale)
            button.setCheckable(True)
            # The group decides; this makes it one of several for readers, not a box to tick.
            button.setAutoExclusive(True)
            button.setAccessibleName(f"{name}: {word}")
            self._group.addButton(button)
            self._buttons[key] = button
            layout.addWidget(button)
            if isinstance(layout, QHBoxLayout) and even:
                layout.setStretchFactor(button, 1)
        self.choose(chosen)
        self._group.buttonToggled.connect(self._tell)

    def _size(self, *, even: bool, wraps: bool) -> None:
        across = QSizePolicy.Policy.Preferred if even else QSizePolicy.Policy.Fixed
        policy = QSizePolicy(across, QSizePolicy.Policy.Fixed)
        if wraps:
            policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _tell(self, button: ActButton, on: bool) -> None:
        if on:
            self._stop_at_choice()
            self.chosen_changed.emit(self._key_of(button))

    def _key_of(self, button: ActButton) -> str:
        return next(key for key, each in self._buttons.items() if each is button)

    def chosen(self) -> str:
        """The key of the choice, empty if there is none."""
        return next((key for key, each in self._buttons.items() if each.isChecked()), "")

    def choose(self, key: str) -> None:
        """Shows a choice without telling anybody; an unknown key shows none."""
        blocker = QSignalBlocker(self._group)
        if key in self._buttons:
            self._buttons[key].setChecked(True)
        else:
            self._group.setExclusive(False)
            for button in self._buttons.values():
                button.setChecked(False)
            self._group.setExclusive(True)
        blocker.unblock()
        held = any(button.hasFocus() for button in self._buttons.values())
        self._stop_at_choice()
        if held and key in self._buttons:
            self._buttons[key].setFocus(Qt.FocusReason.OtherFocusReason)

    def _stop_at_choice(self) -> None:
        """Tab stops at the choice. Qt sees to it only when somebody chooses by hand."""
        taking = [one for one in self._buttons.values() if one.focusPolicy() & _CLICK]
        stop = next((one for one in taking if one.isChecked()), None)
        stop = stop or next((one for one in taking if not one.isHidden()), None)
        for one in taking:
            one.setFocusPolicy(_STRONG if one is stop else _CLICK)

    def button(self, key: str) -> ActButton:
        """The segment of a key, to disable it or to focus it."""
        return self._buttons[key]
