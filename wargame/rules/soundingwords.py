"""A sounding in words: how far, what holds it there, and what alone would lift it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.rules.sounding import Sounding
from wargame.rules.soundingtexts import TextSounding

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wargame.rules.backing import Shortfall
    from wargame.rules.ladder import Ladder, Step
    from wargame.rules.sounding import Cap, Holder, Lever
    from wargame.rules.soundingtexts import MatterSounding

OUTCOMES = {
    "adopted": "it would stand",
    "pending": "it would wait",
    "blocked": "it would not stand",
}


def says(ladder: Ladder, found: Sounding | TextSounding | MatterSounding) -> Iterator[str]:
    """Say a sounding in sentences, the result first; none is said twice."""
    if isinstance(found, Sounding):
        told = _request(ladder, found)
    elif isinstance(found, TextSounding):
        told = _text(ladder, found)
    else:
        told = _matter(ladder, found)
    yield from dict.fromkeys(told)


def _request(ladder: Ladder, found: Sounding) -> Iterator[str]:
    rungs = ladder.rungs
    asked = _step(rungs, found.asked)
    yield f"{_reading(ladder, found.variant)}: {_step(rungs, found.rung)}; asked was {asked}."
    if found.floor:
        yield f"Reached in any case: {found.floor}."
    ways = {route.id: route.says for route in ladder.reading(found.variant).routes}
    for route in found.routes:
        yield f"Carried: {ways[route]}."
    for cap in found.caps:
        if cap.at < found.asked:
            yield f"Held at {rungs[cap.at].id}: {cap.says}{_liftable(cap)}."
    for cap in found.lifted:
        yield f"Does not hold it, the claim being accepted: {cap.says}."
    if found.next is not None:
        for one in found.holders:
            yield f"Not {rungs[found.next].id}: {_held(one)} ({one.says})."
    for lever in found.levers:
        yield f"Alone enough for {rungs[lever.rung].id}: {_lever(ladder, lever)}."


def _text(ladder: Ladder, found: TextSounding) -> Iterator[str]:
    levels = ladder.statements
    wanted = _step(levels, found.wanted)
    yield f"{_reading(ladder, found.variant)}: {_step(levels, found.level)}; wanted was {wanted}."
    if found.left_out:
        yield f"Without {', '.join(found.left_out)}."
    if found.next is not None:
        for one in found.holders:
            yield f"Not {levels[found.next].id}: {_held(one)} ({found.says})."


def _matter(ladder: Ladder, found: MatterSounding) -> Iterator[str]:
    matter = ladder.matters[found.matter].says
    yield f"{_reading(ladder, found.variant)}: {matter}: {OUTCOMES[found.outcome]}. {found.says}."
    if found.stopped_by:
        yield f"Stopped by {', '.join(found.stopped_by)}."
    if found.awaited:
        yield f"Awaited: {', '.join(found.awaited)}."


def _reading(ladder: Ladder, variant: str) -> str:
    return f"{variant} {ladder.variants[variant].title}"


def _step(steps: Sequence[Step], at: int) -> str:
    return f"{steps[at].id} {steps[at].title}"


def _liftable(cap: Cap) -> str:
    return ", and the claim is not accepted" if cap.unless_accepted else ""


def _held(one: Holder | Shortfall) -> str:
    how = "does not sign" if one.by == "signing" else "objects"
    if len(one.seats) > 1:
        how = "do not sign" if one.by == "signing" else "object"
    enough = f", and it takes {one.wanting} of them" if one.wanting < len(one.seats) else ""
    return f"{', '.join(one.seats)} {how}{enough}"


def _lever(ladder: Ladder, lever: Lever) -> str:
    if lever.kind == "fact":
        by = f" ({lever.seat} has it in hand)" if lever.seat else ""
        return f"{ladder.facts[lever.what].says.lower()}: {lever.becomes}, not {lever.was}{by}"
    was, becomes = ladder.rungs[int(lever.was)].id, ladder.rungs[int(lever.becomes)].id
    if lever.kind == "asked":
        return f"asking for {becomes}, not {was}"
    if lever.kind == "sign":
        return f"{lever.what} signs up to {becomes}, not {was}"
    return f"{lever.what} does not object up to {becomes}, not {was}"
