"""Pictures that came with injects, small, in the turn in which they came."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.reports.kit.picture import Figure, FigureRow

if TYPE_CHECKING:
    from reportlab.platypus.flowables import Flowable

    from wargame.play.review import InjectReview, Review
    from wargame.play.reviewing.pictures import PictureReview
    from wargame.reports.sheet import Sheet

_BOX: Final = (236.0, 150.0)
_ACROSS: Final = 2


def pictures_of(turn: str, review: Review, sheet: Sheet) -> list[Flowable]:
    """The pictures that came in a turn, as far as this reader may see them."""
    if not sheet.shows("pictures"):
        return []
    figures = [
        _figure(inject, one, sheet)
        for inject in sorted(review.injects, key=lambda one: one.seq)
        if inject.turn == turn
        for one in inject.pictures
    ]
    return [FigureRow(figures[at : at + _ACROSS]) for at in range(0, len(figures), _ACROSS)]


def _figure(inject: InjectReview, one: PictureReview, sheet: Sheet) -> Figure:
    credit = f". {one.credit}" if one.credit else ""
    words = sheet.cell(f"Inject {inject.number}: {one.title}{credit}", 300)
    caption = (words, sheet.cited(one.seq))
    return Figure(sheet.pictures.get(one.digest), one.alt, caption, _BOX)
