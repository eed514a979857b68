"""Preconditions ask for facts and roles; ballots are counted by the tests of stages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.rules.tour import tests
from wargame.rules.wrong import error

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.rules.charter import Charter
    from wargame.rules.wrong import Problem


def preconditions(charter: Charter) -> Iterator[Problem]:
    """Find tests that count ballots where there are none to count."""
    for key, test, root in tests(charter):
        if test.counts and root.use in {"requires", "when", "conduct"}:
            what = f"{test.key} counts ballots, and there are none to count here"
            yield error(key, what, "ask for a fact or a role here; count in the test of a stage")
