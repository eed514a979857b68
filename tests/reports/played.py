"""One exercise with something of everything, played by commands, for the tests of the report."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from tests.play.tables import ARM, BLR, KAZ, KGZ, RUS, TJK, Table, karabakh
from wargame.game.ids import CharterId, InjectId, PersonId, SeatId
from wargame.play.commands import (
    CorrectBallot,
    DeliverInject,
    EndExercise,
    HoldInject,
    InventInject,
    MakeNote,
    OverrideRuling,
    RevealMoves,
    SealMove,
    SkipInject,
    StartExercise,
    TakeBack,
)
from wargame.play.commands.start_exercise import SeatChoice
from wargame.play.review import review_of

if TYPE_CHECKING:
    from wargame.play.review import Review

PEOPLE = {
    ARM: "Արմեն Սարգսյան",
    BLR: "Łukasz Świętochłowski",
    KAZ: "Әсел Қасымқызы",
    KGZ: "<b>Ann & Bob</b>",
    RUS: "Ольга Щербакова",
    TJK: "გიორგი მაისურაძე",
}
HOSTILE = 'A rumour <img src="file:///etc/passwd"> & "more" \u202eesrever\u202c \x07 =1+1'


@cache
def played() -> Table:
    """Two turns and a half of Karabakh 2020, with votes, an override and a line taken back."""
    table = karabakh()
    _start(table)
    _first_turn(table)
    _second_turn(table)
    _third_turn(table)
    table.session.submit(EndExercise())
    return table


@cache
def review(seat: str = "control") -> Review:
    """The review of that exercise for one reader."""
    return review_of(played().session, SeatId(seat))


def _start(table: Table) -> None:
    for number, name in enumerate(PEOPLE.values(), start=1):
        table.session.store.set_person(f"person-{number}", name)
    seats = tuple(
        SeatChoice(seat=seat, mode="person", people=(PersonId(f"person-{number}"),))
        for number, seat in enumerate(PEOPLE, start=1)
    )
    table.session.submit(
        StartExercise(
            title="Karabakh 2020, group B", charter=CharterId("csto-as-written"), seats=seats
        )
    )


def _first_turn(table: Table) -> None:
    table.open_turn()
    for name, minutes in (("kar-t1-i1", 4), ("kar-t1-i2", 5)):
        table.wait(minutes)
        table.session.submit(DeliverInject(inject=InjectId(name)))
    table.session.submit(InventInject(title=HOSTILE, to=(ARM, RUS)))
    table.to("orders")
    table.wait(6)
    table.seal(RUS, "kar-a-rus-ceasefire-call").seal(ARM, "kar-a-arm-mobilise")
    table.to("reveal").session.submit(RevealMoves())
    table.to("council").wait(3)
    mistaken = table.session.head.seq
    table.vote(table.table("kar-m-3", RUS), KAZ="abstain")
    table.session.submit(TakeBack(to=mistaken, reason="the roll was called before anybody spoke"))
    table.wait(2)
    motion = table.table("kar-m-2")
    table.vote(motion, BLR="against", KAZ="abstain", KGZ="abstain")
    table.session.submit(
        MakeNote(
            what="observation",
            text="Armenia asked for the word twice before anybody seconded.",
            about=table.session.head.seq,
        )
    )
    table.end_turn()


def _second_turn(table: Table) -> None:
    table.open_turn().wait(7)
    table.session.submit(DeliverInject(inject=InjectId("kar-t2-i1")))
    table.session.submit(HoldInject(inject=InjectId("kar-t2-i2")))
    table.session.submit(SkipInject(inject=InjectId("kar-t2-i3"), reason="no time"))
    table.to("council").wait(9)
    motion = table.table("kar-m-6")
    table.vote(motion, BLR="against", KAZ="against", KGZ="abstain", RUS="abstain", TJK="against")
    motion = table.table("kar-m-3", RUS)
    table.vote(motion, ARM="abstain", KGZ="against")
    table.session.submit(
        CorrectBallot(motion=motion, seat=KGZ, value="abstain", reason="misheard in the room")
    )
    table.end_turn()


def _third_turn(table: Table) -> None:
    table.open_turn().to("orders")
    table.session.submit(SealMove(actor=KAZ, seat=KAZ))
    table.to("council").wait(4)
    motion = table.table("kar-m-2")
    table.vote(motion, TJK="against")
    table.session.submit(
        OverrideRuling(
            motion=motion,
            outcome="adopted",
            reason="to see what a mission to the border would have changed",
        )
    )
    table.end_turn()
