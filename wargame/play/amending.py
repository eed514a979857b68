"""Whether an amendment passes: asked of the rule that decides the motion itself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wargame.play.cases import case_of
from wargame.play.counterfactual import reason
from wargame.rules.judge import judge

if TYPE_CHECKING:
    from wargame.game.ids import SeatId
    from wargame.game.records import Motion
    from wargame.play.proceedings import Proceedings


def judged(
    at: Proceedings, motion: Motion, ballots: tuple[tuple[SeatId, str], ...]
) -> tuple[bool, str]:
    """Whether these ballots would carry the motion, were its article open, and the line why.

    A text is not a decision: whether the matter is open at all is asked when the motion is voted.
    """
    charter = at.setting.charter(motion.charter)
    case = case_of(at.state, at.pack, charter, motion, "")
    asked = {question: dict(ballots) for question in charter.questions(motion.kind)}
    verdict = judge(charter, replace(case, ballots=asked, elapsed=None))
    return verdict.would_be == "adopted", reason(verdict, as_if_open=True)
