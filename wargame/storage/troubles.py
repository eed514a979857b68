"""What can go wrong with an exercise file: thing, reason, way out, and what was kept.

The sentences live in the classes; the class itself says to a caller what kind of trouble it is.
"""

from __future__ import annotations

from pathlib import Path

from wargame.play.ports import LogDamaged, LogError, LogTooNew, LogUnavailable

NOTHING_WRITTEN = "Nothing of this step was written, and everything before it is kept."


def _name(where: str) -> str:
    return Path(where).name


def way_back(where: str) -> str:
    """Say which backup to open, or what to do when there is none."""
    folder = Path(where + ".backups")
    try:
        found = sorted(folder.glob("[0-9]*.wargame"))
    except OSError:
        found = []
    if found:
        return f"Open the newest backup, {found[-1].name} in the folder {folder.name} beside it."
    return "Open another copy of it; there is no backup folder beside it."


class UnstorableText(LogError):
    """A text that UTF-8 cannot hold."""

    def __init__(self, text: str) -> None:
        shown = text.encode("utf-8", "backslashreplace").decode("utf-8")
        if len(shown) > 60:
            shown = f"{shown[:60]}..."
        super().__init__(
            "A text holds half of a character (a lone surrogate) and cannot be stored. "
            + NOTHING_WRITTEN,
            "Type the text again, or paste it from another place.",
            shown,
        )


