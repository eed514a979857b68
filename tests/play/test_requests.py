"""Questions to control and private talks: none is forgotten, and none is read by others."""

from __future__ import annotations

import pytest

from tests.play.tables import ARM, KAZ, RUS, Table, karabakh
from wargame.game.errors import Refused, Stale
from wargame.game.ids import CONTROL, PUBLIC
from wargame.game.requests import OPEN
from wargame.play.commands import AnswerRequest, CloseRequest, OpenRequest, TakeRequest

BRIDGE = "may we blow the bridge"


@pytest.fixture
def table() -> Table:
    return karabakh().start().open_turn()


def ask(table: Table) -> str:
    table.session.submit(OpenRequest(actor=ARM, seat=ARM, text=BRIDGE))
    return max(table.state.requests)


def test_a_question_is_open_until_it_is_answered_and_closed(table: Table) -> None:
    name = ask(table)
    states = [table.state.requests[name].state]
    for command in (
        TakeRequest(request=name),
        AnswerRequest(request=name, text="No"),
        CloseRequest(request=name),
    ):
        table.session.submit(command)
        states.append(table.state.requests[name].state)

    assert states == ["open", "taken", "answered", "closed"]
    assert table.state.requests[name].answer == "No"


def test_a_question_is_for_its_seat_and_control_alone(table: Table) -> None:
    name = ask(table)
    table.session.submit(AnswerRequest(request=name, text="the bridge stays"))

    for seat in (RUS, KAZ, PUBLIC):
        seen = repr(table.session.seat_state(seat)) + repr(table.session.log(seat))
        assert BRIDGE not in seen
        assert "the bridge stays" not in seen
    for seat in (ARM, CONTROL):
        assert BRIDGE in repr(table.session.seat_state(seat))


def test_a_talk_is_for_those_who_talk_and_control(table: Table) -> None:
    table.session.submit(OpenRequest(actor=ARM, seat=ARM, what="talk", to=(RUS,), text=BRIDGE))

    assert BRIDGE in repr(table.session.log(RUS))
    assert BRIDGE in repr(table.session.log(CONTROL))
    assert BRIDGE not in repr(table.session.log(KAZ))
    assert BRIDGE not in repr(table.session.log(PUBLIC))


def test_those_asked_for_a_talk_may_begin_and_end_it(table: Table) -> None:
    table.session.submit(OpenRequest(actor=ARM, seat=ARM, what="talk", to=(RUS,)))
    table.session.submit(TakeRequest(actor=RUS, request="r-1"))
    table.session.submit(CloseRequest(actor=RUS, request="r-1"))

    assert table.state.requests["r-1"].state == "closed"


def test_a_stranger_cannot_touch_a_request(table: Table) -> None:
    name = ask(table)
    with pytest.raises(Refused, match="not yours"):
        table.session.submit(CloseRequest(actor=KAZ, request=name))


def test_a_player_does_not_answer_a_question_to_control(table: Table) -> None:
    name = ask(table)
    with pytest.raises(Refused, match="Control answers"):
        table.session.submit(AnswerRequest(actor=ARM, request=name, text="Yes"))


def test_control_says_why_it_closes_a_question_without_an_answer(table: Table) -> None:
    name = ask(table)
    with pytest.raises(Refused, match="no answer yet"):
        table.session.submit(CloseRequest(request=name))
    table.session.submit(CloseRequest(request=name, reason="asked twice"))

    assert table.state.requests[name].reason == "asked twice"


@pytest.mark.parametrize(
    ("command", "why"),
    [
        (OpenRequest(actor=ARM, seat=ARM, text="  "), "empty"),
        (OpenRequest(actor=ARM, seat=ARM, what="talk"), "somebody to talk with"),
        (OpenRequest(actor=ARM, seat=ARM, what="talk", to=(ARM,)), "somebody to talk with"),
        (OpenRequest(actor=ARM, seat=ARM, what="duel", to=(RUS,)), "no request"),
        (OpenRequest(actor=ARM, seat=ARM, what="talk", to=(PUBLIC,)), "no seat"),
        (TakeRequest(request="r-9"), "no request r-9"),
    ],
)
def test_what_is_no_request_is_refused(table: Table, command: OpenRequest, why: str) -> None:
    with pytest.raises(Refused, match=why):
        table.session.submit(command)


def test_an_answer_to_what_somebody_closed_meanwhile_is_stale(table: Table) -> None:
    name = ask(table)
    seen = table.session.head.seq
    table.session.submit(CloseRequest(actor=ARM, request=name))
    with pytest.raises(Stale, match="was closed"):
        table.session.submit(AnswerRequest(request=name, text="Yes", seen=seen))


def test_what_control_enters_for_a_seat_is_marked(table: Table) -> None:
    table.session.submit(OpenRequest(seat=ARM, text="By word of mouth"))
    assert table.session.log()[-1].says.endswith("Entered by control.")


def test_a_seat_cannot_flood_control(table: Table) -> None:
    for _ in range(20):
        ask(table)
    with pytest.raises(Refused, match="20 requests open"):
        ask(table)
    assert sum(1 for one in table.state.requests.values() if one.state in OPEN) == 20
