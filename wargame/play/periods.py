"""Motions that wait for time: silence that runs, a notice of six months."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.play.cases import case_of
from wargame.play.rulings import rule_on
from wargame.play.timing import story_time
from wargame.rules.judge import judge

if TYPE_CHECKING:
    from wargame.game.records import Motion
    from wargame.play.proceedings import Proceedings

PENDING = "pending"


def judge_what_waited(at: Proceedings) -> None:
    """Rule again on every pending motion whose time has come; the others stay as they are."""
    for motion in at.state.motion_numbers():
        if motion.state == "ruled" and motion.outcome == PENDING and _ripe(at, motion):
            rule_on(at, motion.id)


def _ripe(at: Proceedings, motion: Motion) -> bool:
    charter = at.setting.charter(motion.charter)
    case = case_of(at.state, at.pack, charter, motion, story_time(at.state, at.now))
    return judge(charter, case).outcome != PENDING
