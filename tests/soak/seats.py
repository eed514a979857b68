"""The laptop goes round: each seat opens its papers, reads, writes and seals."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.soak.play import Play

MOST = 12


class Players:
    """Everybody who sits down at the laptop, one after the other."""

    def __init__(self, play: Play) -> None:
        self.play = play
        self.hands = play.hands
        self.sat = 0

    def round(self) -> None:
        """From seat to seat by *Pass on*, until the facilitator has the laptop again."""
        for _ in range(MOST):
            if not self.sit():
                return

    def sit(self) -> bool:
        """One seat; whether the laptop goes on to another."""
        hands, tries = self.hands, self.play.tries
        self.sat += 1
        assert hands.where == "seat", f"nobody sits, it is {hands.where}"
        hands.types(self.play.phrases[hands.window.seat])
        hands.key("Return")
        hands.wait(lambda: hands.has("Seal my move", starts=True), "opening a seat")
        tries("reading a letter", self.read)
        if self.sat % 3 == 0:
            tries("a letter", self.letter)
        if self.sat % 3 == 1:
            tries("a question", self.question)
        if self.sat % 4 == 2:
            tries("hiding", self.hide)
        if self.sat % 2:
            tries("choosing an action", self.choose)
        if self.sat % 3 == 2:
            tries("in own words", self.own_words)
        tries("notes to oneself", self.remember)
        hands.key("Ctrl+Return")
        while not hands.has("Reopen my move"):
            # Refused: it costs more than there is. The last that was chosen goes.
            hands.press(hands.all("Take out", starts=True)[-1])
            hands.key("Ctrl+Return")
        if self.sat % 6 == 4:
            tries("reopening", self.reopen)
        if hands.has("Pass on to", starts=True):
            hands.key("Return")
            return True
        hands.press("Hand back to the facilitator")
        from tests.soak.play import OWN

        hands.types(OWN)
        hands.key("Return")
        hands.wait(lambda: hands.where == "table", "handing back")
        return False

    def read(self) -> None:
        hands = self.hands
        if hands.has("Read ", starts=True):
            hands.press("Read ", starts=True)

    def letter(self) -> None:
        hands = self.hands
        hands.press("Write")
        hands.types("We ask you to hold your position until the Council has met.")
        hands.write("Subject", "Before the Council")
        hands.press("Tajikistan" if hands.window.seat != "TJK" else "Belarus")
        hands.press("Send")

    def question(self) -> None:
        hands = self.hands
        hands.press("Write")
        hands.choose("What it is", "Ask the facilitator")
        hands.write("Letter", "May our observers cross at Agarak?")
        hands.press("Send")

    def choose(self) -> None:
        hands = self.hands
        if hands.has("Choose ", starts=True):
            hands.press("Choose ", starts=True)

    def own_words(self) -> None:
        hands = self.hands
        hands.press("In your own words")
        hands.types("Calls for restraint by both sides")
        hands.press("Add to my move")

    def remember(self) -> None:
        hands = self.hands
        hands.write("Notes to yourself", "Ask Minsk about the border once more.")

    def hide(self) -> None:
        hands = self.hands
        hands.key("Esc")
        hands.types(self.play.phrases[hands.window.seat])
        hands.key("Return")
        hands.wait(lambda: hands.has("Seal my move", starts=True), "opening a seat again")

    def reopen(self) -> None:
        hands = self.hands
        hands.press("Reopen my move")
        hands.wait(lambda: hands.has("Seal my move", starts=True), "reopening a move")
        hands.key("Ctrl+Return")
        hands.wait(lambda: hands.has("Reopen my move"), "sealing a move again")
