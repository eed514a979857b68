"""Words for codes: the one table from which a ruling is said in English.

The judge writes codes and figures; sentences are made here, at the edge. The code of a line is
its key for translation.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from wargame.game.decisive import is_blocked
from wargame.game.verdicts import GroupChange

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from wargame.game.decisive import Reason
    from wargame.game.ids import SeatId
    from wargame.game.verdicts import Change, Line, Notice, Verdict

OUTCOME_WORDS: Final[Mapping[str, str]] = {
    "adopted": "Adopted",
    "rejected": "Rejected",
    "inadmissible": "Not open",
    "contested": "Contested",
    "inquorate": "No quorum",
    "pending": "Pending",
}

BLOCKED: Final = "Blocked"

BALLOT_WORDS: Final[Mapping[str, str]] = {
    "for": "Yes",
    "against": "No",
    "abstain": "Abstain",
    "present-not-voting": "Present, not voting",
    "absent": "Absent",
    "not-participating": "Not taking part",
    "conditional": "Conditional",
    "excluded": "Excluded",
}

_SET_WORDS: Final = {
    "cast": "votes cast",
    "recorded": "ballots recorded",
    "present": "members present",
    "participating": "members taking part",
    "entitled": "members entitled",
}

_COMPARISONS: Final = {
    "at_least": "at least",
    "more_than": "more than",
    "at_most": "at most",
    "less_than": "less than",
    "exactly": "exactly",
}

LINES: Final[Mapping[str, tuple[str, str, str]]] = {
    "requires-met": ("The precondition is met{presumed}.",) * 3,
    "requires-false": ("The precondition is not met{presumed}.",) * 3,
    "requires-contested": ("The precondition is contested: nobody has settled it.",) * 3,
    "ballot-resolved": ("The conditional ballot of {resolved} counts as {counts_as}.",) * 3,
    "ballot-circle": (
        "The conditional ballots of {resolved} wait for each other and count as {counts_as}.",
    )
    * 3,
    "excluded-leaves": ("{excluded} {leave} the electorate.",) * 3,
    "excluded-stays": ("{excluded} {have} no vote and {stay} in the denominator.",) * 3,
    "must-abstain": ("{excluded} must abstain; the ballot is read so.",) * 3,
    "exclusion-contested": ("Whether {excluded} {be} excluded is contested: the vote counts.",) * 3,
    "electorate-empty": ("Nobody is left to decide.",) * 3,
    "not-open-yet": ("{elapsed} of {until} have run: it is not open yet.",) * 3,
    "silence-running": ("{elapsed} of {until} have run: the silence still runs.",) * 3,
    "quorum": ("There is a quorum.", "There is no quorum.", "Whether there is a quorum is open."),
    "count": (
        "{values}: {count}{weight}. Asked: {comparison} {threshold}. Met.",
        "{values}: {count}{weight}. Asked: {comparison} {threshold}. Not met.",
        "",
    ),
    "share": (
        "{values}: {share} {base}{weight}. Asked: {asked}. Met.",
        "{values}: {share} {base}{weight}. Asked: {asked}. Not met.",
        "",
    ),
    "share-no-base": ("There are no {base}, so there is no share of them.",) * 3,
    "margin": (
        "{values} ahead of {over} by {margin}{weight}. Asked: {comparison} {threshold}. Met.",
        "{values} ahead of {over} by {margin}{weight}. Asked: {comparison} {threshold}. Not met.",
        "",
    ),
    "casting": (
        "A tie: the casting vote of {casting} is in favour.",
        "A tie: no casting vote in favour.",
        "",
    ),
    "none-of": ("Nobody says {values}.", "{objecting} {say} {values}.", ""),
    "block": (
        "A blocking group stands: {blocking} ({share}{weight}).",
        "No blocking group stands: {blocking} ({share}{weight}).",
        "",
    ),
    "fact": (
        "Found as asked: {fact} is {finding}.",
        "Found otherwise: {fact} is {finding}.",
        "Nothing has been found of {fact}.",
    ),
    "role": (
        "The role {role} is held as asked{holders}.",
        "The role {role} is not held as asked{holders}.",
        "",
    ),
    "all": ("All of these hold.", "Not all of these hold.", "Whether all of these hold is open."),
    "any": ("One of these holds.", "None of these holds.", "Whether one of these holds is open."),
    "not": ("The following does not hold.", "The following holds.", "The following is open."),
    "always": ("This needs no vote.",) * 3,
    "stage-passed": ("The stage is passed, which leads to {leads_to}.",) * 3,
    "stage-failed": ("The stage is not passed, which leads to {leads_to}.",) * 3,
    "conduct": (
        "An article speaks of it: {judged}.",
        "No article speaks of it.",
        "An article may speak of it: {judged}, if a contested fact is found so.",
    ),
}
"""For each code of the trace: what is said when it passed, when it did not, when it is open."""

_TURNED: Final = {
    True: "It may not be so, and is",
    False: "It may not be so, and is not",
    None: "It may not be so, and is open",
}
"""What stands before the words of a line under a `not`, by whether that line holds."""

_PERIODS: Final = frozenset({"not-open-yet", "silence-running"})
_DAYS: Final = 48
"""From so many hours on a period is told in days."""

_VERBS: Final = {
    "say": "says",
    "leave": "leaves",
    "have": "has",
    "stay": "stays",
    "be": "is",
}
"""Verbs of what seats do, as several do it and as one does."""

_LEADS_TO: Final = {"adopt": "adoption", "reject": "rejection", "next": "the next stage"}

NOTICES: Final[Mapping[str, str]] = {
    "few-bind-many": "{for} in favour, {bound} bound.",
    "disguised-veto": "{seat} alone defeats what all others want, and no article names a veto.",
}

CONDUCT_WORDS: Final[Mapping[str, str]] = {
    "breach": "A breach",
    "permitted": "Permitted",
    "contested": "Contested",
    "not-addressed": "No article speaks of it",
}


def outcome_word(verdict: Verdict) -> str:
    """Say how a decision stands; one that somebody's objection stopped is blocked."""
    if verdict.outcome == "rejected" and is_blocked(verdict):
        return BLOCKED
    return OUTCOME_WORDS[verdict.outcome]


