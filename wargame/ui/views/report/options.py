"""For whom, whose names, which paper and mark, what is in, what is missing, other forms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.flow import Flow
from wargame.ui.parts.panel import Panel
from wargame.ui.parts.refusal import InlineNote
from wargame.ui.parts.scrolling import emptied, scrolled
from wargame.ui.parts.segmented import Segmented
from wargame.ui.parts.switch import Switch
from wargame.ui.parts.text import Text, hairline
from wargame.ui.views.report.presenter import PAPERS, PARTS, PEOPLE

if TYPE_CHECKING:
    from wargame.ui.views.report.screen import ReportScreen

EXPORTS = (
    ("xlsx", "XLSX", "table"),
    ("docx", "DOCX", "file-type-docx"),
    ("json", "JSON", "braces"),
    ("csv", "CSV", "list-numbers"),
    ("evidence", "Evidence", "shield-check"),
)
WIDTH = 312


class Options(Panel):
    """The options of a report.

    Signals: `preset_chosen(id)`, `option_set(name, value)`, `part_set(name, on)`,
    `export_asked(form)`, `go_asked(screen)`.
    """

    preset_chosen = Signal(str)
    option_set = Signal(str, str)
    part_set = Signal(str, bool)
    export_asked = Signal(str)
    go_asked = Signal(str)

    def __init__(self, screen: ReportScreen, parent: QWidget | None = None) -> None:
        super().__init__("Options", margin=0, parent=parent)
        self.preset = _combo("For whom", screen.presets)
        self.seat = _combo("For which seat", screen.seats)
        self.people = _combo("People", PEOPLE)
        self.paper = Segmented("Paper", PAPERS, screen.paper, even=True)
        self.handling = QLineEdit(screen.handling)
        self.handling.setAccessibleName("Handling mark on every page")
        self.handling.setPlaceholderText("Handling mark: none")
        self.handling.setMaxLength(90)
        self.parts = {key: Switch(title) for key, title, _ in PARTS}
        self.forms: dict[str, ActButton] = {}
        self.note = InlineNote()
        self._missing = QVBoxLayout()
        self._missing.setSpacing(2)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 10, 16, 12)
        column.setSpacing(6)
        self._fill(column)
        self.add(scrolled(inner, "Options of the report"), 1)
        self._connect()

    def _fill(self, column: QVBoxLayout) -> None:
        for label, widget in (
            ("For", self.preset),
            ("", self.seat),
            ("People", self.people),
            ("Paper", self.paper),
            ("On every page", self.handling),
        ):
            if label:
                column.addWidget(Text(label, "second-medium", "text2"))
            column.addWidget(widget)
        column.addWidget(hairline())
        for key, title, more in PARTS:
            column.addLayout(self._switch(key, title, more))
        column.addWidget(hairline())
        column.addLayout(self._missing)
        column.addWidget(self.note)
        column.addStretch(1)
        column.addWidget(Text("Also", "second-medium", "text2"))
        column.addLayout(self._exports())

    def _switch(self, key: str, title: str, more: str) -> QHBoxLayout:
        row = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(title, "second-medium", "text"))
        if more:
            words.addWidget(Text(more, "meta", "text2"))
        row.addLayout(words, 1)
        row.addWidget(self.parts[key], 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _exports(self) -> Flow:
        row = Flow()
        for form, word, icon in EXPORTS:
            button = ActButton(word, icon=icon, scale="small")
            button.setAccessibleName(f"Export {word}")
            button.clicked.connect(lambda _=False, key=form: self.export_asked.emit(key))
            self.forms[form] = button
            row.addWidget(button)
        return row

    def _connect(self) -> None:
        self.preset.activated.connect(lambda _: self.preset_chosen.emit(self.preset.currentData()))
        self.seat.activated.connect(lambda _: self._set("seat", self.seat.currentData()))
        self.people.activated.connect(lambda _: self._set("people", self.people.currentData()))
        self.paper.chosen_changed.connect(lambda key: self._set("paper", key))
        self.handling.textEdited.connect(lambda text: self._set("handling", text))
        for key, switch in self.parts.items():
            switch.toggled.connect(lambda on, part=key: self.part_set.emit(part, on))

    def _set(self, name: str, value: object) -> None:
        self.option_set.emit(name, str(value))

    def show_options(self, screen: ReportScreen) -> None:
        """Show what is chosen; what a person is typing stays as it is."""
        self.preset.setCurrentIndex(self.preset.findData(screen.preset))
        self.seat.setCurrentIndex(self.seat.findData(screen.seat))
        self.seat.setVisible(screen.asks_seat)
        self.people.setCurrentIndex(self.people.findData(screen.people))
        self.people.setEnabled(screen.names_people)
        self.paper.choose(screen.paper)
        if self.handling.text() != screen.handling:
            self.handling.setText(screen.handling)
        for key, switch in self.parts.items():
            blocked = switch.blockSignals(True)
            switch.setChecked(key not in screen.without)
            switch.blockSignals(blocked)
        self._show_missing(screen)

    def _show_missing(self, screen: ReportScreen) -> None:
        emptied(self._missing)
        if not screen.lacking:
            return
        self._missing.addWidget(Text(screen.lacking, "second-strong", "warn", lines=1))
        for says, where in screen.missing:
            if not where:
                self._missing.addWidget(Text(says, "meta", "text2", lines=1))
                continue
            line = QHBoxLayout()
            line.addWidget(Text(says, "meta", "text2", lines=2), 1)
            go = ActButton("Write", scale="tiny", role="quiet")
            go.setAccessibleName(f"Write what is missing: {says}")
            go.clicked.connect(lambda _=False, screen=where: self.go_asked.emit(screen))
            line.addWidget(go, 0, Qt.AlignmentFlag.AlignTop)
            self._missing.addLayout(line)


def _combo(name: str, items: tuple[tuple[str, str], ...]) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    for key, title in items:
        box.addItem(title, key)
    return box
