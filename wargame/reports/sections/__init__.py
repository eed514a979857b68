"""The report's sections, one file each; their order here is their order in the report."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.reports.sections.annex import Annex
from wargame.reports.sections.contents import Contents
from wargame.reports.sections.cover import Cover

if TYPE_CHECKING:
    from wargame.reports.section import Section

SECTIONS: Final[tuple[Section, ...]] = (Cover(), Contents(), Annex())
