"""Facts that are left to control: the pack says so where it tells how they are determined."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wargame.scenario.pack import Fact

HAND = re.compile(r"\b(control|facilitator)\b", re.IGNORECASE)


def by_hand(fact: Fact) -> bool:
    """Whether the author means control to set this fact, whatever else moves it."""
    return HAND.search(fact.how_determined) is not None
