"""`fact`: what has been found; contested while nothing has."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pydantic import Field
from typing_extensions import override

from wargame.rules.kind import Drawn, Kind, Mentions, Node, Site, Truth

if TYPE_CHECKING:
    from wargame.rules.room import Room


class Fact(Kind):
    """True when the finding is that; contested when there is none."""

    key: ClassVar[str] = "fact"

    fact: str
    is_: bool = Field(True, alias="is")

    @override
    def compile(self, site: Site) -> Node:
        fact, wanted = self.fact, self.is_

        def found(room: Room) -> Truth:
            return room.findings.get(fact)

        def quick(room: Room) -> Truth:
            finding = room.findings.get(fact)
            return None if finding is None else finding is wanted

        def draw(finding: Truth) -> Drawn:
            said = "contested" if finding is None else str(finding).lower()
            passed = None if finding is None else finding is wanted
            values = (("fact", fact), ("finding", said), ("is", str(wanted).lower()))
            return Drawn("fact", passed, values)

        return Node(quick, site.writer(found, draw))

    @override
    def mentions(self) -> Mentions:
        return Mentions(facts=(self.fact,))
