"""After the end: Review scrubbed, Evaluate written, the report made and saved, Home again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog

if TYPE_CHECKING:
    from tests.soak.play import Play

SOON = 150
"""Milliseconds after which a person types into a dialog of the system."""


class Debrief:
    """What happens when play is over."""

    def __init__(self, play: Play) -> None:
        self.play = play
        self.hands = play.hands
        self.saved = Path()

    def all(self) -> None:
        """Review, Evaluate, Charters, Seats, report, Home."""
        tries = self.play.tries
        tries("scrubbing", self.scrub)
        tries("the other tabs of Review", self.tabs)
        tries("asking what if", self.what_if)
        tries("rating", self.rate)
        tries("the hot wash", self.wash)
        tries("the improvement plan", self.plan)
        tries("reading charters", self.charters)
        tries("the list of seats", self.seats)
        tries("the report", self.report)
        tries("dark and large", self.looks)
        tries("setting up again", self.again)

    def scrub(self) -> None:
        hands = self.hands
        hands.key("Alt+6")
        hands.key("Home")
        for _ in range(15):
            hands.key("Right")
        for _ in range(12):
            hands.key("Ctrl+Right")
        for _ in range(8):
            hands.key("Left")
        hands.key("Space")
        hands.key("Space")
        hands.key("End")

    def tabs(self) -> None:
        hands = self.hands
        hands.choose("What is shown", "Beside history")
        if hands.has("Show it to me now"):
            hands.press("Show it to me now")
        hands.choose("What is shown", "Other charters")
        page = hands.window.page("review")
        hands.wait(lambda: page._job is None, "judging under every charter")  # type: ignore[union-attr]
        hands.choose("What is shown", "Played")

    def what_if(self) -> None:
        hands = self.hands
        hands.to("Place in the exercise")
        hands.key("Ctrl+Left")
        hands.key("Ctrl+Left")
        hands.key("W")
        hands.key("Esc")

    def rate(self) -> None:
        hands = self.hands
        hands.key("Alt+7")
        for _ in range(2):
            hands.to("Learning objectives")
            hands.key("Down")
            hands.choose("Rating", "P  Performed")
            hands.write("Reason of the rating", "Seen twice, in turns 2 and 5.")
            hands.press("Record the rating")

    def wash(self) -> None:
        hands = self.hands
        hands.choose("What is entered", "Hot wash")
        for said in ("We asked early", "The text came late"):
            hands.write("What was said", said)
            hands.press("Take it down")

    def plan(self) -> None:
        hands = self.hands
        hands.choose("What is entered", "Improvement plan")
        hands.write("Issue or area for improvement", "The council met late")
        hands.write("Corrective action", "Meet within a day")
        hands.write("Responsible", "Secretariat")
        hands.press("Write the line")

    def charters(self) -> None:
        hands = self.hands
        hands.key("Alt+9")
        hands.wait(lambda: True, "charters")
        for key in ("Down", "Down", "Up"):
            hands.key(key)
        hands.key("Shift+Y")

    def seats(self) -> None:
        hands = self.hands
        hands.key("Alt+5")
        hands.key("Tab")

    def report(self) -> None:
        hands = self.hands
        hands.key("Alt+8")
        page = hands.window.page("report")
        ready = page.save_button.isEnabled  # type: ignore[union-attr]
        hands.wait(lambda: ready() and page._job is None, "making the report")  # type: ignore[union-attr]
        for _ in range(4):
            hands.key("Down")
        hands.key("Space")
        hands.write("Note by the author on the chosen section", "Read this with the map.")
        hands.wait(
            lambda: ready() and page._job is None and not page._soon.isActive(),  # type: ignore[union-attr]
            "making the report again",
        )
        self.saved = Path(hands.window.open_path()).with_suffix(".pdf")
        QTimer.singleShot(SOON, self._answer_dialog)
        hands.key("Ctrl+S")
        hands.wait(self.saved.exists, "saving the report")

    def _answer_dialog(self) -> None:
        """The dialog of the system asks for a name: it is typed, and Enter."""
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog), f"it is {dialog!r}"
        # Where no manager of windows does it, the window under the dialog has to be woken.
        dialog.finished.connect(
            lambda _: QTimer.singleShot(0, self.hands.window.frame.activateWindow)
        )
        self.hands.key("Ctrl+A")
        self.hands.types(str(self.saved))
        self.hands.key("Return")

    def looks(self) -> None:
        hands = self.hands
        for key in ("Ctrl+D", "Ctrl++", "Ctrl+-", "Ctrl+D"):
            hands.key(key)

    def again(self) -> None:
        """From Home: the same once more, as a rehearsal, which is then thrown away."""
        hands = self.hands
        title = "Karabakh, the whole day"
        hands.key("Alt+1")
        hands.to(f"More: {title}")
        hands.key("Ctrl+Shift+D")
        hands.wait(lambda: hands.where == "setup", "setting up again")
        hands.write("Name of the exercise", "Only tried")
        hands.press("A rehearsal, marked as such")
        hands.key("Ctrl+Return")
        hands.wait(lambda: hands.where == "table", "the start of a rehearsal")
        hands.key("Ctrl+Return")
        hands.key("Alt+1")
        hands.to("More: Only tried")
        hands.key("Del")
        # The row may be gone before the window offers Undo, which is what a person waits for.
        offers = hands.window.chores.can_bring_back
        hands.wait(
            lambda: offers() and not hands.has("More: Only tried"), "throwing a rehearsal away"
        )
        hands.key("Ctrl+Z")
        hands.wait(lambda: hands.has("More: Only tried"), "bringing it back")
        hands.press(f"Report: {title}")
        hands.wait(lambda: hands.where != "home", "opening an exercise")
