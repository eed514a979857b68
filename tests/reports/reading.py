"""Read a report back as a stranger would: by pypdf, and nothing of the project's own."""

from __future__ import annotations

from contextlib import contextmanager
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pytest
from pypdf import PdfReader
from pypdf.generic._font import Font
from typing_extensions import override

from wargame.reports.options import ReportOptions
from wargame.reports.writer import render_report

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pypdf.generic import DictionaryObject

    from wargame.play.review import Review
    from wargame.reports.options import ReportInfo


def rendered(review: Review, **options: Any) -> tuple[PdfReader, ReportInfo]:
    """Set a report and open it; the same of the same review only once."""
    return _set(_Once(review), ReportOptions(**options))


def text_of(reader: PdfReader) -> str:
    """All text, page after page."""
    return "\n".join(pages_of(reader))


@lru_cache(maxsize=40)
def pages_of(reader: PdfReader) -> tuple[str, ...]:
    """The text of each page."""
    with _fonts_read_once():
        return tuple(page.extract_text() for page in reader.pages)


@contextmanager
def _fonts_read_once() -> Iterator[None]:
    """Pypdf reads a font's table of thousands of signs anew on each page: half of all its time."""
    plain = Font.from_font_resource
    known: dict[int, tuple[DictionaryObject, Font]] = {}

    def once(written: DictionaryObject) -> Font:
        if id(written) not in known:
            # Held together, so that no other takes its id.
            known[id(written)] = (written, plain(written))
        return known[id(written)][1]

    with pytest.MonkeyPatch.context() as at:
        at.setattr(Font, "from_font_resource", once)
        yield


class _Once:
    """A review that equals itself alone: to compare two takes as long as to read them."""

    def __init__(self, review: Review) -> None:
        self.review = review

    @override
    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Once) and other.review is self.review

    @override
    def __hash__(self) -> int:
        return id(self.review)


@lru_cache(maxsize=40)
def _set(once: _Once, options: ReportOptions) -> tuple[PdfReader, ReportInfo]:
    content, info = render_report(once.review, options, {})
    return PdfReader(BytesIO(content)), info


def flat(text: str) -> str:
    """The text without line ends, to look for a sentence that may be broken anywhere."""
    return " ".join(text.split())
