"""Citations of log entries and of sections, as links where there is something to lead to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.reports.kit import colours
from wargame.reports.kit.spans import Span, joined, spans

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

ANNEX = "annex"


class Citations:
    """What can be cited: entries that the reader may see, and sections that the report has.

    Attributes:
        numbers: Numbers of the sections, by id; the cover has none.
    """

    def __init__(self, entries: Collection[int], numbers: Mapping[str, int]) -> None:
        self.numbers = numbers
        self._known = frozenset(entries)
        self._has_annex = ANNEX in numbers

    def cite(self, *seqs: int) -> tuple[Span, ...]:
        """Entries of the log, each a link to the annex; those the reader may not see are left out.

        Three and more in a row are written as a range.
        """
        known = sorted({seq for seq in seqs if seq in self._known})
        return joined((self._range(run) for run in _ranges(known)), ", ")

    def cited(self, *seqs: int) -> tuple[Span, ...]:
        """The same with a space before, to end a sentence with; nothing when nothing is known."""
        found = self.cite(*seqs)
        return spans(" ", found) if found else ()

    def _range(self, run: tuple[int, int]) -> tuple[Span, ...]:
        first, last = run
        if first == last:
            return (self._entry(first),)
        return (self._entry(first), Span("–"), self._entry(last))

    def _entry(self, seq: int) -> Span:
        link = entry_anchor(seq) if self._has_annex else ""
        return Span(f"#{seq}", colour=colours.ACCENT if link else None, link=link)

    def see(self, section: str) -> tuple[Span, ...]:
        """A section by its number, as a link; nothing when the report does not have it."""
        number = self.numbers.get(section)
        if number is None:
            return ()
        link = section_anchor(section)
        return (Span(f"section {number}", colour=colours.ACCENT, link=link),)


def entry_anchor(seq: int) -> str:
    """Name of the anchor of a log entry."""
    return f"entry-{seq}"


def section_anchor(section: str) -> str:
    """Name of the anchor of a section."""
    return f"section-{section}"


def _ranges(numbers: Sequence[int]) -> list[tuple[int, int]]:
    ranges: list[tuple[int, int]] = []
    for number in numbers:
        if ranges and number == ranges[-1][1] + 1:
            ranges[-1] = (ranges[-1][0], number)
        else:
            ranges.append((number, number))
    out: list[tuple[int, int]] = []
    for first, last in ranges:
        if last - first == 1:
            out += [(first, first), (last, last)]
        else:
            out.append((first, last))
    return out
