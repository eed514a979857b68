"""What the parts of a review are read from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from wargame.game.event import Event, Stamp

Events: TypeAlias = Sequence[tuple[Stamp, Event]]
"""Entries that one reader may see, in order; taken-back ones left out where a part says `kept`."""
