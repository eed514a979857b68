"""The Council by keys: who is there, who speaks, texts and amendments, polls, rolls, overrides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.soak.play import Play

QUESTIONS = 3
BALLOTS = "YYYYYY", "YNAYYN", "NNAYNY", "YYYYYN"


class Council:
    """One sitting a turn, and what happens in it."""

    def __init__(self, play: Play) -> None:
        self.play = play
        self.hands = play.hands
        self.sat_in: set[str] = set()
        self.motions = 0

    def owed(self) -> bool:
        """Whether this turn's council has not sat yet."""
        return self.hands.session.state.turn.id not in self.sat_in

    def done_for(self, step: str) -> Callable[[], None] | None:
        """What is to be done in Council before its next step; None for the step alone."""
        if self.owed():
            return self.sit
        if step.startswith("Take "):
            return self.ballot_by_ballot
        return self.roll_waiting if step.startswith("Call the roll") else None

    def sit(self) -> None:
        """A sitting from the roll call to the last decision card."""
        hands, tries = self.hands, self.play.tries
        self.sat_in.add(hands.session.state.turn.id)
        tries("roll call", self.call_roll)
        tries("speakers", self.speakers)
        tries("a sitting apart", self.informal)
        tries("a motion of the pack", self.bring)
        tries("an amendment", self.amend)
        tries("citing", self.cite)
        tries("a straw poll", self.poll)
        tries("a roll", self.roll)
        tries("a decision card", self.card)
        tries("an override", self.override)
        tries("a motion written here", self.write)
        tries("a roll in favour of all", self.all_in_favour)
        tries("the motion to the room", lambda: hands.key("Ctrl+3"))
        tries("what if", self.what_if)

    def call_roll(self) -> None:
        hands = self.hands
        hands.key("R")
        for letter in "PPPPEP" if len(self.sat_in) % 2 else "PPPPPP":
            hands.key(letter)
        hands.press("Done")

    def speakers(self) -> None:
        hands = self.hands
        hands.key("Shift+S")
        for letter in ("F", "A", "S", "R"):
            hands.key(letter)
            hands.key("Down")
        hands.press("Done")
        for _ in range(2):
            hands.key("S")
            self.play.desk.wait(1)
        hands.press("More for the speakers")
        hands.menu("30 seconds more")
        hands.press("More for the speakers")
        hands.menu("Yield the rest to", "Tajikistan")
        hands.press("More for the speakers")
        hands.menu("The speech is over")

    def informal(self) -> None:
        hands = self.hands
        hands.key("F")
        hands.menu("Informal, for")
        hands.key("F")
        hands.menu("Go on formally")

    def bring(self) -> None:
        hands = self.hands
        before = len(hands.session.state.motions)
        self.motions += 1
        hands.key("M")
        for _ in range(self.motions % 4):
            hands.key("Down")
        hands.key("Return")
        assert len(hands.session.state.motions) == before + 1, "no motion came of it"

    def amend(self) -> None:
        hands = self.hands
        hands.key("T")
        hands.press("Propose an amendment")
        hands.write(
            "The text with the amendment: the final text, were it taken",
            "The members meet again within three days and say nothing before.",
        )
        hands.pick("Proposed by", "Kazakhstan")
        hands.press("Propose it")
        if self.motions % 2:
            hands.press("A1: Nobody objects: adopt it")
        else:
            hands.press("A1: Vote on it…")
            for letter in "YNYAYN":
                hands.key(letter)
            hands.press("Record the vote")
        hands.key("Esc")

    def cite(self) -> None:
        hands = self.hands
        hands.key("Q")
        if hands.ground is hands.window.frame:
            return
        hands.key("Down")
        hands.write("What is said with it", "As in January.")
        hands.press("Cite it")
        if hands.has("Cite it"):
            # Refused: it costs more than the seat has.
            hands.key("Esc")

    def poll(self) -> None:
        hands = self.hands
        hands.key("P")
        for letter in "YNYAYN":
            hands.key(letter)
        hands.key("P")

    def roll(self) -> None:
        hands = self.hands
        if hands.step.startswith("Call the roll"):
            hands.key("Ctrl+Return")
        for _ in range(QUESTIONS):
            # Each question of a motion has a roll of its own.
            if hands.step.startswith("Take "):
                hands.keys_in_turn(*BALLOTS[self.motions % len(BALLOTS)])
        if hands.step.startswith("Close and "):
            hands.key("Ctrl+Return")

    def roll_waiting(self) -> None:
        """One of the docket that nobody has called yet."""
        self.hands.key("Ctrl+Return")
        self.play.tries("a roll in favour of all", self._all_yes)

    def _all_yes(self) -> None:
        hands = self.hands
        hands.key("Shift+Y")
        if hands.step.startswith("Close and "):
            hands.key("Ctrl+Return")

    def ballot_by_ballot(self) -> None:
        """A roll that is open: the next step leads to its motion and to the next answer."""
        self.hands.key("Ctrl+Return")
        self.hands.key("Shift+Y")

    def all_in_favour(self) -> None:
        if self.hands.step.startswith("Call the roll"):
            self.hands.key("Ctrl+Return")
        self._all_yes()

    def card(self) -> None:
        hands = self.hands
        hands.key("K")
        if hands.ground is hands.window.frame:
            # Nothing is decided: somebody still owes an answer.
            return
        hands.pick("Whose statement", "Kazakhstan")
        hands.write("What the seat says", "We read Article 4 otherwise.")
        hands.key("Return")
        hands.write("Your sentence on the card", "Taken after twelve minutes.")
        hands.key("Return")
        hands.press("Done")

    def override(self) -> None:
        hands = self.hands
        if len(self.sat_in) % 2 == 0:
            return
        hands.key("O")
        if hands.has("Reason for the override"):
            hands.types("To see what would have followed")
            hands.key("Return")

    def write(self) -> None:
        hands = self.hands
        hands.key("M")
        hands.choose("Which motion", "Written here")
        hands.write("Title of the motion", "A common word to both sides")
        hands.pick("Proposed by", "Belarus")
        assert hands.find("Kind of decision", QComboBox)
        hands.press("Bring it")

    def what_if(self) -> None:
        hands = self.hands
        hands.key("W")
        if hands.ground is not hands.window.frame:
            hands.key("Down")
            hands.key("Return")
