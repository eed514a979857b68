"""Why no window can open on a machine that lacks what Qt stands on."""

from __future__ import annotations

import os
import sys

from wargame.game.errors import WargameError
from wargame.support.health import can_load, display_of, missing_system_libraries


class NoWindow(WargameError):
    """The system lacks libraries that the window needs; the sentence names them and the remedy."""


def explained() -> NoWindow | None:
    """What the machine lacks, where it lacks anything."""
    for lack in missing_system_libraries(display_of(os.environ, sys.platform), can_load):
        return NoWindow(
            f"The window needs {lack.what}, which this machine does not have. {lack.remedy}"
        )
    return None
