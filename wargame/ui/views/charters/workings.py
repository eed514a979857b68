"""What takes time to work out for a case: what would turn it, vetoes, power. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from wargame.rules.flips import explain
from wargame.rules.judge import judge
from wargame.rules.power import Power, power
from wargame.rules.vetoes import Vetoes, vetoes

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.verdicts import Verdict
    from wargame.rules.case import Case
    from wargame.rules.charter import Charter
    from wargame.ui.views.charters.calculator import Calculator

SMALL: Final = 11
"""Ballots and facts up to which it is worked out at once."""


class Worked(NamedTuple):
    """All of it, for one case; vetoes and power do not hang on its ballots (`game`)."""

    key: object
    game: object
    verdict: Verdict
    vetoes: Vetoes
    power: Power


class Workings:
    """Keeps the last that was worked out, and says whether it still belongs to the case."""

    def __init__(self) -> None:
        self._last: Worked | None = None

    def of(self, calculator: Calculator) -> Worked | None:
        """What is known of the case; a small one is worked out on the spot."""
        if not self._fits(calculator) and calculator.items() <= SMALL:
            self._last = self.work(calculator)()
        return self._last if self._fits(calculator) else None

    def _fits(self, calculator: Calculator) -> bool:
        return self._last is not None and self._last.key == calculator.said()

    def work(self, calculator: Calculator) -> Callable[[], Worked]:
        """The work itself, on the case as it is now. May run off the GUI thread."""
        charter, case, key = calculator.charter, calculator.case(), calculator.said()
        game = _game(charter, case)
        last = self._last if self._last is not None and self._last.game == game else None

        def run() -> Worked:
            verdict = explain(charter, case, judge(charter, case))
            found = last.vetoes if last else vetoes(charter, case)
            shares = last.power if last else power(charter, case)
            return Worked(key, game, verdict, found, shares)

        return run

    def take(self, worked: Worked, calculator: Calculator) -> bool:
        """Keep what was worked out; whether it is of the case as it is by now."""
        self._last = worked
        return self._fits(calculator)


def _game(charter: Charter, case: Case) -> object:
    """What vetoes and power hang on: everything but the ballots and the time."""
    roles, findings = sorted(case.roles.items()), sorted(case.findings.items())
    return charter.content_hash, case.decision, tuple(roles), tuple(findings)
