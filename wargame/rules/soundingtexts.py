"""What a reading would yield for a text, and for matters that are no step of the ladder."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from wargame.rules.backing import Backers, By, Shortfall, carried, shortfalls
from wargame.rules.case import CaseError
from wargame.rules.sounding import reading_of

if TYPE_CHECKING:
    from wargame.game.ids import SeatId
    from wargame.rules.ladder import Ladder
    from wargame.rules.soundingcase import MatterCase, TextCase

__all__ = ["By", "MatterSounding", "TextSounding", "sound_matter", "sound_text"]

Outcome = Literal["adopted", "pending", "blocked"]


@dataclass(frozen=True, slots=True)
class TextSounding:
    """The strongest text that would come about.

    Attributes:
        level: Its level; 0 is no text.
        signers: Who would sign it.
        left_out: Members that would not; the text is without them.
        next: The level above, if more was wanted.
        holders: Who holds it back from there.
    """

    ladder: str
    variant: str
    charter: str
    wanted: int
    level: int
    says: str
    signers: tuple[SeatId, ...]
    left_out: tuple[SeatId, ...]
    next: int | None
    holders: tuple[Shortfall, ...]


@dataclass(frozen=True, slots=True)
class MatterSounding:
    """Whether another matter would be settled, and on whom it hangs.

    Attributes:
        outcome: Adopted; pending while a signature is awaited; or blocked.
        stopped_by: Who stops it.
        awaited: Whose signature is missing.
    """

    ladder: str
    variant: str
    charter: str
    matter: str
    outcome: Outcome
    says: str
    stopped_by: tuple[SeatId, ...]
    awaited: tuple[SeatId, ...]


def sound_text(ladder: Ladder, variant: str, case: TextCase) -> TextSounding:
    """Find the strongest text that a reading would yield, no stronger than what is wanted.

    Who puts up only with a stronger text does not sign a weaker one.

    Raises:
        CaseError: There is no such variant, or the ladder does not say how it agrees on a text.
    """
    reading = reading_of(ladder, variant)
    rule = ladder.texts.get(variant)
    if rule is None:
        what = f"{ladder.id} does not say how {variant} agrees on a text"
        raise CaseError("variant", what, f"use one of: {', '.join(ladder.texts)}")
    level = next(
        level
        for level in range(case.wanted, -1, -1)
        if level == 0 or carried(ladder, rule.needs, _signing(case, level))
    )
    step = level + 1 if level < case.wanted else None
    signers = tuple(s for s in case.most if level and s in _signing(case, level).sign)
    return TextSounding(
        ladder=ladder.id,
        variant=variant,
        charter=reading.charter,
        wanted=case.wanted,
        level=level,
        says=rule.says,
        signers=signers,
        left_out=tuple(seat for seat in case.most if level and seat not in signers),
        next=step,
        holders=() if step is None else shortfalls(ladder, rule.needs, _signing(case, step)),
    )


def _signing(case: TextCase, level: int) -> Backers:
    seats = {s for s, most in case.most.items() if case.least.get(s, 0) <= level <= most}
    return Backers(tuple(case.most), seats, seats)


def sound_matter(ladder: Ladder, variant: str, case: MatterCase) -> MatterSounding:
    """Say whether a reading would settle a matter, from what each member says of it.

    Raises:
        CaseError: There is no such variant, or the matter has no procedure under it.
    """
    reading = reading_of(ladder, variant)
    by = ladder.matters[case.matter].by
    if variant not in by:
        what = f"{ladder.id} does not say how {variant} settles {case.matter}"
        raise CaseError("variant", what, f"use one of: {', '.join(by)}")
    procedure = ladder.procedures[by[variant]]
    stopped = tuple(seat for seat, word in case.says.items() if word in procedure.stops)
    awaited = tuple(seat for seat, word in case.says.items() if word in procedure.awaits)
    yes = {seat for seat, word in case.says.items() if word in {"yes", "host"}}
    willing = {seat for seat, word in case.says.items() if word not in {"no", "objects"}}
    backers = Backers(tuple(case.says), yes, willing)
    outcome: Outcome = "adopted"
    if stopped or not carried(ladder, procedure.needs, backers):
        outcome = "blocked"
    elif awaited:
        outcome = "pending"
    if outcome == "blocked" and not stopped:
        stopped = tuple(seat for seat in case.says if seat not in yes)
    return MatterSounding(
        ladder=ladder.id,
        variant=variant,
        charter=reading.charter,
        matter=case.matter,
        outcome=outcome,
        says=procedure.says,
        stopped_by=stopped,
        awaited=awaited,
    )
