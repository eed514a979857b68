"""Whatever is played, a report holds nothing that its reader may not see: no text, no byte."""

from __future__ import annotations

import os
from io import BytesIO
from typing import TYPE_CHECKING

import pikepdf
import pytest
from pypdf import PdfReader

from tests.play.random_play import RandomPlay
from tests.reports.played import PEOPLE, played
from tests.reports.played import review as reviewed
from tests.reports.reading import flat, text_of
from wargame.game.ids import PUBLIC, SeatId
from wargame.play.review import review_of
from wargame.reports.options import ReportOptions
from wargame.reports.presets import sections_of
from wargame.reports.sections import SECTIONS
from wargame.reports.writer import render_report

if TYPE_CHECKING:
    from wargame.reports.options import Preset

PLAYS = int(os.environ.get("WARGAME_PLAYS", "2"))
EVERYTHING = tuple(one.id for one in SECTIONS)


@pytest.fixture(scope="module", params=range(PLAYS))
def random_play(request: pytest.FixtureRequest) -> RandomPlay:
    return RandomPlay(request.param).play(300)


def all_that_is_in(content: bytes) -> str:
    """The pages' text, and every string and stream of the file: titles, outline, alternatives."""
    parts = [flat(text_of(PdfReader(BytesIO(content))))]
    with pikepdf.open(BytesIO(content)) as pdf:
        for one in pdf.objects:
            parts.append(str(one) if isinstance(one, pikepdf.String) else repr(one))
            if isinstance(one, pikepdf.Stream) and "/Length1" not in one:
                parts.append(one.read_bytes().decode("latin-1"))
    return " ".join(parts)


@pytest.mark.parametrize("preset", ["seat", "player", "public"])
def test_no_secret_of_a_random_play_is_in_a_report_for_another(
    random_play: RandomPlay, preset: Preset
) -> None:
    session = random_play.table.session
    for seat in (PUBLIC,) if preset == "public" else session.state.roster[:2]:
        # Everything is asked for, also sections that the preset leaves out.
        options = ReportOptions(preset=preset, sections=EVERYTHING)
        told = all_that_is_in(render_report(review_of(session, seat), options, {})[0])

        leaked = [
            word for word, to in random_play.canaries.items() if seat not in to and word in told
        ]
        assert not leaked


def test_the_secrets_are_in_the_facilitators_own_copy(random_play: RandomPlay) -> None:
    session = random_play.table.session
    review = review_of(session)
    told = all_that_is_in(render_report(review, ReportOptions(), {})[0])

    assert sum(word in told for word in random_play.canaries) > 10


@pytest.mark.parametrize("reader", ["public", "KAZ"])
def test_what_is_controls_is_in_no_other_report(reader: str) -> None:
    preset: Preset = "public" if reader == "public" else "seat"
    content, _ = render_report(
        reviewed(reader), ReportOptions(preset=preset, sections=EVERYTHING), {}
    )
    told = all_that_is_in(content)
    session = played().session
    pack = session.setting.pack

    hidden = [one.title for one in pack.indicators if not one.public]
    assert hidden
    assert [title for title in hidden if title in told] == []
    for secret in ("Armenia asked for the word twice", "to see what a mission", "no time"):
        assert secret not in told
    assert "A rumour" not in told
    assert "nobody does anything" not in told


def test_the_public_reads_no_name_of_a_person() -> None:
    content, _ = render_report(
        reviewed("public"), ReportOptions(preset="public", people="names", sections=EVERYTHING), {}
    )
    told = all_that_is_in(content)

    assert [name for name in PEOPLE.values() if name in told] == []


def test_reasons_and_notes_that_are_left_out_stand_nowhere() -> None:
    content, _ = render_report(
        reviewed(), ReportOptions(without=frozenset({"notes", "reasons"})), {}
    )
    told = all_that_is_in(content)

    for text in (
        "Armenia asked for the word twice",
        "to see what a mission",
        "the roll was called before anybody spoke",
        "no time",
    ):
        assert text not in told


def test_a_preset_for_few_asks_for_no_section_that_is_controls() -> None:
    for preset in ("seat", "player", "public"):
        asked = sections_of(preset)
        assert not set(asked) & {"knew", "inaction", "history", "charters", "hand", "notes"}


@pytest.mark.parametrize("section", ["knew", "inaction", "history", "charters", "hand"])
def test_such_a_section_is_empty_for_another_reader(section: str) -> None:
    for reader in ("public", "KAZ"):
        review = reviewed(reader)
        found = next(one for one in SECTIONS if one.id == section)
        assert not found.holds(review)
        assert review.audience == SeatId(reader)
