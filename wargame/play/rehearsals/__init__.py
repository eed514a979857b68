"""What is looked for in a pack by playing it, one rehearsal a file; written by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.play.rehearsals import ends, history, reach

if TYPE_CHECKING:
    from wargame.play.played import Rehearsing

REHEARSALS: Final[tuple[Rehearsing, ...]] = (history.run, ends.run, reach.run)
