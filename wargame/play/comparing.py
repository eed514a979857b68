"""Two exercises side by side: the same crisis played twice, or two crises by common measures."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wargame.game.events.objective_scored import ObjectiveScored
from wargame.game.fold import effective
from wargame.game.phrasing import listed
from wargame.play.compared import Compared, Side
from wargame.play.counterfactual import deciding_articles, reason
from wargame.play.history import decisions, states_at_turn_ends
from wargame.play.parting import deed_rows, knew_rows, parted_in
from wargame.play.why import FACT, Causes

if TYPE_CHECKING:
    from wargame.game.ids import IndicatorId
    from wargame.play.session import Session
    from wargame.rules.charter import Charter


class Path(NamedTuple):
    """An indicator by turn number in one exercise; turn 0 is the start."""

    title: str
    points: tuple[tuple[int, int], ...]


class Comparison(NamedTuple):
    """Two exercises.

    Attributes:
        same_pack: Whether both are plays of one crisis; else only counts and measures are held
            against each other.
        paths: Pairs of indicators with the same meaning, the first exercise's before.
        parted_at: The last entry that a branch and its parent share, else 0.
        parted: The first turn that was played otherwise, 0 for none, and what was otherwise in it.
    """

    first: str
    second: str
    same_pack: bool
    rows: tuple[Compared, ...]
    paths: tuple[tuple[Path, Path], ...]
    parted_at: int
    parted: tuple[int, tuple[Compared, ...]] = (0, ())


def compared(first: Session, second: Session) -> Comparison:
    """Hold two exercises against each other."""
    one, other = _Played(first), _Played(second)
    same = first.setting.pack.id == second.setting.pack.id
    rows: list[Compared] = [*_counts(one, other)]
    if same:
        rows += deed_rows(first, second)
        rows += _decided(one, other)
        rows += knew_rows(first, second)
        rows += _facts(one, other)
        rows += _objectives(one, other)
    return Comparison(
        first.state.exercise.title,
        second.state.exercise.title,
        same,
        tuple(rows),
        _paths(one, other, same=same),
        _shared(first, second),
        parted_in(rows),
    )


class _Played:
    """What of one exercise is held against another's."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.pack = session.setting.pack
        self.events = session.events()
        self.ends = states_at_turn_ends(self.events)
        self.state = session.state
        self.decided = {(one.turn, one.id): one.outcome for one in decisions(self.events)}
        self.causes = Causes(session.name)
        self.causes.read(self.events)
        self.scores = {
            event.objective: f"{event.points} of {event.of}"
            for _, event in effective(self.events)
            if isinstance(event, ObjectiveScored)
        }

    def path(self, indicator: IndicatorId) -> tuple[tuple[int, int], ...]:
        """Values at the start and at the end of each turn."""
        number: dict[str, int] = {turn.id: turn.number for turn in self.pack.turns}
        points = [(0, self.pack.indicator(indicator).initial)]
        for turn, state in self.ends.items():
            level = state.indicators.get(indicator)
            if level is not None and turn in number:
                points.append((number[turn], level.value))
        return tuple(points)


def _counts(one: _Played, other: _Played) -> list[Compared]:
    outcomes = (
        ("Decisions adopted", "adopted"),
        ("Decisions refused", "rejected"),
        ("Decisions not open to the council", "inadmissible"),
        ("Matters that nobody brought", "not-brought"),
    )
    return [
        Compared("count", title, 0, Side(_count(one, outcome)), Side(_count(other, outcome)))
        for title, outcome in outcomes
    ]


def _count(played: _Played, outcome: str) -> str:
    return str(sum(1 for came in played.decided.values() if came == outcome))


def _decided(one: _Played, other: _Played) -> list[Compared]:
    pack = one.pack
    number = {str(turn.id): turn.number for turn in pack.turns}
    keys = sorted({*one.decided, *other.decided}, key=lambda key: (number.get(key[0], 0), key[1]))
    return [
        Compared(
            "decision",
            pack.name(motion),
            number.get(turn, 0),
            _decision(one, turn, motion),
            _decision(other, turn, motion),
        )
        for turn, motion in keys
    ]


def _decision(played: _Played, turn: str, motion: str) -> Side:
    """How a motion of a turn came out, and by what."""
    outcome = played.decided.get((turn, motion), "")
    ruled = next(
        (
            one
            for one in played.state.motion_numbers()
            if one.template == motion and one.rulings and one.rulings[-1].turn == turn
        ),
        None,
    )
    if ruled is None:
        return Side(outcome)
    ruling = ruled.rulings[-1]
    if ruled.override is not None:
        return Side(outcome, f"Overridden: {ruled.override.reason} #{ruling.seq}")
    charter = played.session.setting.charter(ruling.verdict.charter)
    why = reason(ruling.verdict, played.session.name, lambda fact: f"“{_says(charter, fact)}”")
    cites = listed(
        charter.articles[one].cite
        for one in deciding_articles(ruling.verdict)
        if one in charter.articles
    )
    return Side(outcome, f"{cites}: {why} #{ruling.seq}" if cites else f"{why} #{ruling.seq}")


def _says(charter: Charter, fact: str) -> str:
    laid = charter.facts.get(fact)
    return laid.says if laid is not None and laid.says else fact


def _facts(one: _Played, other: _Played) -> list[Compared]:
    return [
        Compared("fact", fact.title, 0, _value(one, fact.id), _value(other, fact.id))
        for fact in one.pack.facts
    ]


def _value(played: _Played, name: str) -> Side:
    """A fact at the end, with its last change and what led there."""
    fact = played.pack.fact(name)
    known = next((value for key, value in played.state.facts.items() if key == name), None)
    words = fact.in_words(known.value if known else fact.initial)
    changes = played.causes.of(FACT, name)
    if not changes:
        return Side(words, "As it was at the start.")
    last = changes[0]
    led = "; ".join(f"{link.says} #{link.seq}" for link in last.chain if link.seq)
    return Side(words, led or f"By control #{last.seq}")


def _objectives(one: _Played, other: _Played) -> list[Compared]:
    return [
        Compared(
            "objective",
            objective.title,
            0,
            Side(one.scores.get(objective.id, "")),
            Side(other.scores.get(objective.id, "")),
        )
        for objective in one.pack.objectives
    ]


def _paths(one: _Played, other: _Played, *, same: bool) -> tuple[tuple[Path, Path], ...]:
    pairs = []
    for mine in one.pack.indicators:
        theirs = next(
            (
                each
                for each in other.pack.indicators
                if (
                    each.id == mine.id if same else mine.measures and each.measures == mine.measures
                )
            ),
            None,
        )
        if theirs is not None:
            pairs.append(
                (Path(mine.title, one.path(mine.id)), Path(theirs.title, other.path(theirs.id)))
            )
    return tuple(pairs)


def _shared(first: Session, second: Session) -> int:
    """The last entry of both logs in common: a branch and its parent share their beginning."""
    last = 0
    for mine, theirs in zip(first.store.entries(), second.store.entries(), strict=False):
        if mine.hash != theirs.hash:
            break
        last = mine.seq
    return last
