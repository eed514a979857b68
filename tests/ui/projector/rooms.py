"""Rooms at moments of a played Karabakh turn, for tests and pictures of the projector."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.play.tables import ARM, karabakh
from tests.ui.running_cases import in_orders
from wargame.game.ids import CONTROL, PUBLIC, InjectId, MotionId
from wargame.play.commands import CastBallot, DeliverInject, OpenVote, SendMessage
from wargame.ui.projector.presenter import ProjectorPresenter

if TYPE_CHECKING:
    from tests.play.tables import Table


def before() -> tuple[Table, ProjectorPresenter]:
    """Set up, not begun."""
    table = karabakh()
    return table, ProjectorPresenter(table.session)


def orders() -> tuple[Table, ProjectorPresenter]:
    """Turn 1, Orders: two have sealed, two public injects, one of them new."""
    table = in_orders()
    table.session.submit(DeliverInject(inject=InjectId("kar-t1-i3")))
    return table, ProjectorPresenter(table.session)


def at_roll() -> tuple[Table, ProjectorPresenter]:
    """Turn 1, Council: one motion adopted, Article 4 at its roll with five ballots."""
    table = in_orders().to("council")
    table.wait(2)
    first = table.table("kar-m-3")
    table.vote(first)
    motion = table.table("kar-m-6")
    table.session.submit(OpenVote(motion=motion))
    for seat, value in zip(
        table.state.motions[motion].roll,
        ("for", "against", "against", "abstain", "abstain"),
        strict=False,
    ):
        cast(table, motion, seat, value)
        table.wait(0.5)
    return table, ProjectorPresenter(table.session)


def cast(table: Table, motion: MotionId, seat: str, value: str) -> None:
    """Record one ballot on the motion itself."""
    who = next(one for one in table.state.roster if one == seat)
    table.session.submit(CastBallot(motion=motion, question="main", seat=who, value=value))


def at_summary() -> tuple[Table, ProjectorPresenter]:
    """Turn 1, Summary: motions decided, moves opened."""
    table = in_orders()
    table.to("council")
    table.vote(table.table("kar-m-3"))
    table.vote(table.table("kar-m-6", ARM), BLR="against", KAZ="against")
    table.to("summary")
    return table, ProjectorPresenter(table.session)


def say(table: Table, text: str) -> None:
    """The facilitator tells the room something."""
    table.session.submit(SendMessage(sender=CONTROL, to=(PUBLIC,), text=text))
