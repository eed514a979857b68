"""What would come of other ballots, other findings or another charter: shown, never recorded."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from wargame.game.records import Ballot
from wargame.play.cases import case_of
from wargame.play.counterfactual import judged_under
from wargame.play.timing import story_time
from wargame.rules.judge import judge

if TYPE_CHECKING:
    from wargame.game.ids import SeatId
    from wargame.game.records import Motion
    from wargame.game.verdicts import GroupChange, Verdict
    from wargame.play.session import Session


class Tried(NamedTuple):
    """A motion under one charter; `verdict` None where it knows no such decision."""

    charter: str
    title: str
    verdict: Verdict | None


def under_every_charter(session: Session, motion: Motion) -> tuple[Tried, ...]:
    """The same ballots under each charter of the exercise, its own first."""
    state, setting = session.state, session.setting
    names = sorted(setting.charters, key=lambda name: name != motion.charter)
    return tuple(
        Tried(
            name,
            setting.charters[name].title,
            judged_under(setting.pack, setting.charters[name], state, motion),
        )
        for name in names
    )


def with_changes(session: Session, motion: Motion, way: tuple[GroupChange, ...]) -> Verdict:
    """The verdict if a way out were taken; of interchangeable seats the first of the roll move."""
    state, setting = session.state, session.setting
    charter = setting.charter(motion.charter)
    moved = moved_ballots(way)
    tried = replace(motion, ballots=motion.ballots.update(moved))
    case = case_of(state, setting.pack, charter, tried, story_time(state, session.now()))
    found = {one.fact: one.becomes == "true" for one in way if one.kind == "finding" and one.fact}
    return judge(charter, replace(case, findings={**case.findings, **found}))


def moved_ballots(way: tuple[GroupChange, ...]) -> dict[tuple[str, SeatId], Ballot]:
    """The ballots that a way out changes, as they would be."""
    return {
        (one.question or "main", seat): Ballot(one.becomes, 0)
        for one in way
        if one.kind == "ballot"
        for seat in one.seats[: one.number]
    }
