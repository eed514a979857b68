"""Certainty marks of the packs: `[A]` behind a statement says how well it is known."""

from __future__ import annotations

import re
from typing import Final

MARKS: Final = (
    "Marks: [A] well documented, [B] approximate, [C] disputed or from memory, [X] written for the"
    " exercise."
)
MARKED: Final = re.compile(r"\[[ABCX]\]")
EXPLAINED: Final = re.compile(r"\bMarks:")


def unexplained(*texts: str) -> bool:
    """Whether a mark stands in one of the texts, and none of them says what marks mean."""
    return any(map(MARKED.search, texts)) and not any(map(EXPLAINED.search, texts))
