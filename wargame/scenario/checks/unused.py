"""What is declared is used: tables are rolled on, facts are read or set, pictures are there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.scenario.finding import nearest
from wargame.scenario.hands import by_hand
from wargame.scenario.refs import Refers
from wargame.scenario.walk import mentions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.scenario.check import Ground
    from wargame.scenario.finding import Finding
    from wargame.scenario.pack import Pack


def run(pack: Pack, ground: Ground) -> Iterator[Finding]:
    """Find what nothing refers to, and a cover that is not there."""
    used = {(one.mark.kind, one.name) for one in mentions(pack) if isinstance(one.mark, Refers)}
    for i, table in enumerate(pack.outcomes):
        if ("outcome", table.id) not in used:
            message = f"nothing rolls on {table.id!r}"
            yield ground.warning(("outcomes", i), message, "use it in a follow_on or drop it")
    for i, fact in enumerate(pack.facts):
        if ("fact", fact.id) not in used and not by_hand(fact):
            message = f"nothing reads or sets {fact.id!r}"
            yield ground.hint(
                ("facts", i), message, "use it, or say in how_determined that it is control's"
            )
    if pack.cover is not None and pack.cover not in ground.origin.files:
        pictures = [one for one in ground.origin.files if not one.endswith((".toml", ".md"))]
        advice = nearest(pack.cover, pictures)
        yield ground.error(("cover",), f"there is no file {pack.cover!r}", advice)
