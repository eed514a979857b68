"""Looks at files before a commit: TOML that parses, line ends, size.

    python scripts/check_texts.py FILE...

Prints a line for each thing to mend; the exit status is 1 when there is one.
"""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

TEXTS = {".cfg", ".ini", ".json", ".md", ".py", ".qss", ".sh", ".svg", ".toml", ".txt", ".yaml"}
# Tests keep broken files on purpose.
BROKEN_ON_PURPOSE = ("bad", "broken", "hostile", "unreadable")
LARGEST = 1_000_000


def wrong(file: Path) -> Iterator[str]:
    """Say what is to be mended in one file."""
    content = file.read_bytes()
    if len(content) > LARGEST:
        yield f"{file}: {len(content):,} bytes; {LARGEST:,} is the limit"
    if file.suffix not in TEXTS or any(part in BROKEN_ON_PURPOSE for part in file.parts):
        return
    if b"\r\n" in content:
        yield f"{file}: line ends of Windows; use line feeds"
    if content and not content.endswith(b"\n"):
        yield f"{file}: no line feed at the end"
    if file.suffix == ".toml":
        try:
            tomllib.loads(content.decode("utf-8"))
        except ValueError as error:
            yield f"{file}: no TOML: {error}"


def main(names: Iterable[str]) -> int:
    """Look at each file; returns the exit status."""
    lines = [line for name in names if Path(name).is_file() for line in wrong(Path(name))]
    for line in lines:
        print(line)
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
