from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.play.tables import ARM, BLR, KAZ, RUS, SIX, TJK, Table, karabakh
from wargame.game.ids import CharterId
from wargame.play.commands import AssignSeat
from wargame.play.commands.take_back import TakeBack
from wargame.play.commands.vote import OpenVote
from wargame.ui.views.council.presenter import CouncilPresenter

if TYPE_CHECKING:
    from wargame.ui.views.council.screen import RulingLine, Standing

REASON = "Radar tracks shown to control"


def in_council(charter: str = "csto-as-written", **modes: str) -> tuple[Table, CouncilPresenter]:
    table = karabakh().start(CharterId(charter), **modes).open_turn().to("council")
    return table, CouncilPresenter(table.session)


def standing(presenter: CouncilPresenter) -> Standing:
    found = presenter.screen().standing
    assert found is not None
    return found


def lines(presenter: CouncilPresenter) -> tuple[RulingLine, ...]:
    ruling = presenter.screen().ruling
    assert ruling is not None
    return ruling.lines


def voted(presenter: CouncilPresenter, **ballots: str) -> None:
    motion = presenter.motion()
    assert motion is not None
    for seat in SIX:
        assert not presenter.cast(ballots.get(seat, "for"), seat).refused


# Docket


def test_an_empty_docket_says_how_many_motions_could_be_brought() -> None:
    _, presenter = in_council()

    screen = presenter.screen()

    assert screen.empty == (
        "Nothing on the docket.",
        "Three motions are foreseen now; others can be brought.",
    )
    assert screen.motion is None
    assert screen.suggestions[0].foreseen


def test_picking_one_of_the_packs_tables_it_for_its_likeliest_proposer() -> None:
    _, presenter = in_council()

    assert not presenter.bring("kar-m-6").refused

    screen = presenter.screen()
    assert screen.motion is not None
    assert (screen.motion.number, screen.motion.by) == ("Motion 1.1", "tabled by Armenia")
    assert "Treaty Arts. 4, 6" in screen.motion.pills
    assert "kar-m-6" not in [one.template for one in screen.suggestions]


def test_a_motion_written_at_the_table_stands_as_typed() -> None:
    _, presenter = in_council()

    assert not presenter.write("<b>x", "", "statement", ARM).refused

    motion = presenter.screen().motion
    assert motion is not None
    assert motion.title == "<b>x"
    assert "Joint statement" in motion.pills
    assert "has no title" in presenter.write(" ", "", "statement", ARM).refused


def test_a_huge_motion_is_cut() -> None:
    _, presenter = in_council()

    presenter.write("long", "y" * 100_000, "statement", ARM)

    motion = presenter.screen().motion
    assert motion is not None
    assert len(motion.text) == 20_000


def test_acts_on_a_waiting_motion() -> None:
    _, presenter = in_council()
    presenter.bring("kar-m-1")

    assert "cannot second its own" in presenter.act("second", ARM).refused
    assert not presenter.act("second", BLR).refused
    assert not presenter.act("amend", "Another text").refused
    motion = presenter.screen().motion
    assert motion is not None
    assert motion.by == "tabled by Armenia, seconded by Belarus"
    assert motion.text == "Another text"
    assert motion.notes[0].startswith("Amended at #")
    assert "needs a reason" in presenter.act("put-off", "").refused
    assert not presenter.act("put-off", "later").refused
    assert presenter.screen().docket[0].state == "Put off"
    assert not presenter.act("withdraw").refused
    assert presenter.screen().docket[0].state == "Withdrawn"


def test_nobody_keeps_a_motion_off_where_the_charter_knows_no_agenda() -> None:
    _, presenter = in_council()
    presenter.bring("kar-m-1")

    motion = presenter.screen().motion
    assert motion is not None
    assert "keep-off" not in [act.act for act in motion.acts]


def test_a_motion_kept_off_the_agenda_can_be_forced() -> None:
    _, presenter = in_council("csto-as-practised")
    presenter.bring("kar-m-1")

    assert not presenter.act("keep-off", "Not now").refused
    assert presenter.screen().docket[0].state == "Kept off the agenda"
    motion = presenter.screen().motion
    assert motion is not None
    assert [act.words for act in motion.acts] == ["Force it, 2 influence"]

    assert not presenter.act("force").refused
    assert presenter.screen().docket[0].state == "Waiting"


