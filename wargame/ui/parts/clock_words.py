"""Figures of a clock. No Qt here."""

from __future__ import annotations


def clock_text(seconds: int) -> str:
    """Whole seconds as "06:40", or as "over 00:12" below zero."""
    minutes, rest = divmod(abs(seconds), 60)
    shown = f"{minutes:02d}:{rest:02d}"
    return f"over {shown}" if seconds < 0 else shown
