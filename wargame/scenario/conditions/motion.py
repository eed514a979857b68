"""A motion of the pack came out so, or was tabled at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Self

from pydantic import model_validator
from typing_extensions import override

from wargame.game.frozen import Frozen
from wargame.scenario.condition import Condition, plain, quoted
from wargame.scenario.refs import MotionRef
from wargame.scenario.truth import Truth, truth

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.scenario.conditions.situation import Situation

FAILED = frozenset({"rejected", "inadmissible", "inquorate"})
"""What `failed` stands for."""

OPEN = frozenset({"contested", "pending"})
"""Outcomes that are not final."""

Asked = Literal[
    "adopted",
    "failed",
    "not-brought",
    "rejected",
    "inadmissible",
    "inquorate",
    "contested",
    "pending",
]


class MotionHad(Frozen, Condition):
    """`{ motion = "kar-m-6", outcome = "adopted" }`, or `tabled = true | false`.

    `failed` is any of rejected, inadmissible and inquorate. A motion never tabled was not
    adopted; one that stands contested or pending is neither adopted nor failed yet.
    """

    motion: MotionRef
    outcome: Asked | None = None
    tabled: bool | None = None

    @model_validator(mode="after")
    def _one_question(self) -> Self:
        if (self.outcome is None) == (self.tabled is None):
            why = "asks nothing, or two things; give outcome or tabled"
            raise ValueError(why)
        return self

    @override
    def ask(self, situation: Situation) -> Truth:
        if self.tabled is not None:
            return truth(situation.motion_tabled(self.motion) == self.tabled)
        had = situation.motion_outcome(self.motion)
        if had == self.outcome or (self.outcome == "failed" and had in FAILED):
            return Truth.YES
        return Truth.UNKNOWN if had in OPEN else Truth.NO

    @override
    def words(self, name: Callable[[str], str] = plain) -> str:
        return f"{quoted(name(self.motion))} {self._had(so=True)}"

    @override
    def denied(self, name: Callable[[str], str] = plain) -> str:
        return f"{quoted(name(self.motion))} {self._had(so=False)}"

    def _had(self, *, so: bool) -> str:
        was = "was" if so else "was not"
        if self.tabled is not None:
            return f"was{'' if self.tabled == so else ' not'} tabled"
        if self.outcome == "not-brought":
            return "was not brought" if so else "was brought"
        if self.outcome == "failed":
            return "failed" if so else "did not fail"
        return f"{was} {self.outcome}"

    @override
    def entries(self, situation: Situation) -> tuple[int, ...]:
        cause = situation.cause_of("motion", self.motion)
        return () if cause is None else (cause,)
