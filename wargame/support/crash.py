"""What happens when the program fails: a report is written, somebody is told, play goes on.

`install` sets the hooks for the main thread and for all others and lets `faulthandler` write
to a file, since a crash in Qt's own code never reaches Python. The hooks only write and call
`tell`; a window connects `tell` to a queued signal, because a hook may run on any thread.
"""

from __future__ import annotations

import contextlib
import faulthandler
import logging
import os
import sys
import threading
import traceback
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TextIO

from wargame.support.paths import places

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from types import TracebackType

log = logging.getLogger(__name__)

NATIVE = "crash-native.txt"
KEPT = 10


@dataclass(frozen=True, slots=True)
class Crash:
    """One failure of the program.

    Attributes:
        summary: What kind of error it was; never its message, which may hold a secret.
        text: The whole report, for whoever mends it.
        report: The file that holds the text; None when it could not be written.
        thread: The name of the thread it happened on.
    """

    summary: str
    text: str
    report: Path | None
    thread: str


@dataclass
class CrashHandler:
    """Writes a report of every exception that nobody caught, and tells about it.

    Attributes:
        tell: Called with each crash, on the thread where it happened; must not raise.
        folder: Where the reports go.
    """

    tell: Callable[[Crash], None]
    folder: Path = field(default_factory=lambda: places().logs)
    _native: TextIO | None = None
    _before: tuple[object, object] | None = None
    _count: int = 0

    def install(self) -> str:
        """Set the hooks; returns what a native crash of the last run left behind, or nothing."""
        last = self._take_native()
        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._on_main
        threading.excepthook = self._on_thread
        with contextlib.suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            self._native = (self.folder / NATIVE).open("w", encoding="utf-8")
            faulthandler.enable(self._native)
        return last

    def remove(self) -> None:
        """Set the hooks back; the empty file of `faulthandler` goes too."""
        if self._before is not None:
            sys.excepthook, threading.excepthook = self._before  # type: ignore[assignment]
            self._before = None
        if self._native is not None:
            faulthandler.disable()
            self._native.close()
            self._native = None
            self._take_native()

    def report(self, error: BaseException, thread: str = "") -> Crash:
        """Write the report of an error and tell about it."""
        self._count += 1
        thread = thread or threading.current_thread().name
        summary = type(error).__name__
        text = crash_text(error, thread)
        crash = Crash(summary, text, self._write(text), thread)
        log.error("%s on %s; report: %s", type(error).__name__, thread, crash.report)
        self.tell(crash)
        return crash

    def _on_main(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self.report(error.with_traceback(trace))

    def _on_thread(self, happened: threading.ExceptHookArgs) -> None:
        if happened.exc_value is None or isinstance(happened.exc_value, SystemExit):
            return
        name = happened.thread.name if happened.thread else ""
        self.report(happened.exc_value, name)

    def _write(self, text: str) -> Path | None:
        file = self.folder / f"crash-{os.getpid()}-{self._count:03d}.txt"
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", errors="backslashreplace")
            self._drop_old()
        except OSError:
            return None
        return file

    def _drop_old(self) -> None:
        reports = sorted(
            self.folder.glob("crash-[0-9]*.txt"), key=lambda one: one.stat().st_mtime_ns
        )
        for old in reports[:-KEPT]:
            old.unlink(missing_ok=True)

    def _take_native(self) -> str:
        file = self.folder / NATIVE
        try:
            text = file.read_text(encoding="utf-8", errors="replace")
            file.unlink()
        except OSError:
            return ""
        return text


def crash_text(error: BaseException, thread: str) -> str:
    """The report: versions, the thread, where it happened.

    No local values and no messages, but for those that speak of the code alone: an error's message
    often quotes what it was given, which may be a pass-phrase or a sealed text.
    """
    import platform
    from importlib import metadata

    try:
        version = metadata.version("wargame-tabletop")
    except metadata.PackageNotFoundError:
        version = "unknown"
    head = (
        f"wargame {version}, Python {platform.python_version()}, {platform.platform()}\n"
        f"thread: {thread}\n\n"
    )
    return head + "".join(_told(error, set()))


def _told(error: BaseException, seen: set[int]) -> Iterator[str]:
    """An error and those that led to it, the first of them first."""
    seen.add(id(error))
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None and id(before) not in seen:
        yield from _told(before, seen)
        yield "\nWhich led to:\n\n"
    yield from traceback.format_tb(error.__traceback__)
    message = f": {error}" if isinstance(error, _OF_CODE) else ""
    yield f"{type(error).__name__}{message}\n"


_OF_CODE = (AttributeError, NameError, ImportError, RecursionError, ZeroDivisionError)
"""Errors whose messages name parts of the program, never what it was given."""
