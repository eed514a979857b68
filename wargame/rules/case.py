"""A case: what is to be decided, who said what, who is who, and what has been found."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from wargame.game.errors import WargameError
from wargame.rules.worded import Worded

if TYPE_CHECKING:
    from collections.abc import Mapping
    from fractions import Fraction

    from wargame.game.ids import SeatId

MAIN = "main"
"""The question of most decisions."""

Ballot = str | Worded
"""One of the seven ballots by name, or a worded condition."""


class CaseError(WargameError):
    """A case does not fit its charter.

    Attributes:
        position: Where in the case, such as `ballots.format/KGZ`.
    """

    def __init__(self, position: str, what: str, remedy: str) -> None:
        place = f"{position}: " if position else ""
        super().__init__(f"{place}{_sentence(what)}", _sentence(remedy[:1].upper() + remedy[1:]))
        self.position = position


def _sentence(text: str) -> str:
    return text if text.endswith((".", "?")) or not text else f"{text}."


@dataclass(frozen=True, slots=True)
class Case:
    """What the judge is given besides the charter. Made directly, or read by `read_case`.

    Attributes:
        decision: The kind of decision.
        ballots: By question and seat; members not named are absent.
        roles: Who holds each role, outsiders too.
        findings: What has been found of each fact; a fact not named is contested.
        elapsed: Hours since the motion was put; `None` when every period has run out.
        members: The members, where they are not the charter's.
        tags: The seats of tags, where they are not the charter's.
    """

    decision: str
    ballots: Mapping[str, Mapping[SeatId, Ballot]] = field(default_factory=dict)
    roles: Mapping[str, tuple[SeatId, ...]] = field(default_factory=dict)
    findings: Mapping[str, bool] = field(default_factory=dict)
    elapsed: int | Fraction | None = None
    members: tuple[SeatId, ...] | None = None
    tags: Mapping[str, tuple[SeatId, ...]] | None = None
