"""Papers printed before play: each says what it must, and a seat's paper nothing of another's."""

from __future__ import annotations

import io
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from tests.play.tables import ARM, SIX, karabakh
from tests.reports.reading import pages_of
from wargame.app.papers import paper_kinds, write_papers
from wargame.game.errors import ReportError
from wargame.game.ids import TurnId
from wargame.play.commands import (
    DeliverInject,
    GiveRating,
    GoToTurn,
    RevealMoves,
    StartExercise,
)
from wargame.play.papers import Chosen, Papers, chosen_so_far, papers
from wargame.reports.papers import PAPERS
from wargame.reports.printing import EmptyPaper, NoSuchPaper, render_paper
from wargame.ui.views.table.card_lines import card_screen

if TYPE_CHECKING:
    from pathlib import Path

    from wargame.play.session import Session

KINDS = [one.id for one in PAPERS]
PHRASE = "acorn-amber-anchor"


def chosen(session: Session, **changes: object) -> Chosen:
    pack = session.setting.pack
    fields: dict[str, object] = {
        "title": "Group B",
        "charter": str(pack.charters[0]),
        "version": pack.versions[-1].id,
        "people": {"ARM": ("Ana Duarte",), "BLR": ("Marek Nowak", "Ina Li")},
        "mine": frozenset(one.id for one in pack.seats if not one.vote),
        "phrases": {"ARM": PHRASE},
        "handling": "EXERCISE ONLY",
    }
    return Chosen(**{**fields, **changes})  # type: ignore[arg-type] # fields of Chosen


@cache
def collected(*seats: str) -> Papers:
    session = karabakh().session
    return papers(session, chosen(session), seats)


def text(kind: str, found: Papers) -> str:
    reader = PdfReader(io.BytesIO(render_paper(kind, found)))
    return " ".join(" ".join(page.split()) for page in pages_of(reader))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("size", ["a4", "letter"])
def test_every_paper_is_set_marked_and_the_same_each_time(kind: str, size: str) -> None:
    content = render_paper(kind, collected(), size)

    assert content == render_paper(kind, collected(), size)
    reader = PdfReader(io.BytesIO(content))
    assert all("EXERCISE ONLY" in page for page in pages_of(reader))


def test_a_seat_card_has_phrase_aims_and_lines_for_codes() -> None:
    card = text("seat-cards", collected("ARM"))

    pack = karabakh().session.setting.pack
    assert PHRASE in card
    assert all(one.title in card for one in pack.objectives if one.seat == ARM)
    assert "Code of the sealed move" in card


def test_seats_that_control_runs_get_no_card_and_no_orders() -> None:
    for kind in ("seat-cards", "orders"):
        said = text(kind, collected())
        assert "Armenia" in said
        assert "Secretary General, turn" not in said


@pytest.mark.parametrize("kind", ["seat-cards", "briefs", "orders", "turn-cards", "place-cards"])
def test_one_seats_paper_holds_nothing_of_another_seats_packet(kind: str) -> None:
    said = text(kind, collected("KAZ"))

    pack = karabakh().session.setting.pack
    for seat in pack.seats:
        if seat.id == "KAZ":
            continue
        first = " ".join(seat.briefing.split())[:60]
        assert not first or first not in said
        assert not [line for line in seat.red_lines if line in said]
    assert PHRASE not in said


def test_no_paper_for_players_tells_what_is_to_come() -> None:
    pack = karabakh().session.setting.pack
    later = [one.title for one in pack.injects]

    cards = ("seat-cards", "orders", "turn-cards", "place-cards")
    for kind in ("briefs", "rules", "feedback", *cards):
        said = text(kind, collected())
        assert not [title for title in later if title in said], kind


def test_the_run_book_has_every_inject_with_what_it_should_set_off() -> None:
    said = text("run-book", collected())

    pack = karabakh().session.setting.pack
    for inject in pack.injects_of(pack.versions[-1].id):
        assert " ".join(inject.title.split()) in said
    assert said.count("Expected:") == sum(1 for one in pack.injects if one.expected)
    sure = {"always", "facilitator"}
    waiting = [one for one in pack.injects if not sure & one.condition.model_fields_set]
    assert said.count("Only if") == len(waiting) > 0


