"""No byte of a private text reaches a seat that it was not meant for, whatever is played."""

from __future__ import annotations

import os

import pytest

from tests.play.random_play import RandomPlay
from tests.play.tables import ARM, karabakh
from wargame.game.ids import CONTROL, PUBLIC, PersonId
from wargame.game.visibility import state_of, view
from wargame.play.commands import AssignSeat, OverrideRuling, RuleFact
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


def test_controls_reasons_and_the_names_of_people_are_not_for_the_public() -> None:
    table = karabakh().start().open_turn().to("council")
    table.session.store.set_person("person-1", "Ana Duarte")
    table.session.submit(AssignSeat(seat=ARM, mode="person", people=(PersonId("person-1"),)))
    motion = table.table("kar-m-2")
    table.vote(motion, BLR="against")
    why = "to see what would have followed"
    table.session.submit(OverrideRuling(motion=motion, outcome="adopted", reason=why))
    table.session.submit(RuleFact(fact="external-attack", value=True, reason="seen by many eyes"))

    public, control = (repr(review_of(table.session, seat)) for seat in (PUBLIC, CONTROL))
    for secret in (why, "seen by many eyes", "Ana Duarte"):
        assert secret not in public
        assert secret in control
