"""Texts that are read in a room are short enough to be read in a room."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.scenario.check import Ground
    from wargame.scenario.finding import Finding
    from wargame.scenario.origin import ModelPath
    from wargame.scenario.pack import Pack

MOST_WORDS = {"inject": 140, "opening": 60, "motion": 80, "briefing": 250, "public briefing": 700}


def run(pack: Pack, ground: Ground) -> Iterator[Finding]:
    """Find texts that are too long for their use."""
    for kind, path, text in _texts(pack):
        words = len(text.split())
        if words > MOST_WORDS[kind]:
            message = f"the {kind} has {words} words; more than {MOST_WORDS[kind]} tire a room"
            yield ground.warning(path, message, "shorten it or split it")


def _texts(pack: Pack) -> Iterator[tuple[str, ModelPath, str]]:
    yield "public briefing", ("public_briefing",), pack.public_briefing
    for i, seat in enumerate(pack.seats):
        yield "briefing", ("seats", i, "briefing"), seat.briefing
    for i, turn in enumerate(pack.turns):
        yield "opening", ("turns", i, "opens_with"), turn.opens_with
        for j, opening in enumerate(turn.otherwise):
            yield "opening", ("turns", i, "otherwise", j, "opens_with"), opening.opens_with
    for i, inject in enumerate(pack.injects):
        yield "inject", ("injects", i, "text"), inject.text
    for i, motion in enumerate(pack.motions):
        yield "motion", ("motions", i, "text"), motion.text