# Ballots


def test_the_first_answer_calls_the_roll_and_moves_on_to_the_next_seat() -> None:
    _, presenter = in_council()
    presenter.bring("kar-m-6")

    assert not presenter.cast("for").refused

    rows = presenter.screen().ballots
    assert rows[0].choices[0].chosen
    assert [row.seat for row in rows if row.current] == [BLR]
    assert [one.word for one in rows[0].choices] == ["Yes", "No", "Abstain"]


def test_outside_council_the_roll_is_not_called() -> None:
    table = karabakh().start().open_turn()
    presenter = CouncilPresenter(table.session)
    presenter.bring("kar-m-6")

    motion = presenter.screen().motion
    assert motion is not None
    assert (motion.can_call, motion.call_hint) == (False, "The roll is called in Council")
    assert presenter.cast("for").refused == (
        "The roll is called in Council. Close the phases before it."
    )


def test_all_in_favour_leaves_nobody_to_vote() -> None:
    _, presenter = in_council()
    presenter.bring("kar-m-1")
    presenter.cast("against", KAZ)

    assert not presenter.all_in_favour().refused

    assert standing(presenter).tally == "5 yes · 1 no · 0 abstain"
    assert not presenter.screen().can_all_yes
    assert presenter.all_in_favour().refused.startswith("Every seat has answered.")


def test_a_seat_marked_absent_gives_absent_without_a_click() -> None:
    table, presenter = in_council()
    table.session.submit(AssignSeat(seat=ARM, mode="absent"))
    presenter.bring("kar-m-1")

    presenter.call()

    rows = presenter.screen().ballots
    assert (rows[0].absent, rows[0].note) == (True, "Absent")
    assert rows[1].current


def test_a_seat_can_be_marked_absent_at_the_roll() -> None:
    _, presenter = in_council()
    presenter.bring("kar-m-1")
    presenter.call()

    presenter.mark_absent(TJK)

    assert presenter.screen().ballots[5].absent
    assert standing(presenter).chips[5].says == "Tajikistan: absent"


def test_an_explanation_stands_under_the_name() -> None:
    _, presenter = in_council()
    presenter.bring("kar-m-1")

    presenter.cast("against", BLR, "No soldier abroad")

    assert presenter.screen().ballots[1].note == "“No soldier abroad”"


def test_each_question_has_its_own_roll() -> None:
    _, presenter = in_council()
    presenter.bring("kar-m-8")
    presenter.call()

    heads = [one.head for one in presenter.screen().questions]
    assert len(heads) == 2
    assert heads[0].startswith("1 of 2: ")
    presenter.all_in_favour()

    screen = presenter.screen()
    assert screen.questions[0].given == 6
    assert screen.question == screen.questions[1].key
    assert screen.ballots[0].current


# Verdict and ruling


def test_the_verdict_as_it_stands_follows_each_ballot() -> None:
    _, presenter = in_council()
    presenter.bring("kar-m-3")
    presenter.cast("for")
    assert standing(presenter).head == "As it stands: adopted"

    presenter.cast("against")

    stands = standing(presenter)
    assert stands.head == "As it stands: blocked"
    assert "Belarus stands in the way." in stands.says
    assert stands.tally == "1 yes · 1 no · 0 abstain · 4 to vote"


def test_a_contested_motion_names_article_fact_and_who_could_settle_it() -> None:
    _, presenter = in_council()
    presenter.bring("kar-m-6")
    voted(presenter, BLR="against", KAZ="against", RUS="abstain")

    assert not presenter.close().refused

    assert standing(presenter).head == "Contested"
    assert "Belarus and Kazakhstan stand in the way." in standing(presenter).says
    contested = [one for one in lines(presenter) if one.state == "contested"]
    assert {one.article for one in contested} == {"Treaty, Art. 4"}
    assert contested[1].facts[0][0] == "external-attack"
    assert contested[1].settled_by == (("determine", "Finding of a fact"),)
    failed = next(one for one in lines(presenter) if one.state == "failed")
    assert (failed.article, failed.what) == (
        "Charter, Art. 12",
        "Belarus and Kazakhstan object.",
    )


def test_closing_council_says_that_a_contested_motion_is_put_off() -> None:
    table, presenter = in_council()
    table.session.submit(_deliver("kar-t1-i1"))
    presenter.bring("kar-m-6")
    voted(presenter)
    presenter.close()

    step = presenter.running.next()

    assert (step.title, step.effect) == ("Close Council", "Motion 1.1 is contested and put off")


