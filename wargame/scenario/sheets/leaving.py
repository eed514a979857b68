"""A pack's MSEL as a sheet that planners know, with the columns that a sheet brought."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from wargame.scenario.conditions.always import Always
from wargame.scenario.sheets import pictures
from wargame.scenario.sheets.objectives import shown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wargame.scenario.pack import Inject, Pack

OBJECTIVE, ATTACHMENTS = "Exercise Objective", "Attachments"
HEADINGS: Final = (
    "Inject Number", "Turn", "Time", "Title", "From", "To", "Delivery Method", "Description",
    "Expected Action", "Exercise Objective", "Responsible Controller", "Trigger", "Condition",
    "Certainty", "Place", ATTACHMENTS, "Scenario Time", "Sets Off", "Versions",
)  # fmt: skip
WORKED_OUT: Final = ("Scenario Time", "Sets Off", "Versions")
"""What no key of an inject says: taken in again it is read over, unless a planner changed it."""

_THEIRS: Final = frozenset({*WORKED_OUT, "Delivery Method", "Place"})
"""Where a planner's own word, which the pack has no key for, goes out again as it came."""


class Sheet(NamedTuple):
    """Headings and rows of plain values."""

    name: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str | int, ...], ...]


def msel_sheet(pack: Pack) -> Sheet:
    """The injects of a pack, in the order of their turns and minutes."""
    order = {turn.id: turn.number for turn in pack.turns}
    injects = sorted(pack.injects, key=lambda one: (order[one.turn], one.minute))
    extra = tuple(dict.fromkeys(one.heading for inject in injects for one in inject.columns))
    heads = (*HEADINGS, *(one for one in extra if one not in HEADINGS))
    return Sheet("MSEL", heads, tuple(_row(one, pack, heads) for one in injects))


def worked_out(inject: Inject, pack: Pack) -> dict[str, str]:
    """What the sheet says of an inject that no key of it says."""
    versions = [one for one in pack.versions if inject in pack.injects_of(one.id)]
    return {
        "Scenario Time": _story(inject, pack),
        "Sets Off": _sets_off(inject, pack),
        "Versions": ", ".join(one.title for one in versions),
    }


def _row(inject: Inject, pack: Pack, heads: tuple[str, ...]) -> tuple[str | int, ...]:
    beside = {one.heading: one.text for one in inject.columns}
    ours: Mapping[str, str | int] = {
        "Inject Number": inject.number,
        "Turn": pack.turn(inject.turn).number,
        "Time": f"T+{inject.minute}",
        "Title": inject.title,
        "From": pack.name(inject.from_),
        "To": ", ".join(inject.to),
        "Delivery Method": inject.method,
        "Description": inject.text.strip(),
        "Expected Action": inject.expected,
        OBJECTIVE: shown(inject.serves, tuple(filter(None, (beside.get(OBJECTIVE),))), pack),
        "Responsible Controller": inject.controller,
        "Trigger": _trigger(inject),
        "Condition": inject.condition.words(pack.name),
        "Certainty": inject.certainty,
        "Place": pack.name(inject.place) if inject.place else "",
        ATTACHMENTS: pictures.shown(
            inject.attachments, tuple(filter(None, (beside.get(ATTACHMENTS),)))
        ),
        **worked_out(inject, pack),
    }
    return tuple(
        beside[head] if head in beside and head in _THEIRS else ours.get(head, beside.get(head, ""))
        for head in heads
    )


def _story(inject: Inject, pack: Pack) -> str:
    """Scenario time as planned: it runs evenly over the dates of the turn."""
    turn = pack.turn(inject.turn)
    first = datetime.combine(turn.starts, time())
    days = turn.ends - turn.starts + timedelta(days=1)
    return f"{first + days * (inject.minute / turn.minutes):%Y-%m-%d %H:%M}"


def _sets_off(inject: Inject, pack: Pack) -> str:
    if inject.follow_on is None:
        return ""
    if inject.follow_on.roll:
        return f"a roll: {pack.outcome(inject.follow_on.roll).title}"
    return f"inject {pack.inject(str(inject.follow_on.fire)).number}"


def _trigger(inject: Inject) -> str:
    if inject.facilitator:
        return "manual"
    return "timed" if isinstance(inject.condition, Always) else "conditional"
