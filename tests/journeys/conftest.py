"""The stage, for every journey."""

from __future__ import annotations

from tests.journeys.stage import desk, window
from tests.ui.conftest import theme

__all__ = ["desk", "theme", "window"]
