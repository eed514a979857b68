"""The keys of every command: a list to find one, and a field that takes its new keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.padded import padded
from wargame.ui.parts.panel import Panel
from wargame.ui.parts.refusal import InlineNote
from wargame.ui.parts.rowdelegate import RowDelegate
from wargame.ui.parts.rowlist import RowList
from wargame.ui.parts.rows import Row
from wargame.ui.parts.switch import Switch
from wargame.ui.parts.text import Text, hairline
from wargame.ui.theme.theme import current_theme
from wargame.ui.views.settings.catcher import KeyCatcher

if TYPE_CHECKING:
    from wargame.ui.views.settings.presenter import SettingsPresenter
    from wargame.ui.views.settings.screen import KeyLine, SettingsScreen

NoteTone = Literal["bad", "warn", "ok"]

_HIGH = 420
LETTERS = "Letters, digits and signs alone, such as D to deliver. In a text field they only type."


class KeysPanel(Panel):
    """Keys, found by what they do, and changed by pressing others."""

    def __init__(self, presenter: SettingsPresenter, parent: QWidget | None = None) -> None:
        super().__init__("Keys", margin=0, parent=parent)
        self._presenter = presenter
        self._lines: dict[str, KeyLine] = {}
        self._asked = ""
        self.letters = Switch("Single letters are keys")
        self.letters.toggled.connect(lambda on: presenter.choose_letters(on=on))
        self.filter = QLineEdit()
        self.filter.setPlaceholderText("Find a command or a key")
        self.filter.setAccessibleName("Find a command or a key")
        self.filter.textChanged.connect(self._show_rows)
        self.list = RowList("Commands and their keys", RowDelegate(lines=2, divided=True))
        current_theme().keep(self.list, least_height=_HIGH)
        self.list.activated_row.connect(self.ask)
        self.catcher = KeyCatcher()
        self.catcher.caught.connect(self._caught)
        self.catcher.left.connect(self._leave)
        self.note = InlineNote()
        self.change = ActButton("Change", icon="keyboard", scale="tiny")
        self.change.clicked.connect(lambda: self.ask(self.list.current_key()))
        self.back = ActButton("Put back", icon="arrow-back-up", scale="tiny", role="quiet")
        self.back.clicked.connect(self._put_back)
        self.list.current_changed.connect(self._offer)
        self._lay_out()

    def _lay_out(self) -> None:
        self.body.setSpacing(0)
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(12, 10, 12, 10)
        line.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Text("Single letters are keys", "control", lines=2))
        words.addWidget(Text(LETTERS, "second", "text2", lines=None))
        line.addLayout(words, 1)
        line.addWidget(self.letters)
        self.add(row)
        self.add(hairline())
        self.add(padded(self.filter, 12))
        self._catching, self._told = _below(self.catcher), _below(self.note)
        self.add(self._catching)
        self.add(self._told)
        self.add(hairline())
        self.add(self.list, 1)
        bar = QWidget()
        acts = QHBoxLayout(bar)
        acts.setContentsMargins(0, 0, 0, 0)
        acts.addWidget(self.change)
        acts.addWidget(self.back)
        acts.addStretch(1)
        self.list.set_bar(bar, self._takes_bar)
        self._catching.hide()
        self._told.hide()

    def _takes_bar(self, row: Row) -> bool:
        line = self._lines.get(row.key)
        return line is not None and not line.fixed

    def show_screen(self, screen: SettingsScreen) -> None:
        """Show the keys that hold."""
        blocked = self.letters.blockSignals(True)
        self.letters.setChecked(screen.letters)
        self.letters.blockSignals(blocked)
        self._lines = {line.id: line for line in screen.keys}
        self._show_rows()

    def _show_rows(self) -> None:
        wanted = self.filter.text().casefold().split()
        fitting = [line for line in self._lines.values() if _fits(line, wanted)]
        self.list.show_rows([_row(line) for line in fitting])
        self._offer()

    def _offer(self) -> None:
        line = self._lines.get(self.list.current_key())
        self.back.setVisible(line is not None and not line.as_first)

    # Changing one

    def ask(self, command_id: str) -> None:
        """Take the next keys for a command; one whose keys are fixed says why."""
        line = self._lines.get(command_id)
        if line is None:
            return
        self.list.choose(command_id)
        self._tell(line.fixed, "warn")
        if line.fixed:
            return
        self._asked = command_id
        self._catching.show()
        self.catcher.setPlaceholderText(f"{line.title}: press the new keys, or Esc")
        self.catcher.setAccessibleName(f"Press the new keys for {line.title}, or Esc to leave it")
        self.catcher.setFocus(Qt.FocusReason.OtherFocusReason)

    def _caught(self, combination: str) -> None:
        refusal = self._presenter.choose_keys(self._asked, combination)
        title = self._lines[self._asked].title
        self._tell(refusal or f"{title}: {combination} does it now.", "bad" if refusal else "ok")
        if not refusal:
            self._leave()

    def _leave(self) -> None:
        self._catching.hide()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self, words: str, tone: NoteTone = "bad") -> None:
        self._told.setVisible(bool(words))
        self.note.say(words, tone)

    def _put_back(self) -> None:
        self._tell(self._presenter.put_keys_back(self.list.current_key()))


def _below(widget: QWidget) -> QWidget:
    """Room around what stands under the field, and is there only at times."""
    around = QWidget()
    column = QVBoxLayout(around)
    column.setContentsMargins(16, 0, 16, 12)
    column.addWidget(widget)
    return around


def _fits(line: KeyLine, wanted: list[str]) -> bool:
    text = f"{line.title} {line.where} {'+'.join(line.caps)}".casefold()
    return all(word in text for word in wanted)


def _row(line: KeyLine) -> Row:
    keys = "+".join(line.caps)
    return Row(
        line.id,
        line.title,
        under=line.where or "Everywhere",
        right=keys or "No key",
        right_tone="text" if keys else "text3",
        state="" if line.as_first else "Yours",
        state_glyph="" if line.as_first else "passed",
        state_tone="ok",
        strong=False,
    )
