"""The seven ballots, the five sets they form, and the codes the judge counts them by.

The judge keeps, per question, one bit mask of seats for each standing; a set of standings is a
union of masks, and a count is the number of bits.
"""

from __future__ import annotations

from typing import Final

FOR: Final = 0
AGAINST: Final = 1
ABSTAIN: Final = 2
PRESENT: Final = 3
ABSENT: Final = 4
AWAY: Final = 5
EXCLUDED: Final = 6

NAMES: Final = (
    "for",
    "against",
    "abstain",
    "present-not-voting",
    "absent",
    "not-participating",
    "excluded",
)
"""Every standing, in the order of its code. `excluded` is no ballot (CHARTERS, section 2)."""

PLAIN: Final = NAMES[:EXCLUDED]
"""The ballots that stand as they were given."""

CONDITIONAL: Final = "conditional"
BALLOTS: Final = (*PLAIN, CONDITIONAL)
"""The seven ballots."""

CODES: Final = {name: code for code, name in enumerate(NAMES)}

SETS: Final = {
    "cast": frozenset({FOR, AGAINST}),
    "recorded": frozenset({FOR, AGAINST, ABSTAIN}),
    "present": frozenset({FOR, AGAINST, ABSTAIN, PRESENT}),
    "participating": frozenset({FOR, AGAINST, ABSTAIN, PRESENT, ABSENT}),
    "entitled": frozenset(range(EXCLUDED + 1)),
}

SPOKEN: Final = {"yes": "for", "no": "against"}
"""Words taken for a ballot at the edge; the crisis sheets use them."""


def codes_of(names: tuple[str, ...]) -> frozenset[int]:
    """Turn names of ballots and sets into the standings they mean."""
    found: set[int] = set()
    for name in names:
        found |= SETS[name] if name in SETS else {CODES[name]}
    return frozenset(found)


def ladder(value: str) -> int:
    """Say how far a ballot stands on the ladder: against, all else, for."""
    return {"against": 0, "for": 2}.get(value, 1)
