"""What only one seat may know is not said word for word where everybody reads it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wargame.game.ids import PUBLIC

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.scenario.check import Ground
    from wargame.scenario.finding import Finding
    from wargame.scenario.origin import ModelPath
    from wargame.scenario.pack import Pack

RUN = 8
"""So many words in a row are no accident."""


def run(pack: Pack, ground: Ground) -> Iterator[Finding]:
    """Find private texts of which a public text repeats a stretch."""
    public = {stretch: where for where, text in _public(pack) for stretch in _stretches(text)}
    for path, text in _private(pack):
        said = next((one for one in _stretches(text) if one in public), None)
        if said is not None:
            message = f"a private text is repeated in {public[said]}: “{said} ...”"
            yield ground.warning(path, message, "say it in one place only")


def _stretches(text: str) -> Iterator[str]:
    words = re.findall(r"\w+", text.casefold())
    for start in range(len(words) - RUN + 1):
        yield " ".join(words[start : start + RUN])


def _public(pack: Pack) -> Iterator[tuple[str, str]]:
    yield "the public briefing", pack.public_briefing
    for turn in pack.turns:
        for text in (turn.opens_with, *(one.opens_with for one in turn.otherwise)):
            yield f"the opening of {turn.id}", text
    for inject in pack.injects:
        if PUBLIC in inject.to:
            yield f"inject {inject.id}", inject.text
    for motion in pack.motions:
        yield f"motion {motion.id}", motion.text


def _private(pack: Pack) -> Iterator[tuple[ModelPath, str]]:
    for i, seat in enumerate(pack.seats):
        yield ("seats", i, "briefing"), seat.briefing
    for i, item in enumerate(pack.intelligence):
        yield ("intelligence", i, "text"), item.text
    for i, inject in enumerate(pack.injects):
        if PUBLIC not in inject.to:
            yield ("injects", i, "text"), inject.text
