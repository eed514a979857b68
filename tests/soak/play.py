"""A whole one-day Karabakh, as a demanding facilitator plays it who has no mouse.

What is to be done next is read from the next step; between the steps the facilitator does what a
room of thirty asks for. Every act that finds no way by keys is noted in `Play.stuck`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.soak.council import Council
from tests.soak.debrief import Debrief
from tests.soak.seats import Players
from tests.soak.table import TableWork

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.journeys.stage import StageDesk
    from tests.soak.hands import Hands
    from tests.soak.stage import ClockedDesk

PLAYERS = {
    "Armenia": "Ana Duarte (foreign minister), Lea Brandt",
    "Belarus": "Marek Nowak",
    "Kazakhstan": "Priya Nair, Jon Sand",
    "Kyrgyzstan": "Aida Bek",
    "Russia": "Tom Okafor, Ines Roth, Wu Lan",
    "Tajikistan": "Omar Said",
}
OWN = "castle lemon raft"
END = "End the exercise"
MOST_STEPS = 400
PATIENT = 4


class Play:
    """The facilitator's day.

    Attributes:
        stuck: What could not be done by keys: what, and why.
        turns: How many turns to play before the rest is left out; all when 0.
        tell: Whether each act is printed as it begins.
    """

    def __init__(self, hands: Hands, desk: ClockedDesk | StageDesk, turns: int = 0) -> None:
        self.hands = hands
        self.desk = desk
        self.turns = turns
        self.stuck: dict[str, str] = {}
        self.tell = False
        self.idle = 0
        self.entries = 0
        self.phrases: dict[str, str] = {}
        self.table = TableWork(self)
        self.council = Council(self)
        self.players = Players(self)
        self.debrief = Debrief(self)
        self.beginnings: dict[str, Callable[[], None]] = {
            "Open turn": self._open_turn,
            "Deliver inject": self.table.deliver,
            "Hand over to": self._pressed(self.players.round),
            "Begin Deliberation": self._begin_deliberation,
            "Begin Orders": self._pressed(self.table.orders),
            "Begin Consequences": self._pressed(self.table.consequences),
        }

    def tries(self, what: str, act: Callable[[], object]) -> None:
        """Do something; note it when no key leads there, and go on."""
        hands = self.hands
        entries = hands.session.head.seq if hands.window.session else 0
        if self.tell:
            print(f"{hands.actions:>5} {what}", flush=True)  # noqa: T201 - asked for
        try:
            act()
        except AssertionError as error:
            self.stuck.setdefault(what, f"{error} (at #{entries})")
            if self.tell:
                print(f"      no way: {error}", flush=True)  # noqa: T201
            for _ in range(3):
                if hands.where != "seat":
                    hands.key("Esc")

    # From Home to the end

    def whole(self) -> None:
        """From Home to the printed report, and Home again."""
        self.set_up()
        self.play()
        self.debrief.all()

    def set_up(self) -> None:
        """One day, six seats with people, a pass-phrase for each and for the facilitator."""
        hands = self.hands
        hands.press("Set up Nagorno-Karabakh 2020")
        hands.wait(lambda: hands.where == "setup", "the set-up of a pack")
        assert hands.where == "setup"
        hands.write("Name of the exercise", "Karabakh, the whole day")
        hands.write("Evaluators", "May Chen, Paul Ek")
        hands.write("Mark on every page", "EXERCISE ONLY")
        hands.press("One day.", starts=True)
        for seat, people in PLAYERS.items():
            hands.write(f"Who plays {seat}", people)
        hands.press("Make them")
        hands.write("Your own pass-phrase", OWN)
        page = hands.window.page("setup")
        for seat, line in page.lines.items():  # type: ignore[union-attr] # the set-up
            if line.phrase.text():
                self.phrases[str(seat)] = line.phrase.text()
        hands.key("Ctrl+Return")
        hands.wait(lambda: hands.where == "table", "the start of the exercise")
        assert hands.session.state.started

    def play(self) -> None:
        """Turn by turn until nothing is left to do but to end."""
        hands = self.hands
        for _ in range(MOST_STEPS):
            step = hands.step
            if step == END:
                break
            self.take(step)
        assert hands.step == END, f"after {MOST_STEPS} steps it says {hands.step!r}"
        hands.key("Ctrl+Return")
        self.entries = hands.session.head.seq
        hands.press(END)
        hands.wait(lambda: hands.where == "report", "the end of the exercise")

    def take(self, step: str) -> None:
        """What comes before the next step, and the step."""
        hands = self.hands
        before = (hands.session.head.seq, step, hands.where)
        self._done_for(step)()
        if (hands.session.head.seq, hands.step, hands.where) == before:
            self.desk.wait(5)
            self.idle += 1
            assert self.idle < PATIENT, f"nothing moves: {step!r} on {hands.where}; {self.stuck}"
            self.stuck.setdefault(f"the step {step}", f"nothing came of it on {hands.where}")
            if hands.ground is not hands.window.frame:
                hands.key("Esc")

    def _done_for(self, step: str) -> Callable[[], None]:
        hands = self.hands
        if hands.where == "council" and hands.session.state.phase.id == "council":
            return self.council.done_for(step) or self._press
        first = next((words for words in self.beginnings if step.startswith(words)), "")
        return self.beginnings.get(first, self._press)

    def _press(self) -> None:
        self.hands.key("Ctrl+Return")

    def _pressed(self, then: Callable[[], None]) -> Callable[[], None]:
        def both() -> None:
            self._press()
            then()

        return both

    def _open_turn(self) -> None:
        if self.turns and len(self.hands.session.state.closed_turns) >= self.turns:
            self.turns = 0
            self.table.leave_out_the_rest()
        self._press()
        self.table.briefing()

    def _begin_deliberation(self) -> None:
        self.table.before_deliberation()
        self._press()
        self.table.deliberation()
