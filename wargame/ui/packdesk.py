"""What the window asks of the program about packs that a person adds to those that are shipped."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path


class PackFinding(NamedTuple):
    """One thing that the check found in a pack.

    Attributes:
        severity: `error`, which keeps it from being played, `warning` or `hint`.
        where: File and line.
        key: The key inside the file, empty for the file itself.
    """

    severity: str
    where: str
    key: str
    message: str
    remedy: str


class PackTwin(NamedTuple):
    """A pack on this machine that has the id of one that is to be added.

    Attributes:
        id: By which Home knows it.
        own: Whether a person added it; otherwise it is shipped, and stays.
        same: Whether the two are the same, byte for byte.
    """

    id: str
    title: str
    version: str
    own: bool
    same: bool


class PackFound(NamedTuple):
    """A pack that was looked at, and not added yet.

    Attributes:
        where: What was chosen: the name of a folder or a zip.
        id: Its id; empty when it does not read, as title and version are then.
        files: Its files by name, as they were checked.
        findings: What the check found, errors first.
        twin: The pack of the same id that is here already; None when there is none.
    """

    where: str
    id: str
    title: str
    version: str
    files: Mapping[str, bytes]
    findings: tuple[PackFinding, ...]
    twin: PackTwin | None = None

    @property
    def plays(self) -> bool:
        """Whether it can be played, and therefore added."""
        return bool(self.id) and not any(one.severity == "error" for one in self.findings)


class OwnPacks(Protocol):
    """Packs that a person added. All of it may run off the window's thread.

    Methods raise `WargameError`s with a sentence for the person; nothing else.
    """

    def look_at(self, path: Path, progress: Callable[[int, int, str], None]) -> PackFound:
        """Read and check the pack in a folder or a zip; nothing is changed."""
        ...

    def add(self, found: PackFound, replaces: str = "") -> str:
        """Keep a pack on this machine, beside the others or in place of one of a person's own.

        Returns the id by which Home knows it.
        """
        ...

    def remove(self, pack: str) -> None:
        """Move one of a person's own packs into `thrown-away` beside them; never a shipped one."""
        ...

    def bring_back(self, pack: str) -> None:
        """Bring back what was removed under this id by this program."""
        ...

    def folder_of(self, pack: str) -> Path:
        """Where one of a person's own packs lies."""
        ...
