"""`always`: holds whatever the ballots; an office that decides alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from typing_extensions import override

from wargame.rules.kind import Drawn, Kind, Node, Site

if TYPE_CHECKING:
    from wargame.rules.room import Room


class Always(Kind):
    """True in every case."""

    key: ClassVar[str] = "always"

    always: Literal[True]

    @override
    def compile(self, site: Site) -> Node:
        def nothing(_room: Room) -> None:
            return None

        def draw(_nothing: None) -> Drawn:
            return Drawn("always", passed=True)

        return Node(lambda _room: True, site.writer(nothing, draw))
