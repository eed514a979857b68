"""Cases read from plain data: a line of a batch, or the arguments of the command line.

What is checked here is the form; whether the charter knows the names is for the judge to say.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from pydantic_core import PydanticCustomError

from wargame.game.ids import SeatId, as_seat
from wargame.rules.case import MAIN, Case, CaseError
from wargame.rules.fields import standing
from wargame.rules.standing import BALLOTS, PLAIN, SPOKEN, codes_of
from wargame.rules.worded import (
    IfAll,
    IfAny,
    IfBallot,
    IfFact,
    IfNot,
    IfRole,
    Worded,
)
from wargame.rules.wrong import instead

if TYPE_CHECKING:
    from wargame.rules.case import Ballot
    from wargame.rules.worded import BallotCondition


KEYS: Final = ("charter", "decision", "ballots", "roles", "facts", "elapsed", "members", "tags")
_DEEPEST: Final = 20
_LONGEST_NUMBER: Final = 30
_HOURS: Final = re.compile(r"\d{1,12}(\.\d{1,9})?")


def read_case(data: object) -> Case:
    """Read a case from plain data, as a line of a batch holds it (CHARTERS, section 16).

    Seats are taken in either case, `yes` and `no` as `for` and `against`.

    Raises:
        CaseError: With the place, when the form is wrong.
    """
    table = _table(data, "")
    for key in table:
        if key not in KEYS:
            raise CaseError(key, f"{key} is no key of a case", instead(key, KEYS))
    decision = table.get("decision")
    if not isinstance(decision, str):
        raise CaseError("decision", "no decision is named", 'add "decision": "..."')
    members, tags = table.get("members"), table.get("tags")
    return Case(
        decision=decision,
        ballots=_ballots(table.get("ballots", {})),
        roles=_seat_lists(table.get("roles", {}), "roles"),
        findings=_findings(table.get("facts", {})),
        elapsed=_hours(table.get("elapsed")),
        members=None if members is None else _seats(members, "members"),
        tags=None if tags is None else _seat_lists(tags, "tags"),
    )


def _table(data: object, place: str) -> Mapping[str, object]:
    if not isinstance(data, Mapping) or not all(isinstance(key, str) for key in data):
        raise CaseError(place, "this is not a table of names", 'write { "name": value }')
    return data


def _ballots(data: object) -> dict[str, dict[SeatId, Ballot]]:
    ballots: dict[str, dict[SeatId, Ballot]] = {}
    for name, value in _table(data, "ballots").items():
        place = f"ballots.{name}"
        question, slash, seat = name.partition("/")
        question, seat = (question.strip(), seat) if slash else (MAIN, name)
        asked = ballots.setdefault(question, {})
        if as_seat(seat) in asked:
            raise CaseError(place, f"{as_seat(seat)} has two ballots", "give one ballot a question")
        asked[as_seat(seat)] = _ballot(value, place)
    return ballots


def _ballot(value: object, place: str) -> Ballot:
    if isinstance(value, str):
        return _named(value, BALLOTS, place)
    if not isinstance(value, Mapping):
        raise CaseError(place, f"there is no ballot {value}", instead("", BALLOTS))
    table = _table(value, place)
    if table.keys() != {"if", "then", "otherwise"}:
        remedy = 'write { "if": {...}, "then": "for", "otherwise": "against" }'
        raise CaseError(place, "a worded ballot has if, then and otherwise", remedy)
    then, otherwise = (_named(table[key], PLAIN, place) for key in ("then", "otherwise"))
    return Worded(_condition(table["if"], f"{place}.if", 0), then, otherwise)


def _named(value: object, known: tuple[str, ...], place: str) -> str:
    plain = SPOKEN.get(str(value), str(value))
    if not isinstance(value, str) or plain not in known:
        raise CaseError(place, f"there is no ballot {value}", instead(str(value), known))
    return plain


def _condition(data: object, place: str, depth: int) -> BallotCondition:
    if depth > _DEEPEST:
        raise CaseError(place, f"nested more than {_DEEPEST} deep", "write it flatter")
    table = dict(_table(data, place))
    if table.keys() <= {"fact", "is"} and isinstance(table.get("fact"), str):
        return IfFact(str(table["fact"]), _truth(table.get("is", True), place))
    if table.keys() == {"ballot_of", "is"} and isinstance(table["ballot_of"], str):
        return IfBallot(as_seat(table["ballot_of"]), _standings(table["is"], place))
    if table.keys() == {"not"}:
        return IfNot(_condition(table["not"], f"{place}.not", depth + 1))
    if table.keys() in ({"all"}, {"any"}):
        return _joined(table, place, depth)
    if len(table) == 2 and isinstance(table.get("role"), str):
        return _role(table, place)
    remedy = "write one of fact, role, ballot_of, all, any, not"
    raise CaseError(place, "this is no condition of a ballot", remedy)


def _joined(table: dict[str, object], place: str, depth: int) -> BallotCondition:
    ((word, parts),) = table.items()
    if not isinstance(parts, list | tuple) or not parts:
        raise CaseError(f"{place}.{word}", f"{word} is no list of conditions", "write [{...}]")
    inside = tuple(
        _condition(part, f"{place}.{word}[{at}]", depth + 1) for at, part in enumerate(parts)
    )
    return IfAll(inside) if word == "all" else IfAny(inside)


def _role(table: dict[str, object], place: str) -> BallotCondition:
    role = str(table.pop("role"))
    ((asked, wanted),) = table.items()
    if asked == "same_as" and isinstance(wanted, str):
        return IfRole(role, "same_as", wanted)
    if asked == "filled":
        return IfRole(role, "filled", _truth(wanted, place))
    if asked == "member":
        return IfRole(role, "member", _truth(wanted, place))
    raise CaseError(place, f"a role is not asked {asked}", "ask filled, member or same_as")


def _standings(value: object, place: str) -> frozenset[int]:
    names = [value] if isinstance(value, str) else value
    if not isinstance(names, list | tuple):
        raise CaseError(place, f"{value} is no ballot", "write one ballot or a list of them")
    try:
        return codes_of(tuple(standing(str(name)) for name in names))
    except PydanticCustomError as unknown:
        context = unknown.context or {}
        raise CaseError(place, str(context["what"]), str(context["remedy"])) from unknown


def _truth(value: object, place: str) -> bool:
    if not isinstance(value, bool):
        raise CaseError(place, f"{value} is not true or false", "write true or false")
    return value


def _findings(data: object) -> dict[str, bool]:
    return {
        fact: _truth(value, f"facts.{fact}")
        for fact, value in _table(data, "facts").items()
        if value is not None and value != "contested"
    }


def _seat_lists(data: object, place: str) -> dict[str, tuple[SeatId, ...]]:
    return {name: _seats(v, f"{place}.{name}") for name, v in _table(data, place).items()}


def _seats(value: object, place: str) -> tuple[SeatId, ...]:
    names = [value] if isinstance(value, str) else value
    if not isinstance(names, list | tuple) or not all(isinstance(n, str) and n for n in names):
        raise CaseError(place, "this is no list of seats", 'write ["ARM", "BLR"]')
    return tuple(dict.fromkeys(as_seat(name) for name in names))


def _hours(value: object) -> int | Fraction | None:
    if value is None:
        return None
    text = str(value)
    if isinstance(value, bool) or not _HOURS.fullmatch(text):
        what = f"{text[:_LONGEST_NUMBER]} is no number of hours"
        raise CaseError("elapsed", what, "write a number of 0 or more, such as 48")
    hours = Fraction(text)
    return hours.numerator if hours.denominator == 1 else hours


def ballots_argument(text: str) -> dict[str, object]:
    """Read `RUS=for,format/KGZ=abstain,ARM=if:lawful-request:for:against`.

    Raises:
        CaseError: With the number of the item.
    """
    return {
        name: _spoken_ballot(value, place)
        for place, name, value in _items(text, "--ballots", "RUS=for")
    }


def _spoken_ballot(value: str, place: str) -> object:
    if not value.startswith("if:"):
        if SPOKEN.get(value, value) not in BALLOTS:
            raise CaseError(place, f"there is no ballot {value}", instead(value, BALLOTS))
        return value
    parts = value.split(":")
    if len(parts) != 4:
        what = f"{value} is no conditional ballot"
        raise CaseError(place, what, "write if:FACT:THEN:OTHERWISE, or conditional alone")
    return {"if": {"fact": parts[1]}, "then": parts[2], "otherwise": parts[3]}


def seats_argument(text: str, argument: str) -> dict[str, object]:
    """Read `party=CHN+IND,host=KGZ`; an empty list stands after the sign alone.

    Raises:
        CaseError: With the number of the item.
    """
    return {
        name: [seat for seat in value.split("+") if seat]
        for _, name, value in _items(text, argument, "host=KGZ")
    }


def facts_argument(text: str) -> dict[str, object]:
    """Read `external-attack=true,lawful-request=false`.

    Raises:
        CaseError: With the number of the item.
    """
    known: dict[str, object] = {"true": True, "false": False, "contested": None}
    found: dict[str, object] = {}
    for place, name, value in _items(text, "--facts", "external-attack=true"):
        if value not in known:
            remedy = "write true, false or contested"
            raise CaseError(place, f"{value} is not true or false", remedy)
        found[name] = known[value]
    return found


def _items(text: str, argument: str, example: str) -> list[tuple[str, str, str]]:
    found: dict[str, tuple[str, str, str]] = {}
    for number, item in enumerate((part.strip() for part in text.split(",")), start=1):
        if not item:
            continue
        place = f"{argument}, item {number} ({item})"
        name, sign, value = (part.strip() for part in item.partition("="))
        if not sign or not name:
            raise CaseError(place, "this is no pair of name and value", f"write {example}")
        seat = name.upper()
        if seat in found:
            raise CaseError(place, f"{name} stands here twice", "give it once")
        found[seat] = (place, name, value)
    return list(found.values())
