"""Settings: groups of rows, and the keys beside them or, where there is no room, below."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.panel import Panel
from wargame.ui.parts.refusal import InlineNote
from wargame.ui.parts.scrolling import scrolled
from wargame.ui.parts.text import Text, hairline, plain_tip
from wargame.ui.screen import Page
from wargame.ui.theme.theme import current_theme
from wargame.ui.views.settings.keys_panel import KeysPanel
from wargame.ui.views.settings.rows import SettingRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from wargame.ui.views.settings.presenter import SettingsPresenter
    from wargame.ui.views.settings.screen import Group

BESIDE = 1040
"""Width, at text size 1, from which the keys stand beside the rest."""
_KEYS = 400
QWIDGETSIZE_MAX = 16_777_215


class SettingsView(Page):
    """The page. Nothing on it waits for a button: what is chosen holds."""

    def __init__(self, presenter: SettingsPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self.rows: dict[str, SettingRow] = {}
        self.note = InlineNote()
        self.mine_again = ActButton("Bring mine back", icon="arrow-back-up", scale="small")
        self.mine_again.clicked.connect(self._undo_put_back)
        self.mine_again.hide()
        self._changed = Text("", "second", "text2", lines=1)
        self.put_back = ActButton("Put everything back", icon="arrow-back-up")
        self.put_back.clicked.connect(self._put_all_back)
        self.keys = KeysPanel(presenter)
        self._row, self._column = QHBoxLayout(), QVBoxLayout()
        self._beside = False
        self._lay_out(presenter.screen().groups)
        self.refresh()

    def _lay_out(self, groups: Sequence[Group]) -> None:
        inner = QWidget()
        inner.setLayout(self._column)
        self._column.setContentsMargins(0, 0, 8, 0)
        self._column.setSpacing(14)
        self._row.setSpacing(8)
        self._row.addWidget(scrolled(inner, "Settings"), 1)
        told = QHBoxLayout()
        told.setSpacing(12)
        told.addWidget(self.note, 1)
        told.addWidget(self.mine_again)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(8)
        outer.addLayout(told)
        outer.addLayout(self._row, 1)
        for group in groups:
            self._column.addWidget(self._group(group))
        self._column.addWidget(self.keys)
        self._column.addStretch(1)

    def _group(self, group: Group) -> Panel:
        panel = Panel(group.title, margin=0)
        panel.body.setSpacing(0)
        for place, line in enumerate(group.lines):
            if place:
                panel.add(hairline())
            row = self.rows[line.name] = SettingRow(line)
            row.chosen.connect(self._choose)
            row.folder_asked.connect(self._ask_folder)
            row.back_asked.connect(self._put_back)
            panel.add(row)
        return panel

    @override
    def tools(self) -> Sequence[QWidget]:
        return (self._changed, self.put_back)

    def _show_changed(self) -> None:
        # Where there is little room the button's tooltip says it.
        self._changed.setText(self._presenter.screen().changed if self._beside else "")

    @override
    def first_focus(self) -> QWidget | None:
        return next(iter(self.rows.values())).first_control()

    @override
    def entered(self) -> None:
        self.note.clear()
        self.mine_again.hide()
        self.refresh()

    def refresh(self) -> None:
        """Show what holds now."""
        screen = self._presenter.screen()
        for group in screen.groups:
            for line in group.lines:
                self.rows[line.name].show_line(line)
        self.keys.show_screen(screen)
        self._show_changed()
        self.put_back.setEnabled(bool(screen.changed))
        self.put_back.setToolTip(plain_tip(screen.changed))
        if screen.problem:
            self.note.say(screen.problem, "warn")
        self.settled.emit()

    # Choosing

    def _choose(self, name: str, value: str) -> None:
        self._tell(self._presenter.choose(name, value))

    def _tell(self, refusal: str) -> None:
        self.mine_again.hide()
        self.note.say(refusal, "warn")

    def _ask_folder(self, name: str) -> None:
        begin = self.rows[name].path.text()
        start = begin if Path(begin).is_dir() else ""
        folder = QFileDialog.getExistingDirectory(self, "Choose a folder", start)
        if folder:
            self._tell(self._presenter.choose_folder(name, Path(folder)))

    def _put_back(self, name: str) -> None:
        self._presenter.put_back(name)
        control = self.rows[name].first_control()
        if control is not None:
            control.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put_all_back(self) -> None:
        self._presenter.put_all_back()
        self.note.say("Every setting is as at first.", "ok")
        self.mine_again.show()
        self.mine_again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _undo_put_back(self) -> None:
        self._presenter.undo_put_back()
        self._tell("")

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = event.size().width() / current_theme().text_size >= BESIDE
        self.keys.setMinimumWidth(current_theme().px(_KEYS) if beside else 0)
        self.keys.setMaximumWidth(current_theme().px(_KEYS) if beside else QWIDGETSIZE_MAX)
        if beside == self._beside:
            return
        self._beside = beside
        self._show_changed()
        if beside:
            self._row.addWidget(self.keys)
        else:
            self._column.insertWidget(self._column.count() - 1, self.keys)
