"""Choosing what the room sees: a list, a preview of the slide, and a word to the room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from wargame.support.choices import current_choices
from wargame.ui.parts.buttons import ActButton
from wargame.ui.parts.rowdelegate import RowDelegate
from wargame.ui.parts.rowlist import RowList
from wargame.ui.parts.rows import Row
from wargame.ui.parts.text import Text
from wargame.ui.projector.canvas import SlideCanvas
from wargame.ui.running.sheets import Sheet, ground_of

if TYPE_CHECKING:
    from wargame.ui.projector.host import ProjectorHost
    from wargame.ui.projector.presenter import Choice, ProjectorPresenter
    from wargame.ui.projector.slides import Slide

_WIDE, _LIST, _PREVIEW = 980, 330, 576
_SHORTEST_LIST, _EDGES = 200, 150
_LOOK = 1000


class ProjectorSheet(Sheet):
    """The list at one side, the slide as the room would see it at the other.

    Enter or a double click shows the chosen slide. A message goes to every inbox and the log.
    """

    def __init__(self, over: QWidget, host: ProjectorHost, presenter: ProjectorPresenter) -> None:
        super().__init__(over, "What the room sees", "", "Show to the room", width=_WIDE)
        self._room = host
        self._presenter = presenter
        self._over = over
        self._slides: dict[str, Slide] = {}
        self.list = RowList("Slides", RowDelegate(lines=1))
        self.preview = SlideCanvas("Preview of the slide")
        self.preview.set_scheme(current_choices().now.projector_theme)
        self.name = Text("", "strong", lines=1)
        self.state = Text("", "second", "text2", lines=1)
        self.message = QLineEdit()
        self.message.setAccessibleName("A word to the room")
        self.message.setPlaceholderText("A word to the room; it goes to every inbox")
        self.tell = ActButton("Tell the room", icon="speakerphone")
        self.back = ActButton("Follow the table", icon="refresh")
        self._lay_out()
        self.keeps(
            presenter.session, "word-to-the-room", "a word to the room", {"message": self.message}
        )
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK)
        self._timer.timeout.connect(self._look)
        self._connect()
        self.show_choices()

    @classmethod
    def over(
        cls, widget: QWidget, host: ProjectorHost, *, telling: bool = False
    ) -> ProjectorSheet | None:
        """Open it over the window of a widget; None while there is no exercise."""
        if host.presenter is None:
            return None
        sheet = cls(widget, host, host.presenter)
        sheet.open()
        if telling:
            sheet.message.setFocus()
        return sheet

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(16)
        # In a small window the preview gives way first, then the list.
        spare = ground_of(self._over).width() - _EDGES
        listed = min(_LIST, max(_SHORTEST_LIST, spare - _PREVIEW))
        wide = max(240, min(_PREVIEW, spare - listed))
        self.list.setFixedWidth(listed)
        row.addWidget(self.list)
        side = QVBoxLayout()
        side.setSpacing(8)
        self.preview.setFixedSize(wide, wide * 9 // 16)
        side.addWidget(self.preview)
        side.addWidget(self.name)
        side.addWidget(self.state)
        said = QHBoxLayout()
        said.setSpacing(8)
        said.addWidget(self.message, 1)
        said.addWidget(self.tell)
        side.addLayout(said)
        side.addWidget(self.back)
        side.addStretch(1)
        row.addLayout(side, 1)
        self.content.addLayout(row)

    def _connect(self) -> None:
        self.list.current_changed.connect(self._preview)
        self.list.activated_row.connect(self._show)
        self.button.clicked.connect(lambda: self._show(self.list.current_key()))
        self.tell.clicked.connect(self._tell)
        self.message.returnPressed.connect(self._tell)
        self.back.clicked.connect(self._follow)
        self._room.changed.connect(self._look)
        self._timer.start()

    def show_choices(self) -> None:
        """List what there is now, and what was shown."""
        now = self._presenter.choices()
        past = self._presenter.past()
        rows = [Row("now", "To show", kind="section", number=str(len(now)))]
        rows += [self._row("n", place, one) for place, one in enumerate(now)]
        if past:
            rows.append(Row("past", "Shown before", kind="section", number=str(len(past))))
            rows += [self._row("p", place, one) for place, one in enumerate(past)]
        self.list.show_rows(rows)
        slide = self._presenter.slide()
        key = next((key for key, one in self._slides.items() if one == slide), "n0")
        self.list.choose(key)
        self._preview(key)

    def _row(self, kind: str, place: int, one: Choice) -> Row:
        key = f"{kind}{place}"
        self._slides[key] = one.slide
        return Row(key, one.words, under=one.note)

    def _preview(self, key: str) -> None:
        slide = self._slides.get(key)
        if slide is None:
            return
        screen = self._presenter.made(slide)
        clock = self._presenter.clock()
        self.preview.show_slide(screen, clock, self._presenter.speaker_clock())
        self.name.setText(screen.name)
        self._say_state()

    def _look(self) -> None:
        """The clock of the preview runs on, and the words may have changed."""
        self._preview(self.list.current_key())

    def _say_state(self) -> None:
        words = self._room.words()
        self.state.setText(f"The room sees now: {words[:1].lower()}{words[1:]}")

    def _show(self, key: str) -> None:
        slide = self._slides.get(key)
        if slide is not None:
            self._room.push(slide)
            self.close_overlay()

    def _tell(self) -> None:
        self.answer_with(lambda: self._presenter.say(self.message.text()))

    def _follow(self) -> None:
        self._room.follow()
        self.close_overlay()

    @override
    def first_focus(self) -> QWidget | None:
        return self.list
