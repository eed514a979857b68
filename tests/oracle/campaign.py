"""How much is drawn, and in which portions: a tenth in an ordinary run, all of it on demand."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from tests.oracle.engine import RefusedCharter, as_charter
from tests.oracle.generate import FULL, Size, pair

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.oracle.words import Table
    from wargame.rules.charter import Charter

WHOLE: Final = os.environ.get("WARGAME_CASES") == "full"
PORTIONS: Final = range(8)
"""Each campaign is cut into so many tests, so that they can be spread over processors."""


def drawn_in(
    portion: int, whole: int, tenth: int, size: Callable[[int], Size] = lambda _: FULL
) -> Iterator[tuple[int, Table, Table, Charter]]:
    """Draw a portion: number, charter and case as tables, and the charter the program read.

    Charters that the program refuses are left out; `test_refusals.py` looks at those.
    """
    for n in range(portion, whole if WHOLE else tenth, len(PORTIONS)):
        drawn, case = pair(n, size(n))
        try:
            charter = as_charter(drawn)
        except RefusedCharter:
            continue
        yield n, drawn, case, charter
