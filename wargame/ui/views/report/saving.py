"""Saving a made report: beside its place first, so that no half of it is ever seen. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.game.errors import ReportError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from wargame.ui.desk import ReportMade

PIECE: Final = 1 << 18


class Saving:
    """A report on its way to a file.

    Args:
        made: What is saved.
        target: Where to; what lies there stays until the whole is written.
    """

    def __init__(self, made: ReportMade, target: Path) -> None:
        self._made = made
        self._target = target
        self._part = target.with_name(f".{target.name}.part")

    def write(self, progress: Callable[[int, int, str], None]) -> None:
        """Write it beside its place. May run off the window's thread.

        Raises:
            ReportError: The place cannot be written.
        """
        try:
            size = self._made.path.stat().st_size
            with self._made.path.open("rb") as source, self._part.open("wb") as part:
                while piece := source.read(PIECE):
                    progress(part.tell() // 1000, size // 1000, "kilobytes")
                    part.write(piece)
        except OSError as error:
            self.drop()
            raise self._refused(error) from error
        except BaseException:
            self.drop()
            raise

    def finish(self) -> str:
        """Put it in its place; returns what was done.

        Raises:
            ReportError: The place cannot be written.
        """
        try:
            self._part.replace(self._target)
        except OSError as error:
            self.drop()
            raise self._refused(error) from error
        return f"Saved {self._target.name}, {self._made.pages} pages."

    def drop(self) -> None:
        """It is not wanted any more: what lay there lies there still."""
        try:
            self._part.unlink(missing_ok=True)
        except OSError:
            return

    def _refused(self, error: OSError) -> ReportError:
        message = f"{self._target.name} could not be written: {error.strerror or error}."
        return ReportError(message, "Choose another folder.")
