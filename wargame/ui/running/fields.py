"""Fields of a form, each read and filled in one way whatever widget it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import singledispatch
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
)

from wargame.ui.parts.segmented import Segmented

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from wargame.ui.running.unsent import Value


class Part(NamedTuple):
    """What is read from a field and written to it; one of a form's own where no widget is it all.

    Attributes:
        changed: Signals after which it may hold something else.
        writes: Whether it holds words, so that a form with it alone counts as begun.
    """

    read: Callable[[], Value]
    write: Callable[[Value], None]
    changed: tuple[SignalInstance, ...] = ()
    writes: bool = True


Field = object
"""A widget that holds a value, buttons by their keys, or a `Part`."""


@singledispatch
def part_of(field: Field) -> Part:
    """How a field is read and filled; only text counts as written.

    Raises:
        TypeError: It is no field.
    """
    message = f"{type(field).__name__} is no field of a form"
    raise TypeError(message)


@part_of.register
def _(field: Part) -> Part:
    return field


@part_of.register
def _(field: QLineEdit) -> Part:
    return Part(field.text, lambda value: field.setText(_text(value)), (field.textChanged,))


@part_of.register
def _(field: QPlainTextEdit) -> Part:
    def write(value: Value) -> None:
        field.setPlainText(_text(value))

    return Part(field.toPlainText, write, (field.textChanged,))


@part_of.register
def _(field: QComboBox) -> Part:
    def choose(value: Value) -> None:
        field.setCurrentIndex(max(0, field.findData(value)))

    return Part(field.currentData, choose, (field.currentIndexChanged,), writes=False)


@part_of.register
def _(field: Segmented) -> Part:
    def choose(value: Value) -> None:
        field.choose(_text(value))

    return Part(field.chosen, choose, (field.chosen_changed,), writes=False)


@part_of.register
def _(field: QSpinBox) -> Part:
    def put(value: Value) -> None:
        field.setValue(value if isinstance(value, int) else field.minimum())

    return Part(field.value, put, (field.valueChanged,), writes=False)


@part_of.register
def _(field: Mapping) -> Part:  # type: ignore[type-arg] # dispatch knows no contents
    return ticks(field, writes=False)


def ticks(buttons: Mapping[str, QAbstractButton], *, writes: bool = True) -> Part:
    """Buttons of which some are pressed or ticked, by the key of each."""

    def press(value: Value) -> None:
        for key, button in buttons.items():
            button.setChecked(isinstance(value, list) and key in value)

    return Part(
        lambda: [key for key, button in buttons.items() if button.isChecked()],
        press,
        tuple(button.toggled for button in buttons.values()),
        writes=writes,
    )


def _text(value: Value) -> str:
    return "" if value is None else str(value)
