"""Where a person is in the tutorial, and what the card says. No Qt here."""

from __future__ import annotations

import re
from dataclasses import dataclass

from wargame.ui.commands import command
from wargame.ui.tutorial.steps import ANYWHERE, NEXT, PACK, STEPS, Standing, Step, step_of

_KEYS = re.compile(r"\{([\w.-]+)\}")
FINISHED = "finished"
_TITLES = {
    "home": "Home", "setup": "Set-up", "table": "Table", "council": "Council",
    "review": "Review", "report": "Report",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class CardScreen:
    """What the card shows.

    Attributes:
        place: How far it is, such as "Step 3 of 14".
        targets: What the ring goes around; see `Step`.
        onward: The word of the button that goes on without doing it; empty for none.
    """

    place: str
    title: str
    says: str
    targets: tuple[str, ...]
    onward: str
    may_go_back: bool
    finished: bool


class Guide:
    """Goes from step to step as things get done.

    Args:
        begin: The id of the step to go on with; empty begins at the first.
    """

    def __init__(self, begin: str = "") -> None:
        self._at = step_of(begin)
        self._held = False
        self._waits_at = self._at

    def step_id(self) -> str:
        """The step that comes next, `finished` after the last one."""
        return STEPS[self._at].id if self._at < len(STEPS) else FINISHED

    def look(self, now: Standing) -> bool:
        """Go on over what is done; returns whether it went anywhere."""
        before = self._at
        if now.pack != PACK and 0 < self._at < len(STEPS):
            # The exercise was closed: the way begins at Home, and goes on where it was.
            self._waits_at, self._at, self._held = self._at, 0, False
        if self._held:
            self._held = STEPS[self._at].done(now)
        while not self._held and self._at < len(STEPS) and STEPS[self._at].done(now):
            self._at = max(self._at + 1, self._waits_at if self._at == 0 else 0)
        return self._at != before

    def back(self) -> None:
        """The step before, to read it again."""
        if self._at:
            self._at -= 1
            self._held = True

    def onward(self) -> None:
        """The next step, whether this one was done or not."""
        if self._at < len(STEPS):
            self._at += 1
            self._held = False

    def screen(self, now: Standing) -> CardScreen:
        """The card as it stands."""
        if self._at >= len(STEPS):
            return CardScreen("", "That was a whole exercise", _LAST, (), "", True, True)
        step = STEPS[self._at]
        lead = _lead(step, now)
        return CardScreen(
            place=f"Step {self._at + 1} of {len(STEPS)}",
            title=step.title,
            says=lead or _KEYS.sub(lambda found: _keys(found[1]), step.says),
            targets=(f"rail:{step.screen}",) if lead else step.targets,
            # Without the exercise nothing after the first step can be done.
            onward="" if now.pack != PACK else "Go on" if self._held else "Skip",
            may_go_back=self._at > 0,
            finished=False,
        )


_LAST = (
    "From an empty Home to a report. The second time, people sit in the seats: Set-up prints their "
    "papers, and the projector shows the room what is public."
)


def _lead(step: Step, now: Standing) -> str:
    """Where to go first, when the step is done on another screen."""
    here = now.screen == step.screen or (step.targets == (NEXT,) and now.screen in ANYWHERE)
    if here or step.targets[0].startswith("rail:"):
        return ""
    return f"First go to {_TITLES[step.screen]}."


def _keys(command_id: str) -> str:
    """The keys of a command in brackets, and nothing when no key does it."""
    caps = command(command_id).caps
    return f" ({'+'.join(caps)})" if caps else ""
