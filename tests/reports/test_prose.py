"""A text of a pack stands on paper as it was written, also in Cyrillic and Armenian."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from functools import cache

import docx
import pikepdf
import pytest
from pypdf import PdfReader

from tests.play.tables import karabakh
from tests.reports.reading import pages_of
from tests.reports.structure import problems
from tests.reports.test_papers import chosen
from wargame.play.papers import Papers, papers
from wargame.reports.paperdocument import NotToEdit, render_paper_document
from wargame.reports.printing import render_paper
from wargame.reports.prose import told

BRIEFING = """\
# Обстановка

**Ваша дилемма.** Просить или *не просить*: `ст. 4`.

> Ասել են **երբեք**.

- one
- two
  1. deeper

![a map](https://example.org/a.png) and [a treaty](https://example.org/t)
"""


@cache
def collected() -> Papers:
    session = karabakh().session
    found = papers(session, chosen(session), ("ARM",))
    return replace(found, seats=tuple(replace(one, briefing=BRIEFING) for one in found.seats))


def looks(text: str) -> list[tuple[str, str | None, bool]]:
    return [(span.text, span.weight, span.slanted) for one in told(text) for span in one.words]


def test_words_keep_their_look() -> None:
    assert looks("A **strong** and *slanted* `x`.") == [
        ("A ", None, False),
        ("strong", "strong", False),
        (" and ", None, False),
        ("slanted", None, True),
        (" ", None, False),
        ("x", "mono", False),
        (".", None, False),
    ]


def test_quotations_and_lists_stand_further_in() -> None:
    plain, quoted, item, deeper = told("plain\n\n> quoted\n\n- item\n  - deeper")

    assert plain.style.left < quoted.style.left
    assert quoted.style.role == "BlockQuote"
    assert item.style.left < deeper.style.left
    assert (plain.mark, item.mark) == ("", "\u2022")


def test_the_secret_brief_has_the_words_and_no_marks() -> None:
    content = render_paper("briefs", collected())
    page = " ".join(pages_of(PdfReader(io.BytesIO(content)))[0].split())

    for words in ("Обстановка", "Ваша дилемма. Просить", "Ասել են երբեք.", "a map and a treaty"):
        assert words in page
    assert re.search(r"\*\*|# |> |`", page) is None


def test_slanted_letters_lean_and_nothing_is_a_link() -> None:
    with pikepdf.open(io.BytesIO(render_paper("briefs", collected()))) as pdf:
        drawn = b"".join(page.Contents.read_bytes() for page in pdf.pages)
        assert drawn.count(b"1 0 0.2126 1") == 1
        assert not any("/Annots" in page for page in pdf.pages)


@pytest.mark.parametrize("kind", ["briefs", "seat-cards", "run-book"])
def test_lists_and_quotations_are_told_to_a_screen_reader(kind: str) -> None:
    found = problems(render_paper(kind, collected()))
    # Papers carry their title where every PDF has it, not in XMP.
    assert [one for one in found if one != "the metadata name no title"] == []


def test_the_document_to_edit_has_the_same_looks() -> None:
    content = render_paper_document("briefs", collected())
    assert content == render_paper_document("briefs", collected())

    paragraphs = docx.Document(io.BytesIO(content)).paragraphs
    runs = {run.text: run for one in paragraphs for run in one.runs}
    assert runs["Ваша дилемма."].bold
    assert runs["не просить"].italic
    styles = {one.text: one.style.name for one in paragraphs if one.style}
    assert styles["Обстановка"] == "Heading 2"
    assert styles["Ասել են երբեք."] == "Quote"
    (item,) = (one for one in paragraphs if one.text == "\u2022\tone")
    assert item.paragraph_format.left_indent


def test_a_form_is_no_document() -> None:
    with pytest.raises(NotToEdit, match="cannot be a document"):
        render_paper_document("orders", collected())
