"""The composer of reports behind the window: orders in plain words become options.

A review takes as long as the pages, so the last one is kept: it is made anew when the log, the
reader or the names of people have changed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from wargame.ui.desk import ReportMade

if TYPE_CHECKING:
    from pathlib import Path

    from wargame.game.ids import SeatId
    from wargame.play.review import Review
    from wargame.play.session import Session
    from wargame.reports.options import ReportOptions
    from wargame.ui.desk import ReportOrder


class Composer:
    """Writes reports to order."""

    def __init__(self) -> None:
        self._last: tuple[object, Review] | None = None

    def write(self, session: Session, order: ReportOrder, target: Path) -> ReportMade:
        """Write a report.

        Raises:
            ReportError: It could not be written.
        """
        from wargame.app.reporting import pictures, reader_of
        from wargame.game.ids import CONTROL
        from wargame.play.analysis.missing import missing
        from wargame.reports.writer import write_report

        options = options_of(order)
        reader = reader_of(options)
        review = self._review(session, reader)
        info = write_report(review, options, target, pictures(session, review))
        sections = tuple((one.id, one.title, one.first, one.last) for one in info.sections)
        lacks = missing(review) if reader == CONTROL else ()
        return ReportMade(target, info.pages, sections, tuple((*one,) for one in lacks))

    def _review(self, session: Session, reader: SeatId) -> Review:
        from wargame.play.review import review_of

        people = tuple(sorted(session.store.people().items()))
        key = (session.state.exercise.uuid, session.head.hash, reader, people)
        last = self._last
        if last is None or last[0] != key:
            last = self._last = (key, review_of(session, reader))
        return last[1]


def options_of(order: ReportOrder) -> ReportOptions:
    """The order as the writer takes it; words that it does not know are wrong use by a screen."""
    from wargame.reports.options import Paper, Part, People, Preset, ReportOptions

    return ReportOptions(
        preset=next(one for one in get_args(Preset) if one == order.preset),
        paper=next(one for one in get_args(Paper) if one == order.paper),
        people=next(one for one in get_args(People) if one == order.people),
        handling=order.handling,
        sections=order.sections,
        seat=order.seat,
        without=frozenset(one for one in get_args(Part) if one in order.without),
        notes=order.notes,
    )


def sections_for(preset: str) -> tuple[tuple[str, str, bool], ...]:
    """All sections: id, title, whether the preset has it; the preset's first, in its order."""
    from wargame.reports.options import Preset
    from wargame.reports.presets import sections_of
    from wargame.reports.sections import SECTIONS

    titles = {one.id: one.title for one in SECTIONS}
    asked = sections_of(next(one for one in get_args(Preset) if one == preset))
    rest = [name for name in titles if name not in asked]
    return tuple((name, titles[name], name in asked) for name in (*asked, *rest))
