"""What the linter looks for in a pack, one check a file.

`NEEDED` are the checks without which a pack cannot be played: the reader runs them too. A check
that is not listed in `CHECKS` does nothing.
"""

from __future__ import annotations

from wargame.scenario.check import Check
from wargame.scenario.checks import (
    addressees,
    attached,
    attachments,
    bands,
    bounds,
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
    members,
    minutes,
    monograms,
    pictures,
    prices,
    raw_ids,
    reading,
    references,
    script,
    secrets,
    sources,
    spelling,
    untested,
    unused,
    values,
    versions,
)

NEEDED = (
    Check("references", references.run),
    Check("values", values.run),
    Check("bands", bands.run),
    Check("follow_ons", follow_ons.run),
    Check("attached", attached.run),
)

CHECKS = (
    *NEEDED,
    Check("calendar", calendar.run),
    Check("minutes", minutes.run),
    Check("versions", versions.run),
    Check("charter", charter.run),
    Check("members", members.run),
    Check("script", script.run),
    Check("deals", deals.run),
    Check("conditions", conditions.run),
    Check("effects", effects.run),
    Check("bounds", bounds.run),
    Check("drift", drift.run),
    Check("prices", prices.run),
    Check("idle", idle.run),
    Check("secrets", secrets.run),
    Check("addressees", addressees.run),
    Check("characters", characters.run),
    Check("lengths", lengths.run),
    Check("reading", reading.run),
    Check("spelling", spelling.run),
    Check("raw_ids", raw_ids.run),
    Check("monograms", monograms.run),
    Check("sources", sources.run),
    Check("pictures", pictures.run),
    Check("attachments", attachments.run),
    Check("untested", untested.run),
    Check("unused", unused.run),
)
