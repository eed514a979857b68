"""What is asked, observed and learned after play."""

from __future__ import annotations

from typing import Annotated

from wargame.game.frozen import Frozen
from wargame.scenario.refs import SLUG, Declares, MotionRef, Text, Title, Words


class Question(Frozen):
    """A question for the hot wash."""

    id: Annotated[str, SLUG, Declares("question")]
    text: Text


class Observation(Frozen):
    """An item of the observer's checklist, ticked with the minute."""

    id: Annotated[str, SLUG, Declares("observation")]
    text: Text


class LearningObjective(Frozen):
    """What the exercise is to teach, and what each of the four ratings looks like."""

    id: Annotated[str, SLUG, Declares("learning-objective")]
    title: Title
    performed: Words
    some: Words
    major: Words
    unable: Words


class Counterfactual(Frozen):
    """A road not taken, for the debrief."""

    id: Annotated[str, SLUG, Declares("counterfactual")]
    title: Title
    text: Text
    motions: tuple[MotionRef, ...] = ()
    teaches: Words = ""
