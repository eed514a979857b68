"""Kinds of printed paper, one file each; their order here is their order on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.reports.papers.briefs import Briefs
from wargame.reports.papers.checklists import Checklists
from wargame.reports.papers.forms import FeedbackForm
from wargame.reports.papers.guides import Guides
from wargame.reports.papers.orders import OrderCards
from wargame.reports.papers.picturesheets import PictureSheets
from wargame.reports.papers.placecards import PlaceCards
from wargame.reports.papers.rules import Rules
from wargame.reports.papers.runbook import RunBook
from wargame.reports.papers.seatcards import SeatCards
from wargame.reports.papers.turncards import TurnCards

if TYPE_CHECKING:
    from wargame.reports.paper import Paper

PAPERS: Final[tuple[Paper, ...]] = (
    SeatCards(),
    Briefs(),
    Rules(),
    RunBook(),
    PictureSheets(),
    OrderCards(),
    TurnCards(),
    PlaceCards(),
    Guides(),
    Checklists(),
    FeedbackForm(),
)
