"""The palette: a field over everything; arrows choose, Enter runs, Esc leaves."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget
from typing_extensions import override

from wargame.ui.palette.finding import GROUPS, ICONS, find
from wargame.ui.palette.seeking import LogSearch
from wargame.ui.parts.empty import EmptyState
from wargame.ui.parts.keycap import KeyCaps
from wargame.ui.parts.overlay import Overlay
from wargame.ui.parts.padded import padded
from wargame.ui.parts.rowdelegate import RowDelegate
from wargame.ui.parts.rowlist import RowList
from wargame.ui.parts.rows import Row
from wargame.ui.parts.text import Text, hairline
from wargame.ui.theme.theme import current_theme

if TYPE_CHECKING:
    from wargame.ui.palette.finding import Around, Hit

_HIGH = 420
_SEARCH_MS = 5
"""Milliseconds for which the log is looked through before the window goes on."""
_SIGNS = ((">", "commands"), ("#", "log"), ("@", "seats"), ("§", "charter"))


class Palette(Overlay):
    """Signal `chosen(hit)`: a person wants it; the palette is closed by then."""

    chosen = Signal(object)

    def __init__(self, host: QWidget) -> None:
        super().__init__(host, "Find or run a command", width=720, top=112)
        self._around: Around | None = None
        self._log: LogSearch | None = None
        self._first: tuple[Hit, ...] = ()
        self._hits: dict[str, Hit] = {}
        self._search = QTimer(self)
        self._search.setInterval(0)
        self._search.timeout.connect(self._go_on)
        self.field = QLineEdit()
        self.field.setPlaceholderText("Find or run a command")
        self.field.setAccessibleName("Find or run a command")
        self.list = RowList("What fits", RowDelegate(divided=False))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.let_stretch(self.list, lambda: current_theme().px(_HIGH))
        self.nothing = EmptyState("search", "Nothing fits.", "Fewer letters find more.")
        self.body.addWidget(padded(self.field, 14))
        self.body.addWidget(hairline())
        self.body.addWidget(self.nothing, 1)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(hairline())
        self.body.addWidget(_foot())
        self.field.textChanged.connect(self._find)
        self.field.returnPressed.connect(self._run)
        self.field.installEventFilter(self)
        self.list.clicked.connect(lambda _: self._run())
        self.closed.connect(self._leave_log)

    def ask(self, around: Around) -> None:
        """Open, with what can be found now."""
        self._around = around
        self._log = None if around.session is None else LogSearch(around.session)
        self.field.clear()
        self._find("")
        self.open()
        self.field.setFocus()

    def _leave_log(self) -> None:
        """What was worded of the log is not kept behind a closed palette."""
        self._search.stop()
        self._log = None

    def _find(self, typed: str) -> None:
        if self._around is None:
            return
        self._first = find(typed, self._around)
        if self._log is not None:
            self._log.seek(typed)
        self._look()
        self._show(anew=True)
        if self.is_searching():
            self._search.start()

    def is_searching(self) -> bool:
        """Whether the log is still being looked through."""
        return self._log is not None and self._log.searching

    def _look(self) -> None:
        """Look through some more of the log; the window stays alive between."""
        taken = QElapsedTimer()
        taken.start()
        while self._log is not None and self._log.go_on() and taken.elapsed() < _SEARCH_MS:
            pass

    def _go_on(self) -> None:
        self._look()
        if not self.is_searching():
            self._search.stop()
            self._show()

    def _show(self, *, anew: bool = False) -> None:
        """Show what was found; what the log holds once it was looked through, so no row leaps."""
        searching = self.is_searching()
        hits = (*self._first, *(self._log.best if self._log and not searching else ()))
        self._hits = {f"{hit.group}:{hit.key}": hit for hit in hits}
        rows: list[Row] = []
        for group, ones in groupby(hits, key=lambda hit: hit.group):
            rows.append(Row(f"head:{group}", GROUPS[group], kind="section"))
            rows.extend(_row(hit) for hit in ones)
        if searching:
            rows.append(Row("head:log", GROUPS["log"], kind="section", right="Looking through it"))
        self.list.show_rows(rows)
        self.list.setVisible(bool(rows))
        self.nothing.setVisible(not rows)
        if anew or self.list.current_key() not in self._hits:
            self.list.choose(next(iter(self._hits), ""))

    def _run(self) -> None:
        while self.is_searching():
            # Whoever is that quick wants what is found.
            self._go_on()
        hit = self._hits.get(self.list.current_key())
        if hit is None or hit.reason:
            return
        self.close_overlay()
        self.chosen.emit(hit)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent):
            arrows = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
            if event.type() == QEvent.Type.KeyPress and Qt.Key(event.key()) in arrows:
                # The field keeps the focus; the arrows go to the list.
                self.list.keyPressEvent(event)
                return True
        return super().eventFilter(watched, event)


def _foot() -> QWidget:
    """What signs narrow the search, and which keys do what."""
    foot = QWidget()
    row = QHBoxLayout(foot)
    row.setContentsMargins(16, 10, 16, 10)
    row.setSpacing(6)
    for sign, word in _SIGNS:
        row.addWidget(KeyCaps((sign,)))
        row.addWidget(Text(word, "meta", "text2"))
        row.addSpacing(8)
    row.addStretch(1)
    for key, word in (("Enter", "run"), ("Esc", "leave")):
        row.addWidget(KeyCaps((key,)))
        row.addWidget(Text(word, "meta", "text2"))
        row.addSpacing(8)
    return foot


def _row(hit: Hit) -> Row:
    return Row(
        f"{hit.group}:{hit.key}",
        hit.title,
        under=hit.reason or hit.note,
        icon=hit.icon or ICONS[hit.group],
        caps=hit.caps,
        tone="text3" if hit.reason else "text",
        strong=False,
    )
