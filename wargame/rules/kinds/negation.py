"""`not`: the opposite; contested stays contested."""

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


class Not(Kind):
    """True when its part is false, false when it is true, else contested."""

    key: ClassVar[str] = "not"

    not_: Test = Field(alias="not")

    @override
    def compile(self, site: Site) -> Node:
        node = self.not_.compile(site.inside(".not"))
        inner = node.quick

        def quick(room: Room) -> Truth:
            answer = inner(room)
            return None if answer is None else not answer

        return Node(quick, gather("not", [node], site, not_of))

    @override
    def parts(self) -> tuple[tuple[Key, Kind], ...]:
        return ((("not",), self.not_),)


def not_of(answers: list[Truth]) -> Truth:
    """Turn the one answer round."""
    (answer,) = answers
    return None if answer is None else not answer
