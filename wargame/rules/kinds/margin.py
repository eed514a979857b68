"""`margin`: how far one side is ahead of the other, and who breaks a tie."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.rules.comparing import reaches
from wargame.rules.fields import Values
from wargame.rules.kind import Drawn, Kind, Mentions, Node, Site, Truth
from wargame.rules.numbers import Compared
from wargame.rules.room import Mask, Pick, Room
from wargame.rules.selectors import Selector, pick
from wargame.rules.standing import FOR

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.verdicts import Line


class Margin(Compared, Kind):
    """True when the difference compares so.

    At a difference of exactly 0 with `casting`, true only if that selector picks exactly one
    seat, inside or outside the electorate, and its ballot is `for`: as counted when it sits in
    the electorate, else as cast.
    """

    key: ClassVar[str] = "margin"
    counts: ClassVar[bool] = True

    margin: Values
    over: Values
    among: Selector | None = None
    weight: str | None = None
    casting: Selector | None = None

    @override
    def compile(self, site: Site) -> Node:
        comparison, threshold = self.comparison
        ahead_of = site.standing(self.margin, self.among)
        behind_of = site.standing(self.over, self.among)
        weigh, scale = site.weigher(self.weight)
        enough = reaches(comparison, threshold, scale)
        chair = _casting(self.casting, site)
        said = (
            ("comparison", comparison),
            ("threshold", str(threshold)),
            ("values", ", ".join(self.margin)),
            ("over", ", ".join(self.over)),
            *((("weight", self.weight),) if self.weight else ()),
        )

        def measure(room: Room) -> tuple[Mask, Mask, Mask, bool]:
            ahead, behind = ahead_of(room), behind_of(room)
            tie = chair is not None and weigh(ahead) == weigh(behind)
            return ahead, behind, *((chair(room)) if tie and chair else (0, False))

        def settle(key: tuple[Mask, Mask, Mask, bool]) -> bool:
            lead = weigh(key[0]) - weigh(key[1])
            return key[3] if chair is not None and lead == 0 else enough(lead)

        def draw(key: tuple[Mask, Mask, Mask, bool]) -> Drawn:
            lead = weigh(key[0]) - weigh(key[1])
            seats = site.bench.seats
            return Drawn(
                "margin",
                settle(key),
                (("margin", str(Fraction(lead, scale))), *said),
                (("counted", seats(key[0])), ("behind", seats(key[1]))),
            )

        def quick(room: Room) -> Truth:
            return settle(measure(room))

        full = site.writer(measure, draw)
        return Node(quick, _with_casting(full, measure, settle, site) if chair else full)

    @override
    def mentions(self) -> Mentions:
        named = (("among", self.among), ("casting", self.casting))
        return Mentions(
            values=(*self.margin, *self.over),
            weights=(self.weight,) if self.weight else (),
            selectors=tuple((name, s) for name, s in named if s is not None),
        )


def _casting(selector: Selector | None, site: Site) -> Callable[[Room], tuple[Mask, bool]] | None:
    """Make ready: who has the casting vote, and whether it is given in favour."""
    if selector is None:
        return None
    counted = pick(selector, site.bench, as_cast=False)
    everyone = site.bench.all

    def chair(room: Room) -> tuple[Mask, bool]:
        picked = (counted if isinstance(counted, int) else _seen(counted, room)) & everyone
        inside, outside = picked & room.counted[FOR], picked & room.cast[FOR] & ~room.electorate
        return picked, picked.bit_count() == 1 and bool(inside | outside)

    return chair


def _seen(choose: Pick, room: Room) -> Mask:
    """Run a selector over all members: who is outside the electorate goes by its ballot cast."""
    wide = Room(room.findings, room.holders, room.roles)
    wide.cast = room.cast
    outside = ~room.electorate
    wide.counted = [
        counted | cast & outside for counted, cast in zip(room.counted, room.cast, strict=True)
    ]
    wide.electorate = room.electorate
    return choose(wide)


def _with_casting(
    full: Callable[[Room, list[Line]], Truth],
    measure: Callable[[Room], tuple[Mask, Mask, Mask, bool]],
    settle: Callable[[tuple[Mask, Mask, Mask, bool]], bool],
    site: Site,
) -> Callable[[Room, list[Line]], Truth]:
    """Add, at a tie, the line that says who broke it."""
    below = site.inside(".casting")

    def both(room: Room, lines: list[Line]) -> Truth:
        passed = full(room, lines)
        if lines[-1].values["margin"] == "0":
            key = measure(room)
            seats = (("casting", site.bench.seats(key[2])),)
            lines.append(below.line(len(lines) + 1, Drawn("casting", settle(key), (), seats)))
        return passed

    return both
