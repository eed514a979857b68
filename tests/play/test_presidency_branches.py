"""Branches of the presidency's script fall due where the table leaves history, and nowhere else."""

from __future__ import annotations

from tests.play.presidency import SECGEN, year
from tests.play.tables import ARM, BLR, KGZ, TJK
from wargame.game.ids import InjectId
from wargame.play.commands import DeliverInject, RuleFact


def test_history_leaves_every_branch_out() -> None:
    assert year(4).told().due() == set()
    assert year(6).told().due() == set()


def test_a_july_meeting_that_was_held_is_quoted_in_august() -> None:
    table = year(3).told()
    table.council("prs-m-5", ARM)
    table.end_turn().open_turn()

    assert "prs-t4-i6" in table.due()


def test_a_commission_at_work_calms_the_valley() -> None:
    table = year(2).told().moves(KGZ="kgz-ask")
    table.council("prs-m-7", KGZ, TJK="abstain")
    for _ in range(2):
        table.end_turn().open_turn()
    assert "prs-t4-i7" in table.due()
    border = table.level("border")
    table.session.submit(DeliverInject(inject=InjectId("prs-t4-i7")))

    assert table.level("border") == border - 2


def test_a_sealed_paper_from_minsk_is_answered_in_the_same_turn() -> None:
    table = year(4).told().moves(BLR="blr-request")

    assert table.due() == {"prs-t4-i8"}


def test_a_request_under_article_4_is_public_in_the_same_turn() -> None:
    table = year(5).told().moves(ARM="arm-art4")

    assert table.due() == {"prs-t5-i9"}


def test_an_exercise_in_armenia_leaves_its_trace() -> None:
    table = year(4).told().moves(ARM="arm-vzaim-host", secgen="secgen-vzaim-hold")
    table.end_turn().open_turn()

    assert "prs-t5-i8" in table.due()


def test_the_secretary_general_reports_from_bishkek() -> None:
    table = year(5).told().moves(KGZ="kgz-invite")
    table.council("prs-m-11", SECGEN)
    table.end_turn().open_turn()

    assert "prs-t6-i6" in table.due()


def test_a_finding_finds_its_second_user() -> None:
    table = year(4).told().moves(BLR="blr-claim")
    table.council("prs-m-8", BLR)
    for _ in range(2):
        table.end_turn().open_turn()

    assert "prs-t6-i7" in table.due()


def test_a_programme_that_was_voted_asks_who_pays() -> None:
    table = year(2).told().moves(TJK="tjk-sum tjk-report")
    table.council("prs-m-1", TJK)
    table.end_turn().open_turn()

    assert "prs-t3-i5" in table.due()


def test_forces_of_allies_in_minsk_are_what_october_opens_with() -> None:
    table = year(4).told().moves(BLR="blr-request blr-claim")
    for motion in ("prs-m-8", "prs-m-9"):
        table.council(motion, BLR, ARM="abstain", KAZ="abstain", KGZ="abstain")
    table.session.submit(RuleFact(fact="lawful-request", value=True, reason="It is accepted."))
    table.end_turn().open_turn()

    assert "policemen of allies" in table.state.turn.opens_with
    assert "prs-t5-i10" in table.due()


def test_forces_on_armenias_border_are_told_and_the_war_goes_on_behind_it() -> None:
    table = year(5).told().moves(ARM="arm-art4")
    for motion in ("prs-m-6", "prs-m-13"):
        table.council(motion, ARM)
    table.end_turn().open_turn()

    assert "border" in table.state.turn.opens_with
    assert "prs-t6-i8" in table.due()


def test_the_war_hurts_more_or_fewer_people_as_the_table_chooses() -> None:
    quiet, spared, pressed = (year(5).told() for _ in range(3))
    spared.moves(RUS="rus-truce", KAZ="kaz-relief", AZE="aze-pause")
    pressed.moves(AZE="aze-press")
    harm = [one.level("civil-harm") for one in (spared, quiet, pressed)]

    assert harm == sorted(set(harm))
