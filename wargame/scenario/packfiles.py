"""A pack as files: what may lie in its folder, and one digest for all of it."""

from __future__ import annotations

import hashlib
import os
import stat
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from wargame.scenario.finding import Finding, UnreadablePack

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

MEGABYTE = 1024 * 1024
LIMITS: Mapping[str, int] = {
    ".toml": MEGABYTE,
    ".md": MEGABYTE,
    ".svg": MEGABYTE,
    ".png": 4 * MEGABYTE,
    ".jpg": 4 * MEGABYTE,
    ".jpeg": 4 * MEGABYTE,
}
"""What a pack may hold, and how large one file may be."""

MOST_FILES = 500
MOST_BYTES = 32 * MEGABYTE


def pack_files(folder: Path) -> dict[str, bytes]:
    """Read a pack's folder: names relative to it with `/`, and contents.

    Hidden files are left out. Nothing outside the folder is ever read.

    Raises:
        UnreadablePack: The folder cannot be read, or holds what a pack may not hold.
    """
    findings: list[Finding] = []
    files: dict[str, bytes] = {}
    where = folder.name or str(folder)
    if not folder.is_dir():
        raise UnreadablePack(where, [_wrong(where, "is no folder", "give the folder of a pack")])
    for path in _walk(folder):
        name = path.relative_to(folder).as_posix()
        why = _refused(folder, path) or too_much(files)
        if why is not None:
            findings.append(_wrong(f"{where}/{name}", *why))
            continue
        try:
            files[name] = path.read_bytes()
        except OSError as error:
            reason = error.strerror or "it cannot be read"
            findings.append(_wrong(f"{where}/{name}", reason, "make the file readable"))
    if findings:
        raise UnreadablePack(where, findings)
    return files


def pack_digest(files: Mapping[str, bytes]) -> str:
    """SHA-256 over the sorted names and contents; lengths keep one from running into the next."""
    digest = hashlib.sha256()
    for name in sorted(files):
        for part in (name.encode("utf-8"), files[name]):
            digest.update(len(part).to_bytes(8, "big"))
            digest.update(part)
    return digest.hexdigest()


def unfit(name: str, size: int) -> tuple[str, str] | None:
    """Why a pack may not hold a file of that name and size, and what to do; None when it may."""
    suffix = PurePosixPath(name).suffix
    limit = LIMITS.get(suffix.lower())
    if limit is None:
        kinds = ", ".join(LIMITS)
        return f"is of a kind that packs do not hold ({suffix or 'no suffix'})", (
            f"take it out of the folder; a pack holds {kinds}"
        )
    if size > limit:
        return f"has {size:,} bytes; {limit:,} is the limit", "make it smaller or split it"
    return None


def too_much(files: Mapping[str, bytes]) -> tuple[str, str] | None:
    """Why a pack may hold no more than these files, and what to do; None when it may."""
    if len(files) >= MOST_FILES:
        return f"is one file more than the {MOST_FILES} that a pack may hold", "take some out"
    if sum(map(len, files.values())) > MOST_BYTES:
        return f"makes the pack larger than {MOST_BYTES:,} bytes", "make pictures smaller"
    return None


def _walk(folder: Path) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        here = folder.__class__(parent)
        yield from (here / name for name in folders if (here / name).is_symlink())
        yield from (here / name for name in sorted(names) if not name.startswith("."))


def _refused(folder: Path, path: Path) -> tuple[str, str] | None:
    if path.is_symlink() and (why := _refused_link(folder, path)):
        return why
    if not _there(path) or not stat.S_ISREG(path.stat().st_mode):
        return "is no ordinary file", "take it out of the folder"
    return unfit(path.name, path.stat().st_size)


def _refused_link(folder: Path, path: Path) -> tuple[str, str] | None:
    try:
        target = path.resolve()
    except (RuntimeError, OSError):  # which one depends on the version of Python
        return "links to itself, over others", "put a copy of the file into the pack"
    if not target.is_relative_to(folder.resolve()):
        return "links to something outside the pack", "put a copy of the file into the pack"
    return ("links to a folder", "put the folder itself into the pack") if target.is_dir() else None


def _there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a circle of links
        return False


def _wrong(where: str, message: str, remedy: str) -> Finding:
    return Finding("error", where, "", message, remedy)
