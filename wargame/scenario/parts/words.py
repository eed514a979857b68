"""Closed lists of words that packs use."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator

Certainty = Literal["A", "B", "C", "X"]
"""A well documented; B approximate; C disputed or from memory; X written for the exercise."""

Instrument = Literal[
    "statement",
    "message",
    "envoy",
    "aid",
    "pressure",
    "arms",
    "training",
    "base",
    "troops",
    "deployment",
    "exercise",
    "border",
    "cyber",
    "recognition",
    "request",
    "accession",
    "withdrawal",
    "deal",
    "domestic",
    "nothing",
]

Method = Literal[
    "cable",
    "phone-call",
    "news",
    "intelligence",
    "social-media",
    "note-verbale",
    "briefing",
    "map-overlay",
    "picture",
]

Mark = Literal["fighting", "fire", "base", "crowd", "movement", "talks"]
"""What the pin of an inject shows on the map; without one it shows how the inject comes."""

Measure = Literal[
    "alliance-credibility",
    "cohesion",
    "leading-burden",
    "escalation",
    "civilian-harm",
    "outside-influence",
]
"""What an indicator measures in every pack, so that packs can be compared."""

Asks = Literal["orders", "ballots"]


def _as_cast(word: object) -> object:
    """Take `yes` and `no` as the ballots that they are said to be."""
    return {"yes": "for", "no": "against"}.get(word, word) if isinstance(word, str) else word


Ballot = Annotated[
    Literal[
        "for",
        "against",
        "abstain",
        "present-not-voting",
        "absent",
        "not-participating",
        "conditional",
    ],
    BeforeValidator(_as_cast),
]
MotionOutcome = Literal[
    "adopted",
    "rejected",
    "inadmissible",
    "inquorate",
    "contested",
    "pending",
    "not-brought",
]
