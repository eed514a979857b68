"""Charters read from files or from a mapping of texts, parents merged in."""

from __future__ import annotations

from wargame.rules.charter import Charter

__all__ = ["Charter"]
