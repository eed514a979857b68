"""What is sounded: a request, a text or another matter, and where each member stands on it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from wargame.game.ids import SeatId, as_seat
from wargame.rules.case import CaseError
from wargame.rules.laddercheck import POSITIONS
from wargame.rules.wrong import instead

if TYPE_CHECKING:
    from wargame.rules.ladder import Ladder


T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Stance:
    """How far one member goes: the highest step it signs, and the highest it does not object to."""

    sign: int
    obj: int


@dataclass(frozen=True, slots=True)
class Request:
    """A step that is asked for, the facts around it, and the stance of each member."""

    asked: int
    facts: Mapping[str, str]
    stances: Mapping[SeatId, Stance]


@dataclass(frozen=True, slots=True)
class TextCase:
    """A text that is wanted, the strongest each member signs, and the weakest it puts up with."""

    wanted: int
    most: Mapping[SeatId, int]
    least: Mapping[SeatId, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class MatterCase:
    """Another matter, and what each member says of it."""

    matter: str
    says: Mapping[SeatId, str]


SoundingCase = Request | TextCase | MatterCase

_REQUEST = ("asked", "facts", "sign", "obj")
_TEXT = ("statement", "sign", "least")
_MATTER = ("matter", "says")


def read_sounding(data: Mapping[str, object], ladder: Ladder) -> SoundingCase:
    """Read a case from plain data; what it asks for tells which of the three it is.

    Raises:
        CaseError: With the place, when something in it does not fit the ladder.
    """
    for word, keys, read in (
        ("asked", _REQUEST, _request),
        ("statement", _TEXT, _text),
        ("matter", _MATTER, _matter),
    ):
        if word in data:
            for key in data:
                if key not in keys:
                    raise CaseError(key, f"{key} is no key of such a case", instead(key, keys))
            return read(data, ladder)
    remedy = "add asked (a step), statement (a level) or matter (its id)"
    raise CaseError("", "the case asks for nothing", remedy)


def _request(data: Mapping[str, object], ladder: Ladder) -> Request:
    asked = _level(data["asked"], "asked", ladder.top)
    sign, obj = (_levels(data.get(name), name, ladder.top) for name in ("sign", "obj"))
    for seat in sign:
        if seat not in obj:
            raise CaseError(f"obj.{seat}", f"{seat} has no such number", "give sign and obj of it")
        if obj[seat] < sign[seat]:
            what = f"{seat} signs {sign[seat]} and would object to it"
            raise CaseError(f"obj.{seat}", what, f"make it {sign[seat]} or more")
    for seat in obj:
        if seat not in sign:
            raise CaseError(f"sign.{seat}", f"{seat} has no such number", "give sign and obj of it")
    stances = {seat: Stance(sign[seat], obj[seat]) for seat in sign}
    return Request(asked, facts_of(data.get("facts", {}), ladder), stances)


def facts_of(given: object, ladder: Ladder) -> dict[str, str]:
    """Take the facts of a case, with the usual value of those it leaves out.

    Raises:
        CaseError: A fact or a value is unknown, or one without a usual value is missing.
    """
    named = {name: _word(value) for name, value in _table(given, "facts").items()}
    for name, value in named.items():
        place = f"facts.{name}"
        if name not in ladder.facts:
            raise CaseError(place, f"{ladder.id} has no fact {name}", instead(name, ladder.facts))
        known = ladder.facts[name].values
        if value not in known:
            raise CaseError(place, f"{name} is never {value}", instead(value, known))
    facts = {}
    for name, fact in ladder.facts.items():
        facts[name] = named.get(name, fact.usual)
        if not facts[name]:
            remedy = f"add {name}, one of: {', '.join(fact.values)}"
            raise CaseError("facts", f"{name} is not said", remedy)
    return facts


def _text(data: Mapping[str, object], ladder: Ladder) -> TextCase:
    top = len(ladder.statements) - 1
    wanted = _level(data["statement"], "statement", top)
    most = _levels(data.get("sign"), "sign", top)
    least = _levels(data["least"], "least", top) if "least" in data else {}
    for seat in least:
        if seat not in most:
            raise CaseError(f"least.{seat}", f"{seat} signs nothing", "give its number in sign")
    return TextCase(wanted, most, least)


def _matter(data: Mapping[str, object], ladder: Ladder) -> MatterCase:
    matter = str(data["matter"])
    if matter not in ladder.matters:
        what = f"{ladder.id} has no matter {matter}"
        raise CaseError("matter", what, instead(matter, ladder.matters))
    says = {}
    for seat, word in _table(data.get("says"), "says").items():
        if word not in POSITIONS:
            raise CaseError(f"says.{seat}", f"nobody says {word}", instead(str(word), POSITIONS))
        says[as_seat(seat)] = str(word)
    return MatterCase(matter, _some(says, "says"))


def _levels(data: object, place: str, top: int) -> dict[SeatId, int]:
    table = _table(data, place)
    levels = {as_seat(seat): _level(value, f"{place}.{seat}", top) for seat, value in table.items()}
    return _some(levels, place)


def _level(value: object, place: str, top: int) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= top:
        raise CaseError(place, f"{value} is no step", f"write a whole number from 0 to {top}")
    return value


def _some(table: dict[SeatId, T], place: str) -> dict[SeatId, T]:
    if not table:
        raise CaseError(place, "no member is named", "write ARM=3, BLR=1, ...")
    return table


def _word(value: object) -> str:
    """Take true and false of TOML and JSON as the words of the ladder."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


def _table(data: object, place: str) -> Mapping[str, object]:
    if not isinstance(data, Mapping) or not all(isinstance(key, str) for key in data):
        raise CaseError(place, "this is not a table of names", "write name = value")
    return data


def seats_in(case: SoundingCase) -> Iterable[SeatId]:
    """The members whose stances a case gives."""
    if isinstance(case, Request):
        return case.stances
    return case.most if isinstance(case, TextCase) else case.says
