"""A seat that passes seals its pass: that it did is told at Reveal, not when Orders close."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.play.tables import ARM, BLR, KAZ, RUS, karabakh
from wargame.game.ids import CONTROL, SeatId
from wargame.play.commands import ClosePhase, RevealMoves, SealMove
from wargame.play.phases import missing
from wargame.play.review import review_of

if TYPE_CHECKING:
    from tests.play.tables import Table


def sealed_by_two() -> Table:
    """Armenia seals an action, Belarus a pass, and Kazakhstan nothing; Orders are closed."""
    table = karabakh().start().open_turn().to("orders")
    action = table.session.view(ARM).actions[0]
    table.seal(ARM, action.id)
    table.session.submit(SealMove(actor=BLR, seat=BLR))
    given = tuple((seat, "absent" if seat == KAZ else "passed") for seat in missing(table.state))
    table.session.submit(ClosePhase(given=given))
    return table


def test_nobody_can_tell_a_sealed_pass_from_a_sealed_move_before_reveal() -> None:
    table = sealed_by_two()
    closed = dict(table.state.statuses[-1].of)

    assert closed[ARM] == closed[BLR] == "acted"
    assert (closed[KAZ], closed[RUS]) == ("absent", "passed")
    for reader in (RUS, CONTROL):
        said = {one.says for one in table.session.log(reader) if one.kind != "move_deposited"}
        assert not any("Belarus" in one and "pass" in one for one in said)


def test_the_review_tells_the_pass_once_the_move_was_opened() -> None:
    table = sealed_by_two()
    assert status_of(table, BLR) == "acted"

    table.to("reveal").session.submit(RevealMoves())

    assert (status_of(table, ARM), status_of(table, BLR)) == ("acted", "passed")


def status_of(table: Table, seat: SeatId) -> str:
    """What the review says of a seat in Orders."""
    phases = review_of(table.session, CONTROL).turns[0].phases
    return dict(next(one for one in phases if one.phase == "orders").statuses)[seat]
