"""A text in the raw bytes of files, in every form in which a program may have left it there."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path


def forms(text: str) -> Iterator[tuple[str, bytes]]:
    """The text as UTF-8, as UTF-16 both ways, in base64 at each of its three places, in hex."""
    raw = text.encode()
    yield "UTF-8", raw
    yield "UTF-16 LE", text.encode("utf-16-le")
    yield "UTF-16 BE", text.encode("utf-16-be")
    yield "hexadecimal", raw.hex().encode()
    yield "HEXADECIMAL", raw.hex().upper().encode()
    for coding, code in (("base64", base64.b64encode), ("base64url", base64.urlsafe_b64encode)):
        for before in range(3):
            coded = code(bytes(before) + raw)
            # Whatever stands before and behind changes the letters at the ends.
            yield f"{coding} at {before}", coded[4 if before else 0 : -4]


def found_in(folder: Path, texts: Iterable[str]) -> list[str]:
    """Each file that holds one of the texts, with the form in which it stands there."""
    wanted = [(text, *form) for text in texts for form in forms(text)]
    found = []
    for file in sorted(one for one in folder.rglob("*") if one.is_file()):
        content = file.read_bytes()
        found += [f"{file.name}: {text} as {form}" for text, form, raw in wanted if raw in content]
    return found
