"""What a facilitator does at the Table between the steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractButton, QCheckBox

from wargame.ui.parts.refusal import InlineNote

if TYPE_CHECKING:
    from tests.soak.play import Play

TABS = ("Facts", "Indicators", "Forces", "This turn", "Map")


class TableWork:
    """Notes, injects, projector, clock, log, requests, undo."""

    def __init__(self, play: Play) -> None:
        self.play = play
        self.hands = play.hands
        self.delivered = 0
        self.briefings = 0

    # In the phases

    def briefing(self) -> None:
        """A turn has begun."""
        tries, hands = self.play.tries, self.hands
        self.briefings += 1
        tries("notes at the start", lambda: self.note(f"Turn {self.briefings} begins on time."))
        tries("overview to the room", lambda: hands.key("Ctrl+1"))
        tries("tabs of the middle", self.look_round)
        tries("pause", self.pause)
        tries("minutes", lambda: hands.keys_in_turn("]", "]", "["))
        if self.briefings == 1:
            tries("help", lambda: hands.keys_in_turn("F1", "Esc"))

    def deliver(self) -> None:
        """Deliver what is due; now and then read it first, hold it, or take it back."""
        hands, tries = self.hands, self.play.tries
        self.delivered += 1
        turn = self.delivered % 5
        if hands.where != "table":
            hands.key("Alt+3")
        if turn == 1:
            tries("reading an inject", self.read_first)
        if turn == 2:
            tries("hold and let go", lambda: hands.keys_in_turn("H", "H"))
        hands.key("Ctrl+Return")
        if turn == 3:
            tries("undo", lambda: hands.keys_in_turn("Ctrl+Z", "Ctrl+Return"))
        if turn == 4:
            tries("note on an inject", lambda: self.observe("Heads of state read it at once."))

    def before_deliberation(self) -> None:
        """An inject of one's own, in five seconds."""
        self.play.tries("inventing", lambda: self.invent("A rumour", "Nobody confirms it yet."))
        self.play.tries("inventing for one seat", self.invent_for_one)

    def deliberation(self) -> None:
        """Seats ask; the facilitator answers, looks things up, shows the map."""
        tries, hands = self.play.tries, self.hands
        tries("asked aloud", lambda: self.ask_aloud("What is the weather at Lachin?"))
        tries("answering", lambda: self.answer("Rain until the evening."))
        tries("the map to the room", lambda: hands.keys_in_turn("Ctrl+2", "B", "B"))
        tries("looking up an entry", lambda: self.look_up("#12"))
        tries("the log narrowed", self.narrow_log)
        tries("a note about an entry", self.note_about)
        tries("taking back", self.take_back)
        tries("editing an inject", self.edit)
        tries("planning", self.look_at_plan)

    def orders(self) -> None:
        """Before the laptop goes round."""
        self.play.tries("observation", lambda: self.observe("The group works with the text."))
        self.play.tries("talking of a deal", lambda: self.talk_aloud("Transit of fuel"))

    def consequences(self) -> None:
        """Take what was drawn, or pick another."""
        hands = self.hands
        for _ in range(2):
            if hands.has("Pick another", starts=True):
                self.play.tries("picking an outcome", self.pick_another)
        self.play.tries("weighing", self.weigh)

    # Acts

    def pause(self) -> None:
        self.hands.key("C")
        self.play.desk.wait(2)
        self.hands.key("C")

    def note(self, text: str) -> None:
        hands = self.hands
        hands.key("L")
        hands.types(text)
        hands.key("Return")

    def observe(self, text: str) -> None:
        hands = self.hands
        hands.key("L")
        hands.choose("What it is", "Observation")
        hands.write("The note", text)
        hands.pick("Seat", "Armenia")
        hands.choose("Strength or improvement", "Strength")
        hands.press("Record")

    def look_round(self) -> None:
        hands = self.hands
        for tab in TABS:
            if hands.has(tab, QAbstractButton):
                hands.choose("What the middle shows", tab)

    def read_first(self) -> None:
        hands = self.hands
        hands.to("Injects")
        hands.key("Return")
        hands.key("PgDown")
        hands.press("Back to the queue")

    def invent(self, title: str, text: str) -> None:
        hands = self.hands
        hands.key("I")
        hands.types(title)
        hands.key("Return")
        hands.types(text)
        hands.press("Deliver")

    def invent_for_one(self) -> None:
        hands = self.hands
        hands.key("I")
        hands.types("A call at night")
        hands.key("Return")
        hands.types("Your ambassador asks for instructions before six.")
        hands.press("To Kazakhstan")
        hands.press("Deliver")

    def edit(self) -> None:
        """One that is still to come gets another word and keeps its place."""
        hands = self.hands
        hands.to("Injects")
        hands.key("Home")
        if not hands.has("More for this inject"):
            return
        hands.press("More for this inject")
        hands.menu("Edit")
        hands.key("End")
        hands.types(", revised")
        hands.press("Keep")

    def ask_aloud(self, text: str) -> None:
        hands = self.hands
        hands.choose("What the middle shows", self._requests())
        hands.press("Enter one for a seat")
        hands.types(text)
        hands.pick("Who asks", "Kazakhstan")
        hands.choose("What", "Asks control")
        hands.press("Enter the question")

    def talk_aloud(self, text: str) -> None:
        hands = self.hands
        hands.choose("What the middle shows", self._requests())
        hands.press("Enter one for a seat")
        hands.types(text)
        hands.pick("Who asks", "Belarus")
        hands.choose("What", "Asks for a talk")
        hands.press("With Russia")
        hands.press("Enter the talk")

    def answer(self, text: str) -> None:
        hands = self.hands
        hands.choose("What the middle shows", self._requests())
        hands.to("Requests")
        hands.key("Home")
        for _ in range(12):
            if hands.has("Answer"):
                break
            hands.key("Down")
        if hands.has("Take in hand"):
            hands.press("Take in hand")
        hands.press("Answer")
        hands.types(text)
        hands.press("Answer")

    def _requests(self) -> str:
        page = self.hands.window.page("table")
        return str(page.columns.tabs.button("requests").text())  # type: ignore[union-attr]

    def look_up(self, words: str) -> None:
        hands = self.hands
        hands.find_and_run(words)
        assert hands.where == "review", f"{words} led to {hands.where}"
        hands.key("Alt+Left")
        assert hands.where == "table"

    def narrow_log(self) -> None:
        hands = self.hands
        hands.press("Filter the log")
        hands.types("inject")
        hands.key("Ctrl+A")
        hands.types("note")
        hands.key("Esc")

    def note_about(self) -> None:
        hands = self.hands
        hands.to("Log")
        hands.key("Down")
        hands.key("Return")
        hands.menu("Note about this")
        hands.types("This will matter in the debrief.")
        hands.key("Return")

    def take_back(self) -> None:
        """The last line: what falls away is read, and then it is taken back."""
        hands = self.hands
        self.note("Written by mistake.")
        before = len(hands.session.state.notes)
        hands.to("Log")
        hands.key("Home")
        hands.key("Down")
        hands.key("Return")
        hands.menu("Take back to here")
        hands.press("Take back")
        assert len(hands.session.state.notes) == before - 1, "another line was taken back"

    def look_at_plan(self) -> None:
        hands = self.hands
        found = hands.all("Ends ", starts=True)
        if found:
            hands.press(found[0])
            hands.key("Esc")

    def leave_out_the_rest(self) -> None:
        """All turns to come but the last are left out, so that a sample comes to an end."""
        hands = self.hands
        found = hands.find("Ends ", starts=True)
        hands.press(found)
        hands.choose("What to do", "Change the plan")
        boxes = [one for one in hands.ground.findChildren(QCheckBox) if one.isVisible()]
        for box in boxes[:-1]:
            if box.isChecked():
                hands.press(box)
        named = hands.all("Change the plan", QAbstractButton)
        hands.press(next(one for one in named if not one.isCheckable()))  # type: ignore[attr-defined]
        said = [one.text() for one in hands.ground.findChildren(InlineNote)]
        assert hands.ground is hands.window.frame, f"the plan stayed as it was: {said}"

    def pick_another(self) -> None:
        hands = self.hands
        hands.press("Pick another", starts=True)
        hands.key("Esc")

    def weigh(self) -> None:
        hands = self.hands
        if hands.has("Weigh", starts=True):
            hands.press("Weigh", starts=True)
            hands.key("Esc")
