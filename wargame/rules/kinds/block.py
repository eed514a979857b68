"""`block`: a blocking group of so many members with so much of the weight."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal, Self

from pydantic import model_validator
from typing_extensions import override

from wargame.rules.comparing import share_reaches
from wargame.rules.fields import Values
from wargame.rules.kind import Drawn, Kind, Mentions, Node, Site
from wargame.rules.numbers import Number
from wargame.rules.selectors import Selector
from wargame.rules.wrong import wrong

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.rules.room import Column, Mask, Room

FEWEST = "fewest-plus-one"


class Block(Kind):
    """True when a blocking group exists. Write `{ not = { block = ... } }` to let it block.

    The group has at least so many members with these values, and more than this share of the
    weight of all. `fewest-plus-one` is one more than the fewest members, heaviest first, that
    would exceed the share (EU, Treaty on the Functioning, Art. 238(3)).
    """

    key: ClassVar[str] = "block"
    counts: ClassVar[bool] = True

    block: Values
    members_at_least: int | Literal["fewest-plus-one"] | None = None
    share_more_than: Number | None = None
    among: Selector | None = None
    weight: str | None = None

    @model_validator(mode="after")
    def _some_threshold(self) -> Self:
        if self.members_at_least is None and self.share_more_than is None:
            raise wrong(
                "the blocking group has no size", "give members_at_least, share_more_than or both"
            )
        if self.members_at_least == FEWEST and self.share_more_than is None:
            raise wrong(
                "fewest-plus-one counts the members that would exceed a share, and none is given",
                "give share_more_than",
            )
        return self

    @override
    def compile(self, site: Site) -> Node:
        group_of = site.standing(self.block, self.among)
        all_of = site.standing(("entitled",), self.among)
        weigh, _ = site.weigher(self.weight)
        share = self.share_more_than
        heavy = _any_weight if share is None else share_reaches("more_than", share)
        column = site.bench.columns[self.weight] if self.weight else None

        def least(everyone: Mask) -> int | None:
            if isinstance(self.members_at_least, int):
                return self.members_at_least
            if self.members_at_least is None:
                return 1
            return fewest_plus_one(_weights(column, everyone), heavy, weigh(everyone))

        def settle(group: Mask, everyone: Mask) -> bool:
            needed = least(everyone)
            if needed is None or group.bit_count() < needed:
                return False
            return heavy(weigh(group), weigh(everyone))

        def measure(room: Room) -> tuple[Mask, Mask]:
            return group_of(room), all_of(room)

        def draw(key: tuple[Mask, Mask]) -> Drawn:
            values = (
                ("count", str(key[0].bit_count())),
                ("members_at_least", str(least(key[1]) or "never")),
                ("share", f"{weigh(key[0])}/{weigh(key[1])}"),
                *((("threshold", str(share)),) if share is not None else ()),
                ("values", ", ".join(self.block)),
                *((("weight", self.weight),) if self.weight else ()),
            )
            return Drawn("block", settle(*key), values, (("blocking", site.bench.seats(key[0])),))

        return Node(lambda room: settle(group_of(room), all_of(room)), site.writer(measure, draw))

    @override
    def mentions(self) -> Mentions:
        return Mentions(
            values=self.block,
            weights=(self.weight,) if self.weight else (),
            selectors=(("among", self.among),) if self.among else (),
        )


def _any_weight(_part: int, _whole: int) -> bool:
    return True


def _weights(column: Column | None, everyone: Mask) -> list[int]:
    return [1] * everyone.bit_count() if column is None else column.heaviest_first(everyone)


def fewest_plus_one(
    weights: list[int], heavy: Callable[[int, int], bool], total: int
) -> int | None:
    """Count the heaviest members until they exceed the share, and one more.

    Args:
        weights: Heaviest first.
        heavy: Whether a part of the total exceeds the share.
        total: The weight of all.

    Returns:
        `None` when all of them together do not exceed it.
    """
    carried = 0
    for number, weight in enumerate(weights, start=1):
        carried += weight
        if heavy(carried, total):
            return number + 1
    return None
