"""A verdict as a program reads it from standard output."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wargame.rules.words import says

if TYPE_CHECKING:
    from wargame.game.verdicts import Verdict


def as_object(verdict: Verdict) -> dict[str, Any]:
    """The verdict as a program reads it, each line of the trace with its sentence."""
    data = verdict.to_data()
    for line, written in zip(verdict.trace, data["trace"], strict=True):
        written["says"] = says(line)
    return data