def test_ruling_on_the_facts_turns_contested_into_blocked() -> None:
    _, presenter = in_council()
    presenter.bring("kar-m-6")
    voted(presenter, BLR="against")
    presenter.close()

    assert (
        "needs a reason"
        in presenter.rule_fact("external-attack", value=True, reason="short").refused
    )
    presenter.rule_fact("external-attack", value=True, reason=REASON)
    presenter.rule_fact("lawful-request", value=True, reason=REASON)

    assert standing(presenter).head == "Blocked"
    assert {one.state for one in lines(presenter)} == {"passed", "failed"}
    assert any("ruled by you" in one.what for one in lines(presenter))


def test_what_it_would_take_names_the_smallest_change() -> None:
    _, presenter = in_council()
    presenter.bring("kar-m-3")
    voted(presenter, KAZ="against")
    presenter.close()

    ruling = presenter.screen().ruling
    assert ruling is not None
    assert ruling.ways_title == "What would it take?"
    assert (ruling.ways[0].says, ruling.ways[0].cost) == ("Kazakhstan: No → Abstain", "1 ballot")


def test_an_article_that_failed_unfolds_to_what_failed_and_then_to_what_was_met() -> None:
    _, presenter = in_council()
    presenter.bring("kar-m-3")
    voted(presenter, KAZ="against")
    presenter.close()

    (line,) = (one for one in lines(presenter) if one.state == "failed")
    assert (line.what, line.details) == ("Kazakhstan objects.", ())
    assert line.besides == ("Met all the same: yes: 5, asked at least 1.",)


def test_what_if_looks_at_the_same_ballots_and_records_nothing() -> None:
    table, presenter = in_council()
    presenter.bring("kar-m-3")
    voted(presenter, KAZ="against")
    presenter.close()
    before = table.session.head.seq

    presenter.choose_charter("csto-qualified-majority")

    ruling = presenter.screen().ruling
    assert ruling is not None
    assert "Nothing is recorded" in ruling.what_if
    assert all(one.state == "passed" for one in ruling.lines)
    assert table.session.head.seq == before
    assert standing(presenter).head == "Blocked"


def test_an_override_needs_ten_characters_and_stands_beside_the_ruling() -> None:
    _, presenter = in_council()
    presenter.bring("kar-m-3")
    voted(presenter, KAZ="against")
    presenter.close()

    assert "at least 10 characters" in presenter.override("adopted", "too short").refused
    assert not presenter.override("adopted", "The room agreed by hand").refused

    screen = presenter.screen()
    assert screen.docket[0].state == "Adopted, overridden"
    assert standing(presenter).head == "Adopted, overridden"
    assert "The ruling was: blocked" in standing(presenter).says
    assert screen.override is not None
    assert screen.override.done.endswith("Adopted: The room agreed by hand")
    assert [one for one, _ in screen.override.outcomes] == ["rejected", "put-off"]


def test_a_ballot_is_corrected_with_a_reason_and_ruled_on_again() -> None:
    _, presenter = in_council()
    presenter.bring("kar-m-3")
    voted(presenter, KAZ="against")
    presenter.close()
    assert not presenter.screen().ballots[0].can

    presenter.act("correct")
    assert presenter.screen().ballots[0].can
    assert "needs a reason" in presenter.correct_ballot(KAZ, "for", "").refused
    assert not presenter.correct_ballot(KAZ, "for", "Misheard").refused

    assert standing(presenter).head == "Adopted"
    assert not presenter.screen().correcting


@pytest.mark.parametrize(
    ("template", "ballots", "head"),
    [
        ("kar-m-3", {}, "Adopted"),
        ("kar-m-3", {"RUS": "against"}, "Blocked"),
        ("kar-m-3", dict.fromkeys(SIX, "abstain"), "Rejected"),
        ("kar-m-6", {}, "Contested"),
    ],
)
def test_outcomes_are_said_in_the_settled_words(
    template: str, ballots: dict[str, str], head: str
) -> None:
    _, presenter = in_council()
    presenter.bring(template)
    voted(presenter, **ballots)
    presenter.close()

    assert standing(presenter).head == head


