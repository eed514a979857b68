"""`role`: whether somebody holds a role in this case, and who."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Self

from pydantic import model_validator
from typing_extensions import override

from wargame.game.ids import SeatId
from wargame.rules.kind import Drawn, Kind, Mentions, Node, Site
from wargame.rules.wrong import wrong

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.rules.room import Bench, Room

Holders = tuple[SeatId, ...]


class Role(Kind):
    """True when the role is filled, held by members only, or held by the same seats as another.

    `filled = false` and `member = false` are true when `filled` or `member` would be false.
    """

    key: ClassVar[str] = "role"

    role: str
    filled: bool | None = None
    member: bool | None = None
    same_as: str | None = None

    @model_validator(mode="after")
    def _one_question(self) -> Self:
        asked = [n for n in ("filled", "member", "same_as") if getattr(self, n) is not None]
        if len(asked) != 1:
            raise wrong(
                f"the test of a role asks {len(asked)} things",
                "give exactly one of filled, member, same_as",
            )
        return self

    @override
    def compile(self, site: Site) -> Node:
        role, other = self.role, self.same_as
        answer = self._answer(site.bench)

        def measure(room: Room) -> tuple[Holders, Holders]:
            holders = room.holders
            return holders.get(role, ()), holders.get(other, ()) if other else ()

        def draw(key: tuple[Holders, Holders]) -> Drawn:
            asked = "same_as" if other else "member" if self.member is not None else "filled"
            wanted = other or str(self.member if self.member is not None else self.filled).lower()
            seats = (("holders", key[0]), *((("others", key[1]),) if other else ()))
            return Drawn(
                "role", answer(*key), (("role", role), ("asked", asked), ("is", wanted)), seats
            )

        return Node(lambda room: answer(*measure(room)), site.writer(measure, draw))

    def _answer(self, bench: Bench) -> Callable[[Holders, Holders], bool]:
        if self.same_as is not None:
            return lambda ours, theirs: bool(ours) and set(ours) == set(theirs)
        if self.member is not None:
            wanted, bits = self.member, bench.bit
            return lambda ours, _: (bool(ours) and all(s in bits for s in ours)) is wanted
        filled = self.filled
        return lambda ours, _: bool(ours) is filled

    @override
    def mentions(self) -> Mentions:
        return Mentions(roles=(self.role, *((self.same_as,) if self.same_as else ())))
