"""What is read in a room can be followed by ear: no endless sentence, no wall of long words.

The level is LIX: words in a sentence and per cent of words with more than six letters, added.
It asks for no dictionary, so it holds for any language with letters and full stops.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.scenario.check import Ground
    from wargame.scenario.finding import Finding
    from wargame.scenario.origin import ModelPath
    from wargame.scenario.pack import Pack

LONGEST = 45
"""Words in a sentence that somebody reads aloud without a second breath."""

HARDEST = 60
"""LIX from which a text is bureaucratic prose."""

ENOUGH = 40
"""A level is measured from so many words on."""

SHORTENED = re.compile(r"\b(Art|Arts|Lt|Gen|Col|Mr|Mrs|Ms|Dr|No|St|e\.g|i\.e|[A-Z\u0410-\u042f])\.")
LISTED = re.compile(r"(?m)^\s*(?:#+|[-*]|\d+\.)\s+")
END = re.compile(r"[.!?:;\u2026]+[\])\u00bb\u201d\"\u2019]*(?=\s|$)|\n\s*\n")
WORD = re.compile(r"\w+(?:[\u2019'-]\w+)*")


def run(pack: Pack, ground: Ground) -> Iterator[Finding]:
    """Find sentences that are too long, and texts that are too hard to follow."""
    for path, text in _texts(pack):
        sentences = [WORD.findall(one) for one in _sentences(text)]
        words = [word for one in sentences for word in one]
        longest = max(sentences, key=len, default=[])
        if len(longest) > LONGEST:
            message = f"a sentence has {len(longest)} words: “{' '.join(longest[:6])} ...”"
            yield ground.warning(path, message, f"split it; {LONGEST} words can be read aloud")
        elif len(words) >= ENOUGH and (level := _level(sentences, words)) > HARDEST:
            message = f"the text is hard to follow (LIX {level}; {HARDEST} is the limit)"
            yield ground.warning(path, message, "use shorter sentences and shorter words")


def _sentences(text: str) -> list[str]:
    plain = LISTED.sub(". ", SHORTENED.sub(r"\1", text))
    return [one for one in END.split(plain) if WORD.search(one)]


def _level(sentences: list[list[str]], words: list[str]) -> int:
    long = sum(len(word) > 6 for word in words)
    return round(len(words) / len(sentences) + 100 * long / len(words))


def _texts(pack: Pack) -> Iterator[tuple[ModelPath, str]]:
    yield ("public_briefing",), pack.public_briefing
    for i, seat in enumerate(pack.seats):
        yield ("seats", i, "briefing"), seat.briefing
    for i, turn in enumerate(pack.turns):
        yield ("turns", i, "opens_with"), turn.opens_with
        for j, opening in enumerate(turn.otherwise):
            yield ("turns", i, "otherwise", j, "opens_with"), opening.opens_with
    for i, item in enumerate(pack.intelligence):
        yield ("intelligence", i, "text"), item.text
    for i, inject in enumerate(pack.injects):
        yield ("injects", i, "text"), inject.text
    for i, motion in enumerate(pack.motions):
        yield ("motions", i, "text"), motion.text
