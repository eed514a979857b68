"""Who plays what, as StartEx records it: one id a name, whatever seats they sit in. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.ids import PersonId, SeatId
from wargame.play.commands.start_exercise import SeatChoice
from wargame.ui.people_line import people_of

if TYPE_CHECKING:
    from wargame.ui.views.setup.seating import Seating


class Roll:
    """People by name: who sits in two seats, or plays and evaluates, is one person."""

    def __init__(self) -> None:
        self.people: dict[PersonId, str] = {}

    def person(self, name: str) -> PersonId:
        """The id of a person; a new one for a new name."""
        for known, called in self.people.items():
            if called == name:
                return known
        made = PersonId(f"person-{len(self.people) + 1}")
        self.people[made] = name
        return made


def choice_of(seat: SeatId, known: Seating, roll: Roll) -> SeatChoice:
    """A seat as StartEx records it, with its people and their posts."""
    named = people_of(known.person) if known.mode == "person" else ()
    ids = tuple(dict.fromkeys(roll.person(one.name) for one in named))
    roles = tuple((roll.person(one.name), one.post) for one in named if one.post)
    return SeatChoice(seat=seat, mode=known.mode, people=ids, roles=roles)
