"""Imports as Python does them, without what PySide puts around each.

PySide looks into the source of every module that is imported from then on, whether it asks for one
of PySide's own features, and keeps all these sources: a thousand files are read at the start, and
25 MB of them stay. Nothing here asks for such a feature (`from __feature__ import ...`).
"""

from __future__ import annotations

import builtins
import linecache

import PySide6.QtCore  # noqa: F401 - it is this that wraps `__import__`


def use_plain_imports() -> None:
    """Take PySide's wrapping off `__import__`, and let go of the sources that were read so far.

    A PySide that wraps nothing is left alone.
    """
    plain = getattr(builtins, "__orig_import__", None)
    if plain is not None:
        builtins.__import__ = plain
        linecache.clearcache()
