"""What the Charters page says and does: reading, comparing, and trying ballots out. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.game.phrasing import counted
from wargame.rules.differences import differences
from wargame.rules.judge import judge
from wargame.rules.words import outcome_word
from wargame.ui.views.charters.calculator import Calculator
from wargame.ui.views.charters.case_lines import case_card
from wargame.ui.views.charters.charter_lines import charter_lines, note_of
from wargame.ui.views.charters.library import Library, Problem
from wargame.ui.views.charters.power_lines import power_card
from wargame.ui.views.charters.screen import CharterScreen, RulingCard
from wargame.ui.views.charters.side_by_side import kind_lines
from wargame.ui.views.charters.verdict_lines import (
    Speaker,
    ruling_lines,
    verdict_card,
    warnings,
    way_lines,
)
from wargame.ui.views.charters.workings import Workings

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.play.session import Session
    from wargame.rules.charter import Charter
    from wargame.ui.desk import Desk
    from wargame.ui.views.charters.screen import CaseCard, KindLine, PowerCard
    from wargame.ui.views.charters.workings import Worked

NOBODY: Final = ""


class ChartersPresenter:
    """Behind the Charters page.

    Args:
        desk: Knows which charters are installed.
        session: The open exercise, if there is one.
    """

    def __init__(self, desk: Desk, session: Callable[[], Session | None]) -> None:
        self.library = Library(desk, session)
        self.only_differences = False
        self.calculator: Calculator | None = None
        self._chosen = NOBODY
        self._beside = NOBODY
        self.workings = Workings()
        self._kinds: tuple[object, tuple[KindLine, ...]] | None = None
        self._settle()

    # What is chosen

    def refresh(self) -> None:
        """Look again at what there is, as when an exercise was opened or closed."""
        self.library.refresh()
        self._settle()

    def _settle(self) -> None:
        keys = [entry.key for entry in self.library.entries]
        if self._chosen not in keys:
            self._chosen = keys[0] if keys else NOBODY
        if self._beside not in keys:
            self._beside = NOBODY
        self._follow()

    def choose(self, key: str) -> None:
        """Read another charter; the kind of decision stays where it can."""
        self._chosen = key
        if self._beside == key:
            self._beside = NOBODY
        self._follow()

    def is_paired(self) -> bool:
        """Whether another charter stands beside the one that is read."""
        return self._beside != NOBODY

    def choose_beside(self, key: str) -> None:
        """Put another charter beside it, or none."""
        self._beside = key if key != self._chosen else NOBODY
        self._follow()

    def choose_kind(self, kind: str) -> None:
        """Take another kind of decision into the calculator."""
        charter = self._charter_of(kind)
        if charter is None:
            return
        if self.calculator is None:
            self.calculator = Calculator(charter, kind)
        else:
            self.calculator.move(charter, kind)

    def show_differences(self, *, only: bool) -> None:
        """Leave out what both charters say, or show all again."""
        self.only_differences = only

    def _follow(self) -> None:
        """Let the calculator follow the choice of charters."""
        here = self._here()
        if here is None:
            self.calculator = None
            return
        kind = self.calculator.kind if self.calculator else NOBODY
        self.choose_kind(kind if kind in here.decisions else next(iter(here.decisions)))

    def _charter_of(self, kind: str) -> Charter | None:
        """The charter by which a kind is tried: the one read, else the one beside it."""
        charters = (self._here(), self._other())
        return next((c for c in charters if c is not None and kind in c.decisions), None)

    def _here(self) -> Charter | None:
        return self._read(self._chosen)

    def _other(self) -> Charter | None:
        return self._read(self._beside)

    def _read(self, key: str) -> Charter | None:
        found = self.library.get(key) if key else None
        return None if isinstance(found, Problem) else found

    # What is shown

    def screen(self) -> CharterScreen:
        """The page, but for the calculator."""
        here, other = self._here(), self._other()
        found = self.library.get(self._chosen) if self._chosen else Problem("There is no charter.")
        lines = self._lines()
        differing = [line for line in lines if line.mark]
        shown = differing if self.only_differences and other is not None else list(lines)
        charters = charter_lines(self.library)
        return CharterScreen(
            charters=charters,
            chosen=self._chosen,
            besides=(
                (NOBODY, "Nothing"),
                *((one.key, one.title) for one in charters if one.key not in {"", self._chosen}),
            ),
            beside=self._beside,
            title=here.title if here is not None else "",
            note=note_of(here) if here is not None else "",
            heads=(self.library.title(self._chosen), self.library.title(self._beside))
            if other is not None
            else None,
            problem=found.says if isinstance(found, Problem) else "",
            kinds=tuple(shown),
            kind=self.calculator.kind if self.calculator else NOBODY,
            only_differences=self.only_differences,
            differing=self._differing(len(differing), len(lines)) if other is not None else "",
        )

    def _lines(self) -> tuple[KindLine, ...]:
        here, other = self._here(), self._other()
        if here is None:
            return ()
        key = (here.content_hash, other.content_hash if other else "", self._chosen, self._beside)
        if self._kinds is None or self._kinds[0] != key:
            self._kinds = (key, kind_lines(here, other, self.library.name))
        return self._kinds[1]

    def _differing(self, many: int, of: int) -> str:
        here, other = self._here(), self._other()
        if here is None or other is None:
            return ""
        whole = next((d.parts for d in differences(here, other) if not d.decision), ())
        also = f"; also: {', '.join(whole)}" if whole else ""
        return f"{many} of {counted(of, 'kind')} differ{'s' if many == 1 else ''}{also}"

    def case(self) -> CaseCard | None:
        """What may be clicked in the calculator."""
        calculator = self.calculator
        if calculator is None:
            return None
        by = self.library.title(self._beside) if calculator.charter is self._other() else ""
        return case_card(calculator, self._speaker(calculator), by)

    def _speaker(self, calculator: Calculator) -> Speaker:
        return Speaker(calculator.charter, self.library.name(calculator.charter))

    # What comes of it

    def ruling(self) -> RulingCard | None:
        """The verdict at once; what would turn it, as far as it is worked out."""
        calculator = self.calculator
        if calculator is None:
            return None
        worked = self.workings.of(calculator)
        verdict = worked.verdict if worked else judge(calculator.charter, calculator.case())
        speaker = self._speaker(calculator)
        ways = way_lines(verdict, speaker)
        return RulingCard(
            verdict=verdict_card(verdict, calculator, speaker, self._by_the_other(calculator)),
            lines=ruling_lines(verdict, speaker),
            warnings=warnings(verdict, worked.vetoes if worked else None, speaker),
            ways_title="What would turn it?"
            if verdict.outcome == "adopted"
            else "What would it take?",
            ways=ways,
            ways_note=_ways_note(calculator, worked, len(ways)),
            waiting="" if worked else "Working out the smallest changes",
        )

    def _by_the_other(self, calculator: Calculator) -> str:
        """How the same ballots come out by the charter beside."""
        other = self._other()
        if other is None or other is calculator.charter:
            return ""
        if calculator.kind not in other.decisions:
            return f"{self.library.title(self._beside)}: it does not know the decision."
        verdict = judge(other, calculator.under(other).case())
        return f"{self.library.title(self._beside)}: {outcome_word(verdict).lower()}."

    def power(self) -> PowerCard | None:
        """Power in the kind of decision, once it is worked out."""
        calculator = self.calculator
        worked = self.workings.of(calculator) if calculator else None
        if calculator is None or worked is None:
            return None
        return power_card(worked.power, worked.vetoes, self._speaker(calculator))

    def work(self) -> Callable[[], Worked] | None:
        """What is still to be worked out; it may run off the GUI thread."""
        calculator = self.calculator
        if calculator is None or self.workings.of(calculator) is not None:
            return None
        return self.workings.work(calculator)

    def take(self, worked: Worked) -> bool:
        """Take what was worked out; whether it is of the case as it is by now."""
        return self.calculator is not None and self.workings.take(worked, self.calculator)

    def apply(self, way: str) -> None:
        """Make one of the smallest changes."""
        worked = self.workings.of(self.calculator) if self.calculator else None
        if self.calculator is not None and worked is not None:
            self.calculator.apply(worked.verdict.ways[int(way.removeprefix("way-"))])


def _ways_note(calculator: Calculator, worked: Worked | None, shown: int) -> str:
    if worked is None:
        return ""
    if shown:
        more = worked.verdict.truncated or len(worked.verdict.ways) > shown
        return "The smallest changes; there are more." if more else "The smallest changes."
    none = "No change of ballots or findings would turn it."
    unnamed = any(not calculator.roles.get(role) for role in calculator.asked_roles())
    return f"{none} The rule asks for a role that nobody holds." if unnamed else none
