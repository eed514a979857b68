"""What whole reports say: three played exercises in full, and each pack's history in two pages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.reports.baselines import PACKS
from tests.reports.baselines import reviewed as history
from tests.reports.plays import PLAYS, reviewed
from tests.reports.reading import rendered, text_of
from tests.reports.structure import problems
from wargame.reports.options import ReportOptions
from wargame.reports.presets import sections_of
from wargame.reports.writer import render_report

if TYPE_CHECKING:
    from collections.abc import Callable

    from pypdf import PdfReader

WRITTEN_BY_PEOPLE = {
    "notes",
    "votes",
    "meeting",
    "alliance",
    *("ratings", "checklist", "hotwash", "feedback", "improvement"),
}
"""Nobody speaks, rates or notes in what the program plays; some packs have no vote, no forces."""
DIGEST = re.compile(r"\b[0-9a-f]{4,8}(?: [0-9a-f]{4,8}){2,}\b|\b[0-9a-f]{12}\b")


def lasting(reader: PdfReader) -> str:
    """The text without digests, entries' numbers and folios: they have tests of their own."""
    text = DIGEST.sub("<digest>", text_of(reader))
    text = re.sub(r"#\d+(?:–#\d+)?", "#n", text)
    text = re.sub(r"\b\d+ entries\b|\bentry \d+\b", "n entries", text)
    return re.sub(r"\b\d+ of \d+$", "", text, flags=re.MULTILINE)


@pytest.mark.parametrize("play", PLAYS)
def test_a_played_exercise_is_told_as_it_was(play: str, golden: Callable[[str, str], None]) -> None:
    whole = tuple(one for one in sections_of("full") if one not in {"integrity", "annex"})
    reader, _ = rendered(reviewed(play), sections=whole)

    golden(f"plays/{play}", lasting(reader))


@pytest.mark.parametrize("pack", PACKS)
def test_a_history_is_told_as_it_was(pack: str, golden: Callable[[str, str], None]) -> None:
    reader, info = rendered(history(pack), preset="executive")

    assert info.pages == 2
    golden(f"histories/{pack}", lasting(reader))


@pytest.mark.parametrize("pack", PACKS)
def test_a_history_in_full_has_every_section_and_a_whole_structure(pack: str) -> None:
    review = history(pack)
    content, info = render_report(review, ReportOptions(handling="For the group"), {})

    told = [one.id for one in info.sections]
    left_out = {one for one in sections_of("full") if one not in told}
    alone = {"charters"} if len(review.charters) == 1 else set()
    assert left_out <= WRITTEN_BY_PEOPLE | alone
    assert problems(content) == []