def test_the_next_step_closes_and_says_what_will_be_recorded() -> None:
    table, presenter = in_council()
    for name in ("kar-t1-i1",):
        table.session.submit(_deliver(name))
    presenter.bring("kar-m-3")
    assert presenter.running.next().title == "Call the roll on motion 1.1"
    presenter.cast("for")
    assert presenter.running.next().title == "Take Belarus' ballot"

    presenter.all_in_favour()
    presenter.cast("against", RUS)

    step = presenter.running.next()
    assert step.title == "Close and record: blocked"
    assert not presenter.running.press_next(step).refused
    assert standing(presenter).head == "Blocked"


def _deliver(name: str):  # type: ignore[no-untyped-def]  # noqa: ANN202
    from wargame.play.commands import DeliverInject

    return DeliverInject(inject=name)


# The seat on which the keys act


def test_the_roll_begins_with_its_first_seat_whatever_a_straw_poll_came_to() -> None:
    table, presenter = in_council()
    presenter.bring("kar-m-6")
    presenter.straw_poll()
    for _ in range(3):
        presenter.cast("for")
    presenter.straw_poll()

    # As the next step calls it, not by a button of this screen.
    motion = presenter.motion()
    assert motion is not None
    table.session.submit(OpenVote(motion=motion.id))

    assert current(presenter) == ARM
    presenter.cast("for")
    assert (ARM in given(presenter), current(presenter)) == (True, BLR)


def test_a_ballot_taken_back_is_the_next_one_to_be_taken() -> None:
    table, presenter = in_council()
    presenter.bring("kar-m-6")
    presenter.call()
    presenter.cast("for")
    before = table.session.head.seq
    presenter.cast("against")
    table.session.submit(TakeBack(to=before))

    assert current(presenter) == BLR


def test_keys_act_on_the_row_that_was_chosen_before_the_roll_was_called() -> None:
    _, presenter = in_council()
    presenter.bring("kar-m-6")
    presenter.screen()
    presenter.choose_seat(KAZ)

    presenter.cast("for")

    assert given(presenter) == {KAZ}


def current(presenter: CouncilPresenter) -> str:
    return next(line.seat for line in presenter.screen().ballots if line.current)


def given(presenter: CouncilPresenter) -> set[str]:
    motion = presenter.motion()
    assert motion is not None
    return {seat for _, seat in motion.ballots}


# Before anybody has voted, and after an override


def test_while_nobody_has_voted_no_seat_stands_in_the_way() -> None:
    _, presenter = in_council(KGZ="absent")
    presenter.bring("kar-m-3")
    assert standing(presenter).tally == "0 yes · 0 no · 0 abstain · 1 absent · 5 to vote"

    presenter.call()

    now = standing(presenter)
    assert (now.head, now.glyph) == ("Nobody has voted yet", "waiting")
    assert now.tally == "0 yes · 0 no · 0 abstain · 1 absent · 5 to vote"
    assert "in the way" not in now.says
    ruling = presenter.screen().ruling
    assert ruling is not None
    assert (ruling.sentence, ruling.ways) == ("", ())


def test_what_holds_after_an_override_stands_over_the_ruling() -> None:
    _, presenter = in_council()
    presenter.bring("kar-m-3")
    presenter.call()
    voted(presenter, **{BLR: "against"})
    presenter.close()
    presenter.override("adopted", "The mission had asked for it")

    now = standing(presenter)

    assert (now.head, now.tone) == ("Adopted, overridden", "warn")
    assert now.says.startswith("The ruling was: blocked.")


def test_a_contested_ruling_says_what_nobody_has_found_and_the_way_out_what_would_be() -> None:
    _, presenter = in_council()
    presenter.bring("kar-m-6")
    voted(presenter)
    presenter.close()
    ruling = presenter.screen().ruling
    assert ruling is not None
    assert ruling.sentence == (
        "Contested under Treaty, Art. 4: nobody has found whether the request comes from the "
        "lawful authorities, and 1 more fact is open."
    )
    assert "It is found that a member suffered an armed attack from outside." in ruling.ways[0].says


def test_the_docket_counts_those_who_were_asked() -> None:
    _, presenter = in_council(KGZ="absent")
    presenter.bring("kar-m-6")
    presenter.call()
    assert presenter.screen().docket[0].state == "Roll call, 0 of 5"
    presenter.cast("for")
    assert presenter.screen().docket[0].state == "Roll call, 1 of 5"
