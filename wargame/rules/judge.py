"""The judge: from a charter and a case to a verdict. Pure, exact, and it knows no alliance.

`judge` writes the whole trace, `outcome_of` gives the outcome alone; both walk the same stages
with the same arithmetic.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.verdicts import Line, Need, Notice, Outcome, Table, Verdict
from wargame.rules.admission import admit
from wargame.rules.binding import bound
from wargame.rules.electorate import seat as seat_electorate
from wargame.rules.kind import Drawn
from wargame.rules.program import ADOPT, Program, ReadyStage, program_of
from wargame.rules.standing import FOR

if TYPE_CHECKING:
    from fractions import Fraction

    from wargame.rules.ballots import Cast, Resolved
    from wargame.rules.case import Case
    from wargame.rules.charter import Charter
    from wargame.rules.kind import Node, Truth
    from wargame.rules.room import Mask, Room

_UNWRITTEN = Line(0, 0, "", "", "", None, "")


Walked = tuple[Outcome, "ReadyStage", "Mask", "Mask", tuple[str, ...]]
"""Where the stages came to an end: the outcome, the stage, its voters, seats with a reservation,
and the facts that were open. A bare tuple, because the bulk judge makes one for every case."""


def judge(charter: Charter, case: Case) -> Verdict:
    """Rule on a case, with every step in the trace.

    Raises:
        CaseError: When the case names a seat, ballot, kind, role or fact that does not fit.
    """
    program = program_of(charter, case)
    room, casts = admit(program, case)
    lines: list[Line] = []
    opening, contested = _requires(program, room, lines)
    would_be, stage, voters, reserved, unknown = walk(program, casts, case.elapsed, room, lines)
    outcome: Outcome = opening or would_be
    bench = program.bench
    binding = bound(stage.binds, room, voters, bench) if outcome == "adopted" else 0
    asked = dict.fromkeys((*contested, *unknown)) if outcome == "contested" else ()
    return Verdict(
        charter=charter.id,
        charter_hash=charter.content_hash,
        decision=case.decision,
        outcome=outcome,
        would_be=would_be,
        stage=stage.id,
        bound=bench.seats(binding),
        reserved=bench.seats(reserved),
        needs=tuple(_need(charter, fact) for fact in asked),
        warnings=_warnings(program, room, binding) if binding else (),
        trace=tuple(lines),
    )


def outcome_of(charter: Charter, case: Case) -> Outcome:
    """Rule on a case in bulk: the outcome alone, equal to that of `judge`.

    Raises:
        CaseError: When the case names a seat, ballot, kind, role or fact that does not fit.
    """
    program = program_of(charter, case)
    room, casts = admit(program, case)
    return opening_of(program, room) or walk(program, casts, case.elapsed, room, None)[0]


def opening_of(program: Program, room: Room) -> Outcome | None:
    """Say what the preconditions alone decide, if anything."""
    contested = False
    for quick, presumed, if_false in program.gates:
        truth = quick(room)
        if truth is None:
            truth = presumed
            contested = contested or truth is None
        if truth is False:
            return if_false
    return "contested" if contested else None


def _requires(program: Program, room: Room, lines: list[Line]) -> tuple[Outcome | None, list[str]]:
    """Trace every precondition; say what they decide, and which facts are contested in them."""
    contested: list[str] = []
    opening: Outcome | None = None
    for requirement in program.requires:
        at = len(lines)
        lines.append(_UNWRITTEN)
        found = requirement.node.full(room, lines)
        lines[at] = requirement.line(at + 1, found)
        truth = requirement.presumed if found is None else found
        if truth is None:
            contested.extend(fact for fact in requirement.facts if fact not in room.findings)
        if truth is False and opening is None:
            opening = requirement.if_false
    return opening or ("contested" if contested else None), contested


def walk(
    program: Program,
    casts: dict[str, Cast],
    elapsed: int | Fraction | None,
    room: Room,
    lines: list[Line] | None,
) -> Walked:
    """Try the stages in order until one of them decides; trace them when `lines` is given."""
    at = reserved = 0
    while True:
        stage = program.stages[at]
        if elapsed is not None and elapsed < stage.opens_after:
            if lines is not None:
                _tell_period(stage, elapsed, stage.opens_after, "not-open-yet", lines)
            return "pending", stage, 0, reserved, ()
        cast = casts[stage.asks]
        room.cast = cast.masks
        if lines is not None and cast.resolved:
            _tell_resolved(stage, cast.resolved, lines)
        voters = seat_electorate(stage.electorate, room, lines)
        # A ballot that is void, or read as an abstention, leaves no vote to be reserved.
        reserved |= cast.reserved & room.counted[FOR]
        if voters:
            stop, passed = vote(stage, elapsed, room, lines)
            if stop is not None:
                facts = stage.test_facts if passed else stage.quorum_facts
                unknown = _open(facts, room) if stop == "contested" else ()
                return stop, stage, voters, reserved, unknown
        else:
            passed = False
            if lines is not None:
                lines.append(stage.site.line(len(lines) + 1, _EMPTY))
        if lines is not None:
            lines.append(stage.ends(len(lines) + 1, passed))
        at = stage.passed if passed else stage.failed
        if at < 0:
            return ("adopted" if at == ADOPT else "rejected"), stage, voters, reserved, ()


_EMPTY = Drawn("electorate-empty", passed=False)


def vote(
    stage: ReadyStage, elapsed: int | Fraction | None, room: Room, lines: list[Line] | None
) -> tuple[Outcome | None, bool]:
    """Ask for the quorum, then the test, then whether silence still runs.

    Returns:
        The outcome when the matter stops here, and whether the quorum (when it stops) or the
        test (when it goes on) was met.
    """
    if stage.quorum is not None:
        present = _quorum(stage, stage.quorum, room, lines)
        if present is not True:
            return ("contested" if present is None else "inquorate"), False
    passed = stage.test.quick(room) if lines is None else stage.test.full(room, lines)
    if passed is None:
        return "contested", True
    if passed and elapsed is not None and elapsed < stage.silent_until:
        if lines is not None:
            _tell_period(stage, elapsed, stage.silent_until, "silence-running", lines)
        return "pending", True
    return None, passed


def _quorum(stage: ReadyStage, quorum: Node, room: Room, lines: list[Line] | None) -> Truth:
    if lines is None:
        return quorum.quick(room)
    at = len(lines)
    lines.append(_UNWRITTEN)
    present = quorum.full(room, lines)
    site = stage.site._replace(path=f"{stage.site.path}.quorum")
    lines[at] = site.line(at + 1, Drawn("quorum", present))
    return present


def _open(facts: tuple[str, ...], room: Room) -> tuple[str, ...]:
    """List those of the facts that nobody has found yet."""
    return tuple(fact for fact in facts if fact not in room.findings)


def _tell_period(
    stage: ReadyStage,
    elapsed: int | Fraction,
    until: int | Fraction,
    code: str,
    lines: list[Line],
) -> None:
    values = (("elapsed", str(elapsed)), ("until", str(until)))
    lines.append(stage.site.line(len(lines) + 1, Drawn(code, None, values)))


def _tell_resolved(stage: ReadyStage, resolved: tuple[Resolved, ...], lines: list[Line]) -> None:
    for one in resolved:
        values = (("condition", one.condition), ("counts_as", ", ".join(one.counts_as)))
        drawn = Drawn(one.code, None, values, (("resolved", one.seats),))
        lines.append(stage.site.line(len(lines) + 1, drawn))


def _need(charter: Charter, fact: str) -> Need:
    """Name a contested fact and the decision kinds whose adoption would settle it."""
    finders = charter.facts[fact].found_by
    return Need(fact, tuple(kind for kind in finders if kind in charter.decisions))


def _warnings(program: Program, room: Room, binding: Mask) -> tuple[Notice, ...]:
    """Tell the room when fewer than half of those bound voted for it."""
    in_favour = room.counted[FOR]
    few, many = in_favour.bit_count(), binding.bit_count()
    if few * 2 >= many:
        return ()
    values = Table((("for", str(few)), ("bound", str(many))))
    return (Notice("few-bind-many", values, Table({"for": program.bench.seats(in_favour)})),)
