"""What may happen to a motion on the docket before its vote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from wargame.game.errors import Refused
from wargame.game.events.motion_amended import MotionAmended
from wargame.game.events.motion_forced import MotionForced
from wargame.game.events.motion_kept_off import MotionKeptOff
from wargame.game.events.motion_put_off import MotionPutOff
from wargame.game.events.motion_seconded import MotionSeconded
from wargame.game.events.motion_withdrawn import MotionWithdrawn
from wargame.game.ids import MotionId, SeatId
from wargame.play.agenda_control import keeper_of
from wargame.play.changes import change_points
from wargame.play.command import Command

if TYPE_CHECKING:
    from wargame.game.records import Motion
    from wargame.play.proceedings import Proceedings


class OnMotion(Command):
    """A command about one motion."""

    motion: MotionId

    @override
    def concerns(self) -> tuple[str, ...]:
        return (f"motion:{self.motion}",)

    def found(self, at: Proceedings) -> Motion:
        """The motion.

        Raises:
            Refused: There is none of that id.
        """
        motion = at.state.motions.get(self.motion)
        if motion is None:
            raise Refused(f"There is no motion {self.motion}.", "Choose one of the docket.")
        return motion

    def waiting(self, at: Proceedings) -> Motion:
        """The motion, while no roll was called on it.

        Raises:
            Refused: Its vote is open or over, or it is off the docket.
        """
        motion = self.found(at)
        if motion.state not in {"tabled", "put-off"}:
            message = f"Motion {motion.number} is no longer waiting on the docket."
            raise Refused(message, "Table it anew.")
        return motion


class SecondMotion(OnMotion):
    """A second seat stands behind the motion."""

    seat: SeatId

    @override
    def decide(self, at: Proceedings) -> None:
        motion = self.waiting(at)
        if self.seat == motion.proposer:
            raise Refused("The proposer cannot second its own motion.", "Name another seat.")
        at.record(MotionSeconded(motion=motion.id, number=motion.number, seat=self.seat))


class AmendMotion(OnMotion):
    """Change the text before the vote."""

    seat: SeatId
    text: str

    @override
    def decide(self, at: Proceedings) -> None:
        motion = self.waiting(at)
        if not self.text.strip() or self.text.strip() == motion.text:
            raise Refused("The amendment changes nothing.", "Write the new text.")
        at.record(
            MotionAmended(
                motion=motion.id,
                number=motion.number,
                seat=self.seat,
                text=self.text.strip(),
                was=motion.text,
            )
        )


class WithdrawMotion(OnMotion):
    """The proposer takes its motion off the docket."""

    reason: str = ""

    @override
    def decide(self, at: Proceedings) -> None:
        motion = self.waiting(at)
        at.record(
            MotionWithdrawn(
                motion=motion.id, number=motion.number, seat=motion.proposer, reason=self.reason
            )
        )


class PutOffMotion(OnMotion):
    """Put a motion off: no effect, and it can be called again."""

    reason: str

    @override
    def decide(self, at: Proceedings) -> None:
        motion = self.found(at)
        final = motion.state == "ruled" and motion.outcome not in {"contested", "pending"}
        if final or motion.state in {"kept-off", "withdrawn", "put-off"}:
            message = f"Motion {motion.number} is decided or off the docket."
            raise Refused(message, "Override the ruling if it must not stand.")
        if not self.reason.strip():
            raise Refused("Putting a motion off needs a reason.", "Say why in a few words.")
        at.record(MotionPutOff(motion=motion.id, number=motion.number, reason=self.reason.strip()))


class KeepMotionOff(OnMotion):
    """The seat that controls the agenda declines to put the motion on it."""

    reason: str

    @override
    def decide(self, at: Proceedings) -> None:
        motion = self.waiting(at)
        seat = keeper_of(at.state, at.setting, motion)
        if seat is None:
            title = at.setting.charter(motion.charter).title
            message = f"Under {title} nobody can keep this motion off the agenda."
            raise Refused(message, "Call the roll on it.")
        if not self.reason.strip():
            raise Refused("Declining needs a reason.", "Say why in a few words.")
        at.record(
            MotionKeptOff(
                motion=motion.id, number=motion.number, seat=seat, reason=self.reason.strip()
            )
        )


class ForceMotion(OnMotion):
    """The proposer forces a matter that was kept off onto the agenda, at the pack's price."""

    @override
    def decide(self, at: Proceedings) -> None:
        motion = self.found(at)
        if motion.state != "kept-off":
            message = f"Motion {motion.number} was not kept off the agenda."
            raise Refused(message, "Call the roll on it.")
        price = at.pack.force_price
        left = at.state.points.get(motion.proposer, 0)
        if left < price:
            name = at.state.seats[motion.proposer].name
            message = f"Forcing it costs {price} influence; {name} has {left}."
            raise Refused(message, "Let it rest.")
        seq = at.record(
            MotionForced(motion=motion.id, number=motion.number, seat=motion.proposer, price=price)
        )
        change_points(at, motion.proposer, -price, f"force:{motion.id}@{seq}")
