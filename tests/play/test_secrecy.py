"""No byte of a private text reaches a seat that it was not meant for, whatever is played."""

from __future__ import annotations

import os

import pytest

from tests.play.random_play import RandomPlay
from wargame.game.ids import CONTROL, PUBLIC
from wargame.game.visibility import state_of, view
from wargame.play.review import review_of
from wargame.play.verification import verify

PLAYS = int(os.environ.get("WARGAME_PLAYS", "5"))


@pytest.fixture(scope="module", params=range(PLAYS))
def played(request: pytest.FixtureRequest) -> RandomPlay:
    return RandomPlay(request.param).play(400)


def test_random_play_gets_somewhere(played: RandomPlay) -> None:
    assert played.taken > 150
    assert played.canaries


def test_no_secret_leaves_for_a_seat_it_was_not_meant_for(played: RandomPlay) -> None:
    session = played.table.session
    for seat in (*session.state.roster, PUBLIC, CONTROL):
        seen = repr(session.view(seat)) + repr(session.log(seat))
        leaked = [word for word, to in played.canaries.items() if seat not in to and word in seen]
        assert not leaked


def test_no_secret_stands_in_a_review_for_a_seat_or_the_public(played: RandomPlay) -> None:
    session = played.table.session
    for seat in (PUBLIC, *session.state.roster[:3]):
        told = repr(review_of(session, seat))
        leaked = [word for word, to in played.canaries.items() if seat not in to and word in told]
        assert not leaked


def test_what_a_session_keeps_is_what_the_log_gives(played: RandomPlay) -> None:
    session = played.table.session
    for seat in (*session.state.roster, PUBLIC, CONTROL):
        assert session.view(seat) == view(state_of(seat, session.events()), seat)


def test_a_random_exercise_verifies(played: RandomPlay) -> None:
    assert verify(played.table.session.store).problems == ()
