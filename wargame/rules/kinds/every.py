"""`all`: every part holds; one false part decides, contested or not the others."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pydantic import Field
from typing_extensions import override

from wargame.rules.kind import Kind, Node, Site, Truth
from wargame.rules.nested import gather

if TYPE_CHECKING:
    # At run time the registry says what a test is: it knows every kind, this file only itself.
    from wargame.rules.kind import Kind as Test  # noqa: TC004
    from wargame.rules.room import Room
    from wargame.rules.wrong import Key


class All(Kind):
    """Strong Kleene: false wins, else contested wins, else true."""

    key: ClassVar[str] = "all"

    all_: tuple[Test, ...] = Field(alias="all", min_length=1)

    @override
    def compile(self, site: Site) -> Node:
        nodes = [t.compile(site.inside(f".all[{at}]")) for at, t in enumerate(self.all_)]
        parts = tuple(node.quick for node in nodes)

        def quick(room: Room) -> Truth:
            answer: Truth = True
            for part in parts:
                one = part(room)
                if one is False:
                    return False
                if one is None:
                    answer = None
            return answer

        return Node(quick, gather("all", nodes, site, all_of))

    @override
    def parts(self) -> tuple[tuple[Key, Kind], ...]:
        return tuple((("all", at), test) for at, test in enumerate(self.all_))


def all_of(answers: list[Truth]) -> Truth:
    """Join answers: false wins, else contested wins, else true."""
    if False in answers:
        return False
    return None if None in answers else True
