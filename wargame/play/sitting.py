"""How the council sits, and what a passed motion of procedure brings about."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from wargame.game.entry import utc_text
from wargame.game.events.motion_put_off import MotionPutOff
from wargame.game.events.sitting_changed import SittingChanged
from wargame.game.events.speaking_set import SpeakingSet
from wargame.game.ids import MotionId
from wargame.play.floor import close_floor

if TYPE_CHECKING:
    from wargame.game.records import Motion
    from wargame.play.proceedings import Proceedings

FORMS: Final = ("formal", "informal", "suspended")

PROCEDURES: Final = ("suspend", "informal", "adjourn-debate", "close-debate", "speaking-time")
"""Motions of procedure, in the order in which the chair takes them."""

TIMED: Final = ("suspend", "informal")
"""Those that last so many minutes; of `speaking-time` the minutes are those of a speech."""


def change_sitting(at: Proceedings, form: str, minutes: int = 0, reason: str = "") -> None:
    """Record another form of sitting; a break ends the speech in progress.

    Args:
        at: The proceedings.
        form: One of `FORMS`.
        minutes: For how long from now; 0 for open end.
        reason: Why, in a few words.
    """
    if form != "formal":
        close_floor(at, "break")
    until = utc_text(at.now + timedelta(minutes=minutes)) if minutes else ""
    at.record(SittingChanged(form=form, until=until, minutes=minutes, reason=reason.strip()))


def carry_out(at: Proceedings, motion: Motion) -> None:
    """Do what an adopted motion of procedure asks for: its break begins at once."""
    why = f"motion {motion.number}"
    if motion.procedure == "suspend":
        change_sitting(at, "suspended", motion.minutes, why)
    elif motion.procedure == "informal":
        change_sitting(at, "informal", motion.minutes, why)
    elif motion.procedure == "adjourn-debate":
        _adjourn(at, motion)
    elif motion.procedure == "close-debate":
        _order_speech(at, at.state.council.speaking.seconds, is_open=False)
    elif motion.procedure == "speaking-time" and motion.minutes:
        _order_speech(at, motion.minutes * 60, is_open=at.state.council.speaking.is_open)


def _adjourn(at: Proceedings, motion: Motion) -> None:
    about = at.state.motions.get(MotionId(motion.about))
    if about is not None and about.state == "tabled":
        reason = f"The debate was adjourned by motion {motion.number}."
        at.record(MotionPutOff(motion=about.id, number=about.number, reason=reason))


def _order_speech(at: Proceedings, seconds: int, *, is_open: bool) -> None:
    now = at.state.council.speaking
    at.record(
        SpeakingSet(
            seconds=seconds,
            budget=now.budget,
            once=now.once,
            interlaced=now.interlaced,
            is_open=is_open,
        )
    )
