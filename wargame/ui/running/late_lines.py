"""Running late, in words: when play ends, what could be left out, and what that would change."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wargame.game.entry import utc_moment
from wargame.game.errors import WargameError
from wargame.game.events.inject_withdrawn import InjectWithdrawn
from wargame.game.events.motion_not_brought import MotionNotBrought
from wargame.game.events.motion_put_off import MotionPutOff
from wargame.game.events.plan_changed import PlanChanged
from wargame.game.events.turn_cut_short import TurnCutShort
from wargame.game.events.turn_opened import TurnOpened
from wargame.game.events.turn_skipped import TurnSkipped
from wargame.game.fold import effective
from wargame.game.ids import CONTROL, TurnId
from wargame.game.phrasing import counted, listed
from wargame.play.commands.running_late import SAME_PLAN, ChangePlan, CutTurn, GoToTurn
from wargame.play.pace import PACED, Pace, coming, enough_to_drop, forecast, planned_minutes
from wargame.support.forms import read_hour
from wargame.ui.running.asking import Answer, ask
from wargame.ui.running.playable import playable
from wargame.ui.running.words import cut, local_time

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wargame.game.event import Event, Stamp
    from wargame.play.command import Command
    from wargame.play.pace import Forecast
    from wargame.play.proceedings import Proceedings
    from wargame.play.session import Session

CUT, GO, PLAN = "cut", "go", "plan"
PACES = (("75", "Quicker"), ("100", "As planned"), ("125", "Slower"))
_LONG = 200
_NOTHING_YET = "Nothing yet. Leave out a turn, choose another pace, or an hour to end by."


class EndLine(NamedTuple):
    """When play ends, for the phase bar.

    Attributes:
        words: Such as "Ends 16:50" with the rest as planned, "Ends ≈ 16:50" at the pace of the
            turns played; empty when nothing can be said.
        tooltip: The whole sentence.
        late: Whether somebody should do something about it.
    """

    words: str = ""
    tooltip: str = ""
    late: bool = False


class TurnChoice(NamedTuple):
    """A turn to come: whether it is planned, and whether it could best be spared."""

    id: str
    words: str
    planned: bool
    spare: bool


class LateScreen(NamedTuple):
    """What the sheet offers.

    Attributes:
        ways: What can be done: keys `cut`, `go`, `plan`, with their words.
        ahead: Turns that can be gone to at once.
        pace: The pace now, in percent.
        end_by: The hour by which play shall end, empty for none.
    """

    title: str
    why: str
    ways: tuple[tuple[str, str], ...]
    ahead: tuple[tuple[str, str], ...]
    turns: tuple[TurnChoice, ...]
    pace: int
    end_by: str


class LatePreview(NamedTuple):
    """What would change; `refused` when it cannot be done now, `can` when there is something to."""

    lines: tuple[str, ...]
    refused: str = ""
    can: bool = True


class PhaseLog:
    """The entries by which the pace is told, and no others: asked for every few seconds."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._upto = 0
        self._kept: list[tuple[Stamp, Event]] = []

    def entries(self) -> list[tuple[Stamp, Event]]:
        """Phases and pauses, without what was taken back."""
        log = self._session.events()
        self._kept.extend(one for one in log[self._upto :] if one[1].kind in _KEPT)
        self._upto = len(log)
        return effective(self._kept)


_KEPT = PACED | {"taken_back"}


def end_line(session: Session, phases: PhaseLog) -> EndLine:
    """When play ends, and by what that is reckoned."""
    state, pack = session.seat_state(CONTROL), session.setting.pack
    told = forecast(phases.entries(), state, pack, session.now())
    if told is None or not playable(session):
        return EndLine()
    ends = local_time(told.ends)
    words = f"Ends ≈ {ends}" if told.pace.is_known else f"Ends {ends}"
    return EndLine(words, _sentence(told), told.is_late)


def _forecast(session: Session) -> Forecast | None:
    phases = [one for one in session.events() if one[1].kind in _KEPT]
    return forecast(
        effective(phases),
        session.seat_state(CONTROL),
        session.setting.pack,
        session.now(),
    )


def _sentence(told: Forecast) -> str:
    """When play ends: at the pace of the turns played, or as planned before there is one."""
    ends, planned = local_time(told.ends), local_time(told.planned)
    minutes, pace = round(abs(told.late)), told.pace
    by = "With the rest as planned"
    if pace.is_known:
        by = f"At this pace ({round(pace.used)} min for {round(pace.planned)} planned)"
    if told.is_late:
        return f"{by} you end {ends}, {minutes} min after the plan ({planned})."
    if told.late < -1:
        return f"{by} you end {ends}, {minutes} min before the plan ({planned})."
    return f"{by} you end {ends}, in time."


def late_screen(session: Session) -> LateScreen:
    """The sheet for running late; it also serves those who have time to spare."""
    state, pack = session.seat_state(CONTROL), session.setting.pack
    told = _forecast(session)
    spare = {one.id for one in enough_to_drop(pack, told)} if told else set()
    ahead = tuple(
        (one.id, f"Turn {one.number}: {cut(one.title, 60)}")
        for one in pack.turns
        if one.number > state.turn.number and one.id not in state.closed_turns
    )
    planned = {one.id for one in coming(state, pack)}
    turns = tuple(
        TurnChoice(
            one.id,
            f"Turn {one.number}, {cut(one.title, 60)}, "
            f"{counted(planned_minutes(state, pack, one), 'minute')}",
            one.id in planned,
            one.id in spare,
        )
        for one in pack.turns
        if one.number > state.turn.number and one.id not in state.closed_turns
    )
    ways = ((CUT, f"Skip the rest of turn {state.turn.number}"),) if state.turn.id else ()
    if ahead:
        ways = (*ways, (GO, "Go to a turn"), (PLAN, "Change the plan"))
    end_by = state.exercise.end_by
    return LateScreen(
        title="Time",
        why=_advice(session, told),
        ways=ways,
        ahead=ahead,
        turns=turns,
        pace=state.exercise.pace,
        end_by=local_time(end_by) if end_by else "",
    )


