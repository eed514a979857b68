"""Evaluation: ratings, checklist, hot wash, feedback, improvement plan, from command to state."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.play.tables import ARM, KAZ, Table, karabakh
from wargame.game.errors import Refused
from wargame.game.ids import CONTROL, PUBLIC, PersonId
from wargame.play.commands import (
    DropImprovement,
    EndExercise,
    GiveFeedback,
    GiveRating,
    NameEvaluator,
    NoteHotWash,
    PlanImprovement,
    StrikeHotWash,
    TakeBack,
    TickObservation,
)
from wargame.play.evaluating import GRADES, STATEMENTS, ratings_of, worst

if TYPE_CHECKING:
    from wargame.play.command import Command

LEE, MAY = PersonId("person-7"), PersonId("person-8")


def played() -> Table:
    return karabakh().start().open_turn()


def objective(table: Table, at: int = 0) -> str:
    return table.session.setting.pack.learning_objectives[at].id


def test_where_evaluators_differ_the_worst_rating_holds() -> None:
    table = played()
    for person, rating in ((LEE, "performed"), (MAY, "major-challenges")):
        table.session.submit(NameEvaluator(person=person))
        table.session.submit(
            GiveRating(objective=objective(table), evaluator=person, rating=rating)
        )

    assert worst(ratings_of(table.state, objective(table))) == "major-challenges"


def test_a_later_rating_of_the_same_evaluator_replaces_the_first() -> None:
    table = played()
    for rating in ("unable", "performed"):
        table.session.submit(GiveRating(objective=objective(table), rating=rating))

    (one,) = ratings_of(table.state, objective(table))
    assert one.rating == "performed"


def test_without_a_rating_nothing_holds() -> None:
    assert worst(()) == ""


@pytest.mark.parametrize("rating", GRADES)
def test_each_grade_alone_is_the_worst(rating: str) -> None:
    table = played()
    table.session.submit(GiveRating(objective=objective(table), rating=rating))

    assert worst(ratings_of(table.state, objective(table))) == rating


def test_a_tick_bears_its_turn_and_can_be_taken_off() -> None:
    table = played()
    item = table.session.setting.pack.observations[0].id
    table.session.submit(TickObservation(observation=item, note="by Armenia"))
    tick = table.state.evaluation.ticks[item]
    assert (tick.turn, tick.note) == ("kar-t1", "by Armenia")

    table.session.submit(TickObservation(observation=item, on=False))

    assert item not in table.state.evaluation.ticks


def test_a_corrected_contribution_stands_in_the_place_of_the_first() -> None:
    table = played()
    table.session.submit(NoteHotWash(group=ARM, leaning="strength", text="We askd"))
    (first,) = table.state.evaluation.remarks

    table.session.submit(
        NoteHotWash(group=ARM, leaning="strength", text="We asked", replaces=first)
    )

    assert [one.text for one in table.state.evaluation.remarks.values()] == ["We asked"]


def test_a_struck_contribution_is_gone_from_the_grid_and_stays_in_the_log() -> None:
    table = played()
    table.session.submit(NoteHotWash(leaning="improvement", text="Begin earlier"))
    (remark,) = table.state.evaluation.remarks
    table.session.submit(StrikeHotWash(remark=remark, reason="said twice"))

    assert not table.state.evaluation.remarks
    assert any("Begin earlier" in line.says for line in table.session.log())


def test_forms_are_numbered_and_name_nobody() -> None:
    table = played()
    for _ in range(2):
        table.session.submit(GiveFeedback(role="player", scores=(("realism", 5),)))

    assert sorted(table.state.evaluation.forms) == [1, 2]
    assert all(not hasattr(form, "person") for form in table.state.evaluation.forms.values())


def test_an_id_of_the_plan_is_never_used_twice() -> None:
    table = played()
    line = PlanImprovement(issue="Late", action="Meet early", owner="Secretariat")
    table.session.submit(line)
    table.session.submit(DropImprovement(item="ip-1"))
    table.session.submit(line)

    assert list(table.state.evaluation.plan) == ["ip-2"]


def test_a_line_written_anew_keeps_its_id() -> None:
    table = played()
    table.session.submit(PlanImprovement(issue="Late", action="Meet early", owner="Secretariat"))
    table.session.submit(
        PlanImprovement(
            item="ip-1", issue="Late", action="Meet in a day", owner="Chair", due="2026-06-30"
        )
    )

    (one,) = table.state.evaluation.plan.values()
    assert (one.id, one.action, one.due) == ("ip-1", "Meet in a day", "2026-06-30")


def test_all_of_it_can_still_be_entered_after_endex() -> None:
    table = played().end_turn()
    table.session.submit(EndExercise(reason="time is up"))

    table.session.submit(NoteHotWash(group=KAZ, leaning="strength", text="Clear rulings"))
    table.session.submit(GiveRating(objective=objective(table), rating="performed"))

    assert table.state.evaluation.remarks
    assert table.state.evaluation.ratings


def test_taking_back_takes_the_rating_back() -> None:
    table = played()
    before = table.session.head.seq
    table.session.submit(GiveRating(objective=objective(table), rating="unable"))
    table.session.submit(TakeBack(to=before, reason="the wrong objective"))

    assert not table.state.evaluation.ratings


def test_ratings_ticks_and_forms_are_controls_alone_the_hot_wash_is_everybodys() -> None:
    table = played()
    item = table.session.setting.pack.observations[0].id
    table.session.submit(GiveRating(objective=objective(table), rating="unable", reason="sssh"))
    table.session.submit(TickObservation(observation=item, note="sssh"))
    table.session.submit(GiveFeedback(role="player", remark="sssh"))
    table.session.submit(NoteHotWash(group=ARM, leaning="strength", text="said aloud"))
    table.session.submit(PlanImprovement(issue="Late", action="Meet early", owner="Chair"))

    for reader in (ARM, PUBLIC):
        told = "\n".join(line.says for line in table.session.log(reader))
        seen = table.session.seat_state(reader).evaluation
        assert "sssh" not in told
        assert [len(one) for one in (seen.ratings, seen.ticks, seen.forms)] == [0, 0, 0]
        assert "said aloud" in told
        assert "Meet early" in told
    assert table.session.seat_state(CONTROL).evaluation.ratings


REFUSED: tuple[tuple[Command, str], ...] = (
    (GiveRating(objective="no-such", rating="performed"), "no learning objective"),
    (GiveRating(objective="OBJ", rating="good"), "no rating"),
    (GiveRating(objective="OBJ", rating="unable", evaluator="person-5"), "does not evaluate"),
    (GiveRating(objective="OBJ", rating="unable", cites=(9999,)), "no entry #9999"),
    (NameEvaluator(person=LEE, objectives=("no-such",)), "no objective"),
    (NameEvaluator(person=LEE, leaves=True), "Nobody of that name"),
    (TickObservation(observation="no-such"), "no checklist item"),
    (NoteHotWash(leaning="strength", text="  "), "empty"),
    (NoteHotWash(leaning="so-so", text="x"), "neither"),
    (NoteHotWash(leaning="strength", text="x", group="XXX"), "no seat"),
    (NoteHotWash(leaning="strength", text="x", question="no-such"), "no question"),
    (NoteHotWash(leaning="strength", text="x", replaces=5), "no contribution"),
    (StrikeHotWash(remark=5), "no contribution"),
    (GiveFeedback(role="guest", remark="x"), "no role"),
    (GiveFeedback(role="player"), "empty"),
    (GiveFeedback(role="player", scores=(("realism", 6),)), "no score"),
    (GiveFeedback(role="player", scores=(("no-such", 3),)), "no statement"),
    (GiveFeedback(role="player", remark="x", number=4), "no form 4"),
    (PlanImprovement(issue="", action="x", owner="y"), "no issue"),
    (PlanImprovement(issue="x", action="y", owner=" "), "no owner"),
    (PlanImprovement(issue="x", action="y", owner="z", element="luck"), "no element"),
    (PlanImprovement(issue="x", action="y", owner="z", due="soon"), "no date"),
    (
        PlanImprovement(issue="x", action="y", owner="z", starts="2026-05-01", due="2026-04-01"),
        "before it starts",
    ),
    (PlanImprovement(item="ip-4", issue="x", action="y", owner="z"), "no line"),
    (DropImprovement(item="ip-4"), "no line"),
)


@pytest.mark.parametrize(("command", "words"), REFUSED, ids=[words for _, words in REFUSED])
def test_what_makes_no_sense_is_refused_with_a_reason(command: Command, words: str) -> None:
    table = played()
    if isinstance(command, GiveRating) and command.objective == "OBJ":
        command = command.model_copy(update={"objective": objective(table)})
    before = table.session.head

    with pytest.raises(Refused) as refusal:
        table.session.submit(command)

    assert words in refusal.value.message
    assert table.session.head == before


def test_the_form_asks_no_more_than_a_tired_player_answers() -> None:
    assert len(STATEMENTS) == 8
