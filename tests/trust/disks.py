"""Disks that fill up, go away, die or refuse writes: real file systems where one may be mounted.

Whoever uses them runs in a mount namespace of its own (`unshare`), so that nothing stays mounted.
Without the right to mount, each disk is simulated below the program:
the system's limit on a file, `query_only`, a folder moved away, a file closed under SQLite.
"""

from __future__ import annotations

import contextlib
import errno
import fcntl
import os
import resource
import signal
import struct
import subprocess
import sys
from abc import ABC, abstractmethod
from pathlib import Path
from typing import TYPE_CHECKING

from typing_extensions import override

if TYPE_CHECKING:
    from wargame.play.session import Session

SIZE = 12_000_000
_SHUTDOWN = 0x8004587D
"""The request that shuts an ext4 file system down, as if its disk had died."""


def run(*command: str) -> None:
    """Run a program of the system; what it says on failure is in the error."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise OSError(errno.EPERM, f"{command[0]}: {done.stderr.strip()}")


class Disk(ABC):
    """A place for an exercise, and the ways in which it fails."""

    real = True
    kind: str

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True)

    def free(self, session: Session) -> None:
        """Make room again."""
        raise NotImplementedError

    @abstractmethod
    def fail(self, session: Session) -> None:
        """Fail, in the way of this disk."""

    def look_at(self, path: Path) -> Path:
        """Where the file can be read afterwards."""
        return path

    def elsewhere(self) -> None:
        """Called before another place is written to: what is simulated may hold for all places."""
        return

    def away(self) -> None:
        """Take it away, when all is done."""
        return


class SmallDisk(Disk):
    """A tmpfs of a few megabytes, filled by another file."""

    kind = "a real small file system"

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        run("mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", str(folder))

    @override
    def fail(self, session: Session) -> None:
        with contextlib.suppress(OSError), (self.folder / "filler").open("ab") as filler:
            while True:
                filler.write(b"\0" * 4096)
                filler.flush()

    @override
    def free(self, session: Session) -> None:
        (self.folder / "filler").unlink()

    @override
    def away(self) -> None:
        run("umount", "-l", str(self.folder))


class GoneDisk(SmallDisk):
    """A file system that is unmounted while the exercise is open, as a stick is pulled out."""

    kind = "a file system unmounted while open"

    @override
    def fail(self, session: Session) -> None:
        self.aside = self.folder.with_name("aside")
        self.aside.mkdir()
        run("mount", "--bind", str(self.folder), str(self.aside))
        run("umount", "-l", str(self.folder))

    @override
    def look_at(self, path: Path) -> Path:
        return self.aside / path.name

    @override
    def away(self) -> None:
        run("umount", "-l", str(self.aside))


class Ext4Disk(Disk):
    """An ext4 of its own in a file."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        image = folder.with_name(f"{folder.name}.img")
        with image.open("wb") as file:
            file.truncate(32_000_000)
        run("mkfs.ext4", "-q", "-F", str(image))
        run("mount", "-o", "loop", str(image), str(folder))

    @override
    def away(self) -> None:
        run("umount", "-l", str(self.folder))


class ReadOnlyDisk(Ext4Disk):
    """The kernel makes the file system read-only in mid-exercise, as it does on an error."""

    kind = "a file system turned read-only while open"

    @override
    def fail(self, session: Session) -> None:
        run("mount", "-o", "remount,abort", str(self.folder))


class DeadDisk(Ext4Disk):
    """Every read and write fails from now on."""

    kind = "a disk that dies while open"

    @override
    def fail(self, session: Session) -> None:
        handle = os.open(self.folder, os.O_RDONLY)
        try:
            fcntl.ioctl(handle, _SHUTDOWN, struct.pack("I", 2))
        finally:
            os.close(handle)


# Where nothing may be mounted


class FileLimit(Disk):
    """The system lets no file grow beyond what the log has now."""

    real, kind = False, "the system's limit on a file"

    @override
    def fail(self, session: Session) -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        size = Path(f"{session.store.where}-wal").stat().st_size
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))

    @override
    def free(self, session: Session) -> None:
        self.away()

    @override
    def elsewhere(self) -> None:
        self.away()

    @override
    def away(self) -> None:
        unlimited = (resource.RLIM_INFINITY, resource.RLIM_INFINITY)
        resource.setrlimit(resource.RLIMIT_FSIZE, unlimited)


class MovedFolder(Disk):
    """The folder is moved away."""

    real, kind = False, "a folder moved away while open"

    @override
    def fail(self, session: Session) -> None:
        self.aside = self.folder.with_name("aside")
        self.folder.rename(self.aside)

    @override
    def look_at(self, path: Path) -> Path:
        return self.aside / path.name


class QueryOnly(Disk):
    """SQLite refuses writes."""

    real, kind = False, "SQLite's query_only"

    @override
    def fail(self, session: Session) -> None:
        session.store._database.pragma("query_only = 1")  # type: ignore[attr-defined]


class ClosedFile(Disk):
    """The file is closed under SQLite: each read and write fails."""

    real, kind = False, "a file closed under SQLite"

    @override
    def fail(self, session: Session) -> None:
        # Not the -shm: its locks would then be refused, which reads as another program's.
        names = {session.store.where, f"{session.store.where}-wal"}
        for link in Path("/proc/self/fd").iterdir():
            with contextlib.suppress(OSError):
                if os.readlink(link) in names:  # noqa: PTH115
                    hole = os.open("/proc/self", os.O_RDONLY)
                    os.dup2(hole, int(link.name))
                    os.close(hole)


WAYS: dict[str, tuple[type[Disk], type[Disk]]] = {
    "full": (SmallDisk, FileLimit),
    "gone": (GoneDisk, MovedFolder),
    "read-only": (ReadOnlyDisk, QueryOnly),
    "dead": (DeadDisk, ClosedFile),
}
"""Each fault: the real disk, and what stands for it where nothing may be mounted."""


def disk(fault: str, folder: Path) -> Disk:
    """The real disk of a fault, or its stand-in where the system does not allow it."""
    made, instead = WAYS[fault]
    try:
        return made(folder / fault)
    except OSError as error:
        sys.stderr.write(f"{fault}: {error}; simulated\n")
        return instead(folder / f"{fault}-simulated")


def unsharing() -> list[str]:
    """The command under which a process may mount, for itself alone; empty where it may not."""
    wished = ["unshare", "-m"] if os.geteuid() == 0 else ["unshare", "-rm"]
    try:
        run(*wished, "true")
    except OSError:
        return []
    return wished
