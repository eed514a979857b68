"""Three exercises that went otherwise than history, for the tests of the report."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from tests.play.tables import ARM, BLR, KAZ, KGZ, TJK, karabakh
from tests.reports import played
from wargame.game.ids import InjectId, PersonId, SeatId
from wargame.play.commands import (
    DeliverInject,
    EndExercise,
    HoldInject,
    RevealMoves,
    SendMessage,
    SkipInject,
    StartExercise,
)
from wargame.play.commands.start_exercise import SeatChoice
from wargame.play.review import review_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.play.tables import Table
    from wargame.play.review import Review

ALD, BRN, COV = map(SeatId, ("ALD", "BRN", "COV"))


@cache
def refused() -> Table:
    """Kazakhstan 2022: Kyrgyzstan says no to the forces, and two seats are empty."""
    table = karabakh(pack="kazakhstan-2022")
    people = {KAZ: "Дина Сейткали", ARM: "Անի Մկրտչյան", KGZ: "Айгүл Осмонова"}
    for number, name in enumerate(people.values(), start=1):
        table.session.store.set_person(f"person-{number}", name)
    seats = [
        SeatChoice(seat=seat, mode="person", people=(PersonId(f"person-{number}"),))
        for number, seat in enumerate(people, start=1)
    ]
    seats += [SeatChoice(seat=BLR, mode="absent"), SeatChoice(seat=TJK, mode="control")]
    charter = table.session.setting.pack.charters[0]
    table.session.submit(
        StartExercise(title="Kazakhstan 2022, Tuesday", charter=charter, seats=tuple(seats))
    )
    table.open_turn().wait(8)
    _deliver(table, "kzk-t1-i1", "kzk-t1-i2")
    table.end_turn().open_turn().wait(5)
    _deliver(table, "kzk-t2-i1", "kzk-t2-i2", "kzk-t2-i3")
    table.session.submit(
        SendMessage(actor=KAZ, sender=KAZ, to=(ARM,), text="We shall ask tonight.", title="Tonight")
    )
    table.to("council").wait(12)
    table.vote(table.table("kzk-m-1"), KGZ="abstain", BLR="absent")
    table.end_turn().open_turn().wait(6)
    _deliver(table, "kzk-t3-i1")
    table.session.submit(HoldInject(inject=InjectId("kzk-t3-i2")))
    table.session.submit(SkipInject(inject=InjectId("kzk-t3-i3"), reason="the room knew already"))
    table.to("council").wait(15)
    table.vote(table.table("kzk-m-2"), KGZ="against", BLR="absent")
    table.vote(table.table("kzk-m-3", KGZ), TJK="abstain", BLR="absent")
    table.end_turn()
    table.session.submit(EndExercise())
    return table


@cache
def quarrel() -> Table:
    """Learn the table: the crew is refused, and blame is put to the vote."""
    table = karabakh(pack="learn-the-table")
    table.start()
    table.open_turn().wait(2)
    _deliver(table, "lea-t1-i1", "lea-t1-i2", "lea-t1-i3")
    table.to("orders").wait(3)
    table.seal(BRN, "lea-a-brn-accuse").seal(COV, "lea-a-cov-wait")
    table.to("reveal").session.submit(RevealMoves())
    table.to("council").wait(2)
    table.vote(table.table("lea-m-1", BRN), ALD="against", COV="against")
    table.end_turn().open_turn().wait(3)
    _deliver(table, "lea-t2-i1")
    table.to("council").wait(4)
    table.vote(table.table("lea-m-3", BRN), ALD="abstain")
    table.vote(table.table("lea-m-2", ALD), COV="abstain")
    table.end_turn()
    table.session.submit(EndExercise())
    return table


def _deliver(table: Table, *injects: str) -> None:
    for name in injects:
        table.wait(1)
        table.session.submit(DeliverInject(inject=InjectId(name)))


PLAYS: Final[dict[str, Callable[[], Table]]] = {
    "group-b": played.played,
    "refused": refused,
    "quarrel": quarrel,
}


@cache
def reviewed(play: str, reader: str = "control") -> Review:
    """The review of a play for one reader."""
    return review_of(PLAYS[play]().session, SeatId(reader))
