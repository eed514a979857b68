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


class Play:
    """The facilitator's day.

    Attributes:
        stuck: What could not be done by keys: what, and why.
        turns: How many turns to play before the rest is left out; all when 0.
    """

    def __init__(self, hands: Hands, desk: ClockedDesk, turns: int = 0) -> None:
        self.hands = hands
        self.desk = desk
        self.turns = turns
        self.stuck: dict[str, str] = {}
        self.idle = 0
        self.phrases: dict[str, str] = {}
        self.table = TableWork(self)
        self.council = Council(self)
        self.players = Players(self)
        self.debrief = Debrief(self)

    def tries(self, what: str, act: Callable[[], object]) -> None:
        """Do something; note it when no key leads there, and go on."""
        hands = self.hands
        entries = hands.session.head.seq if hands.window.session else 0
        try:
            act()
        except AssertionError as error:
            self.stuck.setdefault(what, f"{error} (at #{entries})")
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
        hands.press(END)
        hands.wait(lambda: hands.where == "report", "the end of the exercise")

    def take(self, step: str) -> None:
        """What comes before the next step, and the step."""
        hands, state = self.hands, self.hands.session.state
        before = (hands.session.head.seq, step, hands.where)
        if step.startswith("Open turn"):
            if self.turns and len(state.closed_turns) >= self.turns:
                self.table.leave_out_the_rest()
                return
            hands.key("Ctrl+Return")
            self.table.briefing()
        elif step.startswith("Deliver inject"):
            self.table.deliver()
        elif step.startswith("Hand over to"):
            hands.key("Ctrl+Return")
            self.players.round()
        elif step == "Begin Deliberation":
            self.table.before_deliberation()
            hands.key("Ctrl+Return")
            self.table.deliberation()
        elif step.startswith("Begin Consequences"):
            hands.key("Ctrl+Return")
            self.table.consequences()
        elif hands.where == "council" and state.phase.id == "council" and self.council.owed():
            self.council.sit()
        elif step.startswith("Take ") and hands.where == "council":
            self.council.ballot_by_ballot()
        elif step.startswith("Call the roll") and hands.where == "council":
            self.council.roll_waiting()
        else:
            hands.key("Ctrl+Return")
            if step == "Begin Orders":
                self.table.orders()
        if (hands.session.head.seq, hands.step, hands.where) == before:
            self.desk.wait(5)
            self.idle += 1
            assert self.idle < 4, f"nothing moves: {step!r} on {hands.where}; {self.stuck}"
            self.stuck.setdefault(f"the step {step}", f"nothing came of it on {hands.where}")
            if hands.ground is not hands.window.frame:
                hands.key("Esc")
