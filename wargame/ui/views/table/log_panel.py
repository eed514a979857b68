"""The log: entries with a filter, a quick note, and the way back to an earlier entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from wargame.ui.commands import command
from wargame.ui.parts.buttons import ActButton, IconButton
from wargame.ui.parts.glyph import GlyphMark
from wargame.ui.parts.panel import Panel
from wargame.ui.parts.refusal import InlineNote
from wargame.ui.parts.rowdelegate import RowDelegate
from wargame.ui.parts.rowlist import RowList
from wargame.ui.parts.text import Text
from wargame.ui.views.table.drawn import log_row

if TYPE_CHECKING:
    from wargame.ui.views.table.presenter import TablePresenter
    from wargame.ui.views.table.screen import LogRow, TableScreen

WIDTH = 320
_LEAD = 50


class LogPanel(Panel):
    """The log as the facilitator sees it; signal `back_asked(seq)`."""

    back_asked = Signal(int)

    def __init__(self, presenter: TablePresenter, parent: QWidget | None = None) -> None:
        super().__init__("Log", margin=0, parent=parent)
        self._presenter = presenter
        self._rows: dict[str, LogRow] = {}
        self.look = IconButton("filter", "Filter the log")
        self.write = ActButton(
            "Note", icon="pencil", keys=command("note.write").caps, scale="small"
        )
        self.filter = _field("Filter the log", "Words, or #121")
        self.field = _field("Note to the log", "A remark; Enter records it")
        self.note = InlineNote()
        self.list = RowList("Log", RowDelegate(divided=True, lead=_LEAD))
        self.older = Text("", "second", "text3", lines=2)
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
        fields.setSpacing(6)
        for widget in (self.field, self.filter, self.note):
            fields.addWidget(widget)
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
        self.field.hide()
        self.filter.hide()

    def _connect(self) -> None:
        self.look.clicked.connect(self._toggle_filter)
        self.write.clicked.connect(self.begin_note)
        self.filter.textChanged.connect(self._filter)
        self.field.returnPressed.connect(self._record)
        for field in (self.field, self.filter):
            field.installEventFilter(self)
        self.list.menu_asked.connect(lambda key, point: self.menu_of(key).popup(point))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_key = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if is_key and event.key() == Qt.Key.Key_Escape and isinstance(watched, QLineEdit):  # type: ignore[attr-defined] # a key event
            watched.clear()
            self._show(watched, shown=False)
            return True
        return super().eventFilter(watched, event)

    def show_screen(self, screen: TableScreen) -> None:
        """Show the log as it stands."""
        self._rows = {str(row.seq): row for row in screen.log}
        self.list.show_rows([log_row(row) for row in screen.log])
        self.older.setText(screen.log_more)
        self.older.setVisible(bool(screen.log_more))
        self._chain_mark.show_glyph(screen.chain_glyph)
        self._chain.setText(screen.chain)
        self._head.setText(screen.head)

    def _toggle_filter(self) -> None:
        self._show(self.filter, shown=self.filter.isHidden())
        self.filter.clear()

    def _show(self, field: QLineEdit, *, shown: bool) -> None:
        """Open or close a field; the room around it goes with the last."""
        field.setVisible(shown)
        self._top.setVisible(not (self.field.isHidden() and self.filter.isHidden()))
        (field if shown else self.list).setFocus()

    def _filter(self, words: str) -> None:
        self._presenter.filter_log(words)
        self.show_screen(self._presenter.screen())

    def begin_note(self) -> None:
        """Open the field for a remark."""
        self._show(self.field, shown=True)

    def _record(self) -> None:
        answer = self._presenter.running.note(self.field.text())
        self.note.say(answer.refused)
        if not answer.refused:
            self.field.clear()
            self._show(self.field, shown=False)

    def menu_of(self, key: str) -> QMenu:
        """What may be done with an entry."""
        menu = QMenu(self)
        row = self._rows[key]
        back = menu.addAction("Take back to here…")
        back.setEnabled(row.can_take_back)
        back.triggered.connect(lambda: self.back_asked.emit(row.seq))
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
