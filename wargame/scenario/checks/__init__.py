"""What the linter looks for in a pack, one check a file.

`NEEDED` are the checks without which a pack cannot be played: the reader runs them too. A check
that is not listed in `CHECKS` does nothing.
"""

from __future__ import annotations

from wargame.scenario.check import Check
from wargame.scenario.checks import (
    bands,
    calendar,
    characters,
    charter,
    conditions,
    deals,
    drift,
    effects,
    follow_ons,
    idle,
    lengths,
    minutes,
    prices,
    references,
    script,
    secrets,
    sources,
    unused,
    values,
)

NEEDED = (
    Check("references", references.run),
    Check("values", values.run),
    Check("bands", bands.run),
    Check("follow_ons", follow_ons.run),
)

CHECKS = (
    *NEEDED,
    Check("calendar", calendar.run),
    Check("minutes", minutes.run),
    Check("charter", charter.run),
    Check("script", script.run),
    Check("deals", deals.run),
    Check("conditions", conditions.run),
    Check("effects", effects.run),
    Check("drift", drift.run),
    Check("prices", prices.run),
    Check("idle", idle.run),
    Check("secrets", secrets.run),
    Check("characters", characters.run),
    Check("lengths", lengths.run),
    Check("sources", sources.run),
    Check("unused", unused.run),
)
