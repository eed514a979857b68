"""The list of charters: title, reading, and how sure their authors are. No Qt here."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from wargame.game.phrasing import counted
from wargame.ui.views.charters.library import Problem
from wargame.ui.views.charters.screen import CharterLine

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wargame.rules.charter import Charter
    from wargame.ui.tones import Tone
    from wargame.ui.views.charters.library import Entry, Library

READINGS: Final[Mapping[str, str]] = {
    "as-written": "As written",
    "as-practised": "As practised",
    "proposed": "Proposed",
}


def charter_lines(library: Library) -> tuple[CharterLine, ...]:
    """Every charter under its heading; one not read yet shows its title only."""
    return tuple(_lines(library))


def _lines(library: Library) -> Iterator[CharterLine]:
    group = ""
    alike = set(library.alike())
    for entry in library.entries:
        if _same(library, entry, alike):
            continue
        if entry.group != group:
            group = entry.group
            yield CharterLine("", group)
        yield _line(library, entry)


def _same(library: Library, entry: Entry, alike: set[str]) -> bool:
    """Whether an installed charter says the same as the one that the exercise holds."""
    if entry.key not in alike:
        return False
    charters = [library.known(one.key) for one in library.entries if one.id == entry.id]
    hashes = {None if c is None or isinstance(c, Problem) else c.content_hash for c in charters}
    return len(hashes) == 1 and None not in hashes


def _line(library: Library, entry: Entry) -> CharterLine:
    charter = library.known(entry.key)
    if isinstance(charter, Problem):
        return CharterLine(
            entry.key, entry.title, "", "Does not open", "failed", "bad", charter.says
        )
    if charter is None:
        return CharterLine(entry.key, entry.title)
    certainty, glyph, tone = certainty_of(charter)
    return CharterLine(entry.key, entry.title, READINGS[charter.reading], certainty, glyph, tone)


def certainty_of(charter: Charter) -> tuple[str, str, Tone]:
    """How sure the author is of the articles: the least sure are what a reader must know."""
    counts = Counter(article.certainty for article in charter.articles.values())
    all_of = len(charter.articles)
    if not all_of:
        return "No article", "waiting", "text2"
    if counts["low"]:
        return f"{counts['low']} of {counted(all_of, 'article')} to be checked", "waiting", "text2"
    if counts["medium"]:
        return f"{counts['medium']} of {counted(all_of, 'article')} only probable", "draft", "text2"
    if counts[None]:
        return "Certainty not said", "waiting", "text2"
    return "Well documented", "passed", "text2"


def note_of(charter: Charter) -> str:
    """A charter in a line: its reading, since when, its members and its source."""
    text = charter.text
    parts = [READINGS[charter.reading], counted(len(charter.members), "member")]
    if text.in_force:
        parts.insert(1, f"in force since {text.in_force}")
    source = f" Source: {text.source}." if text.source else ""
    return f"{', '.join(parts)}.{source}"
