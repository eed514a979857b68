"""An amendment on the wall: the change, and the text as it would read. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.wording import change
from wargame.ui.projector.fitting import fit
from wargame.ui.projector.slides import AmendmentSlide
from wargame.ui.running.looks import motion_look

if TYPE_CHECKING:
    from wargame.game.council import Amendment
    from wargame.game.records import Motion
    from wargame.ui.projector.room import Room

_LONG, _FINAL_LONG = 900, 420
_STATES = {
    "proposed": ("Proposed", "accent"),
    "accepted": ("Accepted by the proposer", "ok"),
    "adopted": ("Adopted", "ok"),
    "rejected": ("Rejected", "bad"),
    "withdrawn": ("Withdrawn", "mute"),
}


def amendment_slide(room: Room, amendment: Amendment, motion: Motion) -> AmendmentSlide:
    """What would go and what would come, then the text with it."""
    lines = f"line {amendment.first}"
    if amendment.last > amendment.first:
        lines = f"lines {amendment.first} to {amendment.last}"
    by = f"by {room.name(amendment.seat)}, {lines}"
    by += f", seconded by {room.name(amendment.seconder)}" if amendment.seconder else ""
    pill, tone = _STATES.get(amendment.state, (motion_look(motion).word, "mute"))
    parts = change(amendment.was[:_LONG], amendment.text[:_LONG])
    final = fit(amendment.text, _FINAL_LONG)
    return AmendmentSlide(
        number=f"Motion {motion.number}",
        label=f"Amendment {amendment.label}",
        by=by,
        pill=pill,
        pill_tone=tone,
        title=motion.title,
        parts=tuple((one.what, one.text) for one in parts),
        final=final.text,
        cut=final.note,
    )
