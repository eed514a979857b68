"""What an action, or tabling a motion, costs as things stand, and what makes it so."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wargame.game.ids import CONTROL, PUBLIC, SeatId

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.game.state import State
    from wargame.scenario.pack import Bound, Pack, Relation


class Bearing(NamedTuple):
    """A relation that bears on a price now.

    Attributes:
        value: The relation's value.
        price: Points that it adds.
        shut: Whether it forbids the thing.
        readers: Who may see the relation; `public` for everybody, nobody for control alone.
    """

    relation: str
    title: str
    value: int
    price: int
    shut: bool
    readers: tuple[SeatId, ...]

    @property
    def words(self) -> str:
        """Say it in a line."""
        how = "shut" if self.shut else f"{self.price:+d}"
        return f"{how}: {self.title} stands at {self.value}"

    def seen_by(self, seat: SeatId) -> bool:
        """Whether that seat may know of it."""
        return seat == CONTROL or seat in self.readers or PUBLIC in self.readers


class Price(NamedTuple):
    """A price as things stand.

    Attributes:
        points: What is to be paid, never below 0.
        base: What the pack says by itself.
        bearings: Relations that bear on it.
    """

    points: int
    base: int
    bearings: tuple[Bearing, ...] = ()

    @property
    def shut(self) -> bool:
        """Whether a relation forbids it now."""
        return any(one.shut for one in self.bearings)

    def because(self, seat: SeatId) -> tuple[str, ...]:
        """What makes it dearer, cheaper or impossible, as far as a seat may know."""
        return tuple(one.words for one in self.bearings if one.seen_by(seat))


def price_of_action(state: State, pack: Pack, name: str) -> Price:
    """The price of an action of the pack."""
    return _price(state, pack, pack.action(name).price, "action", name)


def price_of_tabling(state: State, pack: Pack, template: str) -> Price:
    """The price of tabling a motion of the pack; one written at the table costs nothing."""
    if not template:
        return Price(0, 0)
    return _price(state, pack, pack.motion(template).price, "motion", template)


def readers_of(relation: Relation) -> tuple[SeatId, ...]:
    """Who may see a relation besides control."""
    if relation.visibility == "public":
        return (PUBLIC,)
    return (relation.from_, relation.to) if relation.visibility == "pair" else ()


def value_of(state: State, relation: Relation) -> int:
    """A relation's value now."""
    known = state.relations.get(relation.id)
    return known.value if known else relation.initial


def _price(state: State, pack: Pack, base: int, what: str, name: str) -> Price:
    bearings = tuple(_bearings(state, pack, what, name))
    points = max(0, base + sum(one.price for one in bearings))
    return Price(points, base, bearings)


def _bearings(state: State, pack: Pack, what: str, name: str) -> Iterator[Bearing]:
    for relation in pack.relations:
        value = value_of(state, relation)
        for bound in relation.bounds:
            if _about(bound, what) == name and bound.holds(value):
                readers = readers_of(relation)
                title = relation.title
                yield Bearing(relation.id, title, value, bound.price, bound.shut, readers)


def _about(bound: Bound, what: str) -> str | None:
    return bound.action if what == "action" else bound.motion
