"""The report's sections, one file each; their order here is their order in the report."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.reports.sections.actions import Actions
from wargame.reports.sections.alliance import Alliance
from wargame.reports.sections.annex import Annex
from wargame.reports.sections.checklist import Checklist
from wargame.reports.sections.contents import Contents
from wargame.reports.sections.corrections import Corrections
from wargame.reports.sections.cover import Cover
from wargame.reports.sections.design import Design
from wargame.reports.sections.elsewhere import UnderOthers
from wargame.reports.sections.feedback import FeedbackForms
from wargame.reports.sections.glance import Glance
from wargame.reports.sections.hand import FacilitatorsHand
from wargame.reports.sections.history import Beside
from wargame.reports.sections.hotwash import HotWash
from wargame.reports.sections.improvement import ImprovementPlan
from wargame.reports.sections.inaction import Inaction
from wargame.reports.sections.injects import Injects
from wargame.reports.sections.integrity import Integrity
from wargame.reports.sections.knew import Knew
from wargame.reports.sections.masthead import Masthead
from wargame.reports.sections.meeting import Meeting
from wargame.reports.sections.notes import Notes
from wargame.reports.sections.objectives import Objectives
from wargame.reports.sections.overview import Overview
from wargame.reports.sections.people import People
from wargame.reports.sections.purpose import Purpose
from wargame.reports.sections.ratings import Ratings
from wargame.reports.sections.register import Register
from wargame.reports.sections.unfolded import Unfolded
from wargame.reports.sections.votes import Votes
from wargame.reports.sections.why import Why

if TYPE_CHECKING:
    from wargame.reports.section import Section

SECTIONS: Final[tuple[Section, ...]] = (
    Cover(),
    Masthead(),
    Contents(),
    Purpose(),
    Overview(),
    Glance(),
    Design(),
    People(),
    Unfolded(),
    Register(),
    Votes(),
    Meeting(),
    Actions(),
    Alliance(),
    Injects(),
    Knew(),
    Objectives(),
    Ratings(),
    Checklist(),
    Why(),
    Inaction(),
    Beside(),
    UnderOthers(),
    HotWash(),
    FeedbackForms(),
    ImprovementPlan(),
    Notes(),
    FacilitatorsHand(),
    Corrections(),
    Integrity(),
    Annex(),
)
