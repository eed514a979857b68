"""What happens by itself when Council and the turn close."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.errors import Refused
from wargame.game.events.inject_withdrawn import InjectWithdrawn
from wargame.game.events.motion_not_brought import MotionNotBrought
from wargame.game.events.motion_put_off import MotionPutOff
from wargame.play.changes import move_indicator
from wargame.play.effects import bring_about
from wargame.play.forces import forces_drift
from wargame.play.msel import of_turn
from wargame.play.options import is_open
from wargame.scenario.effects.charter_in_force import CharterInForce

if TYPE_CHECKING:
    from wargame.play.proceedings import Proceedings
    from wargame.scenario.pack import Motion

CONDITION = "its condition was not met"
"""Why an inject that waited for something did not come."""
NEVER_CAME_UP = ("kept-off", "withdrawn")


def settle_council(at: Proceedings) -> None:
    """Put off what is not decided, and record what nobody brought.

    Raises:
        Refused: A roll is still open.
    """
    for motion in at.state.motion_numbers():
        if motion.state == "open":
            message = f"The roll on motion {motion.number} is still open."
            raise Refused(message, "Close it: seats without a ballot count as absent.")
    for motion in at.state.motion_numbers():
        if motion.state == "ruled" and motion.outcome == "contested":
            reason = "Council closed before the contested fact was settled."
            at.record(MotionPutOff(motion=motion.id, number=motion.number, reason=reason))
        elif motion.state == "tabled":
            reason = "Council closed before the roll was called."
            at.record(MotionPutOff(motion=motion.id, number=motion.number, reason=reason))
    for template in not_brought(at):
        at.record(MotionNotBrought(template=template.id, title=template.title))


def not_brought(at: Proceedings) -> list[Motion]:
    """The pack's motions that stand open this turn and that nobody has brought so far."""
    brought = {
        motion.template for motion in at.state.motions.values() if motion.state not in NEVER_CAME_UP
    }
    return [
        motion
        for motion in at.pack.motions
        if at.state.turn.id in motion.turns
        and motion.id not in brought
        and is_open(at.state, at.pack, "motion", motion.id)
    ]


def settle_turn(at: Proceedings) -> None:
    """Effects of what was not brought, drift, reforms in force, injects that did not come."""
    turn = at.state.turn.id
    for template in at.pack.motions:
        recorded = at.state.not_brought.get(template.id, ())
        if recorded and recorded[0][0] == turn:
            cause = f"not-brought:{template.id}@{recorded[0][1]}"
            bring_about(at, template.if_not_brought, cause)
    for indicator in at.pack.indicators:
        move_indicator(at, indicator.id, indicator.drift, f"drift:{turn}")
    forces_drift(at)
    _reforms(at)
    for inject in of_turn(at.state, at.pack, at.now):
        if inject.state in {"due", "planned", "held", "on-condition", "by-hand"}:
            why = {
                "on-condition": CONDITION,
                "held": "it was held",
                "by-hand": "the facilitator did not deliver it",
            }
            at.record(
                InjectWithdrawn(
                    inject=inject.id,
                    number=inject.number,
                    title=inject.title,
                    reason=why.get(inject.state, "the turn closed before it"),
                )
            )


def _reforms(at: Proceedings) -> None:
    """A charter amended by a motion of this turn is in force from the turn's close."""
    for motion in at.state.motion_numbers():
        decided_now = motion.rulings and motion.rulings[-1].seq > at.state.turn.seq
        if not (motion.template and decided_now and motion.outcome == "adopted"):
            continue
        effects = at.pack.motion(motion.template).if_adopted
        reforms = [effect for effect in effects if isinstance(effect, CharterInForce)]
        bring_about(at, reforms, f"reform:{motion.id}")
