"""The views of format 1, in the order in which they are made; docs/exercise-file.md lists them."""

from __future__ import annotations

from typing import Final

VIEWS: Final[tuple[str, ...]] = ()
