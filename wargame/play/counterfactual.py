"""The same ballots under another charter: what each motion would have come to.

For what is shown, like `preview`: nothing here is recorded. Ballots are taken question by question;
a question that nobody was asked takes those on `main`, where an abstention is no objection. Periods
count as run out. A motion that nobody brought is tried with the ballots that its pack expects.
Whether the agenda's keeper would have let a motion come on the table, the pack forecasts, unless
that seat was asked because the motion was tabled under this very charter.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from immutables import Map

from wargame.game.decisive import reasons
from wargame.game.events.motion_not_brought import MotionNotBrought
from wargame.game.events.motion_ruled import MotionRuled
from wargame.game.fold import START, effective, step
from wargame.game.ids import CharterId, DecisionKind, MotionId
from wargame.game.records import Ballot, Motion
from wargame.game.verdicts import Table
from wargame.play.cases import ON_AGENDA, case_of
from wargame.play.membership import electors
from wargame.play.situation import StateSituation
from wargame.rules.case import MAIN, Case
from wargame.rules.flips import rule
from wargame.rules.judge import judge
from wargame.rules.words import says_reason
from wargame.scenario.answering import answer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from wargame.game.event import Stamp
    from wargame.game.ids import SeatId
    from wargame.game.state import State
    from wargame.game.verdicts import Verdict
    from wargame.play.session import Session
    from wargame.rules.case import Ballot as Said
    from wargame.rules.charter import Charter
    from wargame.scenario.pack import Pack

NO_SUCH_KIND: Final = "no-such-kind"
NOT_BROUGHT: Final = "not-brought"


class Otherwise(NamedTuple):
    """One motion under the other charter.

    Attributes:
        id: The pack's motion, else the exercise's own.
        number: Its number on the docket; empty where nobody brought it.
        turn: The turn in which it was ruled on, or in which nobody brought it.
        was: Its outcome in the exercise, `not-brought` where there was none.
        would_be: Its outcome under the other charter; `no-such-kind` where that knows none.
        because: Why, in a sentence.
        articles: The articles of the other charter that decide, by id.
        source: `ballots`, or `stance` where nobody voted.
        seq: The entry that says what it was.
        verdict: The whole ruling, with blockers and turning sets; None for `no-such-kind`.
    """

    id: str
    number: str
    turn: str
    title: str
    was: str
    would_be: str
    because: str
    articles: tuple[str, ...]
    source: Literal["ballots", "stance"]
    seq: int
    verdict: Verdict | None

    @property
    def changes(self) -> bool:
        """Whether it comes out otherwise than it was."""
        return self.was != self.would_be


class _Bench(NamedTuple):
    """What stays the same from motion to motion."""

    pack: Pack
    charter: Charter


def under(session: Session, charter: Charter) -> tuple[Otherwise, ...]:
    """Try every motion of an exercise under another charter, in the order of the log."""
    events = effective(session.events())
    final = {event.motion: stamp.seq for stamp, event in events if isinstance(event, MotionRuled)}
    found: list[Otherwise] = []
    state = START
    bench = _Bench(session.setting.pack, charter)
    for stamp, event in events:
        if isinstance(event, MotionRuled) and final[event.motion] == stamp.seq:
            motion = state.motions.get(event.motion)
            if motion is not None:
                was = session.state.motions[event.motion].outcome
                found.append(_tried(bench, state, motion, was, stamp))
        elif isinstance(event, MotionNotBrought):
            motion = expected(bench.pack, event.template)
            found.append(_tried(bench, state, motion, NOT_BROUGHT, stamp))
        state = step(state, stamp, event)
    return tuple(found)


def _tried(bench: _Bench, state: State, motion: Motion, was: str, stamp: Stamp) -> Otherwise:
    verdict = ruled_under(*bench, state, motion)
    title = bench.charter.title
    return Otherwise(
        id=motion.template or motion.id,
        number=motion.number,
        turn=stamp.turn,
        title=motion.title,
        was=was,
        would_be=verdict.outcome if verdict else NO_SUCH_KIND,
        because=reason(verdict)
        if verdict
        else f"{title} knows no decision of the kind {motion.kind}.",
        articles=deciding_articles(verdict) if verdict else (),
        source="stance" if was == NOT_BROUGHT else "ballots",
        seq=stamp.seq,
        verdict=verdict,
    )


def case_under(pack: Pack, charter: Charter, state: State, motion: Motion) -> Case | None:
    """What is ruled on under another charter; None where that knows no such kind of decision."""
    if motion.kind not in charter.decisions:
        return None
    put = replace(motion, charter=charter.id)
    case = replace(
        case_of(state, pack, charter, put, ""),
        ballots=dict(_ballots(electors(state, pack, charter).members, charter, motion)),
        elapsed=None,
    )
    asked = motion.charter == charter.id or ON_AGENDA in state.findings
    return case if asked else _unasked(pack, charter, state, motion, case)


def ruled_under(pack: Pack, charter: Charter, state: State, motion: Motion) -> Verdict | None:
    """Rule on one motion under a charter as `under` does; None where that knows no such kind."""
    case = case_under(pack, charter, state, motion)
    return None if case is None else rule(charter, case)


def judged_under(pack: Pack, charter: Charter, state: State, motion: Motion) -> Verdict | None:
    """The same at once, without what would turn it and who stands in its way."""
    case = case_under(pack, charter, state, motion)
    return None if case is None else judge(charter, case)


def _unasked(pack: Pack, charter: Charter, state: State, motion: Motion, case: Case) -> Case:
    """Take the pack's forecast of the agenda's keeper, whom nobody asked."""
    if ON_AGENDA not in charter.facts:
        return case
    forecast = answer(
        pack,
        ON_AGENDA,
        StateSituation(state),
        charter=charter.id,
        motion=motion.template or None,
    )
    found = {fact: value for fact, value in case.findings.items() if fact != ON_AGENDA}
    if forecast.value is not None:
        found[ON_AGENDA] = forecast.value
    return replace(case, findings=found)


def _ballots(
    members: tuple[SeatId, ...], charter: Charter, motion: Motion
) -> Iterator[tuple[str, Mapping[SeatId, Said]]]:
    asked: dict[str, dict[SeatId, Said]] = {}
    for (question, seat), ballot in motion.ballots.items():
        if seat in members:
            asked.setdefault(question, {})[seat] = ballot.value
    for question in charter.questions(motion.kind):
        if question in asked:
            yield question, asked[question]
        else:
            on_main = asked.get(MAIN, {})
            yield question, {s: "for" if b == "abstain" else b for s, b in on_main.items()}


def expected(pack: Pack, template: str) -> Motion:
    """A motion of the pack that nobody brought, with the ballots that the pack expects."""
    motion = pack.motion(template)
    return Motion(
        id=MotionId(template),
        number="",
        template=template,
        kind=DecisionKind(motion.kind),
        title=motion.title,
        text=motion.text,
        organ=motion.organ,
        basis=motion.basis,
        proposer=motion.proposers[0],
        turn="",
        charter=CharterId(""),
        state="open",
        seq=0,
        roles=tuple((one.role, one.seats) for one in motion.roles),
        ballots=Map({(MAIN, one.seat): Ballot(one.ballot, 0) for one in motion.likely}),
    )


def reason(
    verdict: Verdict,
    seat: Callable[[SeatId], str] = str,
    fact: Callable[[str], str] = str,
    *,
    as_if_open: bool = False,
) -> str:
    """The line of a trace that decided, in a sentence; `seat` and `fact` turn ids into words."""
    first = reasons(verdict, as_if_open=as_if_open)[0]
    line = first.line
    if "fact" in line.values:
        line = replace(line, values=Table({**line.values, "fact": fact(line.values["fact"])}))
    return says_reason(first._replace(line=line), seat)


def deciding_articles(verdict: Verdict) -> tuple[str, ...]:
    """The articles of the lines that decided, the first of them first."""
    articles = (one.line.article for one in reasons(verdict))
    return tuple(dict.fromkeys(one for one in articles if one))
