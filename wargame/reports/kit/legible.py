"""Make text from a person or a pack safe to print: nothing hidden, nothing that turns the line.

The report's own typesetter knows no markup, so `<b>` and `&` are letters like any other. What is
left to guard against are characters that cannot be seen: controls, marks that turn the direction
of writing, private and unassigned ones. They are printed by their number, such as `‹U+202E›`, so
that a reader sees that they were there.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

# Marks that some scripts and word processors put between letters; they have no shape of their own.
_SILENT: Final = dict.fromkeys((0x00AD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFE0E, 0xFE0F, 0xFEFF))
_LINE_ENDS: Final = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_PLAIN: Final = re.compile(
    r"[\n\x20-\x7e\xa1-\xac\xae-\u02ff\u0370-\u0377\u0386-\u0482\u048a-\u052f]*"
)
# More marks than any language stacks on one letter would run into the lines above.
_STACKED: Final = 3


def legible(text: str) -> str:
    """Return text that shows every character it holds; line ends become line feeds."""
    if _PLAIN.fullmatch(text):
        return text
    text = _LINE_ENDS.sub("\n", text).translate(_SILENT).replace("\t", "    ")
    return "".join(_shown(unicodedata.normalize("NFC", text)))


def one_line(text: str) -> str:
    """Return legible text in which line ends have become spaces: titles, names, table cells."""
    return " ".join(legible(text).split())


def clip(text: str, most: int) -> str:
    """Return one line of at most `most` characters, cut at a word where that is possible."""
    line = one_line(text)
    if len(line) <= most:
        return line
    cut = line[: most - 1]
    space = cut.rfind(" ")
    return (cut[:space] if space > most * 2 // 3 else cut).rstrip(" ,;:") + "…"


def codepoint(character: str) -> str:
    """Write a character by its number."""
    return f"‹U+{ord(character):04X}›"


def _shown(text: str) -> list[str]:
    shown: list[str] = []
    marks = 0
    for character in text:
        marks = marks + 1 if unicodedata.combining(character) else 0
        if marks > _STACKED or _is_unseen(character):
            shown.append(codepoint(character))
        else:
            shown.append(character)
    return shown


@lru_cache(maxsize=4096)
def _is_unseen(character: str) -> bool:
    if character == "\n":
        return False
    return unicodedata.category(character) in {"Cc", "Cf", "Cs", "Co", "Cn"}
