"""What must be true of a charter beyond its shape: the registry, one file a concern."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from wargame.rules.charter import Charter
from wargame.rules.wrong import Problem

Check = Callable[[Charter], Iterator[Problem]]

CHECKS: Final[tuple[Check, ...]] = ()
