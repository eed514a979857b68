"""Points of order: they come before every speaker, and the chair rules on them at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from wargame.game.errors import Refused
from wargame.game.events.point_raised import PointRaised
from wargame.game.events.point_ruled import PointRuled
from wargame.game.ids import SeatId
from wargame.play.command import Command
from wargame.play.floor import hold_floor

if TYPE_CHECKING:
    from wargame.play.proceedings import Proceedings

CATEGORIES = ("rules", "order-of-business", "language", "right-of-reply", "other")
"""In the order in which the chair takes them, where several wait."""
RULINGS = ("upheld", "not-upheld")
PROCEDURAL = "procedural"


class RaisePoint(Command):
    """A seat raises a point of order; the speaker's clock stops."""

    seat: SeatId
    category: str = "rules"
    text: str = ""

    @override
    def decide(self, at: Proceedings) -> None:
        if not at.state.turn.id:
            raise Refused("No turn is open.", "Open the next turn.")
        if self.seat not in at.state.seats:
            raise Refused(f"There is no seat {self.seat}.", "Choose a seat of this exercise.")
        charter = at.setting.charter(at.state.exercise.charter)
        if PROCEDURAL not in charter.decisions:
            message = f"{charter.title} knows no questions of procedure."
            raise Refused(message, "Note it in the log instead.")
        if self.category not in CATEGORIES:
            message = f"{self.category} is no kind of point."
            raise Refused(message, f"Choose {', '.join(CATEGORIES)}.")
        hold_floor(at, held=True)
        at.record(
            PointRaised(
                point=f"p-{len(at.state.council.points) + 1}",
                seat=self.seat,
                category=self.category,
                text=self.text.strip(),
            )
        )


class RulePoint(Command):
    """The chair rules on a point of order; after the last one the speaker goes on."""

    point: str
    ruling: str
    words: str = ""

    @override
    def decide(self, at: Proceedings) -> None:
        point = at.state.council.points.get(self.point)
        if point is None or point.ruling:
            raise Refused("That point of order is ruled on.", "Choose one that waits.")
        if self.ruling not in RULINGS:
            message = f"{self.ruling} is no ruling on a point."
            raise Refused(message, f"Choose {', '.join(RULINGS)}.")
        at.record(
            PointRuled(
                point=point.id, seat=point.seat, ruling=self.ruling, words=self.words.strip()
            )
        )
        if all(one.ruling for one in at.state.council.points.values()):
            hold_floor(at, held=False)
