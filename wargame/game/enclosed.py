"""A picture as it came with an inject."""

from __future__ import annotations

from wargame.game.frozen import Frozen


class Enclosed(Frozen):
    """Which picture it is, and the words beside it.

    Attributes:
        digest: SHA-256 of its content, by which the exercise file's own copy is found.
        title: What stands under it.
        alt: What it shows, in words, for those who cannot see it.
        credit: Whose it is and where it is from, empty where nobody says.
    """

    digest: str
    title: str
    alt: str
    credit: str = ""
