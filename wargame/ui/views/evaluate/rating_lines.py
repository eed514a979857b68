"""Learning objectives, ratings and the checklist in words. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.ids import CONTROL
from wargame.game.phrasing import counted, listed
from wargame.play.evaluating import GRADES, ratings_of, worst
from wargame.ui.running.words import cut, local_time
from wargame.ui.views.evaluate.noted_lines import NotedLines
from wargame.ui.views.evaluate.occasion_lines import none_words, occasion_lines, served_words
from wargame.ui.views.evaluate.screen import (
    CheckLine,
    EvidenceLine,
    GuideScreen,
    ObjectiveLine,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from wargame.game.evaluation import Rating, Tick
    from wargame.play.session import Session
    from wargame.scenario.pack import LearningObjective

_GLYPHS = {
    "performed": "passed",
    "some-challenges": "abstain",
    "major-challenges": "contested",
    "unable": "failed",
    "": "waiting",
}
_LONG = 300


def person_name(session: Session, person: str) -> str:
    """An evaluator's name; the facilitator's where it is control."""
    if person == CONTROL:
        return "You"
    return str(session.store.people().get(person, person))


def objective_lines(session: Session) -> tuple[ObjectiveLine, ...]:
    """Every learning objective of the pack with the rating that holds."""
    state = session.state
    lines = []
    for one in session.setting.pack.learning_objectives:
        given = ratings_of(state, one.id)
        held = worst(given)
        by = _by(session, given)
        name = GRADES[held].name if held else "Not rated"
        served = served_words(session, one.id)
        lines.append(ObjectiveLine(one.id, one.title, _GLYPHS[held], name, by, served))
    return tuple(lines)


def _by(session: Session, given: Sequence[Rating]) -> str:
    """Who gave what, where it was not the facilitator alone."""
    if [rating.evaluator for rating in given] == [CONTROL]:
        return ""
    return listed(
        f"{GRADES[rating.rating].letter} by {person_name(session, rating.evaluator)}"
        for rating in given
    )


def objectives_note(session: Session) -> str:
    """How many are rated."""
    every = session.setting.pack.learning_objectives
    rated = sum(1 for one in every if ratings_of(session.state, one.id))
    return f"{rated} of {len(every)} rated"


def guide(
    session: Session, objective: str, evaluator: str, cited: Collection[int] = ()
) -> GuideScreen | None:
    """One objective as an evaluator works with it; None where the pack has none of that id."""
    one = next(
        (each for each in session.setting.pack.learning_objectives if each.id == objective), None
    )
    if one is None:
        return None
    given = ratings_of(session.state, objective)
    mine = next((rating for rating in given if rating.evaluator == evaluator), None)
    return GuideScreen(
        key=one.id,
        title=one.title,
        looks=_looks(one),
        evidence=NotedLines(session, objective, cited),
        given=tuple(
            EvidenceLine(
                str(rating.seq),
                f"{GRADES[rating.rating].name}, {person_name(session, rating.evaluator)}",
                cut(f"{rating.reason} #{rating.seq}".strip(), _LONG),
                _GLYPHS[rating.rating],
            )
            for rating in given
        ),
        evaluators=_evaluators(session),
        mine=(mine.rating, mine.reason) if mine else ("", ""),
        occasions=occasion_lines(session, objective),
        none=none_words(session, objective),
    )


def _looks(one: LearningObjective) -> tuple[tuple[str, str, str, str], ...]:
    words = (one.performed, one.some, one.major, one.unable)
    return tuple(
        (key, grade.letter, grade.name, text)
        for (key, grade), text in zip(GRADES.items(), words, strict=True)
    )


def _evaluators(session: Session) -> tuple[tuple[str, str], ...]:
    named = session.state.evaluation.evaluators
    known = tuple((str(person), person_name(session, person)) for person in sorted(named))
    return ((str(CONTROL), "You, the facilitator"), *known)


def check_lines(session: Session) -> tuple[CheckLine, ...]:
    """The observer's checklist with what was seen, and when."""
    state, pack = session.state, session.setting.pack
    number = {str(turn.id): turn.number for turn in pack.turns}
    lines = []
    for one in pack.observations:
        tick = state.evaluation.ticks.get(one.id)
        when = ""
        if tick is not None:
            turn = number.get(tick.turn, 0)
            place = f"turn {turn}, " if turn else ""
            when = f"{place}{local_time(tick.at)} #{tick.seq}"
        lines.append(
            CheckLine(
                one.id,
                one.text,
                "passed" if tick else "waiting",
                when,
                _words_on(session, tick) if tick else "",
            )
        )
    return tuple(lines)


def _words_on(session: Session, tick: Tick) -> str:
    """What was written with a tick, and later about it."""
    later = sorted(note.seq for note in session.state.notes.values() if note.about == tick.seq)
    notes = (f"{session.state.notes[seq].text} #{seq}" for seq in later)
    return cut("; ".join(filter(None, (tick.note, *notes))), _LONG)


def checked(session: Session) -> str:
    """How much of it was seen."""
    seen = len(session.state.evaluation.ticks)
    return f"{seen} of {counted(len(session.setting.pack.observations), 'item')} seen"
