"""What came of an action that no table of the pack decides: reasons, odds, draw, result."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

GRADES: Final = ("full", "success", "partial", "failure")
"""From best to worst."""

IN_WORDS: Final = {
    "full": "succeeds, and more",
    "success": "succeeds",
    "partial": "falls short",
    "failure": "fails",
}


@dataclass(frozen=True, slots=True)
class Adjudication:
    """How an action was weighed, and what was told of it.

    Attributes:
        deed: The entry of the action.
        reasons: `for` or `against`, the words, and a weight from 1 to 3.
        number: The draw, 1 to 100; 0 where control chose the grade.
        told: The entry in which the result was told, 0 while it is not.
    """

    seq: int
    deed: int
    reasons: tuple[tuple[str, str, int], ...]
    odds: int
    number: int
    grade: str
    by: str
    told: int = 0
    text: str = ""
