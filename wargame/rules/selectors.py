"""Selectors: who is meant (CHARTERS, section 3).

They pick among the members at hand; whoever is not at hand is cut off by the caller.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from pydantic import Field, model_validator

from wargame.game.frozen import Frozen
from wargame.rules.fields import Seats, Values
from wargame.rules.standing import codes_of
from wargame.rules.wrong import Key, wrong

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Self

    from wargame.rules.room import Bench, Mask, Pick, Room

FORMS = ("everyone", "tag", "role", "seat", "ballot", "any", "all", "not")


class Selector(Frozen):
    """One of the forms of section 3; exactly one key."""

    everyone: Literal[True] | None = None
    tag: str | None = None
    role: str | None = None
    seat: Seats | None = None
    ballot: Values | None = None
    any_: tuple[Selector, ...] | None = Field(None, alias="any", min_length=1)
    all_: tuple[Selector, ...] | None = Field(None, alias="all", min_length=1)
    not_: Selector | None = Field(None, alias="not")

    @model_validator(mode="after")
    def _one_key(self) -> Self:
        if len(self.model_fields_set) != 1:
            given = ", ".join(sorted(name.rstrip("_") for name in self.model_fields_set))
            raise wrong(
                f"a selector has one key, this one has {given or 'none'}",
                f"give exactly one of {', '.join(FORMS)}; join several by all or any",
            )
        return self

    def parts(self) -> Iterator[tuple[Key, Selector]]:
        """List the selectors inside this one, with their places."""
        for name, group in (("any", self.any_), ("all", self.all_)):
            for at, part in enumerate(group or ()):
                yield (name, at), part
        if self.not_ is not None:
            yield ("not",), self.not_

    def walk(self, key: Key = ()) -> Iterator[tuple[Key, Selector]]:
        """List this selector and all inside it, with their places."""
        yield key, self
        for inside, part in self.parts():
            yield from part.walk((*key, *inside))


def pick(selector: Selector, bench: Bench, *, as_cast: bool) -> Mask | Pick:
    """Make a selector ready: a mask when it is the same in every case, else a function.

    Args:
        selector: Who is meant.
        bench: The members.
        as_cast: Whether `ballot` means the ballot as cast (exclusions) or as counted (tests).
    """
    if selector.role is not None:
        role = selector.role
        return lambda room: room.roles.get(role, 0)
    if selector.ballot is not None:
        return _by_ballot(tuple(sorted(codes_of(selector.ballot))), as_cast=as_cast)
    parts = [pick(part, bench, as_cast=as_cast) for _, part in selector.parts()]
    if selector.not_ is not None:
        return _outside(parts[0], bench.all)
    if parts:
        return _joined(parts) if selector.any_ else _shared(parts)
    return _named(selector, bench)


def _named(selector: Selector, bench: Bench) -> Mask:
    if selector.tag is not None:
        return bench.tags.get(selector.tag, 0)
    return bench.all if selector.seat is None else bench.mask(selector.seat)


def _by_ballot(codes: tuple[int, ...], *, as_cast: bool) -> Pick:
    def picked(room: Room) -> Mask:
        masks = room.cast if as_cast else room.counted
        mask = 0
        for code in codes:
            mask |= masks[code]
        return mask

    return picked


def _outside(inner: Mask | Pick, everyone: Mask) -> Mask | Pick:
    if isinstance(inner, int):
        return everyone & ~inner
    return lambda room: everyone & ~inner(room)


def _joined(parts: list[Mask | Pick]) -> Mask | Pick:
    fixed = 0
    moving: list[Pick] = []
    for part in parts:
        if isinstance(part, int):
            fixed |= part
        else:
            moving.append(part)
    if not moving:
        return fixed

    def picked(room: Room) -> Mask:
        mask = fixed
        for part in moving:
            mask |= part(room)
        return mask

    return picked


def _shared(parts: list[Mask | Pick]) -> Mask | Pick:
    fixed = -1
    moving: list[Pick] = []
    for part in parts:
        if isinstance(part, int):
            fixed &= part
        else:
            moving.append(part)
    if not moving:
        return fixed

    def picked(room: Room) -> Mask:
        mask = fixed
        for part in moving:
            mask &= part(room)
        return mask

    return picked
