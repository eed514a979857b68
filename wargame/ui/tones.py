"""Colours of a word by what they mean; the theme says what each looks like. No Qt here."""

from __future__ import annotations

from typing import Literal

Tone = Literal[
    "text", "text2", "text3", "accent", "ok", "warn", "bad", "mute", "on", "on2", "off",
    "toast_text",
]  # fmt: skip
"""`on` and `on2` stand on the accent, `off` is of what cannot be used."""

PillTone = Literal["accent", "ok", "warn", "bad", "mute"]
"""Those that a pill can have for its ground."""
