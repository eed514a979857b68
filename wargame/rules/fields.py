"""Kinds of field that charters use again and again."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, TypeVar

from pydantic import AfterValidator, BeforeValidator, Field

from wargame.game.ids import SeatId, as_seat
from wargame.rules.standing import CONDITIONAL, NAMES, SETS, SPOKEN
from wargame.rules.wrong import instead, wrong

V = TypeVar("V")


def _as_list(given: object) -> object:
    return (given,) if isinstance(given, str) else given


def _standings(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(standing(name) for name in names)


def standing(name: str) -> str:
    """Take the name of a ballot that can be counted, or of a set of them.

    Raises:
        PydanticCustomError: When there is no such ballot or set.
    """
    plain = SPOKEN.get(name, name)
    if plain == CONDITIONAL:
        raise wrong(
            "conditional is no value to count: such a ballot is resolved first",
            "count for, against or abstain, which it becomes",
        )
    if plain not in NAMES and plain not in SETS:
        raise wrong(f"there is no ballot or set {name}", instead(name, (*NAMES, *SETS)))
    return plain


def _seat(text: str) -> SeatId:
    if not text.strip() or len(text) > _LONGEST_ID:
        raise wrong("a seat's id is empty or too long", "write an id such as ARM or secgen")
    return as_seat(text)


_LONGEST_ID = 64

Values = Annotated[
    tuple[str, ...], Field(min_length=1), BeforeValidator(_as_list), AfterValidator(_standings)
]
"""One ballot or set, or a list of them, in the order written."""

Seat = Annotated[SeatId, AfterValidator(_seat)]
Seats = Annotated[tuple[Seat, ...], Field(min_length=1), BeforeValidator(_as_list)]
"""One seat or a list of them."""

FrozenTable = Annotated[
    Mapping[str, V], AfterValidator(lambda given: MappingProxyType(dict(given)))
]
"""A table that keeps its order and cannot be changed."""
