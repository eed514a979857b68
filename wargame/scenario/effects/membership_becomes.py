"""A state joins the alliance, leaves it, is suspended, or stands in some other relation to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field
from typing_extensions import override

from wargame.game.frozen import Frozen
from wargame.scenario.condition import plain
from wargame.scenario.effect import Effect
from wargame.scenario.refs import SeatRef

if TYPE_CHECKING:
    from collections.abc import Callable

Standing = Literal["member", "suspended", "left", "partner", "observer", "applicant", "outside"]


class MembershipBecomes(Frozen, Effect):
    """`{ membership = "ARM", becomes = "left", after_months = 6 }`.

    With `after_months` it is a notice, which takes effect when a turn opens so much later.
    """

    membership: SeatRef
    becomes: Standing
    after_months: Annotated[int, Field(ge=0, le=120)] = 0

    @override
    def words(self, name: Callable[[str], str] = plain) -> str:
        months = f" after {self.after_months} months" if self.after_months else ""
        return f"{name(self.membership)}: {self.becomes}{months}"
