"""`any`: one part that holds is enough, contested or not the others."""

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


class Any(Kind):
    """Strong Kleene: true wins, else contested wins, else false."""

    key: ClassVar[str] = "any"

    any_: tuple[Test, ...] = Field(alias="any", min_length=1)

    @override
    def compile(self, site: Site) -> Node:
        nodes = [t.compile(site.inside(f".any[{at}]")) for at, t in enumerate(self.any_)]
        parts = tuple(node.quick for node in nodes)

        def quick(room: Room) -> Truth:
            answer: Truth = False
            for part in parts:
                one = part(room)
                if one is True:
                    return True
                if one is None:
                    answer = None
            return answer

        return Node(quick, gather("any", nodes, site, any_of))

    @override
    def parts(self) -> tuple[tuple[Key, Kind], ...]:
        return tuple((("any", at), test) for at, test in enumerate(self.any_))


def any_of(answers: list[Truth]) -> Truth:
    """Join answers: true wins, else contested wins, else false."""
    if True in answers:
        return True
    return None if None in answers else False
