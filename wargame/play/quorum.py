"""The quorum as the charter judges it: asked before a vote, with presence for ballots."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wargame.play.attendance import presence_of, roll_of
from wargame.rules.case import Case
from wargame.rules.judge import judge
from wargame.rules.words import says

if TYPE_CHECKING:
    from wargame.game.ids import SeatId
    from wargame.game.state import State
    from wargame.game.verdicts import Line
    from wargame.rules.charter import Charter
    from wargame.scenario.pack import Pack

_AS_BALLOT = {"present": "for", "observer": "present-not-voting"}


class Quorum(NamedTuple):
    """Whether there is a quorum now.

    Attributes:
        present: Members present, observers among them.
        of: Members on the roll.
        met: Whether it is there; None where the charter asks for none.
        found, threshold: Figures of the test, empty where it has none.
        article: The article that asks for it, by id.
        missing: Seats of the roll that are away.
        because: The judge's line in words.
    """

    present: int
    of: int
    met: bool | None
    found: str = ""
    threshold: str = ""
    article: str = ""
    missing: tuple[SeatId, ...] = ()
    because: str = ""


def quorum_now(state: State, pack: Pack, charter: Charter, kind: str = "") -> Quorum:
    """Judge the quorum as if every member present voted.

    Args:
        state: The exercise.
        pack: Its pack.
        charter: The charter that rules.
        kind: The kind of decision; where empty, the first that asks for a quorum.
    """
    roll = roll_of(state, pack, charter)
    words = {seat: presence_of(state, seat) for seat in roll}
    here = sum(1 for word in words.values() if word in _AS_BALLOT)
    missing = tuple(seat for seat, word in words.items() if word not in _AS_BALLOT)
    asked = kind or _asking(charter)
    if not asked or all(stage.quorum is None for stage in charter.stages(asked)):
        return Quorum(here, len(roll), None, missing=missing)
    ballots = {seat: _AS_BALLOT.get(word, "absent") for seat, word in words.items()}
    members = None if set(roll) == set(charter.members) else roll
    asks = dict.fromkeys(charter.questions(asked), ballots)
    verdict = judge(charter, Case(asked, asks, members=members))
    lines = [line for line in verdict.trace if ".quorum" in line.path]
    if not lines:
        return Quorum(here, len(roll), None, missing=missing)
    figures = next((line for line in lines if "threshold" in line.values), lines[-1])
    return Quorum(
        present=here,
        of=len(roll),
        met=lines[0].passed,
        found=figures.values.get("count", ""),
        threshold=figures.values.get("threshold", ""),
        article=_article(lines),
        missing=missing,
        because=says(figures),
    )


def _asking(charter: Charter) -> str:
    """The first kind of decision that asks for a quorum, empty for none."""
    for kind in charter.decisions:
        if any(stage.quorum is not None for stage in charter.stages(kind)):
            return kind
    return ""


def _article(lines: list[Line]) -> str:
    return next((line.article for line in lines if line.article), "")
