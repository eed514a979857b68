"""From an open exercise to its report: review, options, pictures, one PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

    from wargame.game.ids import SeatId
    from wargame.play.review import Review
    from wargame.play.session import Session
    from wargame.reports.options import ReportInfo, ReportOptions

COVER: Final = "cover.svg"


def write_report(session: Session, options: ReportOptions, target: Path) -> ReportInfo:
    """Write the after-action report of an exercise for the reader that the options name.

    Raises:
        ReportError: It could not be written.
    """
    from wargame.play.review import review_of
    from wargame.reports.writer import write_report as write

    review = review_of(session, reader_of(options))
    return write(review, options, target, pictures(session, review))


def reader_of(options: ReportOptions) -> SeatId:
    """The seat whose knowledge a report may use: whoever names a seat gets no more than it saw."""
    from wargame.game.ids import CONTROL, PUBLIC, as_seat

    if options.preset == "public":
        return PUBLIC
    return as_seat(options.seat) if options.seat else CONTROL


def pictures(session: Session, review: Review) -> dict[str, bytes]:
    """What a review's reader may see: the cover, and what came with injects, by digest."""
    from wargame.play.enclosures import PACK

    cover = session.store.embedded().get(f"{PACK}{COVER}")
    found = {
        one.digest: session.picture(one.digest, review.audience)
        for inject in review.injects
        for one in inject.pictures
    }
    shown = {digest: content for digest, content in found.items() if content is not None}
    return {**({COVER: cover} if cover else {}), **shown}
