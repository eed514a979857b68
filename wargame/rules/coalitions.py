"""The simple game of a charter: which coalitions win when they vote for and all others against.

Preconditions are taken as met, periods as run out, roles and findings as given.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wargame.rules.admission import admit
from wargame.rules.ballots import Cast
from wargame.rules.interchange import groups_of
from wargame.rules.judge import walk
from wargame.rules.program import program_of
from wargame.rules.standing import AGAINST, FOR, NAMES

if TYPE_CHECKING:
    from wargame.game.ids import SeatId
    from wargame.rules.case import Case
    from wargame.rules.charter import Charter
    from wargame.rules.room import Mask


class Coalitions:
    """The game: `wins` asks the judge about one coalition."""

    def __init__(self, charter: Charter, case: Case) -> None:
        self.charter = charter
        self.case = replace(case, ballots={}, elapsed=None)
        self.program = program_of(charter, self.case)
        self.room, self._casts = admit(self.program, self.case)
        self.members = self.program.bench.members
        groups = groups_of(charter, self.program, self.case, self._casts)
        self.classes = tuple(group.seats for group in groups)

    def wins(self, coalition: Mask) -> bool:
        """Say whether a coalition brings adoption when all others are against."""
        masks = [0] * len(NAMES)
        masks[FOR] = coalition
        masks[AGAINST] = self.program.bench.all & ~coalition
        cast = Cast(masks)
        casts = dict.fromkeys(self._casts, cast)
        return walk(self.program, casts, None, self.room, None)[0] == "adopted"

    def seats(self, coalition: Mask) -> tuple[SeatId, ...]:
        """Name the members of a coalition."""
        return self.program.bench.seats(coalition)
