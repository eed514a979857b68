"""Weighing an action by reasons for and against, and telling what came of it. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wargame.game.adjudications import GRADES, IN_WORDS
from wargame.game.ids import CONTROL, PUBLIC, SeatId
from wargame.play.commands.adjudicate import Adjudicate, Move, Reason, TellResult
from wargame.play.weighing import bands, odds_of
from wargame.ui.running.asking import Answer, ask
from wargame.ui.running.words import cut

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wargame.play.session import Session

SIDES = (("for", "For"), ("against", "Against"))
WEIGHTS = (("1", "1"), ("2", "2"), ("3", "3"))
_LONG = 300


class WeighScreen(NamedTuple):
    """What is weighed, and what may be decided without a draw."""

    deed: int
    title: str
    why: str
    grades: tuple[tuple[str, str], ...]


class ResultScreen(NamedTuple):
    """What a result may say, move, and to whom.

    Attributes:
        begins: Words to begin with.
        readers: All, or seats by name; `to` are those meant at first.
    """

    deed: int
    title: str
    why: str
    begins: str
    readers: tuple[tuple[str, str], ...]
    to: tuple[str, ...]
    indicators: tuple[tuple[str, str], ...]
    facts: tuple[tuple[str, str, tuple[tuple[str, str], ...]], ...]


class WeighPresenter:
    """What control does with an action that no table decides."""

    def __init__(self, session: Session) -> None:
        self.session = session

    def is_weighed(self, deed: int) -> bool:
        """Whether reasons were weighed or a grade was decided."""
        return deed in self.session.seat_state(CONTROL).judged

    def weigh_screen(self, deed: int) -> WeighScreen:
        """The sheet before the draw."""
        done = self.session.seat_state(CONTROL).deeds[deed]
        grades = (("", "By a draw"), *((one, f"It {IN_WORDS[one]}") for one in GRADES))
        text = f"{done.title}. {done.text}" if done.text != done.title else done.text
        return WeighScreen(deed, f"Weigh: {self.session.name(done.seat)}", cut(text, _LONG), grades)

    def odds(self, reasons: Sequence[tuple[str, str, int]]) -> str:
        """The odds of these reasons, and what each draw would mean."""
        odds = odds_of(reasons)
        spans = ", ".join(f"{IN_WORDS[grade]} {low} to {high}" for grade, low, high in bands(odds))
        return f"{odds} in 100. Drawn: {spans}."

    def weigh(
        self, deed: int, reasons: Sequence[tuple[str, str, int]], grade: str, why: str
    ) -> Answer:
        """Weigh and draw, or decide."""
        said = tuple(
            Reason(side=side, text=text, weight=weight)
            for side, text, weight in reasons
            if text.strip()
        )
        return ask(self.session, Adjudicate(deed=deed, reasons=said, grade=grade, why=why))

    def result_screen(self, deed: int) -> ResultScreen:
        """The sheet after the draw."""
        state, pack = self.session.seat_state(CONTROL), self.session.setting.pack
        done, weighed = state.deeds[deed], state.judged[deed]
        word = IN_WORDS.get(weighed.grade, weighed.grade)
        seats = tuple((str(one), state.seats[one].name) for one in state.roster)
        return ResultScreen(
            deed=deed,
            title=f"It {word}",
            why=f"{self.session.name(done.seat)}: {cut(done.title, _LONG)}. "
            "Neither reasons nor odds are told.",
            begins="",
            readers=((str(PUBLIC), "All and the room"), *seats),
            to=(str(PUBLIC),),
            indicators=tuple((one.id, one.title) for one in pack.indicators),
            facts=tuple(
                (one.id, one.title, tuple((value, one.in_words(value)) for value in one.values))
                for one in pack.facts
            ),
        )

    def tell(
        self,
        deed: int,
        text: str,
        to: Sequence[str],
        indicators: Sequence[tuple[str, int]],
        facts: Sequence[tuple[str, str]],
    ) -> Answer:
        """Tell the result, and move what it moves."""
        moves = (
            *(Move(indicator=name, by=by) for name, by in indicators if name and by),
            *(Move(fact=name, becomes=value) for name, value in facts if name and value),
        )
        seats = tuple(SeatId(one) for one in to)
        return ask(self.session, TellResult(deed=deed, text=text, to=seats, moves=moves))
