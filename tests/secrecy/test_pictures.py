"""A picture that one seat received leaves for nobody else: no paper, no export, no branch of it."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest

from tests.ledger import tried
from tests.play.tables import Table, karabakh
from tests.secrecy.leaving import as_text, squeezed
from wargame.app.exporting import FORMS, Source
from wargame.app.reporting import pictures
from wargame.game.ids import CONTROL, PUBLIC, InjectId, SeatId
from wargame.play.commands import DeliverInject
from wargame.play.papers import chosen_so_far, papers
from wargame.play.review import review_of
from wargame.reports.options import ReportOptions
from wargame.reports.papers import PAPERS
from wargame.reports.printing import EmptyPaper, render_paper
from wargame.reports.writer import render_report

if TYPE_CHECKING:
    from collections.abc import Iterator

ALD, BRN, COV = map(SeatId, ("ALD", "BRN", "COV"))
NEWS, PRIVATE = InjectId("lea-t1-i1"), InjectId("lea-t1-i2")
SECRET = ("clean, as if by a blade?”", "sketch of the line", "As I saw it, from the water")
"""Words of the picture itself, of its title and of what it shows; none stands in the inject."""


@pytest.fixture(scope="module")
def table() -> Table:
    """The news for all has come, with two pictures; the keeper's sketch for Brennick alone."""
    table = karabakh(pack="learn-the-table").start().open_turn()
    for inject in (NEWS, PRIVATE):
        table.session.submit(DeliverInject(inject=inject))
    return table.end_turn()


def leaving(table: Table, reader: SeatId) -> Iterator[tuple[str, bytes]]:
    session, review = table.session, review_of(table.session, reader)
    preset = {CONTROL: "full", PUBLIC: "public"}.get(reader, "seat")
    seat = reader if preset == "seat" else ""
    options = ReportOptions(preset=preset, seat=seat)  # type: ignore[arg-type]
    yield "report", render_report(review, options, pictures(session, review))[0]
    for form, write in FORMS.items():
        if form != "evidence" or reader == CONTROL:
            for name, content in write(Source(session, review)):
                yield f"{form} {name}", content


def holds(content: bytes) -> set[str]:
    text = squeezed(as_text(content)).replace("-", "")
    return {one for one in SECRET if squeezed(one).replace("-", "") in text}


@pytest.mark.parametrize("reader", [ALD, COV, PUBLIC])
def test_it_leaves_for_nobody_whom_it_did_not_reach(table: Table, reader: SeatId) -> None:
    count = 0
    for name, content in leaving(table, reader):
        assert holds(content) == set(), name
        count += 1
    assert len(pictures(table.session, review_of(table.session, reader))) == 1 + 2
    tried("files that leave while one seat has a picture", count, "none held it")


@pytest.mark.parametrize("reader", [BRN, CONTROL])
def test_it_is_there_for_whom_it_reached(table: Table, reader: SeatId) -> None:
    found = {name: holds(content) for name, content in leaving(table, reader)}

    assert found["json review.json"] == set(SECRET[:2])
    assert found["report"] == set(SECRET[1:]), "drawn, letters and all"
    assert len(pictures(table.session, review_of(table.session, reader))) == 1 + 3


@pytest.mark.parametrize(("reader", "count"), [(PUBLIC, 2), (COV, 2), (BRN, 3), (CONTROL, 3)])
def test_a_document_holds_as_many_pictures_as_came(
    table: Table, reader: SeatId, count: int
) -> None:
    content = dict(leaving(table, reader))["docx report.docx"]
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        media = [name for name in archive.namelist() if name.startswith("word/media/")]
        body = archive.read("word/document.xml").decode()

    assert len(media) == count
    assert body.count('descr="A newspaper page with the headline') == 1


def test_nothing_of_it_is_printed_before_it_comes_but_for_control() -> None:
    session = karabakh(pack="learn-the-table").start().session
    found = papers(session, chosen_so_far(session))
    holding = set()
    for kind in PAPERS:
        try:
            if holds(render_paper(kind.id, found)):
                holding.add(kind.id)
        except EmptyPaper:
            continue

    assert holding == {"run-book", "picture-sheets"}
    assert all(one.secret for one in PAPERS if one.id in holding)
    assert set(pictures(session, review_of(session, CONTROL))) == {"cover.svg"}


def test_the_card_of_a_turn_shows_a_seat_its_own_and_no_other() -> None:
    session = karabakh(pack="learn-the-table").start().open_turn().session
    for inject in (NEWS, PRIVATE):
        session.submit(DeliverInject(inject=inject))
    for seat in (ALD, BRN, COV):
        found = papers(session, chosen_so_far(session), (seat,))
        held = holds(render_paper("turn-cards", found))
        assert held == (set(SECRET[1:]) if seat == BRN else set()), seat
