"""Whatever reads or sets a fact uses one of the fact's own values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.scenario.conditions.fact import FactIs
from wargame.scenario.effects.fact_becomes import FactBecomes
from wargame.scenario.effects.fact_told import FactTold
from wargame.scenario.finding import nearest
from wargame.scenario.walk import parts_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.scenario.check import Ground
    from wargame.scenario.finding import Finding
    from wargame.scenario.pack import Pack


def run(pack: Pack, ground: Ground) -> Iterator[Finding]:
    """Find values that a fact cannot have."""
    values = {fact.id: fact.values for fact in pack.facts}
    for path, part in parts_of(pack):
        if isinstance(part, FactIs):
            fact, key, value = part.fact, "is", part.is_
        elif isinstance(part, FactBecomes):
            fact, key, value = part.fact, "becomes", part.becomes
        elif isinstance(part, FactTold):
            fact, key, value = part.fact, "told", part.told
        else:
            continue
        known = values.get(fact)
        if known is not None and value not in known:
            message = f"the fact {fact!r} cannot be {value!r}"
            yield ground.error((*path, key), message, nearest(value, known))
