"""The pages themselves, with thumbnails beside them; they stay until the next ones are made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QSize,
    Qt,
)
from PySide6.QtGui import QIcon, QPalette, QPixmap
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView
from typing_extensions import override

from wargame.ui.parts.buttons import ActButton, IconButton
from wargame.ui.parts.panel import Panel
from wargame.ui.parts.text import Text
from wargame.ui.theme.theme import current_theme

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QWidget

Index = QModelIndex | QPersistentModelIndex
ZOOM_STEP: Final = 1.2
SMALLEST, LARGEST = 0.5, 2.0
_THUMB: Final = QSize(62, 88)


class Thumbnails(QAbstractListModel):
    """A small picture of each page, drawn when the list comes to show it."""

    def __init__(self, document: QPdfDocument, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._drawn: dict[int, QIcon] = {}

    def renew(self) -> None:
        """Other pages: draw anew what is looked at."""
        self.beginResetModel()
        self._drawn.clear()
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else self._document.pageCount()

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        page = index.row()
        if role == Qt.ItemDataRole.DisplayRole:
            return str(page + 1)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"Page {page + 1}"
        if role == Qt.ItemDataRole.DecorationRole:
            if page not in self._drawn:
                self._drawn[page] = self._draw(page)
            return self._drawn[page]
        return None

    def _draw(self, page: int) -> QIcon:
        paper = QPixmap(_THUMB * 2)
        paper.fill(Qt.GlobalColor.white)
        image = self._document.render(page, _THUMB * 2)
        if not image.isNull():
            from PySide6.QtGui import QPainter

            with QPainter(paper) as painter:
                painter.drawImage(0, 0, image)
        return QIcon(paper)


class Preview(Panel):
    """Pages, thumbnails, and where one is: pages are counted from 0 here, from 1 on screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(margin=0, parent=parent)
        self.document = QPdfDocument(self)
        self.pages = QPdfView()
        self.pages.setDocument(self.document)
        self.pages.setPageMode(QPdfView.PageMode.MultiPage)
        self.pages.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.pages.setFrameShape(QFrame.Shape.NoFrame)
        self.pages.setAccessibleName("Pages of the report")
        self.pages.setProperty("ring", True)
        self.state = Text("", "second", "text2")
        self.warning = Text("", "strong", "warn", lines=1)
        self.place = Text("", "second-medium", "text2")
        self._small = Thumbnails(self.document, self)
        self.thumbnails = self._thumbnails()
        self.add(self._bar())
        both = QHBoxLayout()
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(0)
        both.addWidget(self.thumbnails)
        both.addWidget(self.pages, 1)
        self.add(both, 1)
        self.pages.pageNavigator().currentPageChanged.connect(self._show_place)
        self._read = 0.0
        current_theme().changed.connect(self._dress)
        current_theme().grown.connect(self._stay)
        self._dress()

    def _thumbnails(self) -> QListView:
        found = QListView()
        found.setModel(self._small)
        found.setViewMode(QListView.ViewMode.IconMode)
        found.setFlow(QListView.Flow.TopToBottom)
        found.setWrapping(False)
        found.setMovement(QListView.Movement.Static)
        found.setIconSize(_THUMB)
        found.setGridSize(_THUMB + QSize(18, 26))
        found.setUniformItemSizes(True)
        found.setFixedWidth(_THUMB.width() + 36)
        found.setFrameShape(QFrame.Shape.NoFrame)
        found.setProperty("kit", "sunken")
        found.setAccessibleName("Thumbnails")
        found.activated.connect(lambda index: self.go_to(index.row()))
        found.clicked.connect(lambda index: self.go_to(index.row()))
        return found

    def _bar(self) -> QHBoxLayout:
        bar = QHBoxLayout()
        bar.setContentsMargins(12, 8, 12, 4)
        for icon, name, step in (
            ("chevron-up", "Page before", -1),
            ("chevron-down", "Next page", 1),
        ):
            button = IconButton(icon, name)
            button.clicked.connect(lambda _=False, by=step: self.go_to(self.page() + by))
            bar.addWidget(button)
        bar.addWidget(self.place)
        bar.addSpacing(8)
        bar.addWidget(self.warning, 1)
        for icon, name, factor in (
            ("zoom-out", "Smaller pages", 1 / ZOOM_STEP),
            ("zoom-in", "Larger pages", ZOOM_STEP),
        ):
            button = IconButton(icon, name)
            button.clicked.connect(lambda _=False, by=factor: self.zoom(by))
            bar.addWidget(button)
        for label, mode in (
            ("Fit width", QPdfView.ZoomMode.FitToWidth),
            ("Fit page", QPdfView.ZoomMode.FitInView),
        ):
            fit = ActButton(label, scale="small", role="quiet")
            fit.clicked.connect(lambda _=False, how=mode: self.pages.setZoomMode(how))
            bar.addWidget(fit)
        return bar

    def load(self, path: str, page: int) -> None:
        """Show another report, at a page."""
        self.document.load(path)
        self._small.renew()
        self.go_to(page)
        self._show_place()

    def page(self) -> int:
        """The page that is looked at."""
        return self.pages.pageNavigator().currentPage()

    def go_to(self, page: int) -> None:
        """Look at a page; beyond the ends, at the last or the first."""
        last = self.document.pageCount() - 1
        self.pages.pageNavigator().jump(max(0, min(page, last)), QPointF())

    def zoom(self, factor: float) -> None:
        """Larger or smaller pages, between half and double."""
        self.pages.setZoomMode(QPdfView.ZoomMode.Custom)
        wanted = self.pages.zoomFactor() * factor
        self.pages.setZoomFactor(min(LARGEST, max(SMALLEST, wanted)))

    def _show_place(self) -> None:
        count = self.document.pageCount()
        self.place.setText(f"{self.page() + 1} of {count}" if count else "")
        if count:
            self.thumbnails.setCurrentIndex(self._small.index(self.page()))

    def _stay(self) -> None:
        """What was read is still what is seen, though pages are as wide as their room."""
        bar = self.pages.verticalScrollBar()
        bar.setValue(round(self._read * bar.maximum()))

    def _dress(self) -> None:
        """Qt paints the ground behind the pages in the palette's dark role."""
        bar = self.pages.verticalScrollBar()
        self._read = bar.value() / max(1, bar.maximum())
        palette = self.pages.palette()
        palette.setColor(QPalette.ColorRole.Dark, current_theme().colour("sunken"))
        self.pages.setPalette(palette)
