"""A seat's own screen: hand-over, then the papers, then the receipt; nothing else may show.

Everything is destroyed on leaving, not hidden. The window's title says only "wargame".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from typing_extensions import override

from wargame.ui.screen import Page
from wargame.ui.views.seat.handback import HandBackPage
from wargame.ui.views.seat.handover import HandOverPage
from wargame.ui.views.seat.open_page import OpenSeat
from wargame.ui.working import working_of

if TYPE_CHECKING:
    from wargame.ui.bindings import Bindings
    from wargame.ui.views.seat.presenter import SeatPresenter

HIDE_AFTER = 60_000
"""Milliseconds without a key or click after which the papers hide."""
KEEP_AFTER = 2_000
"""Milliseconds between two looks for something typed that is not kept yet."""
_ACTS = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress})


class SeatView(Page):
    """The page of one seat.

    Signals: `handed_back` when the facilitator has the laptop again, `pass_on(seat)`.

    Args:
        presenter: What it shows and does.
        hide_after: Milliseconds without a key after which papers hide, 0 for never.
        direct: Whether the facilitator is known to hold the laptop: a seat that is run by
            control then opens at once, and is left at once.
    """

    handed_back = Signal()
    pass_on = Signal(str)

    def __init__(
        self,
        presenter: SeatPresenter,
        parent: QWidget | None = None,
        *,
        hide_after: int = HIDE_AFTER,
        direct: bool = False,
    ) -> None:
        super().__init__(parent)
        self._direct = direct and presenter.mine
        self._hides = hide_after > 0 and not self._direct
        self._hide_after = hide_after // 1000
        self._taken = False
        self.setProperty("kit", "canvas")
        self._presenter = presenter
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._body: QWidget | None = None
        self.open_page: OpenSeat | None = None
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(hide_after or HIDE_AFTER)
        self._idle.timeout.connect(self.hide_papers)
        self._keep = QTimer(self)
        self._keep.setInterval(KEEP_AFTER)
        self._keep.timeout.connect(presenter.keep_changes)
        if self._direct and not presenter.asks_phrase:
            self.show_papers()
        else:
            self._hand_over()

    def bind(self, bindings: Bindings) -> None:
        """Bind the keys of this screen."""
        bindings.bind("move.seal", self._seal)
        bindings.bind("seat.hide", self.step_back, self._why_not_back)
        bindings.bind("letter.reply", self._reply)
        bindings.bind("column.next", self._next_column)

    # What is shown

    def step_back(self) -> None:
        """Esc: papers hide, a phrase is asked for no longer, and who came by mistake goes back."""
        if isinstance(self._body, HandOverPage):
            self.ask_back()
        else:
            self.hide_papers()

    def _why_not_back(self) -> str | None:
        """A player's second Esc, or one to clear the field, must not show the facilitator's screen.

        Where the player has the laptop is known by what was opened or typed.
        """
        if isinstance(self._body, HandOverPage) and self._taken:
            return "Hidden. Open it by its phrase, or press Back to the facilitator."
        return None

    def _take(self) -> None:
        self._taken = True

    def hide_papers(self) -> None:
        """Back to the page that asks for the phrase; the draft is kept."""
        if self._direct:
            self._shut()
            self.handed_back.emit()
        else:
            self._hand_over()

    def _hand_over(self) -> None:
        self._shut()
        page = HandOverPage(self._presenter, self._hide_after, leaves_by_esc=not self._taken)
        page.opened.connect(self.show_papers)
        page.back.connect(self.ask_back)
        page.touched.connect(self._take)
        self._put(page)
        page.first_focus().setFocus()
        self.settled.emit()

    def _shut(self) -> None:
        self._idle.stop()
        self._keep.stop()
        if self._body is not None:
            # A phrase that is being tried opens nothing any more.
            working_of(self).leave(self._body)
        self._presenter.shut()
        self.open_page = None

    def show_papers(self) -> None:
        """The papers, or the receipt while a move is sealed."""
        self._taken = True
        self._presenter.note_reading()
        screen = self._presenter.screen()
        page = OpenSeat(self._presenter)
        page.hide_asked.connect(self.hide_papers)
        page.sealed.connect(self.show_papers)
        page.hand_back.connect(self.ask_back)
        page.pass_on.connect(self.pass_on)
        self._put(page)
        self.open_page = page
        page.show_screen(screen)
        page.first_focus().setFocus()
        if self._hides:
            self._idle.start()
        self._keep.start()
        self.settled.emit()

    def ask_back(self) -> None:
        """Give the laptop back, for the facilitator's phrase where there is one."""
        self._shut()
        if self._direct or not self._presenter.lock.control_has_phrase:
            self.handed_back.emit()
            return
        page = HandBackPage(self._presenter)
        page.opened.connect(self.handed_back)
        page.stay.connect(self.hide_papers)
        self._put(page)
        page.first_focus().setFocus()
        self.settled.emit()

    def _put(self, page: QWidget) -> None:
        if self._body is not None:
            self._body.setParent(None)
            self._body.deleteLater()
        self._body = page
        self._column.addWidget(page)

    @override
    def entered(self) -> None:
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    @override
    def left(self) -> None:
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
        QApplication.clipboard().clear()
        self._shut()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Every event of the program comes by here, thousands while a page is laid out.
        kind = event.type()
        if kind in _ACTS and self._idle.isActive():
            self._idle.start()
        elif kind == QEvent.Type.FocusOut and self.open_page is not None:
            self._presenter.keep_changes()
        return False

    @override
    def first_focus(self) -> QWidget | None:
        known = isinstance(self._body, HandOverPage | HandBackPage | OpenSeat)
        return self._body.first_focus() if known else None  # type: ignore[union-attr]

    def _seal(self) -> None:
        if self.open_page is not None:
            self.open_page.seal()

    def _next_column(self) -> None:
        if self.open_page is not None:
            self.open_page.next_column()

    def _reply(self) -> None:
        if self.open_page is not None:
            self.open_page.inbox.reply()
