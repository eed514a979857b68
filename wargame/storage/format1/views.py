"""The views of format 1, in the order in which they are made; docs/exercise-file.md lists them."""

from __future__ import annotations

from typing import Final

from wargame.storage.format1 import views_council, views_log, views_play

VIEWS: Final[tuple[str, ...]] = (*views_log.VIEWS, *views_council.VIEWS, *views_play.VIEWS)
