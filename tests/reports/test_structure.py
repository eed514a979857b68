from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

import pikepdf
import pytest

from tests.reports.made import made
from tests.reports.played import review
from tests.reports.structure import problems
from wargame.reports.options import ReportOptions
from wargame.reports.writer import render_report

if TYPE_CHECKING:
    from collections.abc import Callable


def rendered(**options: Any) -> bytes:
    return render_report(made(), ReportOptions(**options), {})[0]


def broken(breaking: Callable[[pikepdf.Pdf], None]) -> list[str]:
    """The problems of a report of which one thing was spoilt."""
    out = BytesIO()
    with pikepdf.open(BytesIO(rendered(sections=("register",)))) as pdf:
        breaking(pdf)
        pdf.save(out)
    return problems(out.getvalue())


@pytest.mark.parametrize("preset", ["full", "executive", "doctrine"])
def test_the_structure_breaks_no_rule(preset: str) -> None:
    assert problems(rendered(preset=preset, handling="For the group")) == []


def test_the_structure_of_a_played_exercise_breaks_no_rule() -> None:
    content, _ = render_report(review(), ReportOptions(), {})

    assert problems(content) == []


def test_a_missing_language_is_found() -> None:
    def spoil(pdf: pikepdf.Pdf) -> None:
        del pdf.Root.Lang

    assert broken(spoil) == ["the document has no language"]


def test_a_letter_outside_the_structure_is_found() -> None:
    def spoil(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[0]
        page.contents_add(b"BT /F1 9 Tf (x) Tj ET", prepend=True)

    found = broken(spoil)
    assert len(found) == 1
    assert found[0].startswith("Tj")


def test_a_table_without_heads_is_found() -> None:
    def spoil(pdf: pikepdf.Pdf) -> None:
        for one in pdf.objects:
            if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/TH":
                one.S = pikepdf.Name("/TD")

    assert "a table has no head" in broken(spoil)
