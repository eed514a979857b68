from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal

import pytest

from tests.reports.made import made
from tests.reports.reading import flat, rendered, text_of
from wargame.game.ids import SeatId
from wargame.play.replaying import Replays
from wargame.play.reviewing.alliance import NOTHING_MOVED
from wargame.play.reviewing.council import CouncilReview
from wargame.play.reviewing.evaluation import EvaluationReview
from wargame.reports.sections import SECTIONS

if TYPE_CHECKING:
    from collections.abc import Callable

IDS = [one.id for one in SECTIONS]


@pytest.mark.parametrize("section", IDS)
def test_a_section_says_what_it_said(section: str, golden: Callable[[str, str], None]) -> None:
    reader, _ = rendered(made(), sections=(section,))

    golden(section, text_of(reader))


@pytest.mark.parametrize("section", IDS)
def test_markup_is_shown_as_it_was_typed(section: str) -> None:
    reader, _ = rendered(made(), sections=(section,))
    text = flat(text_of(reader))

    assert "\u202e" not in text
    if "bold" in text:
        assert '<b>bold</b> & <img src="x">' in text
        assert "‹U+202E›back‹U+202C›" in text.replace(" ", "")


def test_hostile_text_stands_in_the_sections_that_quote_it() -> None:
    reader, _ = rendered(made())
    text = flat(text_of(reader))

    # People, story, three tables of injects, a vote, its explanation, a rating, what nobody
    # brought (at a glance, and twice in the reasons), the annex.
    assert text.count("<b>bold</b>") == 12


@pytest.mark.parametrize("section", IDS)
def test_a_section_of_an_exercise_that_has_not_begun_is_set_or_left_out(section: str) -> None:
    review = made()
    bare = replace(
        review,
        started="",
        ended="",
        started_seq=0,
        ended_seq=0,
        seats=(),
        turns=(),
        indicators=(),
        motions=(),
        not_brought=(),
        injects=(),
        actions=(),
        objectives=(),
        overrides=(),
        corrections=(),
        notes=(),
        history=None,
        moves=(),
        scene=None,
        council=CouncilReview(),
        alliance=NOTHING_MOVED,
        turnings=(),
        blockers=(),
        concord=None,
        latencies=(),
        first_acts=(),
        told=(),
        uneven=(),
        divergence=None,
        unbrought=(),
        hand=None,
        replays=Replays(),
        evaluation=EvaluationReview(),
        log=review.log[:1],
        counts=(),
    )
    reader, info = rendered(bare, sections=(section,))

    assert len(reader.pages) == info.pages


def test_nobody_is_named_in_a_public_report() -> None:
    review = replace(made(), audience=SeatId("public"))
    reader, _ = rendered(review, preset="public", people="names")

    text = flat(text_of(reader))
    assert "Ann Other" not in text
    assert "Łukasz" not in text


def test_people_may_be_shown_by_their_initials() -> None:
    reader, _ = rendered(made(), sections=("people",), people="initials")

    text = flat(text_of(reader))
    assert "A. O." in text
    assert "Ann Other" not in text


def test_the_facilitators_reason_is_not_for_the_public() -> None:
    public = replace(made(), audience=SeatId("public"))
    reader, _ = rendered(public, sections=("votes",))

    assert "to see more" not in flat(text_of(reader))


def test_what_a_reader_may_not_see_is_not_cited() -> None:
    review = made()
    partial = replace(review, log=tuple(one for one in review.log if one.seq != 18))
    reader, _ = rendered(partial, sections=("unfolded", "annex"))

    text = flat(text_of(reader))
    assert "Motion 1.1 is blocked by BBB." in text
    assert "#18" not in text


def test_a_range_of_entries_is_written_short() -> None:
    review = made()
    correction = replace(review.corrections[0], fell=(14, 15, 16, 17))
    reader, _ = rendered(replace(review, corrections=(correction,)), sections=("corrections",))

    assert "#14–#17" in flat(text_of(reader))


def test_a_place_off_the_map_stands_in_the_key() -> None:
    reader, _ = rendered(made(), sections=("unfolded",))

    text = flat(text_of(reader))
    assert "1 The bay inject 1.1 #5, inject 1.x1 #6" in text
    assert "2 Far away (off the map) inject 2.1 #22" in text


def test_charts_and_maps_may_be_left_out() -> None:
    reader, _ = rendered(made(), without=frozenset({"charts"}))

    text = flat(text_of(reader))
    assert "Where it happened" not in text
    assert "Dashed: nobody does anything" not in text
    assert "Where the indicators went" not in text
    assert "History is dotted" not in text
    assert "The figures" in text


def test_sealed_moves_may_be_left_out() -> None:
    assert "Moves as they were sealed" in flat(text_of(rendered(made())[0]))
    reader, _ = rendered(made(), without=frozenset({"moves"}))

    assert "Moves as they were sealed" not in flat(text_of(reader))
    assert "ab12-cd34" not in flat(text_of(reader))


def test_people_may_be_shown_by_pseudonyms() -> None:
    reader, _ = rendered(made(), sections=("people",), people="pseudonyms")

    text = flat(text_of(reader))
    assert "Person 1, Person 2" in text
    assert "Ann Other" not in text


def test_a_note_of_the_author_is_set_apart_under_its_section() -> None:
    reader, _ = rendered(
        made(), sections=("register", "votes"), notes=(("votes", "Read <b>this</b> first."),)
    )

    text = flat(text_of(reader))
    assert "2 Votes and rulings Note by the author of this report Read <b>this</b> first." in text
    assert text.count("Note by the author") == 1


@pytest.mark.parametrize("people", ["pseudonyms", "initials", "seats"])
def test_an_evaluator_is_named_as_people_are_named(
    people: Literal["pseudonyms", "initials", "seats"],
) -> None:
    review = made()
    given = replace(review.evaluation.objectives[0].given[0], who="Lea Brandt")
    objective = replace(review.evaluation.objectives[0], given=(given,))
    evaluation = replace(review.evaluation, objectives=(objective,), evaluators=("Lea Brandt",))
    reader, _ = rendered(
        replace(review, evaluation=evaluation), sections=("ratings",), people=people
    )

    assert "Lea Brandt" not in flat(text_of(reader))


def test_the_public_reads_the_hot_wash_and_the_plan_and_no_rating() -> None:
    from wargame.reports.presets import sections_of

    public = sections_of("public")

    assert {"hotwash", "improvement"} <= set(public)
    assert not {"ratings", "checklist", "feedback"} & set(public)


def test_what_history_did_to_forces_is_the_facilitators_alone() -> None:
    reader, _ = rendered(made(), sections=("alliance",))
    assert "held in May" in flat(text_of(reader))
    public = replace(made(), audience=SeatId("public"))
    reader, _ = rendered(public, sections=("alliance",))

    text = flat(text_of(reader))
    assert "held in May" not in text
    assert "History" not in text
