from __future__ import annotations

import gc
import os
import re
import subprocess
import sys
import time
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pikepdf
import pytest

from tests.reports.made import made
from tests.reports.played import PEOPLE, review
from tests.reports.reading import flat, rendered, text_of
from wargame.game.ids import SeatId
from wargame.reports.errors import NoSuchPreset, NoSuchSection, TargetUnwritable, WrongReader
from wargame.reports.options import PRESETS, ReportOptions
from wargame.reports.presets import sections_of
from wargame.reports.sections import SECTIONS
from wargame.reports.writer import render_report, write_report

if TYPE_CHECKING:
    from pypdf import PdfReader

ROOT = Path(__file__).parents[2]
AGAIN = """
import hashlib, sys
from tests.reports.made import made
from tests.reports.plays import reviewed
from wargame.reports.options import ReportOptions
from wargame.reports.writer import render_report
for review in (made(), reviewed("quarrel")):
    content, _ = render_report(review, ReportOptions(handling="For the group"), {})
    sys.stdout.write(hashlib.sha256(content).hexdigest())
"""


def digest_elsewhere(**environment: str) -> str:
    """The digests of the same reports, made in another process; one with all its replays."""
    done = subprocess.run(
        [sys.executable, "-c", AGAIN],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def anchors(reader: PdfReader) -> set[str]:
    """Text of each link, and whether its target exists."""
    found = set()
    for page in reader.pages:
        annotations: Any = page.get("/Annots", ())
        for one in annotations:
            link = one.get_object()
            assert link["/Dest"][0].get_object()["/Type"] == "/Page"
            found.add(str(link["/Contents"]))
    return found


def test_the_same_log_gives_the_same_bytes_wherever_it_is_printed() -> None:
    one = digest_elsewhere(PYTHONHASHSEED="1", TZ="Asia/Tokyo", LC_ALL="C", LANG="C")
    two = digest_elsewhere(
        PYTHONHASHSEED="77", TZ="America/Lima", LC_ALL="C.UTF-8", SOURCE_DATE_EPOCH="1"
    )

    assert one == two


def test_the_same_session_gives_the_same_bytes_twice() -> None:
    one, info = render_report(made(), ReportOptions(), {})
    two, _ = render_report(made(), ReportOptions(), {})

    assert one == two
    assert info.sha256 != render_report(made(), ReportOptions(paper="letter"), {})[1].sha256


def test_dates_in_the_file_are_the_logs() -> None:
    reader, _ = rendered(made())

    assert reader.metadata is not None
    assert str(reader.metadata["/CreationDate"]) == "D:20260302095000+00'00'"
    assert str(reader.metadata["/ModDate"]) == "D:20260302095000+00'00'"


def test_the_file_says_what_it_is() -> None:
    reader, _ = rendered(replace(made(), title="A & B <c>"))

    assert reader.metadata is not None
    assert reader.metadata.title == "A & B <c>: after-action report"
    assert reader.metadata.author == "Exercise A & B <c>"
    assert reader.metadata.subject == "The harbour; Charter of the League; for the facilitator"
    assert reader.xmp_metadata is not None
    assert reader.xmp_metadata.dc_title == {"x-default": "A & B <c>: after-action report"}
    root: Any = reader.trailer["/Root"]
    assert root["/Lang"] == "en-GB"


def test_every_section_is_in_the_outline_and_leads_to_its_page() -> None:
    reader, info = rendered(made())
    top = [one for one in reader.outline if not isinstance(one, list)]

    titles = [re.sub(r"^\d+\s+", "", str(one.title)) for one in top]
    whole = sections_of("full")
    assert titles == [one.title for one in SECTIONS if one.id in whole]
    pages = [reader.get_destination_page_number(one) for one in top]
    assert pages == [one.first - 1 for one in info.sections]


def test_every_citation_has_an_anchor_in_the_annex() -> None:
    reader, _ = rendered(review())
    text = text_of(reader)
    cited = set(re.findall(r"#\d+", text.split("Annex: the log")[1]))

    linked = {one for one in anchors(reader) if one.startswith("#")}
    assert linked
    assert linked <= cited
    written = {f"#{entry.seq}" for entry in review().log}
    assert linked <= written


def test_without_an_annex_numbers_are_no_links() -> None:
    reader, _ = rendered(made(), sections=("register",))

    assert "#14" in text_of(reader)
    assert not anchors(reader)


def test_pages_are_numbered_and_marked() -> None:
    reader, info = rendered(made(), handling="Exercise, restricted")

    assert info.pages == len(reader.pages)
    for number, page in enumerate(reader.pages, start=1):
        text = page.extract_text()
        assert text.count("Exercise, restricted") == 2
        if number > 1:
            assert f"{number} of {info.pages}" in text


def test_the_contents_name_the_right_pages() -> None:
    reader, info = rendered(made())
    text = reader.pages[1].extract_text()

    lines = [line for line in text.splitlines() if line.strip()]
    for section in info.sections[2:]:
        assert section.title in text
    numbers = [int(line) for line in lines if line.isdecimal()]
    assert [one.first for one in info.sections[2:]] == numbers[-len(info.sections[2:]) :]


@pytest.mark.parametrize("preset", PRESETS)
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_every_preset_prints_on_either_paper(preset: str, paper: str) -> None:
    audience = {"public": "public", "seat": "AAA", "player": "AAA"}.get(preset, "control")
    shown = replace(made(), audience=SeatId(audience))
    reader, info = rendered(shown, preset=preset, paper=paper)

    assert len(reader.pages) == info.pages > 1
    width, height = (595.28, 841.89) if paper == "a4" else (612, 792)
    assert reader.pages[0].mediabox.width == pytest.approx(width, abs=0.01)
    assert reader.pages[0].mediabox.height == pytest.approx(height, abs=0.01)


def test_the_executive_report_has_two_pages() -> None:
    motions = made().motions * 8

    for one in (made(), replace(made(), motions=motions), review()):
        assert rendered(one, preset="executive")[1].pages == 2


def test_names_in_every_script_can_be_read_back() -> None:
    reader, _ = rendered(review(), sections=("people",))
    text = flat(text_of(reader))

    for name in PEOPLE.values():
        assert name in text


def test_a_seats_report_holds_nothing_that_the_seat_did_not_see() -> None:
    reader, _ = rendered(review("KAZ"), preset="seat")
    text = flat(text_of(reader))

    assert "A rumour" not in text
    assert "Armenia asked for the word twice" not in text
    reader, _ = rendered(review(), preset="full")
    assert "A rumour" in flat(text_of(reader))


@pytest.mark.parametrize("text", ["x" * 100_000, "line\n" * 20_000])
def test_texts_of_100_kb_are_printed_without_hanging(text: str) -> None:
    first = made()
    seats = (replace(first.seats[0], people=(text,), name=text, who=text), *first.seats[1:])
    motions = (replace(first.motions[0], title=text, text=text), *first.motions[1:])
    log = (replace(first.log[0], says=text), *first.log[1:])
    injects = (replace(first.injects[0], title=text), *first.injects[1:])
    start = time.process_time()
    reader, info = rendered(
        replace(first, title=text, seats=seats, motions=motions, log=log, injects=injects)
    )

    assert time.process_time() - start < 20
    assert len(reader.pages) == info.pages
    # The text of the motion and the entry of the annex stand whole.
    assert flat(text_of(reader)).count(text.split(maxsplit=1)[0][:80]) >= 2


def test_a_report_is_replaced_whole(tmp_path: Path) -> None:
    target = tmp_path / "report.pdf"
    target.write_bytes(b"old")

    info = write_report(made(), ReportOptions(), target, {})

    assert target.read_bytes().startswith(b"%PDF")
    assert len(target.read_bytes()) > 10_000
    assert info.pages > 5
    assert [one.name for one in tmp_path.iterdir()] == ["report.pdf"]


def test_a_folder_that_is_not_there_is_said_in_words(tmp_path: Path) -> None:
    with pytest.raises(TargetUnwritable, match=r"report\.pdf could not be written"):
        write_report(made(), ReportOptions(), tmp_path / "none" / "report.pdf", {})


def test_an_unknown_section_or_preset_is_named_with_the_known_ones() -> None:
    with pytest.raises(NoSuchSection, match=r"no section 'maps'.*votes"):
        rendered(made(), sections=("maps",))
    with pytest.raises(NoSuchPreset, match=r"no preset 'poster'.*executive"):
        rendered(made(), preset="poster")


@pytest.mark.parametrize(
    ("preset", "audience"), [("seat", "control"), ("player", "control"), ("public", "AAA")]
)
def test_a_report_for_few_is_not_made_of_what_others_may_see(preset: str, audience: str) -> None:
    with pytest.raises(WrongReader, match=f"preset {preset} cannot be made"):
        rendered(replace(made(), audience=SeatId(audience)), preset=preset)


def test_a_chosen_section_stands_alone_and_in_the_order_asked() -> None:
    _, info = rendered(made(), sections=("integrity", "register"))

    assert [one.id for one in info.sections] == ["integrity", "register"]


def test_the_structure_of_the_document_is_whole() -> None:
    content, _ = render_report(made(), ReportOptions(), {})
    with pikepdf.open(BytesIO(content)) as pdf:
        assert pdf.check_pdf_syntax() == []
        root = pdf.Root.StructTreeRoot
        assert pdf.Root.MarkInfo.Marked
        roles = [str(kid.S) for section in root.K[0].K for kid in section.K]
        assert {"/H1", "/H2", "/P", "/Table", "/Figure"} <= set(roles)
        figures = [kid for section in root.K[0].K for kid in section.K if str(kid.S) == "/Figure"]
        assert all(str(one.Alt) for one in figures)
        assert any("Tension: 50 at the start, 72" in str(one.Alt) for one in figures)
        rows = dict(zip(root.ParentTree.Nums[::2], root.ParentTree.Nums[1::2], strict=True))
        assert all(int(page.obj.StructParents) in rows for page in pdf.pages[2:])


def test_every_piece_of_marked_content_has_its_end() -> None:
    reader, _ = rendered(review())

    for page in reader.pages:
        contents = page.get_contents()
        assert contents is not None
        data = contents.get_data()
        begun = len(re.findall(rb"\b(?:BDC|BMC)\b", data))
        assert begun == len(re.findall(rb"\bEMC\b", data))


def test_every_font_is_embedded() -> None:
    content, _ = render_report(review(), ReportOptions(), {})
    with pikepdf.open(BytesIO(content)) as pdf:
        fonts = [one for one in pdf.objects if _is_font(one)]

        assert len(fonts) >= 5
        assert all("/FontFile2" in one.FontDescriptor for one in fonts)


def _is_font(one: Any) -> bool:
    return isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/Font"


def test_a_report_leaves_nothing_lying_about_that_only_a_search_for_garbage_would_find() -> None:
    options = ReportOptions(handling="For the group")
    render_report(made(), options, {})  # what is made once for good
    gc.collect()
    gc.disable()
    try:
        render_report(made(), options, {})
        left = gc.collect()
    finally:
        gc.enable()

    # The document ties thousands of objects together; a long exercise hundreds of thousands, and
    # the search for them stops the window, on whichever thread it is done.
    assert left < 500
