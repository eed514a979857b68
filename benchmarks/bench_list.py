"""The log of 100,000 entries on the table: scrolling and filtering, against a bare QTableView.

The floor is a QTableView of the same size over ready texts of the same entries, with a
QSortFilterProxyModel for the filter: it words nothing and draws no icon. A frame is whatever keeps
the window from its next event.
"""

from __future__ import annotations

import time
from contextlib import closing
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtWidgets import QApplication, QTableView
from typing_extensions import override

from benchmarks.long import played
from benchmarks.measure import Goal, at_most, at_share, times_floor
from wargame.app.exercises import open_exercise
from wargame.play.uncollected import uncollected
from wargame.ui.theme.theme import Theme
from wargame.ui.views.table.log_panel import LogPanel
from wargame.ui.views.table.presenter import TablePresenter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QAbstractItemView

    from wargame.play.session import Session

ENTRIES = 100_000
WIDE, HIGH = 360, 900
STEPS = 120
WORDS = ("rejected", "columns on", "#4711")


def goals() -> Iterator[Goal]:
    """Scroll, filter, and the longest frame of both."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    Theme.install(app, "light")
    # As the window opens it.
    with uncollected(stays=True):
        opened = open_exercise(played(ENTRIES), write=False)
    with closing(opened) as session:
        panel, bare, proxy = _panel(session), *_bare(session)
        app.processEvents()
        mine, floor = _frames(app, panel.list, bare)
        half, least = at_share(mine, 0.5), at_share(floor, 0.5)
        yield times_floor("scroll 100,000 rows, a frame | QTableView", half, least, 2)
        ours, theirs, frames = _filtering(app, panel, proxy)
        yield times_floor("filter 100,000 rows | QTableView, proxy", ours, theirs, 2)
        yield at_most("the longest frame of the list", max(*mine, *frames), 50)
        panel.close()
        bare.close()


def _panel(session: Session) -> LogPanel:
    presenter = TablePresenter(session)
    panel = LogPanel(presenter)
    panel.resize(WIDE, HIGH)
    panel.show_screen(presenter.screen())
    panel.show()
    return panel


class _Texts(QAbstractTableModel):
    def __init__(self, rows: list[tuple[str, ...]]) -> None:
        super().__init__()
        self._rows = rows

    @override
    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: QModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows[0])

    @override
    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        shown = role == Qt.ItemDataRole.DisplayRole
        return self._rows[index.row()][index.column()] if shown else None


def _bare(session: Session) -> tuple[QTableView, QSortFilterProxyModel]:
    rows = [(f"#{one.seq}", one.at[11:16], one.says) for one in session.log()]
    view, proxy = QTableView(), QSortFilterProxyModel()
    model = _Texts(rows)
    model.setParent(view)
    proxy.setParent(view)
    proxy.setSourceModel(model)
    proxy.setFilterKeyColumn(-1)
    proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    view.setModel(proxy)
    view.resize(WIDE, HIGH)
    view.show()
    return view, proxy


def _frames(
    app: QApplication, ours: QAbstractItemView, bare: QAbstractItemView
) -> tuple[list[float], list[float]]:
    """Seconds of each step of a scroll through the whole list, turn about."""
    mine: list[float] = []
    floor: list[float] = []
    for step in range(STEPS + 5):
        for view, into in ((bare, floor), (ours, mine)):
            bar = view.verticalScrollBar()
            place = int(bar.maximum() * ((step * 37) % STEPS) / STEPS)
            into.append(_until_painted(app, lambda: bar.setValue(place)))  # noqa: B023 - at once
    return mine[5:], floor[5:]


def _until_painted(app: QApplication, act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    app.processEvents()
    return time.perf_counter() - start


def _filtering(
    app: QApplication, panel: LogPanel, proxy: QSortFilterProxyModel
) -> tuple[float, float, list[float]]:
    """Seconds from the last letter to the whole result, ours and bare; and ours by frame."""
    frames: list[float] = []
    ours: list[float] = []
    theirs: list[float] = []
    for words in WORDS:
        theirs.append(_until_painted(app, lambda: proxy.setFilterFixedString(words)))  # noqa: B023
        steps = [_until_painted(app, lambda: panel.filter.setText(words))]  # noqa: B023
        while panel.is_searching():
            steps.append(_until_painted(app, lambda: None))
        frames += steps
        ours.append(sum(steps))
    return sum(ours), sum(theirs), frames
