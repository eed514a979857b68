"""`count`: so many members, or so much weight, with these ballots."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.rules.comparing import reaches
from wargame.rules.fields import Values
from wargame.rules.kind import Drawn, Kind, Mentions, Node, Site
from wargame.rules.numbers import Compared
from wargame.rules.selectors import Selector

if TYPE_CHECKING:
    from wargame.rules.room import Mask


class Count(Compared, Kind):
    """True when the members with these values, or their weight, compare so with a number."""

    key: ClassVar[str] = "count"
    counts: ClassVar[bool] = True

    count: Values
    among: Selector | None = None
    weight: str | None = None

    @override
    def compile(self, site: Site) -> Node:
        comparison, threshold = self.comparison
        found = site.standing(self.count, self.among)
        weigh, scale = site.weigher(self.weight)
        enough = reaches(comparison, threshold, scale)
        said = (
            ("comparison", comparison),
            ("threshold", str(threshold)),
            ("values", ", ".join(self.count)),
            *((("weight", self.weight),) if self.weight else ()),
        )

        def draw(mask: Mask) -> Drawn:
            total = weigh(mask)
            return Drawn(
                "count",
                enough(total),
                (("count", str(Fraction(total, scale))), *said),
                (("counted", site.bench.seats(mask)),),
            )

        return Node(lambda room: enough(weigh(found(room))), site.writer(found, draw))

    @override
    def mentions(self) -> Mentions:
        return Mentions(
            values=self.count,
            weights=(self.weight,) if self.weight else (),
            selectors=(("among", self.among),) if self.among else (),
        )
