"""Under other charters: the ballots of this exercise, tried by every other charter in its file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wargame.game.decisive import is_blocked, reasons
from wargame.game.ids import CharterId
from wargame.play.counterfactual import under

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wargame.game.decisive import Reason
    from wargame.play.counterfactual import Otherwise
    from wargame.play.session import Session
    from wargame.rules.charter import Charter


@dataclass(frozen=True, slots=True)
class Tried:
    """One motion under one other charter.

    Attributes:
        key: Number on the docket, else the turn and id of the pack's motion that nobody brought.
        here: What the charter in force made of it, or would have, before anybody overrode that.
        would_be: Its outcome there; `no-such-kind` where that charter knows none.
        article: Name of the article that decides, empty where none is named.
        because: Why, in a sentence; `decided` is the line of the trace that says so.
        changes: Whether it comes out otherwise than by the charter in force.
    """

    key: str
    number: str
    id: str
    title: str
    turn: str
    was: str
    here: str
    would_be: str
    article: str
    because: str
    decided: Reason | None
    from_stance: bool
    changes: bool
    blocked: bool
    seq: int


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Every motion of the exercise under one other charter."""

    charter: str
    title: str
    reading: str
    motions: tuple[Tried, ...]

    def tried(self, key: str) -> Tried | None:
        """A motion by its key."""
        return next((one for one in self.motions if one.key == key), None)


def elsewhere(session: Session, here: Mapping[str, str]) -> tuple[Elsewhere, ...]:
    """Try every motion under each charter in the file but the one in force at the end.

    A motion that stood open in several turns and was not brought is tried once, as of the last; one
    that was tabled in the end is tried with its ballots alone.

    Args:
        session: The exercise.
        here: What the charter in force made of each motion, or would have, by its key.
    """
    in_force = session.state.exercise.charter
    here = {**here, **_run_out(session, here)}
    return tuple(
        Elsewhere(charter.id, charter.title, charter.reading, tuple(_tried(session, charter, here)))
        for name, charter in session.setting.charters.items()
        if name != in_force
    )


def _run_out(session: Session, here: Mapping[str, str]) -> dict[str, str]:
    """What waits in force for nothing but time, as if it had run out: elsewhere it has, too."""
    waiting = {key for key, outcome in here.items() if outcome == "pending"}
    if not waiting:
        return {}
    charter = session.setting.charters[CharterId(session.state.exercise.charter)]
    return {_key(one): one.would_be for one in under(session, charter) if _key(one) in waiting}


def _tried(session: Session, charter: Charter, here: Mapping[str, str]) -> Iterator[Tried]:
    tried = under(session, charter)
    tabled = {one.id for one in tried if one.number}
    last = {_key(one): one for one in tried if one.number or one.id not in tabled}
    for key, one in last.items():
        stood = here.get(key, one.was)
        yield Tried(
            key,
            one.number,
            one.id,
            one.title,
            one.turn,
            one.was,
            stood,
            one.would_be,
            _article(charter, one),
            one.because,
            reasons(one.verdict)[0] if one.verdict is not None else None,
            one.source == "stance",
            one.would_be != stood,
            _is_blocked(one),
            one.seq,
        )


def _key(one: Otherwise) -> str:
    return one.number or one.id


def _article(charter: Charter, one: Otherwise) -> str:
    if not one.articles:
        return ""
    found = charter.articles.get(one.articles[0])
    return found.cite if found else one.articles[0]


def _is_blocked(one: Otherwise) -> bool:
    return one.verdict is not None and one.would_be == "rejected" and is_blocked(one.verdict)
