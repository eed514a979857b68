"""The rest of a turn left out, a later turn at once, another plan: and what the log says of it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.play.tables import ARM, START, Table, karabakh
from wargame.game.entry import utc_text
from wargame.game.errors import Refused
from wargame.game.ids import InjectId, TurnId
from wargame.play.commands import (
    AnswerInject,
    ChangePlan,
    CutTurn,
    DeliverInject,
    EditInject,
    GoToTurn,
    HoldInject,
    OpenTurn,
    OpenVote,
    PauseClock,
    PostponeInject,
    ReleaseInject,
    ResumeClock,
)
from wargame.play.msel import of_turn, queue
from wargame.play.pace import Coming, Forecast, enough_to_drop, forecast
from wargame.play.verification import verify


@pytest.fixture
def table() -> Table:
    return karabakh().start().open_turn()


def kinds(table: Table, after: int) -> list[str]:
    return [line.kind for line in table.session.log(after=after)]


def test_a_turn_cut_short_is_closed_and_says_what_was_left_out(table: Table) -> None:
    table.to("deliberation")
    before = table.session.head.seq
    table.session.submit(CutTurn())

    assert table.state.closed_turns == ("kar-t1",)
    assert not table.state.turn.id
    (cut,) = [line for line in table.session.log(after=before) if line.kind == "turn_cut_short"]
    assert "Orders, Reveal, Council, Consequences, Summary" in cut.says
    assert {"motion_not_brought", "phase_closed", "turn_closed"} <= set(kinds(table, before))
    assert verify(table.session.store).ok


def test_a_turn_is_not_cut_in_the_middle_of_a_roll_call(table: Table) -> None:
    table.to("council")
    table.session.submit(OpenVote(motion=table.table("kar-m-3")))
    with pytest.raises(Refused, match="still open"):
        table.session.submit(CutTurn())


def test_going_to_a_later_turn_fills_in_history_between(table: Table) -> None:
    table.to("orders").seal(ARM)
    before = table.session.head.seq
    table.session.submit(GoToTurn(turn="kar-t4"))

    assert table.state.turn.number == 4
    assert table.state.closed_turns == ("kar-t1", "kar-t2", "kar-t3")
    skipped = [one for one in kinds(table, before) if one == "turn_skipped"]
    assert len(skipped) == 2
    assert verify(table.session.store).ok


def test_going_there_between_turns_needs_no_cut(table: Table) -> None:
    table.end_turn()
    before = table.session.head.seq
    table.session.submit(GoToTurn(turn="kar-t3"))

    assert table.state.turn.number == 3
    assert "turn_cut_short" not in kinds(table, before)


def test_going_back_is_no_going_on(table: Table) -> None:
    table.end_turn().open_turn()
    for turn in ("kar-t1", "kar-t2"):
        with pytest.raises(Refused, match="not ahead"):
            table.session.submit(GoToTurn(turn=turn))
    with pytest.raises(Refused, match="no turn kar-t99"):
        table.session.submit(GoToTurn(turn="kar-t99"))


def test_a_dropped_turn_is_filled_in_when_the_next_one_opens(table: Table) -> None:
    turns = tuple(one for one in table.state.exercise.turns if one not in {"kar-t1", "kar-t2"})
    table.session.submit(ChangePlan(turns=turns))
    assert table.state.exercise.turns[:2] == ("kar-t1", "kar-t3")

    table.end_turn().session.submit(OpenTurn())

    assert table.state.turn.number == 3
    assert table.state.closed_turns == ("kar-t1", "kar-t2")


def test_a_plan_keeps_what_was_played_and_takes_a_turn_in_again(table: Table) -> None:
    whole = table.state.exercise.turns
    table.session.submit(ChangePlan(turns=(TurnId("kar-t7"),)))
    assert table.state.exercise.turns == ("kar-t1", "kar-t7")
    table.session.submit(ChangePlan(turns=whole))
    assert table.state.exercise.turns == whole
    with pytest.raises(Refused, match="plan already"):
        table.session.submit(ChangePlan(turns=whole))


def test_the_pace_shortens_turns_to_come(table: Table) -> None:
    planned = table.session.setting.pack.turn("kar-t2").minutes
    table.session.submit(ChangePlan(turns=table.state.exercise.turns, pace=50))
    table.end_turn().open_turn()

    assert table.state.turn.minutes == round(planned / 2)


@pytest.mark.parametrize("pace", [0, 24, 301, -100])
def test_a_pace_that_is_none_is_refused(table: Table, pace: int) -> None:
    with pytest.raises(Refused, match="is no pace"):
        table.session.submit(ChangePlan(turns=table.state.exercise.turns, pace=pace))


def test_the_plan_is_controls_own(table: Table) -> None:
    table.session.submit(ChangePlan(turns=(TurnId("kar-t7"),)))
    assert "plan_changed" not in [line.kind for line in table.session.log(ARM)]


# The forecast


def told(table: Table) -> Forecast:
    made = forecast(
        table.session.events(), table.state, table.session.setting.pack, table.session.now()
    )
    assert made is not None
    return made


def test_in_time_it_ends_as_planned(table: Table) -> None:
    minutes = sum(turn.minutes for turn in table.session.setting.pack.turns)
    apart = told(table).planned - (START + timedelta(minutes=minutes))
    assert apart < timedelta(seconds=1)
    assert abs(told(table).late) < 1
    assert not told(table).is_late


def play_turn(table: Table, times: float) -> None:
    """Play a turn from its opening to its end in so many times its planned minutes."""
    for phase in table.session.setting.pack.phases:
        table.to(phase.id)
        table.wait(times * table.state.turn.minutes * float(phase.share) / 100)
    table.end_turn()


def test_before_a_turn_was_played_the_rest_is_reckoned_as_planned(table: Table) -> None:
    lost = []
    for phase in table.session.setting.pack.phases[:6]:
        table.to(phase.id)
        table.wait(2 * table.state.turn.minutes * float(phase.share) / 100)
        lost.append(told(table).late)

    # What was lost so far, and nothing of it a second time for all that is still to come.
    assert not told(table).pace.is_known
    share = sum(float(phase.share) for phase in table.session.setting.pack.phases[:6])
    assert lost[-1] == pytest.approx(table.state.turn.minutes * share / 100, abs=1)
    assert lost == sorted(lost)


def test_at_a_slow_pace_it_ends_later_by_that_pace(table: Table) -> None:
    play_turn(table, 2)

    left = sum(one.minutes for one in told(table).coming)
    lost = table.session.setting.pack.turn("kar-t1").minutes
    assert told(table).pace.is_known
    assert told(table).pace.rate == pytest.approx(2, abs=0.05)
    assert told(table).late == pytest.approx(lost + left, rel=0.05)


def test_the_first_minutes_of_a_turn_leave_the_pace_alone(table: Table) -> None:
    play_turn(table, 1.5)
    pace = told(table).pace
    table.open_turn().wait(1)
    assert told(table).pace == pace
    table.to("deliberation").wait(40)

    assert told(table).pace == pace


def test_a_turn_that_was_cut_short_says_nothing_of_the_pace(table: Table) -> None:
    table.to("deliberation").wait(90)
    table.session.submit(CutTurn())

    assert not told(table).pace.is_known


def test_a_turn_that_ends_while_the_clock_stands_took_no_longer_for_it(table: Table) -> None:
    table.to("summary")
    table.session.submit(PauseClock())
    table.wait(600)
    table.end_turn()

    assert told(table).pace.used < 1


def test_a_pause_is_not_slow_play(table: Table) -> None:
    table.session.submit(PauseClock())
    table.wait(600)
    table.session.submit(ResumeClock())
    table.end_turn()

    assert told(table).pace.used < 1


def test_a_wish_to_end_by_an_hour_is_what_late_is_measured_by(table: Table) -> None:
    wish = START + timedelta(minutes=30)
    turns = table.state.exercise.turns
    table.session.submit(ChangePlan(turns=turns, end_by=wish.isoformat()))

    assert table.state.exercise.end_by == utc_text(wish)
    assert told(table).planned == wish
    assert told(table).is_late


def test_the_fewest_turns_are_offered_and_never_the_next_or_the_last(table: Table) -> None:
    pack = table.session.setting.pack
    whole = told(table)
    saved = whole.coming[2].minutes
    offered = enough_to_drop(pack, whole._replace(late=saved + 0.0))

    assert len(offered) == 1
    assert offered[0] not in {whole.coming[0], whole.coming[-1]}
    many = enough_to_drop(pack, whole._replace(late=10_000.0))
    assert [one.number for one in many] == [one.number for one in whole.coming[1:-1]]
    assert enough_to_drop(pack, whole._replace(late=0.0)) == ()
    assert isinstance(offered[0], Coming)


# Injects at another time


def standing(table: Table, name: str) -> str:
    every = queue(table.state, table.session.setting.pack, table.session.now())
    return next(one.state for one in every if one.id == name)


def test_an_inject_put_off_falls_due_at_its_new_time(table: Table) -> None:
    name = InjectId("kar-t1-i1")
    table.session.submit(PostponeInject(inject=name, minutes=10))
    assert standing(table, name) == "planned"
    table.wait(9)
    assert standing(table, name) == "planned"
    table.wait(1.5)
    assert standing(table, name) == "due"


def test_an_inject_put_off_to_another_turn_comes_there_and_is_not_withdrawn(table: Table) -> None:
    name = InjectId("kar-t1-i1")
    table.session.submit(PostponeInject(inject=name, turn="kar-t2", minutes=0))
    table.end_turn().open_turn()

    assert standing(table, name) == "due"
    mine = of_turn(table.state, table.session.setting.pack, table.session.now())
    assert name in [one.id for one in mine]


def test_an_inject_put_off_to_a_turn_that_is_skipped_is_held_and_not_lost(table: Table) -> None:
    name = InjectId("kar-t1-i1")
    table.session.submit(PostponeInject(inject=name, turn="kar-t2"))
    table.session.submit(GoToTurn(turn="kar-t3"))
    assert standing(table, name) == "held"


def test_new_words_outlive_a_hold_and_a_release(table: Table) -> None:
    name = InjectId("kar-t1-i1")
    table.session.submit(EditInject(inject=name, title="New", text="Words", to=(ARM,)))
    table.session.submit(HoldInject(inject=name))
    assert standing(table, name) == "held"
    table.session.submit(ReleaseInject(inject=name))
    table.session.submit(DeliverInject(inject=name))

    letter = table.session.view(ARM).inbox[-1]
    assert (letter.title, letter.to) == ("New", (ARM,))


def test_a_delivered_inject_is_ticked_and_the_tick_comes_off(table: Table) -> None:
    name = InjectId("kar-t1-i1")
    with pytest.raises(Refused, match="not delivered"):
        table.session.submit(AnswerInject(inject=name))
    table.session.submit(DeliverInject(inject=name))
    table.session.submit(AnswerInject(inject=name))
    assert table.state.injects[name].answered
    with pytest.raises(Refused, match="answered already"):
        table.session.submit(AnswerInject(inject=name))
    table.session.submit(AnswerInject(inject=name, done=False))
    assert not table.state.injects[name].answered
