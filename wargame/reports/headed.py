"""What a section is by its heading."""

from __future__ import annotations

from typing import Protocol


class Headed(Protocol):
    """Whatever has a heading in the report.

    Attributes:
        id: Its name in options and presets.
        title: Its heading.
        numbered: Whether it counts as a chapter with a heading of its own.
        own_page: Whether it begins on a new page.
    """

    id: str
    title: str
    numbered: bool
    own_page: bool
