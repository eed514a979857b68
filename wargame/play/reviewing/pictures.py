"""Pictures that came with injects."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wargame.game.events.pictures_enclosed import PicturesEnclosed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wargame.play.reviewing.entries import Events


@dataclass(frozen=True, slots=True)
class PictureReview:
    """A picture that came with an inject.

    Attributes:
        digest: SHA-256 of its content, which the exercise file holds.
        alt: What it shows, in words.
        seq: The entry that tells of it.
    """

    digest: str
    title: str
    alt: str
    credit: str
    seq: int


def picture_reviews(kept: Events) -> Mapping[int, tuple[PictureReview, ...]]:
    """What the reader knows of, by the entry that delivered the inject."""
    return {
        event.letter: tuple(
            PictureReview(one.digest, one.title, one.alt, one.credit, stamp.seq)
            for one in event.pictures
        )
        for stamp, event in kept
        if isinstance(event, PicturesEnclosed)
    }