def says_reason(reason: Reason, name: Callable[[SeatId], str] = str) -> str:
    """Say a line that decided; one under a `not` says that it may not be so."""
    return turned(reason, says(reason.line, name))


def turned(reason: Reason, said: str) -> str:
    """Put before the words of a line under a `not` that what they say may not be so."""
    if not reason.turned:
        return said
    return f"{_TURNED[reason.line.passed]}: {said[:1].lower()}{said[1:]}"


def says(line: Line, name: Callable[[SeatId], str] = str) -> str:
    """Say one line of a trace in a sentence; `name` turns a seat's id into its name."""
    passed, failed, opened = LINES[line.code]
    template = opened if line.passed is None else passed if line.passed else failed
    words = {what: _value(what, value) for what, value in line.values.items()}
    words["weight"] = f" by {words['weight']}" if "weight" in words else ""
    words["presumed"] = ", presumed as nobody has found otherwise" if "presumed" in words else ""
    for what, seats in line.seats.items():
        words[what] = _names(seats, name)
    if line.code == "share":
        words.update(_shares(line.values))
    if line.code in _PERIODS:
        words.update(_periods(line.values))
    words.update(_verbs(max((len(seats) for seats in line.seats.values()), default=1)))
    if line.code == "role":
        words["holders"] = f": {words['holders']}" if line.seats["holders"] else ""
    said = template.format_map(words)
    return said[:1].upper() + said[1:]


def _shares(values: Mapping[str, str]) -> dict[str, str]:
    """A share as a person counts it: "4 of 6", and all of them where nothing less is asked."""
    share, threshold = values["share"], values["threshold"]
    whole = threshold == "1" and values["comparison"] == "at_least"
    return {
        "share": share.replace("/", " of ") if share.count("/") == 1 else share,
        "asked": "all" if whole else f"{_COMPARISONS[values['comparison']]} {threshold}",
    }


def _periods(values: Mapping[str, str]) -> dict[str, str]:
    """Time that has run and time that is asked, in days where both are whole days."""
    elapsed, until = (Fraction(values[what]) for what in ("elapsed", "until"))
    if until >= _DAYS and not elapsed % 24 and not until % 24:
        return {"elapsed": str(elapsed / 24), "until": f"{until / 24} days"}
    return {"elapsed": values["elapsed"], "until": f"{values['until']} hours"}


def says_notice(notice: Notice, name: Callable[[SeatId], str] = str) -> str:
    """Say a warning of a verdict in a sentence; `name` turns a seat's id into its name."""
    seats = {what: _names(who, name) for what, who in notice.seats.items()}
    return NOTICES[notice.code].format_map({**seats, **notice.values})


def says_change(change: Change | GroupChange, name: Callable[[SeatId], str] = str) -> str:
    """Say one change of a turning set: `KAZ: No → Abstain`."""
    if change.kind == "finding":
        return f"{change.fact}: {change.was} → {change.becomes}"
    was, becomes = BALLOT_WORDS[change.was], BALLOT_WORDS[change.becomes]
    question = "" if change.question == "main" else f" ({change.question})"
    return f"{_who(change, name)}{question}: {was} → {becomes}"


def _verbs(seats: int) -> dict[str, str]:
    many = {verb: "are" if verb == "be" else verb for verb in _VERBS}
    return many if seats > 1 else _VERBS


def _who(change: Change | GroupChange, name: Callable[[SeatId], str]) -> str:
    if not isinstance(change, GroupChange):
        return name(change.seat) if change.seat else ""
    named = _names(change.seats, name)
    many = len(change.seats)
    return named if change.number == many else f"any {change.number} of {many} ({named})"


def _value(what: str, value: str) -> str:
    if what in {"values", "over", "counts_as", "base"}:
        return ", ".join(
            BALLOT_WORDS.get(v, _SET_WORDS.get(v, v)).lower() for v in value.split(", ")
        )
    if what == "comparison":
        return _COMPARISONS[value]
    return _LEADS_TO.get(value, f"the stage {value}") if what == "leads_to" else value


def _names(seats: tuple[SeatId, ...], name: Callable[[SeatId], str]) -> str:
    return ", ".join(name(seat) for seat in seats) or "nobody"
