"""Reading a long log without looking for garbage in between.

Each entry makes objects that stay; the collector, which is set off by their number, would go
through all of them again and again, and find nothing.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def uncollected(*, stays: bool = False) -> Iterator[None]:
    """Put the collector off until the block ends.

    Args:
        stays: Whether what was made is left out of later collections as well, until
            `gc.unfreeze`: for a log of 100,000 entries each of them takes a second.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if stays:
            gc.freeze()
        if was_on:
            gc.enable()
