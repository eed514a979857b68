"""Small JSON files of a person's own: written whole or not at all, set aside when damaged."""

from __future__ import annotations

import contextlib
import json
import logging
import os
import tempfile
from pathlib import Path

log = logging.getLogger(__name__)


def read_kept(file: Path) -> object:
    """Read a kept file; None when there is none, or when it is damaged.

    A damaged file is renamed to `<name>.damaged` beside it, so that nothing is lost and the next
    start is not hindered by it.
    """
    try:
        return json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except OSError as error:
        log.warning("%s cannot be read: %s", file.name, error.strerror)
    except (ValueError, RecursionError):
        log.warning("%s is damaged and was set aside", file.name)
        with contextlib.suppress(OSError):
            file.replace(file.with_name(file.name + ".damaged"))
    return None


def write_kept(file: Path, value: object) -> bool:
    """Write a kept file whole; returns whether that worked.

    What is kept here is a convenience: a full disk or a folder without the right to write costs
    a line in the log and nothing else.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=file.parent, prefix=file.name, suffix=".part")
        part = Path(name)
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as out:
                json.dump(value, out, ensure_ascii=False, indent=1, sort_keys=True)
                out.write("\n")
            part.replace(file)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
    except OSError as error:
        log.warning("%s could not be kept: %s", file.name, error.strerror)
        return False
    return True
