"""A pack says where its claims come from, and how sure each figure is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.scenario.check import Ground
    from wargame.scenario.finding import Finding
    from wargame.scenario.origin import ModelPath
    from wargame.scenario.pack import Pack
    from wargame.scenario.parts.words import Certainty

MARK = re.compile(r"\[[ABCX]\b")
FIGURE = re.compile(r"\d{2,}")
REMEDY = "give it a certainty: A, B, C or X"


def run(pack: Pack, ground: Ground) -> Iterator[Finding]:
    """Find claims about the real world without a source, and figures without a mark."""
    if not pack.sources.strip():
        message = "the pack names no sources"
        yield ground.warning(("sources",), message, "write sources.md and name it in sources_file")
    for i, entry in enumerate(pack.timeline):
        if not entry.sources.strip():
            message = f"the event of {entry.date} has no source"
            yield ground.warning(("timeline", i), message, "say where it was reported")
    for path, what, certainty in _figures(pack):
        if certainty is None:
            message = f"nothing says how sure {what} is"
            yield ground.warning((*path, "certainty"), message, REMEDY)
    if FIGURE.search(pack.public_briefing) and not MARK.search(pack.public_briefing):
        message = "the public briefing holds figures and no certainty mark"
        remedy = (
            "mark what is said: [A] well documented, [B] approximate, [C] disputed, [X] made up"
        )
        yield ground.warning(("public_briefing",), message, remedy)


def _figures(pack: Pack) -> Iterator[tuple[ModelPath, str, Certainty | None]]:
    for i, force in enumerate(pack.forces):
        yield ("forces", i), f"the strength of {force.id!r}", force.certainty
    for i, relation in enumerate(pack.relations):
        yield ("relations", i), f"the value of {relation.id!r}", relation.certainty
    for i, place in enumerate(pack.places):
        yield ("places", i), f"the point {place.id!r}", place.certainty
    for i, route in enumerate(pack.routes):
        yield ("routes", i), f"the way {route.id!r}", route.certainty
