"""The same ballots under every charter of the exercise, in words. No Qt here."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from wargame.game.ids import CharterId
from wargame.play.analysis.blocking import smallest_ways
from wargame.play.counterfactual import reason, under
from wargame.rules.words import says_change
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
    """One line a motion: how it was, and how it would be under each.

    What nobody brought in several turns stands once, as of the last; what was brought in the end
    stands with its ballots alone.
    """
    if not trials.outcomes:
        return ()
    turns = {str(turn.id): str(turn.number) for turn in session.setting.pack.turns}
    first = trials.outcomes[0]
    lines = []
    for at in shown(trials):
        was = outcome_look(first[at].was)
        cells = tuple(_cell(every[at], first[at]) for every in trials.outcomes)
        title = first[at].title
        if not first[at].number:
            stood = [turns.get(one.turn, "") for one in first if one.id == first[at].id]
            title = f"{title} ({'turn' if len(stood) == 1 else 'turns'} {', '.join(stood)})"
        lines.append(TrialLine(str(at), first[at].number, title, (was.glyph, was.word), cells))
    return tuple(lines)


def shown(trials: Trials) -> tuple[int, ...]:
    """The places of what is shown among all that was tried."""
    first = trials.outcomes[0] if trials.outcomes else ()
    ruled = {one.id for one in first if one.number}
    last = {
        one.number or one.id: at
        for at, one in enumerate(first)
        if one.number or one.id not in ruled
    }
    return tuple(last.values())


def _cell(one: Otherwise, here: Otherwise) -> TrialCell:
    look = outcome_look(one.would_be, one.verdict)
    return TrialCell(look.glyph, look.word, _turns(one, here))


def trial_details(session: Session, trials: Trials, at: int) -> tuple[TrialDetail, ...]:
    """One motion under each charter, with the sentence and the article that decide."""
    found = [every[at] for every in trials.outcomes if at < len(every)]
    return tuple(
        _detail(session, charter, one, found[0])
        for charter, one in zip(trials.charters, found, strict=True)
    )


def _detail(
    session: Session, named: tuple[str, str], one: Otherwise, here: Otherwise
) -> TrialDetail:
    name, title = named
    look = outcome_look(one.would_be, one.verdict)
    charter = session.setting.charter(CharterId(name))
    articles = charter.articles
    cites = ", ".join(articles[key].cite if key in articles else key for key in one.articles)
    return TrialDetail(
        charter=title,
        glyph=look.glyph,
        outcome=look.word,
        tone=look.tone,
        because=" ".join(
            filter(None, (_because(session, charter, one), _taken(session, charter, one)))
        ),
        articles=cites,
        changes=_turns(one, here),
    )


def trial_note(trials: Trials) -> str:
    """How much would have been adopted, or lost, under another charter, and how that was found."""
    places = shown(trials)
    if not places:
        return "Nothing was decided yet."
    first = trials.outcomes[0]
    turned = sum(any(_turns(one[at], first[at]) for one in trials.outcomes) for at in places)
    missed = sum(not first[at].number and first[at].would_be == ADOPTED for at in places)
    by_itself = (
        f" {missed} that nobody brought would have been adopted by the charter in force."
        if missed
        else ""
    )
    return (
        f"{turned} of {len(places)} would have been adopted, or lost, under another charter than"
        f" the one in force (tinted; 1 is in force, the numbers are those of the list below)."
        f"{by_itself} Ballots as cast; what nobody brought takes the ballots that the pack expects."
    )


def _turns(one: Otherwise, here: Otherwise) -> bool:
    """Whether it is adopted here and not by the charter in force, or the reverse."""
    return (here.would_be == ADOPTED) is not (one.would_be == ADOPTED)


def _taken(session: Session, charter: Charter, one: Otherwise) -> str:
    """What more it would have taken to adopt it: the first of the smallest sets."""
    if one.verdict is None or one.would_be == ADOPTED:
        return ""
    ways = smallest_ways(one.verdict)[1]
    if not ways:
        return ""
    named = (
        replace(change, fact=_fact(charter, change.fact)) if change.fact else change
        for change in ways[0]
    )
    told = "; and ".join(says_change(change, session.name) for change in named)
    return f"It would have taken {told}."


def _fact(charter: Charter, name: str) -> str:
    laid = charter.facts.get(name)
    return f"“{laid.says}”" if laid is not None and laid.says else name


def _because(session: Session, charter: Charter, one: Otherwise) -> str:
    if one.verdict is None:
        return one.because
    return reason(one.verdict, session.name, lambda name: _fact(charter, name))
