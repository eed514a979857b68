"""Council: docket, motion with its roll, ruling by article, override."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from wargame.ui.jobs import Job
from wargame.ui.running.columns import Columns, Side
from wargame.ui.running.live import LivePage
from wargame.ui.running.phase_bar import PhaseBar
from wargame.ui.theme.theme import current_theme
from wargame.ui.views.council.card_sheet import CardSheet
from wargame.ui.views.council.cite_sheet import CiteSheet
from wargame.ui.views.council.docket import WIDTH as DOCKET
from wargame.ui.views.council.docket import Docket
from wargame.ui.views.council.motion_panel import MotionPanel
from wargame.ui.views.council.room_sheets import PointSheet, RollCallSheet, SpeakersSheet
from wargame.ui.views.council.ruling_panel import SLIM as RULING_SLIM
from wargame.ui.views.council.ruling_panel import WIDTH as RULING
from wargame.ui.views.council.ruling_panel import OverridePanel, RulingPanel
from wargame.ui.views.council.sheets import FactSheet, NewMotionSheet
from wargame.ui.views.council.text_sheet import TextSheet
from wargame.ui.views.council.ways import WaysPanel
from wargame.ui.views.council.what_if import WhatIfSheet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from wargame.ui.bindings import Bindings
    from wargame.ui.views.council.presenter import CouncilPresenter

_THREE, _LOW = 1120, 800
"""The rows of the roll need this much; narrower, the ruling is a tab."""

TABS = (("docket", "Docket"), ("motion", "Motion"), ("ruling", "Ruling"))


class CouncilView(LivePage):
    """The council at work."""

    def __init__(self, presenter: CouncilPresenter, parent: QWidget | None = None) -> None:
        super().__init__(presenter.session, parent)
        self._presenter = presenter
        self._bindings: Bindings | None = None
        self._job: Job | None = None
        self.phase_bar = PhaseBar(presenter.running)
        self.docket = Docket(presenter.room)
        self.motion = MotionPanel(presenter)
        self.ruling = RulingPanel()
        self.ways = WaysPanel()
        self.override_panel = OverridePanel(presenter)
        self._judged = QWidget()
        self.columns = Columns(
            "Council",
            TABS,
            {"motion": self.motion},
            (
                Side("docket", self.docket, DOCKET, least=2, leads=True),
                Side("ruling", self._judged, RULING, least=3, leads=False, slim=RULING_SLIM),
            ),
            three=_THREE,
            parent=self,
        )
        self._lay_out()
        self._connect()
        self.refresh()

    def _lay_out(self) -> None:
        judged = QVBoxLayout(self._judged)
        judged.setContentsMargins(0, 0, 0, 0)
        judged.setSpacing(12)
        judged.addWidget(self.ruling, 1)
        judged.addWidget(self.ways)
        judged.addWidget(self.override_panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(14)
        column.addWidget(self.phase_bar)
        column.addWidget(self.columns, 1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        low = event.size().height() < current_theme().px(_LOW)
        self.override_panel.kept.setVisible(not low)
        self.motion.stand(low=low)

    def _connect(self) -> None:
        self.docket.chosen.connect(self._choose)
        self.docket.picked.connect(self._bring)
        self.docket.meant.connect(self.motion.mean_motion)
        self.motion.preview.brought.connect(self._bring_read)
        self.docket.new_asked.connect(self.new_motion)
        self.docket.room.roll_asked.connect(self.call_roll)
        self.docket.room.sitting_chosen.connect(self._sit)
        self.docket.speakers.sheet_asked.connect(self.list_speakers)
        self.docket.speakers.point_asked.connect(self._raise_point)
        self.motion.new_asked.connect(self.new_motion)
        self.motion.cite_asked.connect(self.cite)
        self.motion.redrawn.connect(self._show_rest)
        self.motion.text_asked.connect(self.read_text)
        self.motion.card_asked.connect(self.show_card)
        self.ruling.fact_asked.connect(self._rule)
        self.ruling.motion_asked.connect(self._settle)
        self.ruling.what_if_asked.connect(self.what_if)
        self.ways.tried.connect(self._try)
        # Out of the field: the letters are the council's keys again.
        self.override_panel.overridden.connect(self.docket.list.setFocus)

    def bind(self, bindings: Bindings) -> None:
        """Bind the keys of this screen; shared keys belong to the screen that is shown."""
        self._bindings = bindings
        bindings.bind("motion.bring", self.new_motion)
        bindings.bind("ballot.yes", lambda: self.motion.cast("for"))
        bindings.bind("ballot.no", lambda: self.motion.cast("against"))
        bindings.bind("ballot.abstain", lambda: self.motion.cast("abstain"))
        bindings.bind("ballot.all-yes", self.motion.all_in_favour)
        bindings.bind("ruling.override", self._begin_override, self._why_no_override)
        bindings.bind("ruling.what-if", self.what_if)
        bindings.bind("roll.attendance", self.call_roll)
        bindings.bind("motion.text", self.read_text)
        bindings.bind("motion.straw-poll", self.motion.straw_poll)
        bindings.bind("motion.cite", self.cite, self._presenter.why_no_citing)
        bindings.bind("decision.card", self.show_card, self._presenter.decision.why_no_card)
        bindings.bind("speaker.next", self._next_speaker)
        bindings.bind("speaker.add", self.list_speakers)
        bindings.bind("sitting.change", self.docket.room.open_menu)
        bindings.bind("agenda.earlier", lambda: self._move(-1))
        bindings.bind("agenda.later", lambda: self._move(1))

    def _bind_shared(self) -> None:
        if self._bindings is None:
            return
        self._bindings.bind("clock.pause", self.phase_bar.toggle_clock)
        self._bindings.bind("clock.more", lambda: self.phase_bar.add_minutes(1))
        self._bindings.bind("clock.less", lambda: self.phase_bar.add_minutes(-1))

    # What is shown

    @override
    def refresh(self) -> None:
        """Show what is so now."""
        self.phase_bar.refresh()
        screen = self._presenter.screen()
        self.motion.show_screen(screen)
        self._show_rest()
        self.settled.emit()

    def _show_rest(self) -> None:
        screen = self._presenter.screen()
        self.docket.show_screen(screen)
        self.ruling.show_screen(screen)
        self.ways.show_ways(screen.ruling)
        self.override_panel.show_card(screen.override)
        self._work()

    def _work(self) -> None:
        """Have what would turn it worked out off the window's thread, for what stands now."""
        work = self._presenter.rulings.work()
        if work is None:
            return
        if self._job is not None:
            self._job.drop()
        self._job = Job(work, self)
        self._job.done.connect(self._worked_out)
        self._job.failed.connect(_raised)
        self._job.start()

    def _worked_out(self) -> None:
        self._job = None
        self._presenter.rulings.worked_out()
        self.refresh()

    @override
    def tick(self) -> None:
        """Show the clocks."""
        self.phase_bar.tick()
        self.docket.tick()

    @override
    def entered(self) -> None:
        self._bind_shared()

    @override
    def first_focus(self) -> QWidget | None:
        return self.docket.list

    @override
    def to_work(self) -> None:
        """The roll that is open is shown, and the keys stand on the answer that is owed."""
        owed = self._presenter.choose_owed()
        self.columns.show_tab("motion")
        self.refresh()
        self.motion.ballots.stand_at(owed)

    @override
    def regions(self) -> Sequence[QWidget]:
        return (
            self.phase_bar,
            self.docket,
            self.columns.middle,
            self.ruling,
            self.ways,
            self.override_panel,
        )

    # Acts

    def _choose(self, motion: str) -> None:
        self._presenter.choose(motion)
        self.refresh()

    def _bring(self, template: str) -> None:
        self.motion.answer(self._presenter.bring(template))
        self.columns.show_tab("motion")

    def _bring_read(self, template: str) -> None:
        """The button goes with the page that it is on: the keys go to the docket."""
        self.docket.list.setFocus()
        self._bring(template)

    def new_motion(self) -> None:
        """Open the sheet for another motion."""
        self._open_new("", "")

    def offer_motion(self, template: str) -> None:
        """Open it at one of the pack's, which is brought by one key more."""
        self._open_new("", "", template)

    def _settle(self, kind: str, fact: str) -> None:
        self._open_new(kind, fact)

    def _open_new(self, kind: str, fact: str, template: str = "") -> None:
        screen = self._presenter.screen()
        if not screen.can_bring:
            self.phase_bar.note.say(screen.why_not_bring)
            return
        sheet = NewMotionSheet(self, self._presenter, screen, kind, fact)
        sheet.open()
        if template:
            sheet.list.choose(template)

    def _rule(self, fact: str, words: str) -> None:
        FactSheet(self, self._presenter, fact, words).open()

    def what_if(self) -> None:
        """The same ballots under every charter of the exercise, side by side."""
        screen = self._presenter.screen()
        if screen.charters:
            WhatIfSheet(self, self._presenter, self._look_at).open()

    def _look_at(self, charter: str) -> None:
        self._presenter.choose_charter(charter)
        self.columns.show_tab("ruling")
        self._show_rest()

    def read_text(self) -> None:
        """The text in numbered lines, and its amendments."""
        if self._presenter.text.screen() is not None:
            TextSheet(self, self._presenter.text).open()

    def show_card(self) -> None:
        """The decision card."""
        if self._presenter.decision.card() is not None:
            CardSheet(self, self._presenter.decision).open()

    # The room

    def call_roll(self) -> None:
        """Who is there."""
        RollCallSheet(self, self._presenter.room).open()

    def list_speakers(self) -> None:
        """Who waits to speak, and how speech is ordered."""
        SpeakersSheet(self, self._presenter.room).open()

    def _next_speaker(self) -> None:
        self.docket.speakers.answer(self._presenter.room.next_speaker())

    def cite(self) -> None:
        """Open the sheet of precedents for the motion that is shown."""
        screen = self._presenter.citing()
        if screen is not None and screen.cards:
            CiteSheet(self, self._presenter, screen).open()

    def _raise_point(self) -> None:
        screen = self._presenter.screen()
        PointSheet(self, self._presenter.room, screen.new.proposers).open()

    def _sit(self, form: str, minutes: int) -> None:
        self.docket.speakers.answer(self._presenter.room.change_sitting(form, minutes))

    def _move(self, by: int) -> None:
        screen = self._presenter.screen()
        self.docket.speakers.answer(self._presenter.room.move_item(screen.chosen, by))

    def _try(self, place: int) -> None:
        self._presenter.try_way(place)
        self.refresh()

    def _begin_override(self) -> None:
        self.columns.show_tab("ruling")
        self.override_panel.reason.setFocus()

    def _why_no_override(self) -> str | None:
        return self._presenter.why_no_override()


def _raised(error: Exception) -> None:
    raise error
