"""A pack's MSEL as a sheet that planners know, with the columns that a sheet brought."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from wargame.scenario.conditions.always import Always

if TYPE_CHECKING:
    from wargame.scenario.pack import Inject, Pack

HEADINGS: Final = (
    "Inject Number", "Turn", "Time", "Title", "From", "To", "Delivery Method", "Description",
    "Expected Action", "Trigger", "Condition", "Certainty", "Place",
)  # fmt: skip


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


def _row(inject: Inject, pack: Pack, heads: tuple[str, ...]) -> tuple[str | int, ...]:
    beside = {one.heading: one.text for one in inject.columns}
    row = (
        inject.number,
        pack.turn(inject.turn).number,
        f"T+{inject.minute}",
        inject.title,
        pack.name(inject.from_),
        ", ".join(inject.to),
        inject.method,
        inject.text.strip(),
        inject.expected,
        _trigger(inject),
        inject.condition.words(pack.name),
        inject.certainty,
        pack.name(inject.place) if inject.place else "",
    )
    return (*row, *(beside.get(head, "") for head in heads[len(HEADINGS) :]))


def _trigger(inject: Inject) -> str:
    if inject.facilitator:
        return "manual"
    return "timed" if isinstance(inject.condition, Always) else "conditional"