def test_run_book_and_guides_say_which_inject_serves_which_objective() -> None:
    pack = karabakh().session.setting.pack
    book, guides = text("run-book", collected()), text("guides", collected())

    assert book.count("Serves:") == sum(1 for one in pack.injects if one.serves) > 0
    assert "Serves: 2 Tell treaty territory from conflict zone; 5 Handle disputed facts." in book
    assert guides.count("When to watch: injects that serve it") == len(pack.learning_objectives)
    assert guides.count("Armenia informs the allies and names no article") == 1


def test_a_short_version_has_a_short_run_book() -> None:
    session = karabakh().session
    short = min(session.setting.pack.versions, key=lambda one: one.minutes)

    found = papers(session, chosen(session, version=short.id))

    assert [turn.number for turn in found.turns] == [
        session.setting.pack.turn(name).number for name in short.turns
    ]


@pytest.mark.parametrize("size", ["a4", "letter"])
def test_two_order_cards_share_a_page_and_are_of_one_seat(size: str) -> None:
    reader = PdfReader(io.BytesIO(render_paper("orders", collected("ARM"), size)))
    pages = pages_of(reader)
    turns = len(collected("ARM").turns)

    assert len(pages) == -(-turns // 2)
    assert all("Armenia, turn" in page for page in pages)
    assert [page.count("A word to the facilitator") for page in pages[:-1]] == [2] * (
        len(pages) - 1
    )


def test_an_article_is_told_once_however_many_kinds_rest_on_it() -> None:
    told = text("rules", collected())

    once = "Decisions other than procedural ones are taken by consensus, one vote a member"
    assert told.count(once) == 1
    assert told.count("Charter, Art. 12") > 3


def test_the_run_book_gives_days_as_the_pack_writes_them() -> None:
    assert "27 Sep – 1 Oct 2020" in text("run-book", collected())


def test_the_rules_are_those_of_the_chosen_charter() -> None:
    session = karabakh().session
    other = chosen(session, charter="csto-as-practised")

    assert "as practised" in text("rules", papers(session, other))
    assert "as practised" not in text("rules", collected())


def test_a_guide_is_blank_before_play_and_filled_after_a_rating() -> None:
    table = karabakh().start()
    objective = table.session.setting.pack.learning_objectives[0]
    blank = papers(table.session, chosen_so_far(table.session))
    table.session.submit(
        GiveRating(objective=objective.id, rating="unable", reason="nobody cited it")
    )
    filled = papers(table.session, chosen_so_far(table.session))

    assert "nobody cited it" not in text("guides", blank)
    assert "nobody cited it" in text("guides", filled)
    assert "\u2612" in text("guides", filled)


def test_absent_seats_get_no_paper() -> None:
    session = karabakh().session
    found = papers(session, chosen(session, absent=frozenset({"TJK"})))

    assert "TJK" not in {seat.id for seat in found.seats}


def test_a_pack_without_a_checklist_has_no_such_paper(tmp_path: Path) -> None:
    found = collected()
    bare = type(found)(
        **{
            **{name: getattr(found, name) for name in found.__dataclass_fields__},
            "observations": (),
            "questions": (),
        }
    )
    with pytest.raises(EmptyPaper):
        render_paper("checklist", bare)
    with pytest.raises(NoSuchPaper, match="seat-cards"):
        render_paper("nothing", found)
    with pytest.raises(NoSuchPaper):
        write_papers(found, ["nothing"], tmp_path)


def test_papers_go_into_a_folder_that_takes_them(tmp_path: Path) -> None:
    kinds = [kind for kind, _ in paper_kinds()]

    files = write_papers(collected(), kinds, tmp_path / "papers")
    assert [file.stem for file in files] == kinds

    (tmp_path / "file").touch()
    with pytest.raises(ReportError, match="Choose another folder"):
        write_papers(collected(), ["rules"], tmp_path / "file" / "sub")


def test_cards_of_the_turn_have_the_numbers_by_which_they_are_entered() -> None:
    table = karabakh().start(None, secgen="control").open_turn()
    table.to("orders").seal(ARM, "kar-a-arm-art2").to("reveal")
    table.session.submit(RevealMoves())
    table.end_turn().open_turn().to("orders")
    session = table.session
    said = text("turn-cards", papers(session, chosen_so_far(session), ("ARM",)))

    assert "Armenia, turn 2: for your eyes only" in said
    assert f"{session.state.points[ARM]} points left." in said
    lines = card_screen(session, ARM).lines
    assert len(lines) > 1
    for number, line in enumerate(lines, start=1):
        assert f"{number} {' '.join(line.title.split())}" in said
    assert "it can be taken once in the game" in said


def test_a_seats_card_tells_what_reached_it_alone() -> None:
    table = karabakh().start(None, secgen="control").open_turn()
    pack = table.session.setting.pack
    sealed = next(one for one in pack.injects if set(one.to) < set(SIX))
    table.session.submit(DeliverInject(inject=sealed.id))
    reader, other = sealed.to[0], next(seat for seat in SIX if seat not in sealed.to)
    title = " ".join(sealed.title.split())

    assert title in text("turn-cards", _of(table.session, reader))
    assert title not in text("turn-cards", _of(table.session, other))


def test_between_turns_there_are_no_cards_as_nothing_is_open() -> None:
    table = karabakh().start(None, secgen="control").open_turn().end_turn()
    with pytest.raises(EmptyPaper):
        render_paper("turn-cards", _of(table.session, ARM))


def test_papers_of_a_short_length_stay_short_when_a_turn_was_left_out() -> None:
    table = karabakh()
    short = "90-minutes"
    charter = table.session.setting.pack.charters[0]
    table.session.submit(StartExercise(title="Test", charter=charter, version=short))
    table.open_turn()
    table.session.submit(GoToTurn(turn=TurnId("kar-t6")))

    assert chosen_so_far(table.session).version == short


def _of(session: Session, seat: str) -> Papers:
    return papers(session, chosen_so_far(session), (seat,))


def of(pack: str, **changes: object) -> Papers:
    session = karabakh(pack=pack).session
    return papers(session, chosen(session, **changes))


def test_what_holds_for_most_kinds_of_decision_is_said_once() -> None:
    found = collected()
    said = text("rules", found)
    common = "Every member is bound, also who voted against or was not there."

    assert (
        said.count(common) == sum("Adopted, it finds" in " ".join(k.bound) for k in found.rules) + 1
    )
    assert "Where nothing else is said below" in said
    for kind in found.rules:
        for line in (*kind.before, *kind.bound):
            assert " ".join(line.split()) in said


def test_rules_that_have_nothing_in_common_are_said_one_by_one() -> None:
    two = replace(collected(), rules=collected().rules[:2])

    assert "Where nothing else is said below" not in text("rules", two)


def test_before_set_up_the_longest_version_is_printed() -> None:
    session = karabakh(pack="learn-the-table").session

    assert [turn.number for turn in papers(session, chosen_so_far(session)).turns] == [1, 2]


def test_phases_are_told_as_the_clock_counts_them_down() -> None:
    said = text("run-book", of("belarus-2020", version="day"))

    assert "Injects 5:15 · Deliberation 8:45" in said
    assert "Injects 6 · Deliberation 10" in said


def test_how_an_inject_comes_is_told_in_words_and_a_condition_goes_on_in_its_sentence() -> None:
    said = text("run-book", of("belarus-2020", version="day"))

    assert "(Russia, phone call)" in said
    assert "(report)" in said
    assert "phone-call" not in said
    assert "Control," not in said
    assert "Only if the OSCE\u2019s offer" in said


def test_a_brief_says_what_prices_and_marks_mean() -> None:
    brief = text("briefs", of("belarus-2020"))

    assert "Prices are in points; you have 14 for the whole exercise" in brief
    assert "No talks with the Coordination Council" in brief
    private = replace(collected("ARM").seats[0], briefing="They hold the list [A].")
    alone = replace(collected("ARM"), seats=(private,), public_briefing="Nothing.")
    assert "Marks: [A] well documented" in text("briefs", alone)


def test_a_title_that_asks_ends_with_its_question() -> None:
    said = text("orders", of("belarus-2020", version="day"))

    assert "Unbreakable? Fold it" in said
    assert "?." not in said + text("guides", of("belarus-2020"))


def test_an_evaluator_reads_what_not_to_do_before_play_and_not_after_the_notes() -> None:
    said = text("guides", collected())

    assert said.index("Listen and take notes") < said.index("What each rating looks like")
