"""The file of every attachment lies in the pack."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.scenario.finding import nearest
from wargame.scenario.pictures import SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.scenario.check import Ground
    from wargame.scenario.finding import Finding
    from wargame.scenario.pack import Pack


def run(pack: Pack, ground: Ground) -> Iterator[Finding]:
    """Find attachments whose file the pack does not hold."""
    pictures = [name for name in ground.origin.files if name.lower().endswith(SUFFIXES)]
    for i, inject in enumerate(pack.injects):
        for j, one in enumerate(inject.attachments):
            if one.file not in ground.origin.files:
                path = ("injects", i, "attachments", j, "file")
                message = f"there is no file {one.file!r}"
                yield ground.error(path, message, nearest(one.file, pictures))
