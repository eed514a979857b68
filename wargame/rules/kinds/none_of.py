"""`none_of`: nobody asked has one of these ballots; consensus and the veto."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.rules.fields import Values
from wargame.rules.kind import Drawn, Kind, Mentions, Node, Site
from wargame.rules.selectors import Selector

if TYPE_CHECKING:
    from wargame.rules.room import Mask


class NoneOf(Kind):
    """True when no member picked has one of the values; true when nobody is picked."""

    key: ClassVar[str] = "none_of"
    counts: ClassVar[bool] = True

    none_of: Values
    among: Selector | None = None

    @override
    def compile(self, site: Site) -> Node:
        found = site.standing(self.none_of, self.among)
        said = (("values", ", ".join(self.none_of)),)

        def draw(mask: Mask) -> Drawn:
            count = ("count", str(mask.bit_count()))
            return Drawn(
                "none-of", not mask, (count, *said), (("objecting", site.bench.seats(mask)),)
            )

        return Node(lambda room: not found(room), site.writer(found, draw))

    @override
    def mentions(self) -> Mentions:
        return Mentions(
            values=self.none_of, selectors=(("among", self.among),) if self.among else ()
        )
