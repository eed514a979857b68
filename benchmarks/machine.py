"""The machine on which figures were taken; it is named without its own name."""

from __future__ import annotations

import os
import platform
import sqlite3
import sys
import time
from pathlib import Path


def machine() -> list[str]:
    """Lines of Markdown: date, processor, memory, system, versions."""
    from PySide6.QtCore import qVersion

    return [
        f"Taken on {time.strftime('%-d %B %Y')}.",
        "",
        f"- {processor()}, {os.cpu_count()} cores, {memory()}",
        f"- {platform.system()} {platform.release()}, Python {sys.version.split()[0]}",
        f"- Qt {qVersion()} (offscreen), SQLite {sqlite3.sqlite_version}",
        f"- load when it began: {os.getloadavg()[0]:.1f}",
    ]


def processor() -> str:
    """The processor's model."""
    return _named("/proc/cpuinfo", "model name") or platform.processor() or platform.machine()


def memory() -> str:
    """How much memory there is."""
    found = _named("/proc/meminfo", "MemTotal").split()
    return f"{int(found[0]) / 1024**2:.0f} GB" if found else "memory unknown"


def _named(path: str, key: str) -> str:
    try:
        lines = Path(path).read_text(encoding="utf-8").splitlines()
    except OSError:
        return ""
    return next((line.partition(":")[2].strip() for line in lines if line.startswith(key)), "")
