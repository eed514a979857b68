"""No text hides characters that turn a line around or cannot be seen."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from wargame.scenario.walk import parts_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.scenario.check import Ground
    from wargame.scenario.finding import Finding
    from wargame.scenario.pack import Pack

ALLOWED = frozenset("\n\t")
JOINERS = frozenset("\u200c\u200d")
"""Needed by some scripts."""


def run(pack: Pack, ground: Ground) -> Iterator[Finding]:
    """Find control, bidirectional and other invisible characters."""
    for path, part in parts_of(pack):
        for name, info in type(part).model_fields.items():
            value = getattr(part, name)
            bad = _hidden(value) if isinstance(value, str) else None
            if bad is not None:
                message = f"the text holds an invisible character (U+{ord(bad):04X})"
                yield ground.error((*path, info.alias or name), message, "delete it")


def _hidden(text: str) -> str | None:
    if text.isascii() and text.isprintable():
        return None
    return next(
        (
            one
            for one in text
            if unicodedata.category(one) in {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}
            and one not in ALLOWED
            and one not in JOINERS
        ),
        None,
    )
