"""What every kind of test is: a frozen table of the charter that can be made ready to run.

`compile` gives two functions of one case: `quick` answers, `full` answers and writes the lines
of the trace. Both rest on the same arithmetic, and `full` remembers lines it has written before,
so a warm charter rules many thousand times a second.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Hashable, Iterator
from typing import TYPE_CHECKING, ClassVar, NamedTuple, TypeVar

from wargame.game.frozen import Frozen
from wargame.game.verdicts import Line, Table
from wargame.rules.selectors import Selector, pick
from wargame.rules.standing import EXCLUDED, codes_of

if TYPE_CHECKING:
    from wargame.game.ids import SeatId
    from wargame.rules.room import Bench, Mask, Pick, Room
    from wargame.rules.wrong import Key

Truth = bool | None
"""True, false, or contested: strong Kleene logic."""

K = TypeVar("K", bound=Hashable)
_REMEMBERED = 1024


class Node(NamedTuple):
    """A test made ready: `quick` answers, `full` also appends its lines."""

    quick: Callable[[Room], Truth]
    full: Callable[[Room, list[Line]], Truth]


class Drawn(NamedTuple):
    """What a line says, but for its number and place."""

    code: str
    passed: Truth
    values: tuple[tuple[str, str], ...] = ()
    seats: tuple[tuple[str, tuple[SeatId, ...]], ...] = ()


class Site(NamedTuple):
    """Where in a charter a test stands while it is made ready."""

    bench: Bench
    stage: str
    article: str
    path: str
    depth: int

    def inside(self, step: str) -> Site:
        """The place of a part of this test."""
        return self._replace(path=self.path + step, depth=self.depth + 1)

    def line(self, n: int, drawn: Drawn) -> Line:
        """Write a line at this place."""
        return Line(
            n,
            self.depth,
            self.stage,
            self.article,
            drawn.code,
            drawn.passed,
            self.path,
            Table(drawn.values),
            Table(drawn.seats),
        )

    def writer(
        self, measure: Callable[[Room], K], draw: Callable[[K], Drawn]
    ) -> Callable[[Room, list[Line]], Truth]:
        """Make the `full` of a test that is decided by what `measure` finds."""
        known: dict[tuple[int, K], Line] = {}

        def full(room: Room, lines: list[Line]) -> Truth:
            key = (len(lines) + 1, measure(room))
            line = known.get(key)
            if line is None:
                if len(known) >= _REMEMBERED:
                    known.clear()
                line = known[key] = self.line(key[0], draw(key[1]))
            lines.append(line)
            return line.passed

        return full

    def standing(self, names: tuple[str, ...], among: Selector | None) -> Pick:
        """Make ready: the members of the electorate with these standings, among these."""
        found = _with(tuple(sorted(codes_of(names))))
        if among is None:
            return found
        chosen = pick(among, self.bench, as_cast=False)
        if isinstance(chosen, int):
            return lambda room: found(room) & chosen
        return lambda room: found(room) & chosen(room)

    def weigher(self, column: str | None) -> tuple[Callable[[Mask], int], int]:
        """Say how members are added up, and by what factor the sum is scaled."""
        if column is None:
            return int.bit_count, 1
        weights = self.bench.columns[column]
        return weights.weigh, weights.scale


def _with(codes: tuple[int, ...]) -> Pick:
    if len(codes) > EXCLUDED:
        return lambda room: room.electorate
    if len(codes) == 1:
        (only,) = codes
        return lambda room: room.counted[only]

    def found(room: Room) -> Mask:
        counted = room.counted
        mask = 0
        for code in codes:
            mask |= counted[code]
        return mask

    return found


class Mentions(NamedTuple):
    """The names that one test uses, by which a charter is checked."""

    facts: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    weights: tuple[str, ...] = ()
    selectors: tuple[tuple[str, Selector], ...] = ()


class Kind(Frozen, ABC):
    """A kind of test. One file in `kinds/` each, and one entry in its registry."""

    key: ClassVar[str]
    """The key by which a table says that it is this test."""

    counts: ClassVar[bool] = False
    """Whether it reads ballots; a precondition may not."""

    @abstractmethod
    def compile(self, site: Site) -> Node:
        """Make it ready to run at this place."""

    def parts(self) -> tuple[tuple[Key, Kind], ...]:
        """List the tests inside this one, with their places."""
        return ()

    def mentions(self) -> Mentions:
        """Say which names of the charter it uses, without those of its parts."""
        return Mentions()

    def walk(self, key: Key = ()) -> Iterator[tuple[Key, Kind]]:
        """List this test and all inside it, with their places."""
        yield key, self
        for inside, part in self.parts():
            yield from part.walk((*key, *inside))
