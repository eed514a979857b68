"""Exact numbers: whole, decimal or fraction, as written, never a float (CHARTERS, section 4)."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Annotated

from pydantic import PlainSerializer, PlainValidator, model_validator

from wargame.game.frozen import Frozen
from wargame.rules.wrong import wrong

if TYPE_CHECKING:
    from typing import Self

_FORM = re.compile(r"-?\d+(\.\d+|/\d+)?")
_LONGEST = 40


class Digits(str):
    """A decimal number of a TOML file, kept as its digits."""

    __slots__ = ()


def exact(given: object) -> Fraction:
    """Read a number as written.

    Args:
        given: A whole number, the digits of a decimal, or a text such as `2/3`.

    Raises:
        PydanticCustomError: When it is no such number.
    """
    if isinstance(given, bool) or not isinstance(given, int | str):
        shown = str(given).lower() if isinstance(given, bool) else type(given).__name__
        raise wrong(f"{shown} is no number", _REMEDY)
    text = str(given)
    if len(text) > _LONGEST or not _FORM.fullmatch(text) or _is_over_zero(text):
        shown = text if len(text) <= _LONGEST else text[:_LONGEST] + "..."
        raise wrong(f"{shown} is no exact number", _REMEDY)
    return Fraction(text)


_REMEDY = 'write a whole number, a decimal such as 0.55, or a fraction such as "2/3"'


def _is_over_zero(text: str) -> bool:
    return "/" in text and int(text.partition("/")[2]) == 0


Number = Annotated[
    Fraction, PlainValidator(exact, json_schema_input_type=str), PlainSerializer(str)
]
"""A field that holds an exact number."""

COMPARISONS = ("at_least", "more_than", "at_most", "less_than", "exactly")


class Compared(Frozen):
    """A test that compares what it found with one number, in one of five ways."""

    at_least: Number | None = None
    more_than: Number | None = None
    at_most: Number | None = None
    less_than: Number | None = None
    exactly: Number | None = None

    @model_validator(mode="after")
    def _one_comparison(self) -> Self:
        given = [name for name in COMPARISONS if getattr(self, name) is not None]
        if len(given) != 1:
            what = (
                f"compares {len(given)} times ({', '.join(given)})"
                if given
                else "compares with nothing"
            )
            raise wrong(f"the test {what}", f"give exactly one of {', '.join(COMPARISONS)}")
        return self

    @property
    def comparison(self) -> tuple[str, Fraction]:
        """How it compares, and with what."""
        ((name, number),) = (
            (name, number)
            for name in COMPARISONS
            for number in (getattr(self, name),)
            if number is not None
        )
        return name, number
