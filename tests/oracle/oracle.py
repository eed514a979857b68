"""The oracle: judges a case under a charter, both plain tables, by the page alone.

A charter is what `tomllib` gives with `parse_float=str`, after `extends`; a case is a line of
`--batch`. `judged` is slow and simple on purpose: it is compared, never used.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from tests.oracle.ballots import raw_ballots, resolve
from tests.oracle.counting import Roll, holds
from tests.oracle.room import NOBODY, Poll, Room, Seats, condition, enter, having, pick
from tests.oracle.words import CONTESTED, FALSE, TRUE, Number, Table, over_one_denominator

EFFECTS: Final = {
    "leaves": "excluded-leaves",
    "stays": "excluded-stays",
    "abstains": "must-abstain",
}
OUTCOME: Final = {"adopt": "adopted", "reject": "rejected"}


@dataclass(frozen=True)
class Ruling:
    """What the oracle says of a case; seats in alphabetical order."""

    outcome: str
    would_be: str
    stage: str
    bound: list[str]
    reserved: list[str]
    codes: frozenset[str]


@dataclass(frozen=True)
class Stop:
    """Where the stages came to an end, and on what electorate, if one had been made."""

    outcome: str
    stage: Table
    roll: Roll | None
    reserved: Seats


def judged(charter: Table, case: Table) -> Ruling:
    """Judge one case."""
    room = enter(charter, case)
    decision = charter["decisions"][case["decision"]]
    codes: set[str] = set()
    stop = walk(charter, decision, case, room, codes)
    article = preconditions(decision, room, codes)
    outcome = article or stop.outcome
    return Ruling(
        outcome,
        stop.outcome,
        stop.stage["id"],
        sorted(_bound(decision, stop) if outcome == "adopted" else NOBODY),
        sorted(stop.reserved) if _bare(charter) == "for" else [],
        frozenset(codes),
    )


def preconditions(decision: Table, room: Room, codes: set[str]) -> str | None:
    """The outcome that the preconditions force, or nothing when the article is open."""
    refused = None
    contested = False
    for required in decision.get("requires", ()):
        truth = condition(required["need"], room)
        presumed = required.get("if_contested", "contested")
        if truth == CONTESTED and presumed != "contested":
            truth = TRUE if presumed == "assume-true" else FALSE
        codes.add(("requires-false", "requires-contested", "requires-met")[truth])
        contested |= truth == CONTESTED
        if truth == FALSE and refused is None:
            refused = required.get("if_false", "inadmissible")
    return refused or ("contested" if contested else None)


def walk(charter: Table, decision: Table, case: Table, room: Room, codes: set[str]) -> Stop:
    """Go from stage to stage until one of them ends the matter."""
    stages = charter["rules"][decision["rule"]]["stages"]
    at, reserved = 0, NOBODY
    while True:
        stage = stages[at]
        passed, roll, bare = _stage(charter, stage, case, room, codes)
        # A ballot that is void, or read as an abstention, holds no vote to make reservations on.
        reserved |= bare & having(roll.counted, "for") if roll else NOBODY
        if isinstance(passed, str):
            return Stop(passed, stage, roll, reserved)
        codes.add("stage-passed" if passed else "stage-failed")
        way = stage.get("passed", "adopt") if passed else stage.get("failed", "reject")
        if way in OUTCOME:
            return Stop(OUTCOME[way], stage, roll, reserved)
        at = at + 1 if way == "next" else [each["id"] for each in stages].index(way)


def _stage(
    charter: Table, stage: Table, case: Table, room: Room, codes: set[str]
) -> tuple[bool | str, Roll | None, Seats]:
    if not _over(room.elapsed, stage.get("opens_after")):
        codes.add("not-open-yet")
        return "pending", None, NOBODY
    cast = resolve(raw_ballots(case, stage.get("asks", "main"), room.seats), room, _bare(charter))
    if cast.worded - cast.circle or cast.bare:
        codes.add("ballot-resolved")
    if cast.circle:
        codes.add("ballot-circle")
    roll = electorate(stage.get("electorate", {}), room, cast.values, codes)
    return _vote(stage, roll, codes), roll, cast.bare


def _vote(stage: Table, roll: Roll, codes: set[str]) -> bool | str:
    if not roll.voters:
        codes.add("electorate-empty")
        return False
    if "quorum" in stage:
        codes.add("quorum")
        there = holds(stage["quorum"], roll)
        if there != TRUE:
            return "contested" if there == CONTESTED else "inquorate"
    truth = holds(stage["test"], roll)
    if truth == CONTESTED:
        return "contested"
    # Silence runs from the moment the stage is open: before it nobody can break it.
    if truth == TRUE and not _over(
        roll.room.elapsed, stage.get("opens_after"), stage.get("silence")
    ):
        codes.add("silence-running")
        return "pending"
    return truth == TRUE


def electorate(spec: Table, room: Room, cast: Poll, codes: set[str]) -> Roll:
    """Who votes, who only counts, and the ballots as they count."""
    hand = pick(spec.get("of", {"everyone": True}), room, cast, room.everyone)
    out = dict.fromkeys(EFFECTS, NOBODY)
    for exclusion in spec.get("without", ()):
        truth = condition(exclusion["when"], room) if "when" in exclusion else TRUE
        who = pick(exclusion["who"], room, cast, room.everyone) & hand
        if truth == CONTESTED and who:
            codes.add("exclusion-contested")
        if truth == TRUE:
            out[exclusion["effect"]] |= who
    out["stays"] -= out["leaves"]
    out["abstains"] -= out["leaves"] | out["stays"]
    codes.update(EFFECTS[effect] for effect, seats in out.items() if seats)
    voters = hand - out["leaves"] - out["stays"]
    counted = {seat: cast[seat] for seat in voters}
    counted |= dict.fromkeys(out["abstains"], "abstain") | dict.fromkeys(out["stays"], "excluded")
    return Roll(room, hand - out["leaves"], voters, cast, counted, codes)


def _bound(decision: Table, stop: Stop) -> Seats:
    binds = stop.stage.get("binds", decision.get("binds", "all"))
    roll = stop.roll
    if roll is None or binds == "none":
        return NOBODY
    counted = {seat: roll.counted[seat] for seat in roll.voters}
    if isinstance(binds, dict):
        if "voters_but" in binds:
            return roll.voters - having(counted, binds["voters_but"])
        return roll.room.everyone - having({**roll.cast, **counted}, binds["all_but"])
    named = {
        "all": roll.room.everyone,
        "in-favour": having(counted, "for"),
        "participants": roll.voters - having(counted, "not-participating"),
    }
    return named[str(binds)]


def _bare(charter: Table) -> str:
    counts_as: str = charter.get("ballots", {}).get("conditional", "for")
    return counts_as


def _over(elapsed: Number | None, *periods: Table | None) -> bool:
    if elapsed is None:
        return True
    lengths = [each.get(unit, 0) for each in periods if each for unit in ("days", "hours")]
    whole, below = over_one_denominator(lengths)
    hours = sum(whole[::2]) * 24 + sum(whole[1::2])
    return elapsed[0] * below >= hours * elapsed[1]


def conduct(charter: Table, actions: set[str], case: Table) -> str:
    """What the rules of conduct say of one action, known by its instrument and its tags."""
    room = enter(charter, case)
    said: dict[str, int] = {"breach": FALSE, "permitted": FALSE}
    for rule in charter.get("conduct", {}).values():
        if rule["action"] in actions:
            speaks = condition(rule["when"], room) if "when" in rule else TRUE
            quiet = condition(rule["unless"], room) if "unless" in rule else FALSE
            said[rule["judged"]] = max(said[rule["judged"]], min(speaks, TRUE - quiet))
    for judged_as, truth in said.items():
        if truth != FALSE:
            return judged_as if truth == TRUE else "contested"
    return "not-addressed"
