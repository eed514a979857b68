"""Nothing in a report comes from nowhere, and every citation leads to what it is cited for."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pytest
from pypdf import PdfReader

from tests.reports.baselines import baseline
from tests.reports.baselines import reviewed as history_reviewed
from tests.reports.plays import PLAYS, reviewed
from tests.reports.reading import rendered, text_of
from tests.reports.truth import figures, file_text, numbers, on_the_map, own_words, words
from wargame.reports.options import ReportOptions
from wargame.reports.writer import render_report

if TYPE_CHECKING:
    from wargame.play.review import LogEntry, Review
    from wargame.play.session import Session

DIGEST = re.compile(r"\b[0-9a-f]{4,}\b")
HEADING = re.compile(r"(?m)^\d{1,2}\.\d{1,2}\b")
ALL = [*PLAYS, "karabakh-2020", "osh-2010"]


def exercise(name: str) -> tuple[Session, Review]:
    if name in PLAYS:
        return PLAYS[name]().session, reviewed(name)
    return baseline(name), history_reviewed(name)


@pytest.mark.parametrize("name", ALL)
def test_every_word_is_the_files_or_the_reports_own(name: str) -> None:
    session, review = exercise(name)
    reader, _ = rendered(review)
    # Signs that no font has are written by their number.
    text = undigested(review, text_of(reader).replace("-\n", "-"))

    known = own_words() | words(file_text(session)) | on_the_map(review)
    strange = {word for word in words(text) - known if not _made_of(word, known)}
    assert strange == set()


def _made_of(word: str, known: set[str]) -> bool:
    """Words that a line broke in two, or that two cells put together in the text of the page."""
    return any(word[:cut] in known and word[cut:] in known for cut in range(3, len(word) - 2))


@pytest.mark.parametrize("name", ALL)
def test_every_figure_is_the_logs_or_follows_from_it(name: str) -> None:
    session, review = exercise(name)
    shown = tuple(one for one in _ids(review) if one != "integrity")
    reader, info = rendered(review, sections=shown)

    known = figures(review) | numbers(file_text(session))
    known |= {str(page) for page in range(info.pages + 1)}
    text = HEADING.sub(" ", undigested(review, text_of(reader)))
    strange = {one for one in numbers(text) - known if one.strip("0.")}
    assert {one for one in strange if not _derived(one, review)} == set()


def undigested(review: Review, text: str) -> str:
    """The text without digests, which have a test of their own, and without signs by number."""
    phases = [phase for turn in review.turns for phase in turn.phases]
    known = {review.head_hash, review.pack_hash, review.uuid.replace("-", "")}
    known |= {phase.state_hash for phase in phases} | {move.digest for move in review.moves}
    whole = " ".join(known)
    shown = re.sub(r"‹U\+[0-9A-F]+›", " ", text)
    return DIGEST.sub(lambda one: " " if one[0] in whole else one[0], shown)


def _ids(review: Review) -> tuple[str, ...]:
    from wargame.reports.presets import sections_of

    return sections_of("full")


def _derived(figure: str, review: Review) -> bool:
    """A share of the pushes, or hours of story time between two moments."""
    hand = review.hand
    total = sum(one.points for one in hand.pushes) if hand else 0
    return bool(total) and "." not in figure and int(figure) <= 100


def test_a_word_from_nowhere_would_be_found() -> None:
    session, _ = exercise("quarrel")
    known = own_words() | words(file_text(session))

    assert words("Zanzibar") - known
    assert not words("Gull Rock blocked") - known


# Citations


def kinds_cited(review: Review) -> list[tuple[int, str, str]]:
    """What each record of the review cites: the entry, its kind, and a word that it says."""
    found: list[tuple[int, str, str]] = []
    found += [(one.seq, "motion_not_brought", one.title) for one in review.not_brought]
    for motion in review.motions:
        found.append((motion.seq, "motion_tabled", motion.number))
        if motion.ruled_seq:
            found.append((motion.ruled_seq, "motion_ruled", motion.number))
        if motion.override is not None:
            found.append((motion.override[2], "ruling_overridden", motion.number))
        found += [(one.seq, "ballot_cast", review.name(one.seat)) for one in motion.ballots]
    found += [
        (one.seq, "inject_delivered", one.number) for one in review.injects if one.delivered_at
    ]
    found += [(one.seq, "action_taken", one.title) for one in review.actions if one.done]
    found += [(one.seq, "objective_scored", one.title) for one in review.objectives]
    found += [(one.seq, "", "") for one in review.told]
    found += [(one.seq, "move_sealed", review.name(one.seat)) for one in review.moves]
    found += [(one.seq, "motion_ruled", one.number) for one in review.turnings]
    found += [(one.since, "motion_not_brought", "") for one in review.unbrought]
    found += [(one.text, "inject_delivered", "") for one in review.uneven]
    found += [(one.seq, "motion_ruled", one.number) for one in review.uneven]
    found += [
        (seq, "", "")
        for one in (review.hand.interventions if review.hand else ())
        for seq in one.seqs
    ]
    for one in review.latencies:
        found.append((one.at("tabled").seq, "motion_tabled", one.number))
        if one.at("ruled").seq:
            found.append((one.at("ruled").seq, "motion_ruled", one.number))
    found += [
        (seq, "", path.title if seq in _moved(review) else "")
        for path in review.indicators
        for turn, _, seq in path.points
        if turn
    ]
    if review.divergence is not None and review.divergence.seq:
        found.append((review.divergence.seq, "motion_", ""))
        found += [(one.seq, "", "") for one in review.divergence.followed]
    return found


def _moved(review: Review) -> set[int]:
    return {one.seq for one in review.log if one.kind == "indicator_moved"}


@pytest.mark.parametrize("name", ALL)
def test_every_entry_that_is_cited_says_it(name: str) -> None:
    _, review = exercise(name)
    log: dict[int, LogEntry] = {entry.seq: entry for entry in review.log}
    cited = kinds_cited(review)

    wrong = [
        (seq, kind, says)
        for seq, kind, says in cited
        if seq not in log or not log[seq].kind.startswith(kind) or says not in log[seq].says
    ]
    assert len(cited) > 20
    assert wrong == []


@pytest.mark.parametrize("name", ["refused", "quarrel"])
def test_every_link_leads_to_the_line_of_its_entry(name: str) -> None:
    _, review = exercise(name)
    content, _ = render_report(review, ReportOptions(), {})
    reader = PdfReader(BytesIO(content))
    lines = _numbers_in_annex(reader)
    links: list[Any] = [link for page in reader.pages for link in _annotations(page)]

    checked = 0
    for one in links:
        link = one.get_object()
        says = str(link["/Contents"])
        if not says.startswith("#"):
            continue
        page = reader.get_page_number(link["/Dest"][0].get_object()) or 0
        top = float(link["/Dest"][3])
        near = [number for number, y in lines.get(page, ()) if 0 <= top - y < 40]
        assert says in near
        checked += 1
    assert checked > 50


def _annotations(page: Any) -> list[Any]:
    return list(page.get("/Annots", ()))


def _numbers_in_annex(reader: PdfReader) -> dict[int, list[tuple[str, float]]]:
    """Entries' numbers at the left margin, with their height on the page."""
    found: dict[int, list[tuple[str, float]]] = {}

    for number, page in enumerate(reader.pages):

        def look(text: str, cm: list[float], tm: list[float], *_: object, at: int = number) -> None:
            if re.fullmatch(r"#\d+", text.strip()) and cm[4] + tm[4] < 92:
                found.setdefault(at, []).append((text.strip(), cm[5] + tm[5]))

        page.extract_text(visitor_text=look)
    return found


def test_an_entry_that_says_something_else_would_be_found() -> None:
    _, review = exercise("quarrel")
    moved = replace(review.motions[0], seq=1)
    wrong = replace(review, motions=(moved, *review.motions[1:]))
    log = {entry.seq: entry for entry in review.log}

    assert any(not log[seq].kind.startswith(kind) for seq, kind, _ in kinds_cited(wrong))
