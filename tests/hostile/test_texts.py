"""Hostile text in every field: shown, printed and exported as nothing but text."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from tests.journeys.stage import desk, home_settled, window
from tests.ledger import tried
from tests.play.tables import Table, karabakh
from tests.ui.conftest import theme
from wargame.app.exporting import FORMS, Source
from wargame.game.events.move_deposited import Item
from wargame.game.ids import CONTROL, PUBLIC, PersonId, SeatId
from wargame.play.commands import (
    AssignSeat,
    CastBallot,
    CloseVote,
    InventInject,
    MakeNote,
    OpenVote,
    OverrideRuling,
    RevealMoves,
    SealMove,
    SendMessage,
    StartExercise,
    TableMotion,
)
from wargame.play.review import review_of
from wargame.reports.options import ReportOptions
from wargame.reports.writer import render_report
from wargame.storage.sqlite import create

if TYPE_CHECKING:
    from pathlib import Path

    from tests.journeys.stage import StageDesk
    from wargame.play.session import Session
    from wargame.ui.window import Window

__all__ = ["desk", "theme", "window"]

MARKUP = '<b>bold</b><img src="/etc/hostname"><a href="file:///etc/passwd">x</a> & <para>'
HOSTILE = {
    "markup": MARKUP,
    "formula": '=HYPERLINK("http://example.org";"x")',
    "control": "bell \x07 escape \x1b[31m \u202eesrever\u202c \ufeff zero\u200bwidth",
    "long": "Ж" * 4000,
    "words": "long text " * 2000,
    "scripts": "Հայաստան Ελλάδα საქართველო العربية 中文 🇦🇲",
}
ALD, BRN, COV = map(SeatId, ("ALD", "BRN", "COV"))


def told_everywhere(table: Table, text: str) -> Session:
    """An exercise that has the text in every field that a person can fill."""
    session = table.session
    for number in (1, 2, 3):
        session.store.set_person(f"person-{number}", text[:300])
    charter = session.setting.pack.charters[0]
    session.submit(StartExercise(title=text[:300], charter=charter))
    people = (PersonId("person-1"),)
    session.submit(AssignSeat(seat=ALD, mode="person", people=people))
    table.open_turn()
    session.submit(SendMessage(sender=ALD, to=(BRN,), title=text[:300], text=text))
    session.submit(InventInject(title=text[:300], text=text, to=(ALD, COV)))
    session.submit(InventInject(title=text[:300], text=text, to=(PUBLIC,)))
    session.submit(MakeNote(text=text))
    table.to("orders")
    items = (Item(instrument="statement", title=text[:300], text=text),)
    session.submit(SealMove(actor=ALD, seat=ALD, items=items))
    table.to("reveal").session.submit(RevealMoves())
    table.to("council")
    motion = TableMotion(proposer=ALD, decision="statement", title=text[:300], text=text)
    session.submit(motion)
    name = session.state.motion_numbers()[-1].id
    session.submit(OpenVote(motion=name))
    for seat in (ALD, BRN, COV):
        session.submit(CastBallot(motion=name, seat=seat, value="for", explanation=text[:2000]))
    session.submit(CloseVote(motion=name))
    session.submit(OverrideRuling(motion=name, outcome="rejected", reason=text))
    return session


@pytest.fixture(params=sorted(HOSTILE))
def hostile(request: pytest.FixtureRequest) -> tuple[str, Session]:
    text = HOSTILE[request.param]
    return text, told_everywhere(karabakh(pack="learn-the-table"), text)


@pytest.mark.slow
def test_a_report_of_hostile_text_holds_no_way_out_and_no_script(
    hostile: tuple[str, Session],
) -> None:
    _, session = hostile
    for reader, preset in ((CONTROL, "full"), (PUBLIC, "public"), (BRN, "seat")):
        seat = "" if reader in {CONTROL, PUBLIC} else reader
        options = ReportOptions(preset=preset, seat=seat)  # type: ignore[arg-type]
        content, info = render_report(review_of(session, reader), options, {})

        assert info.pages > 1
        # Packed streams may hold any three letters by chance; what acts is outside of them.
        acting = re.sub(rb"stream\r?\n.*?endstream", b"", content, flags=re.DOTALL)
        assert not re.search(
            rb"/(JavaScript|JS|Launch|EmbeddedFile|URI|GoToR|SubmitForm)\b", acting
        )
    tried("hostile text in every field, printed", 3, "the text as it was typed")


@pytest.mark.slow
def test_an_export_of_hostile_text_holds_no_formula_and_nothing_that_runs(
    hostile: tuple[str, Session],
) -> None:
    _, session = hostile
    for reader in (CONTROL, PUBLIC, BRN):
        source = Source(session, review_of(session, reader))
        for form, write in FORMS.items():
            if form == "evidence" and reader != CONTROL:
                continue
            for name, content in write(source):
                harmless(name, content)
                tried("hostile text in every field, exported", 1, "the text as it was typed")


def harmless(name: str, content: bytes) -> None:
    if name.endswith(".csv"):
        for row in csv.reader(io.StringIO(content.decode("utf-8-sig"))):
            assert not [cell for cell in row if cell[:1] in {"=", "+", "@", "\t", "\r"}], name
    elif content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for inner in archive.namelist():
                assert not inner.startswith("/")
                assert ".." not in inner
                inside = archive.read(inner)
                if inner.endswith((".xml", ".rels")):
                    assert b"<f>" not in inside, f"{name}/{inner} holds a formula"
                    assert b"vbaProject" not in inside
                    assert b'TargetMode="External"' not in inside, f"{name}/{inner} leads outside"
                    assert b"<!ENTITY" not in inside
                elif inner.endswith((".csv", ".xlsx", ".docx")):
                    harmless(inner, inside)


@pytest.mark.parametrize("name", ["markup", "long"])
def test_every_screen_shows_hostile_text_as_text(
    window: Window, desk: StageDesk, tmp_path: Path, name: str
) -> None:
    path = tmp_path / "hostile.wargame"
    table = karabakh(create(path, "uuid"), pack="learn-the-table")
    told_everywhere(table, HOSTILE[name]).close()
    window.take_up(desk.open_exercise(path))
    home_settled(window)
    seen = 0
    for screen in ("setup", "table", "council", "seats", "report", "charters", "review"):
        window.frame.show_screen(screen)
        home_settled(window)
        seen += shown_as_text(window.frame)
    assert seen > 20
    tried("hostile text in every field, on screens", seen, "the text as it was typed")


def shown_as_text(root: QWidget) -> int:
    """Count the texts on a screen; none may be taken for markup that a person wrote."""
    for label in root.findChildren(QLabel):
        if label.textFormat() != Qt.TextFormat.PlainText:
            assert "<img" not in label.text(), label.text()[:200]
            assert "file:///" not in label.text(), label.text()[:200]
    for widget in root.findChildren(QWidget):
        assert "<img" not in widget.toolTip(), (type(widget).__name__, widget.toolTip()[:200])
    return len(root.findChildren(QLabel))
