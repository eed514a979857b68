"""What every effect can do: say itself in words. What it does is play's business."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING

from wargame.scenario.condition import plain

if TYPE_CHECKING:
    from collections.abc import Callable


class Effect(ABC):
    """A change that a pack attaches to something. Kinds are frozen models, one file each."""

    @abstractmethod
    def words(self, name: Callable[[str], str] = plain) -> str:
        """Say the change in a few words; `name` gives the title of an id."""
