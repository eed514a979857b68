"""What is said of a file that opens to look only, or was changed outside the program. No Qt."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from wargame.ui.parts.said import Said

if TYPE_CHECKING:
    from wargame.play.session import Session
    from wargame.ui.desk import FileFound


def look_only_words(session: Session) -> Said:
    """Why an exercise can only be looked at: newer, open elsewhere, write-protected."""
    so, _, rest = session.store.why_read_only.partition(". ")
    if session.too_new:
        so, _, rest = session.why_read_only.partition(". ")
        made, _, _ = session.store.why_read_only.partition(". ")
        if made.startswith("Made by"):
            return Said(made, (f"{so}. {rest}",))
    return Said(so.rstrip("."), (rest,) if rest else ())


SUFFIX = ".wargame"
FOLDER_REFUSES = Said("This folder cannot be written", ("Choose another before you start.",))
"""Said when no exercise can be made where exercises go."""


def may_move(session: Session) -> bool:
    """Whether a copy in another folder could be played: only writing is refused where it lies."""
    return not session.too_new and "write-protected" in session.store.why_read_only


def changed_words(found: FileFound) -> Said:
    """What was changed outside the program, and which copy is whole."""
    if not found.broken:
        lines = (found.what, "You can go on from here. What is missing stays missing.")
        return Said("This file is not as this machine last saw it", lines)
    if found.seq:
        title = f"Entry #{found.seq} was changed outside wargame"
        so = f"From #{found.seq} on, the chain does not fit."
    else:
        title, so = "This file was changed outside wargame", found.what
    kept = "The file opens to look only; nothing in it is repaired in silence."
    return Said(title, (f"{so} {kept}", copy_words(found)), "bad")


def copy_words(found: FileFound) -> str:
    """Which backup is whole, and how far it reaches."""
    if not found.copy:
        return "No copy of it is whole on this machine."
    made = f"made at the end of turn {found.turn}" if found.turn else "beside it"
    return f"The copy {made} is whole, up to #{found.upto}."


def copy_name(where: str, folder: Path) -> Path:
    """A free name for a copy of the exercise in a folder."""
    stem = Path(where).stem if where.endswith(SUFFIX) else "exercise"
    names = (
        f"{stem}{tail}{SUFFIX}" for tail in ("", "-copy", *(f"-copy-{n}" for n in range(2, 99)))
    )
    return next((folder / name for name in names if not (folder / name).exists()), folder / stem)
