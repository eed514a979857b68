"""An exercise in which nearly everything happened, and what its report must not get wrong."""

from __future__ import annotations

from functools import cache

from tests.play.everything import everything
from tests.reports.reading import rendered, text_of
from wargame.game.ids import CONTROL
from wargame.play.review import Review, review_of


@cache
def reviewed() -> Review:
    return review_of(everything().session, CONTROL)


@cache
def told() -> str:
    reader, _ = rendered(reviewed())
    return " ".join(text_of(reader).split())


def test_a_ruling_cites_the_articles_of_the_charter_that_it_was_made_by() -> None:
    """The charter in force at the end is another: its articles have other names."""
    judged = {motion.charter for motion in reviewed().motions}
    assert reviewed().charter not in judged

    assert "practice-agenda" not in told()
    assert "Practice up to 2021" in told()


def test_all_charters_that_were_in_force_are_named_in_their_order() -> None:
    before, after = "as practised (up to 2021)", "as written (wording of 2010)"
    cover = told()[: told().index("Contents")]

    assert 0 < cover.index(before) < cover.index("; then ") < cover.index(after)
    assert "Charters in force" in told()


def test_a_motion_that_was_withdrawn_was_brought_to_no_ruling() -> None:
    withdrawn = next(one for one in reviewed().motions if one.state == "withdrawn")
    idle = {one.template for one in reviewed().replays.unasked}

    assert withdrawn.template in idle
    for other in reviewed().replays.elsewhere:
        tried = other.tried(withdrawn.template)
        assert tried is not None
        assert tried.here != "not-brought"


def test_values_of_facts_are_told_in_the_packs_words() -> None:
    assert "Given to Russia" in told()
    assert "Given to russia" not in told()


def test_votes_before_which_the_same_was_known_share_a_row() -> None:
    uneven = [one for one in reviewed().uneven if one.about.startswith("inject 1.x1")]
    assert len(uneven) > 1

    assert told().count("inject 1.x1, A rumour") == 1


def test_seats_that_blocked_as_often_are_named_together() -> None:
    assert "Kazakhstan (alone) and Russia (alone) each kept 1 motion from adoption" in told()
