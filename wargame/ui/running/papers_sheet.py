"""The sheet that prints papers: which kinds, on which paper, to a folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout

from wargame.game.errors import WargameError
from wargame.support.folders import note_used, save_place
from wargame.ui.parts.segmented import Segmented
from wargame.ui.parts.text import Text
from wargame.ui.running.sheets import Sheet
from wargame.ui.working import working_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from wargame.ui.jobs import Progress

SIZES = (("a4", "A4"), ("letter", "Letter"))


class PapersSheet(Sheet):
    """Tick, choose a folder, and the PDFs lie there; made off the window's thread.

    Args:
        over: The widget whose window it covers.
        kinds: Id and title of each kind.
        ticked: Which are ticked at first.
        write: Writes kinds in a size into a folder, tells how far it is, and returns the files.
        before: Asked on the window's thread with the kinds; what it returns is said as well.
    """

    def __init__(
        self,
        over: QWidget,
        kinds: Sequence[tuple[str, str]],
        ticked: Sequence[str],
        write: Callable[[Sequence[str], str, Path, Progress], Sequence[Path]],
        before: Callable[[Sequence[str]], str] | None = None,
    ) -> None:
        why = (
            "Secret briefs and seat cards begin on a new page for each seat: hand them out folded."
        )
        super().__init__(over, "Papers", why, "Save as PDF…")
        self._write, self._ahead, self._said = write, before, ""
        self.boxes: dict[str, QCheckBox] = {}
        for kind, title in kinds:
            box = self.boxes[kind] = QCheckBox(title)
            box.setChecked(kind in ticked)
            self.content.addWidget(box)
        self.sheet_size = Segmented("Paper", SIZES, "a4")
        row = QHBoxLayout()
        row.addWidget(Text("On", "second-medium", "text2"))
        row.addWidget(self.sheet_size)
        row.addStretch(1)
        self.content.addLayout(row)
        self.button.clicked.connect(self._choose)

    def chosen(self) -> list[str]:
        """The kinds that are ticked."""
        return [kind for kind, box in self.boxes.items() if box.isChecked()]

    def _choose(self) -> None:
        if not self.chosen():
            self.note.say("No paper is ticked. Tick at least one.")
            return
        folder = QFileDialog.getExistingDirectory(self, "Save papers to a folder", save_place())
        if folder:
            note_used(Path(folder))
            self.save_to(Path(folder))

    def save_to(self, folder: Path) -> None:
        """Write what is ticked into a folder, off the window's thread."""
        kinds, size = self.chosen(), self.sheet_size.chosen()
        self.note.clear()
        self._said = self._ahead(kinds) if self._ahead else ""
        working_of(self).do(
            "Setting the papers",
            lambda progress: self._write(kinds, size, folder, progress),
            self._tell,
            # Each that was written is whole, and stays.
            unwanted=lambda _: None,
            failed=self._fail,
            owner=self,
        )

    def _tell(self, files: Sequence[Path]) -> None:
        saved = f"Saved: {', '.join(path.name for path in files)}."
        self.note.say(f"{saved} {self._said}".strip(), "ok")

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, WargameError):
            raise error  # a bug goes on to the crash handler
        self.note.say(f"{error.message} {error.remedy}".strip())
