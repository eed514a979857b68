"""A motion comes before the council: one of the pack's, or one written at the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from wargame.game.errors import Refused
from wargame.game.events.motion_tabled import MotionTabled
from wargame.game.ids import CharterId, DecisionKind, MotionId, SeatId
from wargame.game.phrasing import listed
from wargame.play.changes import change_points
from wargame.play.command import Command
from wargame.play.options import is_open
from wargame.play.prices import price_of_tabling
from wargame.play.sitting import PROCEDURES, TIMED

if TYPE_CHECKING:
    from wargame.play.proceedings import Proceedings


LONGEST_BREAK = 24 * 60


class TableMotion(Command):
    """Put a motion on the docket.

    Attributes:
        proposer: The seat that brings it.
        template: Id of a motion of the pack; then the rest may be left empty.
        decision: Kind of decision that the charter knows.
        roles: Who is requester, host, ... in this case.
        determines: The charter's fact that the motion would find, and what it would find.
        procedure: What a motion of procedure asks for; `minutes` and `about` belong to it.
    """

    proposer: SeatId
    template: str = ""
    decision: str = ""
    title: str = ""
    text: str = ""
    organ: str = ""
    basis: str = ""
    roles: tuple[tuple[str, tuple[SeatId, ...]], ...] = ()
    determines: tuple[str, bool] | None = None
    procedure: str = ""
    minutes: int = 0
    about: str = ""

    @override
    def decide(self, at: Proceedings) -> None:
        if not at.state.turn.id:
            raise Refused("No turn is open.", "Open the next turn.")
        if self.proposer not in at.state.seats:
            raise Refused(f"There is no seat {self.proposer}.", "Name a seat as proposer.")
        self._refuse_procedure(at)
        event = self._from_pack(at) if self.template else self._written(at)
        charter = at.setting.charter(event.charter)
        if event.decision not in charter.decisions:
            kinds = ", ".join(charter.decisions)
            message = f"{charter.title} knows no decision of the kind {event.decision}."
            raise Refused(message, f"It knows {kinds}.")
        seq = at.record(event)
        change_points(at, self.proposer, -event.price, f"table:{event.motion}@{seq}")

    def _from_pack(self, at: Proceedings) -> MotionTabled:
        motion = at.pack.motion(self.template)
        for known in at.state.motions.values():
            if known.template == motion.id and known.state in {"tabled", "open"}:
                message = f"Motion {known.number} is this one, and it is on the docket."
                raise Refused(message, "Open that motion.")
        if not is_open(at.state, at.pack, "motion", motion.id):
            raise Refused(f"{motion.title} cannot be tabled now.", "Table another motion.")
        return MotionTabled(
            motion=_fresh_id(at),
            number=_number(at),
            template=motion.id,
            decision=motion.kind,
            title=self.title.strip() or motion.title,
            text=self.text.strip() or motion.text,
            organ=motion.organ,
            basis=motion.basis,
            proposer=self.proposer,
            charter=_charter(at),
            roles=self.roles or tuple((one.role, one.seats) for one in motion.roles),
            price=_price(at, motion.id, self.proposer),
            determines=(
                (motion.determines.fact, motion.determines.is_) if motion.determines else None
            ),
        )

    def _written(self, at: Proceedings) -> MotionTabled:
        if not self.title.strip():
            raise Refused("The motion has no title.", "Say in one line what is to be decided.")
        self._refuse_roles(at)
        return MotionTabled(
            motion=_fresh_id(at),
            number=_number(at),
            decision=DecisionKind(self.decision),
            title=self.title.strip(),
            text=self.text.strip() or self.title.strip(),
            organ=self.organ,
            basis=self.basis,
            proposer=self.proposer,
            charter=_charter(at),
            roles=self.roles,
            determines=self.determines,
            procedure=self.procedure,
            minutes=self.minutes,
            about=self.about,
        )

    def _refuse_roles(self, at: Proceedings) -> None:
        known = at.setting.charter(_charter(at)).roles
        for role, _ in self.roles:
            if role not in known:
                raise Refused(
                    f"The charter knows no role {role}.", f"It knows {listed(known) or 'none'}."
                )

    def _refuse_procedure(self, at: Proceedings) -> None:
        if not self.procedure:
            return
        if self.procedure not in PROCEDURES:
            message = f"{self.procedure} is no motion of procedure."
            raise Refused(message, f"Choose {', '.join(PROCEDURES)}.")
        if self.procedure in TIMED and not 1 <= self.minutes <= LONGEST_BREAK:
            message = "A break needs its minutes."
            raise Refused(message, f"Give 1 to {LONGEST_BREAK} minutes.")
        if self.procedure == "adjourn-debate" and self.about not in at.state.motions:
            raise Refused("No motion is named whose debate is adjourned.", "Name one.")


def _price(at: Proceedings, template: str, proposer: SeatId) -> int:
    """What tabling costs its proposer.

    Raises:
        Refused: A relation forbids it, or it costs more than is left.
    """
    price = price_of_tabling(at.state, at.pack, template)
    title = at.pack.motion(template).title
    seen = [one for one in price.bearings if one.seen_by(proposer)]
    if price.shut:
        why = next((f" while {one.title} stands at {one.value}" for one in seen if one.shut), "")
        raise Refused(f"{title} cannot be tabled{why}.", "Table another motion.")
    left = at.state.points.get(proposer, 0)
    if price.points > left:
        why = "".join(f" {one.words}." for one in seen if one.price)
        message = f"Tabling {title} costs {price.points} influence; {left} are left.{why}"
        raise Refused(message, "Let another seat table it.")
    return price.points


def _fresh_id(at: Proceedings) -> MotionId:
    return MotionId(f"m-{len(at.state.motions) + 1}")


def _number(at: Proceedings) -> str:
    turn = at.state.turn
    count = sum(1 for motion in at.state.motions.values() if motion.turn == turn.id)
    return f"{turn.number}.{count + 1}"


def _charter(at: Proceedings) -> CharterId:
    return CharterId(at.state.exercise.charter)
