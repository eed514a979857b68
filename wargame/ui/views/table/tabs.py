"""The tabs of the table's middle that few look at all the time; each is made when it is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from wargame.ui.running.later import Later
from wargame.ui.views.table.facts_tab import FactsTab
from wargame.ui.views.table.forces_tab import ForcesTab
from wargame.ui.views.table.indicators_tab import IndicatorsTab
from wargame.ui.views.table.relations_tab import RelationsTab
from wargame.ui.views.table.requests_tab import RequestsTab
from wargame.ui.views.table.turn_tab import TurnPage

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from wargame.ui.views.table.presenter import TablePresenter
    from wargame.ui.views.table.screen import TableScreen

Citing = TypeVar("Citing", FactsTab, IndicatorsTab, ForcesTab, RelationsTab, TurnPage)


class Tabs(QObject):
    """Facts, indicators, forces, relations, the turn and requests.

    Signals: `entry_asked(seq)`, and what the page of the turn asks for: `open_council`,
    `open_report`, `pick_asked(draw)`, `open_asked(seat)`, `weigh_asked(deed)`.

    Args:
        presenter: What they show and do.
        parent: The screen.
    """

    entry_asked = Signal(int)
    open_council = Signal()
    open_report = Signal()
    pick_asked = Signal(int)
    open_asked = Signal(str)
    weigh_asked = Signal(int)

    def __init__(self, presenter: TablePresenter, parent: QWidget) -> None:
        super().__init__(parent)
        cited = self._citing
        self._facts = Later(lambda: cited(FactsTab(presenter)), FactsTab.show_screen)
        self._indicators = Later(lambda: cited(IndicatorsTab(presenter)), IndicatorsTab.show_screen)
        self._forces = Later(lambda: cited(ForcesTab(presenter)), ForcesTab.show_screen, parent)
        self._relations = Later(
            lambda: cited(RelationsTab(presenter)), RelationsTab.show_screen, parent
        )
        self._turn = Later(self._turn_page, TurnPage.show_screen)
        self._requests = Later(lambda: RequestsTab(presenter.requests), RequestsTab.show_requests)
        for page in self.of_packs().values():
            page.hide()

    def _citing(self, page: Citing) -> Citing:
        page.entry_asked.connect(self.entry_asked)
        return page

    def _turn_page(self) -> TurnPage:
        page = self._citing(TurnPage())
        page.open_council.connect(self.open_council)
        page.open_report.connect(self.open_report)
        page.pick_asked.connect(self.pick_asked)
        page.open_asked.connect(self.open_asked)
        page.weigh_asked.connect(self.weigh_asked)
        return page

    def always(self) -> Mapping[str, QWidget]:
        """Those that every exercise has, by key."""
        return {
            "facts": self._facts,
            "indicators": self._indicators,
            "turn": self._turn,
            "requests": self._requests,
        }

    def of_packs(self) -> Mapping[str, QWidget]:
        """Those that only some packs have, by key."""
        return {"forces": self._forces, "relations": self._relations}

    def show_screen(self, screen: TableScreen) -> None:
        """Show what is so now, in the tab that is looked at."""
        for page in (self._facts, self._indicators, self._forces, self._relations, self._turn):
            page.show_screen(screen)
        self._requests.show_screen(screen.requests)

    @property
    def facts(self) -> FactsTab:
        """Facts, and what was found of them."""
        return self._facts.page()

    @property
    def indicators(self) -> IndicatorsTab:
        """Indicators, with what moved them."""
        return self._indicators.page()

    @property
    def forces(self) -> ForcesTab:
        """Forces, exercises and operations."""
        return self._forces.page()

    @property
    def relations(self) -> RelationsTab:
        """Relations between members."""
        return self._relations.page()

    @property
    def requests(self) -> RequestsTab:
        """What seats asked."""
        return self._requests.page()

    @property
    def turn(self) -> TurnPage:
        """The turn in one column."""
        return self._turn.page()
