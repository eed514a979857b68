"""What the first visit of a screen would have to read is read while a person looks at Home."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from wargame.ui.jobs import Job

if TYPE_CHECKING:
    from wargame.ui.desk import Desk
    from wargame.ui.jobs import Progress

READ = (
    "wargame.ui.views.setup.view",
    "wargame.ui.views.setup.presenter",
    "wargame.ui.surroundings",
    "wargame.ui.views.table.view",
    "wargame.ui.views.table.presenter",
    "wargame.ui.projector.room_panel",
    "wargame.ui.views.seat.view",
    "wargame.ui.views.seat.presenter",
    "wargame.ui.views.council.view",
    "wargame.ui.views.council.presenter",
    "wargame.ui.views.review.view",
    "wargame.ui.views.review.presenter",
    "wargame.ui.views.evaluate.view",
    "wargame.ui.views.evaluate.presenter",
    "wargame.ui.views.report.view",
    "wargame.ui.views.report.presenter",
    "wargame.ui.views.charters.view",
    "wargame.ui.views.charters.presenter",
    "wargame.ui.views.seats.view",
    "wargame.ui.views.seats.presenter",
)


def warm(desk: Desk) -> Job:
    """Read the screens off the window's thread, and what their desk needs; none of them is made."""

    def work(_: Progress) -> None:
        for name in READ:
            import_module(name)
        desk.read_ahead()

    return Job(work).start()
