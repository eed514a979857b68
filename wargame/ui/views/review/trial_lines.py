"""The same ballots under every charter of the exercise, in words. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from wargame.game.ids import CharterId
from wargame.play.counterfactual import reason, under
from wargame.ui.running.looks import outcome_look
from wargame.ui.views.review.screen import TrialCell, TrialDetail, TrialLine

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.play.counterfactual import Otherwise
    from wargame.play.session import Session
    from wargame.rules.charter import Charter


ADOPTED: Final = "adopted"


class Trials(NamedTuple):
    """What every charter of the exercise makes of what was decided, up to an entry.

    Attributes:
        charters: Ids and titles, the one in force first.
        outcomes: By charter, in the order of the log.
        upto: The last entry that was looked at.
    """

    charters: tuple[tuple[str, str], ...]
    outcomes: tuple[tuple[Otherwise, ...], ...]
    upto: int


def tried(session: Session, progress: Callable[[int, int], None]) -> Trials:
    """Judge everything under every charter. May run off the window's thread."""
    upto = session.head.seq
    force = session.state.exercise.charter
    names = sorted(session.setting.charters, key=lambda name: name != force)
    outcomes = []
    for done, name in enumerate(names, start=1):
        outcomes.append(_under(session, name))
        progress(done, len(names))
    titles = tuple((str(name), session.setting.charter(name).title) for name in names)
    return Trials(titles, tuple(outcomes), upto)


def _under(session: Session, name: CharterId) -> tuple[Otherwise, ...]:
    return under(session, session.setting.charter(name))


def trial_lines(session: Session, trials: Trials) -> tuple[TrialLine, ...]:
    """One line a motion: how it was, and how it would be under each."""
    if not trials.outcomes:
        return ()
    turns = {str(turn.id): turn.number for turn in session.setting.pack.turns}
    lines = []
    for at, first in enumerate(trials.outcomes[0]):
        was = outcome_look(first.was)
        cells = tuple(_cell(every[at]) for every in trials.outcomes)
        number = first.number or f"turn {turns.get(first.turn, 0)}"
        lines.append(TrialLine(str(at), number, first.title, (was.glyph, was.word), cells))
    return tuple(lines)


def _cell(one: Otherwise) -> TrialCell:
    look = outcome_look(one.would_be, one.verdict)
    return TrialCell(look.glyph, look.word, _turns(one))


def trial_details(session: Session, trials: Trials, at: int) -> tuple[TrialDetail, ...]:
    """One motion under each charter, with the sentence and the article that decide."""
    return tuple(
        _detail(session, name, title, outcomes[at])
        for (name, title), outcomes in zip(trials.charters, trials.outcomes, strict=True)
        if at < len(outcomes)
    )


def _detail(session: Session, name: str, title: str, one: Otherwise) -> TrialDetail:
    look = outcome_look(one.would_be, one.verdict)
    charter = session.setting.charter(CharterId(name))
    articles = charter.articles
    cites = ", ".join(articles[key].cite if key in articles else key for key in one.articles)
    return TrialDetail(
        charter=title,
        glyph=look.glyph,
        outcome=look.word,
        tone=look.tone,
        because=_because(session, charter, one),
        articles=cites,
        changes=_turns(one),
    )


def trial_note(trials: Trials) -> str:
    """How much would have been adopted, or lost, under another charter, and how that was found."""
    if not trials.outcomes or not trials.outcomes[0]:
        return "Nothing was decided yet."
    every = len(trials.outcomes[0])
    turned = sum(1 for at in range(every) if any(_turns(one[at]) for one in trials.outcomes))
    return (
        f"{turned} of {every} would have been adopted, or lost, under another charter (tinted; the "
        "numbers are those of the list below). Ballots as cast; what nobody brought takes the "
        "ballots that the pack expects."
    )


def _turns(one: Otherwise) -> bool:
    return (one.was == ADOPTED) is not (one.would_be == ADOPTED)


def _because(session: Session, charter: Charter, one: Otherwise) -> str:
    if one.verdict is None:
        return one.because

    def fact(name: str) -> str:
        laid = charter.facts.get(name)
        return f"“{laid.says}”" if laid is not None and laid.says else name

    return reason(one.verdict, session.name, fact)
