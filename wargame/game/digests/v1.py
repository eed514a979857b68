"""Digest 1: facts, indicators, points, motions with ballots and outcomes, statuses.

SHA-256 of the canonical JSON of that projection, never of the state object, so that a new field in
the state changes nothing for an old file.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from wargame.game.entry import canonical

if TYPE_CHECKING:
    from wargame.game.records import Motion
    from wargame.game.state import State


def digest(state: State) -> str:
    """SHA-256 of the projection, as 64 hexadecimal digits."""
    return hashlib.sha256(canonical(_projection(state)).encode("utf-8")).hexdigest()


def _projection(state: State) -> dict[str, object]:
    return {
        "turn": state.turn.id,
        "facts": {fact: known.value for fact, known in state.facts.items()},
        "findings": {fact: found.value for fact, found in state.findings.items()},
        "indicators": {name: level.value for name, level in state.indicators.items()},
        "points": dict(state.points.items()),
        "motions": {name: _motion(motion) for name, motion in state.motions.items()},
        "not-brought": {
            name: [turn for turn, _ in turns] for name, turns in state.not_brought.items()
        },
        "statuses": [[done.turn, done.phase, list(done.of)] for done in state.statuses],
    }


def _motion(motion: Motion) -> dict[str, object]:
    ballots = {
        f"{question}/{seat}": ballot.value for (question, seat), ballot in motion.ballots.items()
    }
    return {"state": motion.state, "outcome": motion.outcome, "ballots": ballots}
