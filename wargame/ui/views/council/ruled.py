"""What the ballots of a motion come to, and what would turn it. No Qt here.

The ruling itself is there at once. What would turn it is searched, and where many seats vote the
search takes seconds: then it is worked out off the window's thread, and follows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wargame.play.counterfactual import case_under
from wargame.play.preview import case_as_it_stands
from wargame.rules.flips import rule
from wargame.rules.judge import judge
from wargame.rules.watched import TakesLong, at_once, watched

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.records import Motion
    from wargame.game.verdicts import Verdict
    from wargame.play.session import Session
    from wargame.rules.case import Case
    from wargame.rules.charter import Charter

Key = tuple[str, str, int]
"""Motion, charter, and the last entry."""


class _Open(NamedTuple):
    """A case of which is not known yet what would turn it."""

    charter: Charter
    case: Case


class Rulings:
    """Keeps what was ruled, by entry.

    Args:
        session: The exercise.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._kept: dict[Key, Verdict] = {}
        self._open: dict[Key, _Open] = {}
        self._given: Key | None = None

    def verdict(self, motion: Motion, charter: str = "") -> Verdict:
        """The recorded verdict, or the one that would be recorded now."""
        if motion.rulings and motion.state == "ruled" and not charter:
            return motion.rulings[-1].verdict
        key = self._key(motion, charter)
        if key not in self._kept:
            self._forget(key[2])
            self._kept[key] = self._ask(key, *self._case(motion, charter))
        return self._kept[key]

    def waits(self, motion: Motion, charter: str = "") -> bool:
        """Whether what would turn it is still being worked out."""
        return self._key(motion, charter) in self._open

    def work(self) -> Callable[[Callable[[int, int], None]], None] | None:
        """What is to be worked out off the window's thread; None where that is under way."""
        self._forget(self._session.head.seq)
        if not self._open or self._given in self._open:
            return None
        self._given, (charter, case) = next(iter(self._open.items()))

        def search(progress: Callable[[int, int], None]) -> None:
            with watched(lambda asked: progress(asked, 0)):
                rule(charter, case)

        return search

    def worked_out(self) -> None:
        """It is known now, and asked for anew: what was found is remembered."""
        if self._given is not None:
            self._kept.pop(self._given, None)
            self._open.pop(self._given, None)
        self._given = None

    def _forget(self, seq: int) -> None:
        """What stood before the last entry is asked by nobody any more."""
        self._kept = {key: kept for key, kept in self._kept.items() if key[2] == seq}
        self._open = {key: case for key, case in self._open.items() if key[2] == seq}

    def _key(self, motion: Motion, charter: str) -> Key:
        return motion.id, charter, self._session.head.seq

    def _ask(self, key: Key, charter: Charter, case: Case) -> Verdict:
        try:
            with at_once():
                return rule(charter, case)
        except TakesLong:
            self._open[key] = _Open(charter, case)
            return judge(charter, case)

    def _case(self, motion: Motion, charter: str) -> tuple[Charter, Case]:
        if charter and charter != motion.charter:
            setting = self._session.setting
            rules = setting.charter(charter)
            case = case_under(setting.pack, rules, self._session.state, motion)
            if case is not None:
                return rules, case
        return case_as_it_stands(self._session, motion.id, charter)
