"""`share`: a part of a base, compared by multiplying out; a share of nothing is no share."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.rules.comparing import share_reaches
from wargame.rules.fields import Values
from wargame.rules.kind import Drawn, Kind, Mentions, Node, Site
from wargame.rules.numbers import Compared
from wargame.rules.selectors import Selector

if TYPE_CHECKING:
    from wargame.rules.room import Mask, Room


class Share(Compared, Kind):
    """True when those with `share` are such a share of those with `base`.

    With an empty or weightless base it is false, whatever the comparison.
    """

    key: ClassVar[str] = "share"
    counts: ClassVar[bool] = True

    share: Values
    base: Values
    among: Selector | None = None
    weight: str | None = None

    @override
    def compile(self, site: Site) -> Node:
        comparison, threshold = self.comparison
        part_of = site.standing(self.share, self.among)
        base_of = site.standing(self.base, self.among)
        weigh, _ = site.weigher(self.weight)
        enough = share_reaches(comparison, threshold)
        said = (
            ("comparison", comparison),
            ("threshold", str(threshold)),
            ("values", ", ".join(self.share)),
            ("base", ", ".join(self.base)),
            *((("weight", self.weight),) if self.weight else ()),
        )

        def measure(room: Room) -> tuple[Mask, Mask]:
            return part_of(room), base_of(room)

        def draw(masks: tuple[Mask, Mask]) -> Drawn:
            part, base = weigh(masks[0]), weigh(masks[1])
            seats = site.bench.seats
            return Drawn(
                "share" if base else "share-no-base",
                enough(part, base),
                (("share", f"{part}/{base}"), *said),
                (("counted", seats(masks[0])), ("of", seats(masks[1]))),
            )

        return Node(
            lambda room: enough(weigh(part_of(room)), weigh(base_of(room))),
            site.writer(measure, draw),
        )

    @override
    def mentions(self) -> Mentions:
        return Mentions(
            values=(*self.share, *self.base),
            weights=(self.weight,) if self.weight else (),
            selectors=(("among", self.among),) if self.among else (),
        )
