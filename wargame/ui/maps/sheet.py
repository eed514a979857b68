"""What a map shows, as ready words and places in degrees. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from wargame.support.geo import Box, Ring

PinState = Literal["shown", "new", "due", "later"]
"""Shown to the room; the newest there; due now; not released to the room."""


class Town(NamedTuple):
    """A name with a dot; `weight` 2 stands before 1 where both have no room."""

    name: str
    lon: float
    lat: float
    weight: int = 1


class Member(NamedTuple):
    """A member of the alliance: its letters, its name, and where its middle lies, if known."""

    code: str
    name: str
    middle: tuple[float, float] | None


class Patch(NamedTuple):
    """An outline of the pack's own: `disputed`, `water` or `land`."""

    name: str
    kind: str
    outline: Ring
    code: str = ""


class Way(NamedTuple):
    """A route, as a line over its places."""

    title: str
    points: Ring


@dataclass(frozen=True, slots=True)
class MapSheet:
    """What stays: the ground on which pins are put.

    Attributes:
        region: What is shown first.
        whole: Wide enough for every member and every place.
        note: The pack's word on borders and names; always shown.
    """

    region: Box
    whole: Box
    members: tuple[Member, ...]
    towns: tuple[Town, ...]
    patches: tuple[Patch, ...]
    ways: tuple[Way, ...]
    note: str


@dataclass(frozen=True, slots=True)
class MapPin:
    """What happened at a place: the latest or most urgent thing, and how many there are.

    Attributes:
        key: The inject that it opens; for forces the force.
        place: The place in words.
        icon: What is drawn on it.
        head: When, which number, in which state.
        note: One line under the title, with its shape and colour.
        dispute: The charter's question that it touches and nobody has settled, for control.
        more: Other things at the same place, one line each.
        says: The whole in a sentence, for readers of the screen.
    """

    key: str
    place: str
    lon: float
    lat: float
    state: PinState
    icon: str
    head: str
    title: str
    note: str = ""
    glyph: str = ""
    tone: str = "text2"
    dispute: str = ""
    more: tuple[str, ...] = ()
    says: str = ""


@dataclass(frozen=True, slots=True)
class MapForce:
    """A force where it stands."""

    key: str
    place: str
    lon: float
    lat: float
    head: str
    title: str
    note: str
    says: str


@dataclass(frozen=True, slots=True)
class MapScreen:
    """A map as it stands: the ground, the pins in the order in which a reader hears them, forces.

    Attributes:
        legend: Pairs of pin state and its words.
        empty: What is so when no pin is there.
    """

    sheet: MapSheet
    pins: tuple[MapPin, ...] = ()
    forces: tuple[MapForce, ...] = ()
    legend: tuple[tuple[PinState, str], ...] = ()
    empty: str = ""

    @property
    def things(self) -> tuple[MapPin | MapForce, ...]:
        """Pins, then forces: all that can be chosen."""
        return (*self.pins, *self.forces)