def _advice(session: Session, told: Forecast | None) -> str:
    if told is None:
        return ""
    spare = enough_to_drop(session.setting.pack, told)
    if not told.is_late:
        return _sentence(told)
    if not spare:
        return f"{_sentence(told)} No turn between can be spared; go to the last, or play quicker."
    names = listed(str(one.number) for one in spare)
    word = "turn" if len(spare) == 1 else "turns"
    return f"{_sentence(told)} Without {word} {names} you would be in time."


class LateAsked(NamedTuple):
    """What was chosen on the sheet.

    Attributes:
        way: `cut`, `go` or `plan`.
        turns: The turns to come that are played.
        end_by: An hour such as 16:50, empty for none.
    """

    way: str
    turn: str = ""
    turns: tuple[str, ...] = ()
    pace: int = 100
    end_by: str = ""


def late_command(session: Session, asked: LateAsked) -> Command:
    """The command of a choice."""
    if asked.way == CUT:
        return CutTurn()
    if asked.way == GO:
        return GoToTurn(turn=asked.turn)
    turns = tuple(TurnId(one) for one in asked.turns)
    return ChangePlan(turns=turns, pace=asked.pace, end_by=_end_by(session, asked.end_by))


def _end_by(session: Session, hour: str) -> str:
    """An hour of today on the wall, as a moment; what is no hour is left for the refusal."""
    if not hour.strip():
        return ""
    now = session.now().astimezone()
    wish = read_hour(hour)
    if wish is None:
        return hour.strip()
    return now.replace(hour=wish.hour, minute=wish.minute, second=0, microsecond=0).isoformat()


def late_preview(session: Session, asked: LateAsked) -> LatePreview:
    """What a choice would change, worked out without recording anything."""
    try:
        at = session.propose(late_command(session, asked))
    except WargameError as error:
        if error.message == SAME_PLAN:
            return LatePreview((_NOTHING_YET,), can=False)
        return LatePreview((), str(error), can=False)
    lines = [line for line in _changes(session, at) if line]
    return LatePreview((*lines, _new_end(session, at)))


def late_do(session: Session, asked: LateAsked) -> Answer:
    """Do it."""
    return ask(session, late_command(session, asked))


def _new_end(session: Session, at: Proceedings) -> str:
    now = _forecast(session)
    pace = now.pace if now else Pace()
    told = forecast((), at.state, session.setting.pack, session.now(), pace)
    return _sentence(told).replace("you end", "you would end") if told else ""


def _changes(session: Session, at: Proceedings) -> list[str]:
    events = [event for _, event in at.recorded]
    return [
        *[_would(session, one) for one in events if isinstance(one, TurnCutShort)],
        _unopened(session, events),
        _counted(events, InjectWithdrawn, "inject falls away", "injects fall away"),
        _counted(events, MotionPutOff, "motion is put off", "motions are put off"),
        _titles(events),
        *_filled(session, events),
        *[_would(session, one) for one in events if isinstance(one, TurnOpened)],
        *[_would(session, one) for one in events if isinstance(one, PlanChanged)],
    ]


def _would(session: Session, event: Event) -> str:
    """What an entry would say, before it is one."""
    says = event.says(session.name)
    for now, then in (
        (" was cut short", " would be cut short"),
        (" began:", " would begin:"),
        ("The plan changed:", "The plan would be:"),
    ):
        says = says.replace(now, then, 1)
    return says


def _unopened(session: Session, events: Sequence[Event]) -> str:
    state = session.seat_state(CONTROL)
    if not any(isinstance(one, TurnCutShort) for one in events):
        return ""
    sealed = [seat for seat, move in state.moves.items() if not move.revealed_seq]
    if not sealed:
        return ""
    names = listed(session.name(seat) for seat in state.roster if seat in sealed)
    word = "move" if len(sealed) == 1 else "moves"
    return f"The sealed {word} of {names} would never be opened."


def _counted(events: Sequence[Event], kind: type[Event], one: str, many: str) -> str:
    count = sum(1 for event in events if isinstance(event, kind))
    return f"{counted(count, one, many)}." if count else ""


def _titles(events: Sequence[Event]) -> str:
    titles = [cut(one.title, _LONG) for one in events if isinstance(one, MotionNotBrought)]
    return f"Not brought: {listed(titles)}." if titles else ""


def _filled(session: Session, events: Sequence[Event]) -> list[str]:
    """History in the turns between: what it sets and moves."""
    pack, lines = session.setting.pack, []
    for one in events:
        if not isinstance(one, TurnSkipped):
            continue
        facts = [
            f"{pack.fact(fact).title}: {pack.fact(fact).in_words(value)}"
            for fact, value in one.facts
        ]
        moved = [f"{pack.name(name)} {was} to {now}" for name, was, now in one.indicators]
        what = "; ".join((*moved, *facts)) or "nothing changes"
        lines.append(f"Turn {one.number} as in history: {cut(what, 400)}.")
    return lines


def clock_went_back(session: Session) -> str:
    """What is said when the computer's clock stands before the last entry; empty otherwise."""
    events = session.events()
    if not events:
        return ""
    behind = (utc_moment(events[-1][0].at) - session.clock.now()).total_seconds()
    if behind < _JUMP:
        return ""
    minutes = max(1, round(behind / 60))
    return f"The computer's clock went back {minutes} min. Entries keep their order."


_JUMP = 20
"""Seconds that a clock may be set back without anybody being told."""
