"""What the first visit of a screen would have to read is read while a person looks at Home."""

from __future__ import annotations

from importlib import import_module

from wargame.ui.jobs import Job

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


def warm() -> Job:
    """Read the screens off the window's thread; none of them is made."""
    return Job(lambda _: [import_module(name) for name in READ]).start()
