"""What the linter looks for in a pack, one check a file.

`NEEDED` are the checks without which a pack cannot be played; the reader runs them.
"""

from __future__ import annotations

from wargame.scenario.check import Check
from wargame.scenario.checks import references, values

NEEDED = (
    Check("references", references.run),
    Check("values", values.run),
)

CHECKS = (*NEEDED,)
