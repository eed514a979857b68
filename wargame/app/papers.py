"""Papers to files: what was chosen in Set-up, or what the log holds of it, in a folder."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from wargame.game.errors import ReportError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from wargame.play.papers import Papers


def paper_kinds() -> tuple[tuple[str, str], ...]:
    """Kinds of paper, id and title, in the order in which they are used."""
    from wargame.reports.papers import PAPERS

    return tuple((one.id, one.title) for one in PAPERS)


def wordy_kinds() -> tuple[str, ...]:
    """Those of the kinds that can be documents to edit."""
    from wargame.reports.paperdocument import WORDY

    return WORDY


def write_papers(  # noqa: PLR0913 - what is printed, where and how
    found: Papers,
    kinds: Sequence[str],
    folder: Path,
    *,
    size: str = "a4",
    form: Literal["pdf", "docx"] = "pdf",
    progress: Callable[[int, int, str], None] | None = None,
) -> tuple[Path, ...]:
    """Write papers into a folder, one file a kind; returns the files. Empty kinds are left out.

    A `form` of `docx` makes documents to edit, of those kinds that are words and no forms.

    All are set before the first is written: whoever stops it while it tells how far it is leaves
    the folder as it was.

    Raises:
        ReportError: There is no such kind, nothing to print, or the folder takes no files.
    """
    from wargame.app.exporting import written
    from wargame.reports.paperdocument import render_paper_document
    from wargame.reports.printing import EmptyPaper, render_paper

    render = render_paper if form == "pdf" else render_paper_document
    made: list[tuple[str, bytes]] = []
    titles = dict(paper_kinds())
    for place, kind in enumerate(kinds):
        if progress is not None:
            progress(place, len(kinds), titles.get(kind, kind))
        try:
            made.append((kind, render(kind, found, size)))
        except EmptyPaper:
            if len(kinds) == 1:
                raise
    if progress is not None:
        progress(len(kinds), len(kinds), "")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return tuple(written(folder / f"{kind}.{form}", content) for kind, content in made)
    except OSError as error:
        reason = (error.strerror or "it failed").lower()
        message = f"The papers could not be written to {folder}: {reason}."
        raise ReportError(message, "Choose another folder, or make room.", str(error)) from error
