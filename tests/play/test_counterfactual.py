"""The same ballots under another charter."""

from __future__ import annotations

from tests.play.tables import ARM, KAZ, SIX, Table, karabakh
from wargame.app.checking import charter_of
from wargame.game.ids import CharterId
from wargame.play.commands import (
    CastBallot,
    CloseVote,
    KeepMotionOff,
    OpenVote,
    OverrideRuling,
    RuleFact,
)
from wargame.play.counterfactual import Otherwise, under

LIMITED = "kar-m-8"


def played() -> Table:
    """One turn in which the council consulted, and Kazakhstan alone was against."""
    table = karabakh().start().open_turn().to("council")
    motion = table.table("kar-m-1", ARM)
    table.vote(motion, KAZ="against")
    return table.end_turn()


def tried(table: Table, charter: str) -> dict[str, Otherwise]:
    return {one.id: one for one in under(table.session, charter_of(charter))}


def test_its_own_charter_gives_what_was_ruled() -> None:
    found = tried(played(), "csto-as-written")

    assert found["kar-m-1"].was == found["kar-m-1"].would_be == "rejected"
    assert found["kar-m-1"].source == "ballots"


def test_another_charter_may_turn_it_and_says_why() -> None:
    found = tried(played(), "csto-qualified-majority")

    assert (found["kar-m-1"].was, found["kar-m-1"].would_be) == ("rejected", "adopted")
    assert "Met." in found["kar-m-1"].because


def test_what_decides_is_said_with_its_article_and_who_blocks() -> None:
    found = tried(played(), "csto-as-written")["kar-m-1"]

    assert (found.because, found.articles) == ("KAZ says no.", ("charter-12",))
    assert found.verdict is not None
    assert found.verdict.blockers == (KAZ,)
    assert [[c.becomes for c in one] for one in found.verdict.flips] == [["abstain"]]
    assert (found.number, found.title) == ("1.1", "Consultations under Article 2")
    assert not found.changes


def test_agenda_takes_the_forecast_where_nobody_was_asked() -> None:
    found = tried(played(), "csto-as-practised")["kar-m-1"]

    assert (found.was, found.would_be) == ("rejected", "inadmissible")
    assert found.articles[0] == "practice-agenda"
    assert found.verdict is not None
    assert found.verdict.would_be == "rejected"


def test_agenda_is_open_where_its_keeper_was_asked_and_did_not_decline() -> None:
    table = karabakh().start(CharterId("csto-as-practised")).open_turn().to("council")
    table.vote(table.table("kar-m-1", ARM), KAZ="against").end_turn()

    found = tried(table, "csto-as-practised")["kar-m-1"]

    assert (found.was, found.would_be, found.because) == ("rejected", "rejected", "KAZ says no.")


def test_a_ruling_of_control_beats_the_forecast() -> None:
    table = karabakh().start(CharterId("csto-as-practised")).open_turn().to("council")
    table.session.submit(RuleFact(fact="on-agenda", value=True, reason="the room agreed"))
    table.end_turn()

    assert "inadmissible" not in {
        one.would_be for one in tried(table, "csto-as-practised").values()
    }


def test_a_motion_kept_off_is_tried_as_one_that_nobody_brought() -> None:
    table = karabakh().start(CharterId("csto-as-practised")).open_turn().to("council")
    motion = table.table("kar-m-1", ARM)
    table.session.submit(KeepMotionOff(motion=motion, reason="not now"))
    table.end_turn()

    found = tried(table, "csto-as-practised")["kar-m-1"]

    assert (found.was, found.would_be, found.source) == ("not-brought", "inadmissible", "stance")


def test_questions_that_were_asked_are_taken_as_they_were_answered() -> None:
    table = karabakh().start().open_turn().to("council")
    motion = table.table(LIMITED, ARM)
    table.session.submit(OpenVote(motion=motion))
    for seat in SIX:
        for question, value in (("format", "against" if seat == KAZ else "for"), ("main", "for")):
            table.session.submit(
                CastBallot(motion=motion, question=question, seat=seat, value=value)
            )
    table.session.submit(CloseVote(motion=motion))
    table.end_turn()

    found = tried(table, "csto-as-written")[LIMITED]

    assert found.verdict is not None
    assert (found.verdict.would_be, found.verdict.stage) == ("rejected", "format")
    assert found.verdict.blockers == (KAZ,)


def test_motion_that_nobody_brought_is_tried_with_what_its_pack_expects() -> None:
    found = tried(played(), "csto-as-written")

    others = [one for one in found.values() if one.id != "kar-m-1"]
    assert {one.was for one in others} == {"not-brought"}
    assert {one.source for one in others} == {"stance"}
    assert all(one.because for one in others)


def test_kind_that_the_charter_lacks_is_said() -> None:
    found = tried(played(), "unsc")

    assert {one.would_be for one in found.values()} == {"no-such-kind"}
    assert "knows no decision of the kind consult" in found["kar-m-1"].because


def test_question_that_nobody_was_asked_takes_an_abstention_as_no_objection() -> None:
    """`csto-opt-in` asks about the format first; the motion was put as one question."""
    table = karabakh().start().open_turn().to("council")
    motion = table.table("kar-m-1", ARM)
    table.vote(motion, KAZ="abstain", BLR="abstain")
    table.end_turn()

    assert tried(table, "csto-opt-in")["kar-m-1"].would_be == "adopted"


def test_override_is_what_it_was() -> None:
    table = karabakh().start().open_turn().to("council")
    motion = table.table("kar-m-1", ARM)
    table.vote(motion, KAZ="against")
    table.session.submit(
        OverrideRuling(motion=motion, outcome="adopted", reason="to see what follows")
    )

    found = tried(table, "csto-as-written")["kar-m-1"]
    assert (found.was, found.would_be) == ("adopted", "rejected")


def test_exercise_stays_as_it_is() -> None:
    table = played()
    head, state = table.session.head, table.state

    tried(table, "unsc")

    assert (table.session.head, table.state) == (head, state)
    assert KAZ in table.state.seats
