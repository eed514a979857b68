"""The night of 5 January 2022 under the practice of that night, and as the texts are written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.play.tables import SIX, Table, karabakh
from wargame.game.ids import CharterId, FactId, SeatId
from wargame.play.baseline import BaselinePlayer
from wargame.play.commands import (
    CastBallot,
    CitePrecedent,
    CloseVote,
    OpenVote,
    RuleFact,
    StartExercise,
)
from wargame.play.commands.table_motion import TableMotion

if TYPE_CHECKING:
    from wargame.game.records import Motion
    from wargame.game.verdicts import Verdict

PACK = "kazakhstan-2022"
PRACTISED, WRITTEN = "csto-as-practised-2022", "csto-as-written"
KAZ, CHAIR = SeatId("KAZ"), SeatId("ARM")
FORCES = "kzk-m-2"


def night(charter: str) -> Table:
    """Turns 1 and 2 as in history, then Council of turn 3, before anything is tabled."""
    table = karabakh(pack=PACK)
    pack = table.session.setting.pack
    table.session.submit(StartExercise(title="Night", charter=CharterId(charter), draws="history"))
    player = BaselinePlayer(table.session, pack, table.clock)
    for turn in pack.turns[:2]:
        player.play_turn(turn)
    return table.open_turn().to("council")


def all_say_yes(table: Table, motion: Motion) -> Verdict:
    table.session.submit(OpenVote(motion=motion.id))
    for seat in SIX:
        table.session.submit(CastBallot(motion=motion.id, seat=seat, value="for"))
    table.session.submit(CloseVote(motion=motion.id))
    return table.state.motions[motion.id].rulings[-1].verdict


def forces(table: Table) -> Verdict:
    table.session.submit(TableMotion(proposer=CHAIR, template=FORCES))
    return all_say_yes(table, table.state.motion_numbers()[-1])


def article_4(table: Table) -> Verdict:
    """The same help, asked for under Article 4 alone."""
    table.session.submit(
        TableMotion(
            proposer=KAZ,
            decision="assist",
            title="Help under Article 4",
            roles=(("requester", (KAZ,)), ("host", (KAZ,))),
        )
    )
    return all_say_yes(table, table.state.motion_numbers()[-1])


def contested_in(verdict: Verdict) -> dict[str, str]:
    """Facts that the trace calls contested, with the articles that ask for them."""
    return {
        line.values["fact"]: line.article
        for line in verdict.trace
        if line.code == "fact" and line.passed is None
    }


def test_the_deployment_happens_under_the_practice_of_that_night() -> None:
    table = karabakh(pack=PACK)
    BaselinePlayer(table.session, table.session.setting.pack, table.clock).play()
    facts = {str(fact): known.value for fact, known in table.state.facts.items()}
    sent = next(one for one in table.state.motions.values() if one.template == FORCES)

    assert (sent.charter, sent.outcome) == (PRACTISED, "adopted")
    assert contested_in(sent.rulings[-1].verdict) == {}
    assert facts["kzk-f-decision"] == "adopted"
    assert facts["kzk-f-deployment"] == "withdrawn"


def test_as_written_the_trace_names_what_stayed_contested() -> None:
    verdict = forces(night(WRITTEN))

    assert verdict.outcome == "adopted"
    assert contested_in(verdict) == {
        "not-domestic": "charter-5",
        "national-approval": "peacekeeping-3",
    }


@pytest.mark.parametrize(
    ("charter", "outcome", "contested"),
    [(PRACTISED, "adopted", {}), (WRITTEN, "contested", {"external-attack": "treaty-4"})],
)
def test_article_4_alone_stands_or_falls_with_the_claim(
    charter: str, outcome: str, contested: dict[str, str]
) -> None:
    verdict = article_4(night(charter))

    assert verdict.outcome == outcome
    assert contested_in(verdict) == contested


@pytest.mark.parametrize("charter", [PRACTISED, WRITTEN])
def test_ruled_a_domestic_matter_nobody_comes(charter: str) -> None:
    table = night(charter)
    table.session.submit(
        RuleFact(fact="not-domestic", value=False, reason="No hand from outside was shown.")
    )

    assert forces(table).outcome == "inadmissible"
    assert table.state.facts[FactId("kzk-f-decision")].value == "failed"


def test_the_short_version_gives_each_turn_its_own_minutes() -> None:
    table = karabakh(pack=PACK)
    table.session.submit(
        StartExercise(title="Short", charter=CharterId(PRACTISED), version="90-minutes")
    )
    lengths = []
    for _ in range(2):
        lengths.append((table.open_turn().state.turn.id, table.state.turn.minutes))
        table.end_turn()

    assert lengths == [("kzk-t2", 25), ("kzk-t3", 30)]


def where(table: Table) -> dict[str, tuple[str, str]]:
    return {name: (one.status, one.place) for name, one in table.state.forces.items()}


def test_the_contingents_stand_at_the_airport_and_are_home_in_the_end() -> None:
    table = karabakh(pack=PACK)
    pack = table.session.setting.pack
    player = BaselinePlayer(table.session, pack, table.clock)
    player.start()
    stood = []
    for turn in pack.turns:
        player.play_turn(turn)
        stood.append(where(table)["kzk-u-rus"])

    assert ("deployed", "kzk-p-airport") in stood
    assert {status for status, _ in where(table).values()} == {"home"}


def test_an_earlier_case_can_be_cited_and_stands_with_the_ruling() -> None:
    table = night(PRACTISED)
    table.session.submit(TableMotion(proposer=CHAIR, template=FORCES))
    motion = table.state.motion_numbers()[-1]
    card = CitePrecedent(motion=motion.id, seat=SeatId("KGZ"), precedent="kzk-pr-osh")
    table.session.submit(card)
    all_say_yes(table, motion)

    (cited,) = table.state.citations.values()
    assert (cited.precedent, cited.seat) == ("kzk-pr-osh", "KGZ")
    ruled = table.state.motions[motion.id].rulings[-1]
    assert [one[0] for one in ruled.precedents] == ["Osh 2010"]