class EmbeddedTaken(LogError):
    """Another file is already embedded under that name."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"The exercise already holds another file named {name}. " + NOTHING_WRITTEN,
            "Make a new exercise for another version of the pack.",
        )


class Closed(LogUnavailable):
    """The exercise was closed by this program."""

    def __init__(self, where: str) -> None:
        super().__init__(f"{_name(where)} is closed.", "Open it again.")


class OnlyToLook(LogUnavailable):
    """A write to an exercise that is open read-only."""

    def __init__(self, where: str, why: str) -> None:
        super().__init__(
            f"{_name(where)} is open only to look at, and nothing was written. {why}",
            "Write in the window that has it open, or open a copy in a folder of your own.",
        )


class TooNew(LogTooNew):
    """A write to an exercise that a newer version made."""

    def __init__(self, where: str, why: str) -> None:
        super().__init__(
            f"Nothing was written to {_name(where)}. {why}",
            "Open it with the version that made it to go on.",
        )


class AlreadyThere(LogUnavailable):
    """A new exercise where a file is already."""

    def __init__(self, where: str) -> None:
        super().__init__(
            f"There is already a file {_name(where)}; it was left as it is.",
            "Choose another name, or open that file.",
        )


class Missing(LogUnavailable):
    """No file of that name."""

    def __init__(self, where: str) -> None:
        super().__init__(
            f"There is no file {where}.", "Check the name and the folder, or plug the stick in."
        )


class IsFolder(LogUnavailable):
    """A folder where a file is expected."""

    def __init__(self, where: str) -> None:
        super().__init__(f"{where} is a folder, not an exercise.", "Choose the file inside it.")


class NoPlace(LogUnavailable):
    """A file cannot be made there."""

    def __init__(self, where: str, detail: str) -> None:
        super().__init__(
            f"{_name(where)} cannot be made in {Path(where).parent}: the folder is missing, "
            "full or may not be written to.",
            "Choose another folder.",
            detail,
        )


class Gone(LogUnavailable):
    """The file was moved, deleted or replaced while it was open."""

    def __init__(self, where: str, *, replaced: bool, rescued: str | None) -> None:
        how = "was replaced by another file" if replaced else "was moved, deleted or unplugged"
        kept = f"All entries until then were saved to {rescued}." if rescued else ""
        message = f"{_name(where)} {how} while it was open. Nothing of this step was written."
        super().__init__(
            f"{message} {kept}".strip(),
            "Open the saved copy to go on." if rescued else "Put it back, then open it again.",
            what=f"{_name(where)} {how} while it was open",
            kept=kept,
        )


class DiskFull(LogUnavailable):
    """No space is left."""

    def __init__(self, where: str, detail: str) -> None:
        super().__init__(
            f"The disk with {_name(where)} is full. {NOTHING_WRITTEN}",
            "Free some space, then do it again.",
            detail,
            what="The disk is full",
        )


class Busy(LogUnavailable):
    """Another program holds the file."""

    def __init__(self, where: str, detail: str) -> None:
        super().__init__(
            f"{_name(where)} is held by another program. {NOTHING_WRITTEN}",
            "Close it there (a database browser, a copy or a sync in progress), then do it again.",
            detail,
            what=f"{_name(where)} is held by another program",
        )


class NotWritable(LogUnavailable):
    """The file or its folder refuses writes."""

    def __init__(self, where: str, detail: str) -> None:
        super().__init__(
            f"{_name(where)} may not be written to. {NOTHING_WRITTEN}",
            "Remove the write protection, or copy it to a folder of your own and open the copy.",
            detail,
            what=f"{_name(where)} may not be written to",
        )


class DiskTrouble(LogUnavailable):
    """The disk refuses to read or write."""

    def __init__(self, where: str, detail: str) -> None:
        super().__init__(
            f"The disk with {_name(where)} cannot be read or written. {NOTHING_WRITTEN}",
            "Check that the stick is plugged in and the disk sound, then open the exercise again.",
            detail,
            what=f"The disk with {_name(where)} cannot be read or written",
        )


class Unopenable(LogUnavailable):
    """The file is there and cannot be opened."""

    def __init__(self, where: str, detail: str) -> None:
        super().__init__(
            f"{_name(where)} is there and cannot be opened: it may not be read, or a write "
            "that was cut off lies beside it, in a folder that refuses to have it finished.",
            "Copy it, with the files of the same beginning, to a folder of your own "
            "and open the copy.",
            detail,
        )


class NotAnExercise(LogDamaged):
    """Another kind of file, or one whose beginning is destroyed."""

    def __init__(self, where: str, detail: str = "") -> None:
        super().__init__(
            f"{_name(where)} is not an exercise, or its beginning is destroyed. "
            "It was not changed.",
            way_back(where),
            detail,
        )


class EmptyFile(LogDamaged):
    """A file of no length."""

    def __init__(self, where: str) -> None:
        super().__init__(f"{_name(where)} is empty: nothing is in it.", way_back(where))


class Damaged(LogDamaged):
    """The file is cut short or has been overwritten in part."""

    def __init__(self, where: str, detail: str) -> None:
        super().__init__(
            f"{_name(where)} is cut short or damaged, and cannot be read to its end. "
            "It was not changed.",
            way_back(where),
            detail,
            what=f"{_name(where)} cannot be read any more",
        )


class ForeignWal(LogDamaged):
    """A `-wal` beside the file that belongs to another file of that name."""

    def __init__(self, where: str) -> None:
        name = _name(where)
        super().__init__(
            f"{name}-wal, beside {name}, belongs to another file that had this name before; "
            "opened together they would be mixed. Nothing was changed.",
            f"Move {name}-wal and {name}-shm to another folder, then open {name} again.",
        )


class GuardRefused(LogDamaged):
    """The guards of the file refused a write that follows the rules: something else wrote to it."""

    def __init__(self, where: str, detail: str) -> None:
        super().__init__(
            f"{_name(where)} was changed by another program while it was open. {NOTHING_WRITTEN}",
            "Close it, run verify on it, and open the last backup that is whole.",
            detail,
            what=f"{_name(where)} was changed by another program",
        )


class BackupFailed(LogUnavailable):
    """The copy beside the exercise could not be made."""

    def __init__(self, where: str, detail: str) -> None:
        super().__init__(
            f"No backup of {_name(where)} could be made in {_name(where)}.backups: the folder is "
            "full or may not be written to. The exercise itself is whole.",
            "Free some space or remove the write protection; the next turn's end tries again.",
            detail,
        )
