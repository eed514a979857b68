"""The stage, for screens that are tested in the real window."""

from __future__ import annotations

from tests.journeys.stage import desk, window

__all__ = ["desk", "window"]
