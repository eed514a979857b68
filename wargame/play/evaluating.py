"""The words of evaluation, once: ratings, elements, statements. Screens and reports read them here.

The four ratings and their order follow the practice of exercise evaluation in the United States
(HSEEP); the wording is this project's own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wargame.game.evaluation import Rating
    from wargame.game.state import State


class Grade(NamedTuple):
    """One of the four ratings: its letter, its name, and what it means."""

    letter: str
    name: str
    means: str


GRADES: Final = {
    "performed": Grade(
        "P",
        "Performed",
        "The objective was reached, and nothing else suffered from how it was reached.",
    ),
    "some-challenges": Grade(
        "S",
        "Some challenges",
        "The objective was reached and nothing else suffered; it could have been done better or "
        "with less.",
    ),
    "major-challenges": Grade(
        "M",
        "Major challenges",
        "The objective was reached, but other work suffered, somebody ran a risk, or rules and "
        "plans were set aside.",
    ),
    "unable": Grade("U", "Unable", "The objective was not reached."),
}
"""From best to worst."""

ELEMENTS: Final = {
    "planning": "Planning",
    "organisation": "Organisation",
    "equipment": "Equipment",
    "training": "Training",
    "exercise": "Exercise",
}
"""What an improvement concerns."""

PRIORITIES: Final = {"high": "High", "medium": "Medium", "low": "Low"}

ROLES: Final = {
    "player": "Player",
    "observer": "Observer",
    "facilitator": "Facilitator",
    "evaluator": "Evaluator",
}

STATEMENTS: Final = {
    "structure": "The exercise was well ordered, and I knew what was expected of me.",
    "realism": "The crisis and what reached us were believable.",
    "documents": "My papers gave me what my seat needed to act.",
    "facilitation": "The facilitator kept play going and explained rulings.",
    "rules": "I understood why decisions came out as they did.",
    "fit": "The matter was close enough to my own work.",
    "people": "The right people, in the right mix, were in the room.",
    "practice": "I practised something that I shall need.",
}
"""Statements of the feedback form, rated from 1 (not at all) to 5 (fully)."""


def worst(ratings: Iterable[Rating]) -> str:
    """The rating that holds where evaluators differ: the worst; empty when there is none."""
    order = list(GRADES)
    given = [order.index(one.rating) for one in ratings if one.rating in GRADES]
    return order[max(given)] if given else ""


def ratings_of(state: State, objective: str) -> tuple[Rating, ...]:
    """All ratings of an objective, in the order given."""
    found = (one for one in state.evaluation.ratings.values() if one.objective == objective)
    return tuple(sorted(found, key=lambda one: one.seq))
