"""The log: entries with their filters, a quick note, corrections, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from wargame.ui.parts.buttons import ActButton, IconButton
from wargame.ui.parts.glyph import GlyphMark
from wargame.ui.parts.panel import Panel
from wargame.ui.parts.rowlist import RowList
from wargame.ui.parts.text import Text
from wargame.ui.views.table.log_model import LogDelegate, LogModel

if TYPE_CHECKING:
    from wargame.ui.views.table.presenter import TablePresenter
    from wargame.ui.views.table.screen import LogChoices, TableScreen

WIDTH = 320
_LEAD = 50
_SEARCH_MS = 5
"""So long the log is looked through in one go: a third of a frame, whatever the machine."""


class LogPanel(Panel):
    """The log as the facilitator sees it.

    Signals: `back_asked(seq)`, `note_asked(seq)` for a note about an entry (0 for none),
    `correct_asked(seq)` for a ballot.
    """

    back_asked = Signal(int)
    note_asked = Signal(int)
    correct_asked = Signal(int)

    def __init__(self, presenter: TablePresenter, parent: QWidget | None = None) -> None:
        super().__init__("Log", margin=0, parent=parent)
        self._presenter = presenter
        self._choices: LogChoices | None = None
        self.look = IconButton("filter", "Filter the log")
        self.write = ActButton("Note", icon="pencil", does="note.write", scale="small")
        self.filter = _field("Filter the log", "Words, or #121")
        self.turn, self.seat = _combo("Turn"), _combo("Seat")
        self.kind = _combo("Kind")
        self.model = LogModel(presenter.book)
        self.list = RowList("Log", LogDelegate(_LEAD), rows=self.model)
        self.list.setUniformItemSizes(True)
        self.model.setParent(self.list)
        self.older = Text("", "second", "text3", lines=2)
        self._search = QTimer(self)
        self._search.setInterval(0)
        self._search.timeout.connect(self._go_on)
        self._chain_mark = GlyphMark("passed")
        self._chain = Text("", "second-medium", "text2", lines=1)
        self._head = Text("", "code", "text3")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.add_tool(self.look)
        self.add_tool(self.write)
        self.body.setSpacing(0)
        fields = QVBoxLayout()
        fields.setContentsMargins(12, 0, 12, 8)
        fields.setSpacing(6)
        fields.addWidget(self.filter)
        row = QHBoxLayout()
        row.setSpacing(6)
        for combo in (self.turn, self.seat):
            row.addWidget(combo, 1)
        fields.addLayout(row)
        fields.addWidget(self.kind)
        self._top = QWidget()
        self._top.setLayout(fields)
        self._top.hide()
        self.add(self._top)
        self.add(self.list, 1)
        self.older.setContentsMargins(12, 4, 12, 4)
        self.add(self.older)
        self.add_line()
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 8, 12, 8)
        foot.setSpacing(8)
        foot.addWidget(self._chain_mark)
        foot.addWidget(self._chain, 1)
        foot.addWidget(self._head, 0, Qt.AlignmentFlag.AlignTrailing)
        self.add(foot)

    def _connect(self) -> None:
        self.look.clicked.connect(self._toggle_filter)
        self.write.clicked.connect(self.begin_note)
        self.filter.textChanged.connect(lambda _: self._filter())
        for combo in (self.turn, self.seat, self.kind):
            combo.activated.connect(lambda _: self._filter())
        self.filter.installEventFilter(self)
        self.list.menu_asked.connect(lambda key, point: self.menu_of(key).popup(point))
        self.list.activated_row.connect(lambda key: self.menu_of(key).popup(self._beside(key)))

    def _beside(self, key: str) -> QPoint:
        rect = self.list.visualRect(self.model.index(self.model.place_of(key)))
        return self.list.viewport().mapToGlobal(rect.bottomLeft())

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_key = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if is_key and event.key() == Qt.Key.Key_Escape:  # type: ignore[attr-defined] # a key event
            self.clear_filter()
            return True
        return super().eventFilter(watched, event)

    def show_screen(self, screen: TableScreen) -> None:
        """Show the log as it stands."""
        older_changed = self._presenter.book.read()
        self.model.catch_up(older_changed=older_changed)
        if not self._top.isHidden():
            self._offer()
        self._say_found()
        self._chain_mark.show_glyph(screen.chain_glyph)
        self._chain.setText(screen.chain)
        self._head.setText(screen.head)

    # Looking for entries

    def _toggle_filter(self) -> None:
        if self._top.isHidden():
            self.open_filter()
        else:
            self.clear_filter()

    def open_filter(self) -> None:
        """Show the fields by which the log is narrowed."""
        self._offer()
        self._top.show()
        self.filter.setFocus()

    def clear_filter(self) -> None:
        """All entries again."""
        self._top.hide()
        for combo in (self.turn, self.seat, self.kind):
            combo.setCurrentIndex(0)
        self.filter.clear()
        self._filter()
        self.list.setFocus()

    def _offer(self) -> None:
        choices = self._presenter.log_choices()
        if choices == self._choices:
            return
        self._choices = choices
        for combo, options in (
            (self.turn, choices.turns),
            (self.seat, choices.seats),
            (self.kind, choices.kinds),
        ):
            chosen = combo.currentData()
            combo.clear()
            for key, words in options:
                combo.addItem(words, key)
            combo.setCurrentIndex(max(0, combo.findData(chosen)))

    def _filter(self) -> None:
        chosen = [str(one.currentData() or "") for one in (self.turn, self.seat, self.kind)]
        self._presenter.filter_log(self.filter.text(), *chosen)
        self.model.begin_anew()
        self._go_on()
        if self._presenter.book.searching:
            self._search.start()

    def is_searching(self) -> bool:
        """Whether the log is still being looked through."""
        return self._presenter.book.searching

    def _go_on(self) -> None:
        """Look through some more entries; the window stays alive between."""
        taken = QElapsedTimer()
        taken.start()
        while self._presenter.book.go_on():
            if taken.elapsed() >= _SEARCH_MS:
                break
        else:
            self._search.stop()
        self.model.catch_up(older_changed=False)
        self._say_found()

    def _say_found(self) -> None:
        book = self._presenter.book
        words = ""
        if book.searching:
            words = "Looking through the log"
        elif book.sought.narrows:
            words = f"{len(book.found)} of {len(book)} entries"
        self.older.setText(words)
        self.older.setVisible(bool(words))

    def show_entry(self, seq: int) -> None:
        """Make an entry the current one, whatever was filtered."""
        if self._presenter.book.sought.narrows:
            self.clear_filter()
        place = self.model.place_of(str(seq))
        if place >= 0:
            self.list.setCurrentIndex(self.model.index(place))
            self.list.scrollTo(self.model.index(place), RowList.ScrollHint.PositionAtCenter)
            self.list.setFocus()

    # Acts

    def begin_note(self) -> None:
        """Ask for a note."""
        self.note_asked.emit(0)

    def menu_of(self, key: str) -> QMenu:
        """What may be done with an entry."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        row = self.model.line_at(self.model.place_of(key))
        if row is None:
            return menu
        if self._presenter.correcting(row.seq) is not None:
            correct = menu.addAction("Correct this ballot…")
            correct.triggered.connect(lambda: self.correct_asked.emit(row.seq))
        back = menu.addAction("Take back to here…")
        back.setEnabled(row.can_take_back)
        back.triggered.connect(lambda: self.back_asked.emit(row.seq))
        note = menu.addAction("Note about this…")
        note.setEnabled(not self._presenter.session.read_only)
        note.triggered.connect(lambda: self.note_asked.emit(row.seq))
        copy = menu.addAction("Copy reference")
        copy.triggered.connect(
            lambda: QApplication.clipboard().setText(self._presenter.reference(row.seq))
        )
        return menu


def _field(name: str, placeholder: str) -> QLineEdit:
    field = QLineEdit()
    field.setProperty("scale", "small")
    field.setAccessibleName(name)
    field.setPlaceholderText(placeholder)
    return field


def _combo(name: str) -> QComboBox:
    made = QComboBox()
    made.setProperty("scale", "small")
    made.setAccessibleName(name)
    made.setMinimumContentsLength(6)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return made
