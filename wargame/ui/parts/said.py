"""The words of a notice, which presenters write; no Qt here."""

from __future__ import annotations

from typing import Literal, NamedTuple


class Said(NamedTuple):
    """What is so, in a title without a full stop, and the lines under it.

    Attributes:
        tone: `bad` where something is wrong with the record or the program, else `warn`.
    """

    title: str
    lines: tuple[str, ...] = ()
    tone: Literal["bad", "warn"] = "warn"
