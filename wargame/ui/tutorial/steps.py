"""The steps of the tutorial, as data. No Qt here.

A step is done when the person did the thing, through the window: `done` looks at how things
stand and at nothing else. What was done stays done, so that whoever takes the tutorial up again
goes on where the exercise stands.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

PACK = "learn-the-table"
NEXT = "next"
"""The target that is the filled button of the next step, wherever it stands."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How things stand in the window, as far as a step asks.

    Attributes:
        screen: The screen that is shown.
        pack: The pack of the open exercise, empty when none is open.
        mine: Whether all voting seats are run by the facilitator.
        next: What the next step is; see `wargame.play.next_step`.
        seen: Screens that were visited after the end of play.
        saved: Reports saved since the window opened.
    """

    screen: str = ""
    pack: str = ""
    mine: bool = False
    started: bool = False
    turn: int = 0
    in_council: bool = False
    delivered: int = 0
    notes: int = 0
    motions: int = 0
    voted: bool = False
    decided: int = 0
    next: str = ""
    ended: bool = False
    seen: frozenset[str] = field(default_factory=frozenset)
    saved: int = 0


@dataclass(frozen=True, slots=True)
class Step:
    """One step.

    Attributes:
        screen: Where it is done; elsewhere the card leads there first.
        targets: What the ring is put around, the first that is on screen: `next`, `rail:<screen>`,
            `does:<command>`, `name:<accessible name>`, `ends:<end of a name>` (the first not yet
            chosen).
        says: What to do, in a sentence or two; `{command.id}` becomes the keys in force.
    """

    id: str
    title: str
    screen: str
    targets: tuple[str, ...]
    says: str
    done: Callable[[Standing], bool]


STEPS: tuple[Step, ...] = (
    Step(
        "set-up", "Set up an exercise", "home", ("name:Set up Learn the table",),
        "Set up Learn the table: three invented states, one dark lighthouse, ten minutes. Or "
        "continue the one that you began.",
        lambda now: now.pack == PACK,
    ),
    Step(
        "by-me", "Who plays", "setup", ("ends:: By me",),
        "Nobody else is here, so you run the three seats yourself. Choose By me for each of them.",
        lambda now: now.mine or now.started,
    ),
    Step(
        "start", "Start", "setup", ("name:Start the exercise", "next"),
        "Start the exercise. From now on each line of the log has its number, and nothing is ever "
        "taken out.",
        lambda now: now.started,
    ),
    Step(
        "open-turn", "The one next step", "table", (NEXT,),
        "What comes next always stands here, at the lower right. Press it{next.press}: the first "
        "turn opens.",
        lambda now: now.turn > 0,
    ),
    Step(
        "deliver", "News for the room", "table", (NEXT,),
        "The first news falls due. Press the next step until it is delivered: the seats and the "
        "room then read it.",
        lambda now: now.delivered > 0,
    ),
    Step(
        "note", "What you saw", "table", ("name:Record", "does:note.write"),
        "Take a note{note.write}: write a few words and record them. Turn and time are filled in, "
        "and the report will have it.",
        lambda now: now.notes > 0,
    ),
    Step(
        "to-council", "On to the council", "table", (NEXT,),
        "Go on with the next step until Council opens. It closes each phase and opens the one "
        "after; news that is not due waits.",
        lambda now: now.in_council or now.decided > 0 or now.motions > 0,
    ),
    Step(
        "bring", "A motion", "council", ("name:Motions of the pack", "does:motion.bring"),
        "Bring a motion{motion.bring} and choose A common word on safe routes.",
        lambda now: now.motions > 0,
    ),
    Step(
        "vote", "The vote", "council", ("does:ballot.all-yes",),
        "Let all vote in favour{ballot.all-yes}. One by one it goes with a choice on each row.",
        lambda now: now.voted or now.decided > 0,
    ),
    Step(
        "close", "The ruling", "council", (NEXT,),
        "The ruling stands at the right, article by article. Close the vote and record it.",
        lambda now: now.decided > 0,
    ),
    Step(
        "to-the-end", "Play on", "council", (NEXT,),
        "Play on with the next step. The second turn goes the same way, and it may bring a storm.",
        lambda now: now.next == "end" or now.ended,
    ),
    Step(
        "end", "The end", "table", ("name:End the exercise", NEXT),
        "End the exercise, and confirm it. What each seat reached is scored from the log.",
        lambda now: now.ended,
    ),
    Step(
        "review", "Look back", "review", ("rail:review",),
        "Go to Review. Drag along the line at the top: everything below follows.",
        lambda now: now.ended and "review" in now.seen,
    ),
    Step(
        "save", "The report", "report", ("name:Save the PDF",),
        "The report is made from the log alone. When its pages show, save it{report.save}; then it "
        "can be printed.",
        lambda now: now.saved > 0,
    ),
)  # fmt: skip

ANYWHERE = frozenset({"table", "council", "seats"})
"""Screens with the bar of the next step: a step that only presses it is done on any of them."""


def step_of(step_id: str) -> int:
    """The place of a step, 0 for an unknown one."""
    return next((at for at, step in enumerate(STEPS) if step.id == step_id), 0)
