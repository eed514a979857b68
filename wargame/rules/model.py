"""A charter as its file says it: frozen models, one for each table (CHARTERS, section 13)."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field, PlainValidator, model_validator

from wargame.game.frozen import Frozen
from wargame.rules.fields import FrozenTable, Seat, Seats, Values, standing
from wargame.rules.kinds import Test
from wargame.rules.numbers import Number
from wargame.rules.selectors import Selector
from wargame.rules.standing import BALLOTS, CONDITIONAL, PLAIN, SPOKEN
from wargame.rules.wrong import instead, wrong

if TYPE_CHECKING:
    from typing import Self

Effect = Literal["leaves", "stays", "abstains"]
Reading = Literal["as-written", "as-practised", "proposed"]
Certainty = Literal["high", "medium", "low"]

Articles = Annotated[tuple[str, ...], BeforeValidator(lambda v: (v,) if isinstance(v, str) else v)]


def _ballot(name: str) -> str:
    plain = SPOKEN.get(name, name)
    if plain not in BALLOTS:
        raise wrong(f"there is no ballot {name}", instead(name, BALLOTS))
    return plain


def _plain_ballot(name: str) -> str:
    plain = _ballot(name)
    if plain == CONDITIONAL:
        raise wrong("a conditional ballot cannot count as conditional", instead("", PLAIN))
    return plain


class Period(Frozen):
    """A length of time: days, hours or both."""

    days: Number | None = None
    hours: Number | None = None

    @model_validator(mode="after")
    def _some(self) -> Self:
        if self.days is None and self.hours is None:
            raise wrong("the period has no length", "give days or hours")
        if self.length < 0:
            raise wrong(f"the period is {self.length} hours long", "give a length of 0 or more")
        return self

    @property
    def length(self) -> Fraction:
        """Its length in hours."""
        return (self.days or Fraction(0)) * 24 + (self.hours or Fraction(0))


class Exclusion(Frozen):
    """Members whose ballot does not count, and whether they leave the denominator."""

    who: Selector
    effect: Effect
    when: Test | None = None
    article: str = ""


class Electorate(Frozen):
    """Who votes at a stage: `of`, after the exclusions."""

    of: Selector | None = None
    without: tuple[Exclusion, ...] = ()


class Requirement(Frozen):
    """A precondition of a decision."""

    need: Test
    article: str = ""
    if_false: Literal["inadmissible", "rejected"] = "inadmissible"
    if_contested: Literal["contested", "assume-true", "assume-false"] = "contested"


class Binds(Frozen):
    """Who is bound: a word of section 8, or everybody or the voters but those with values."""

    word: Literal["all", "none", "in-favour", "participants", "all_but", "voters_but"]
    values: tuple[str, ...] = ()


_WORDS = ("all", "none", "in-favour", "participants")


def _binds(given: object) -> Binds:
    remedy = f"write one of {', '.join(_WORDS)}, or a table with all_but or voters_but"
    if isinstance(given, str) and given in _WORDS:
        return Binds.model_validate({"word": given})
    if isinstance(given, dict) and len(given) == 1:
        ((word, values),) = given.items()
        if word in {"all_but", "voters_but"}:
            names = (values,) if isinstance(values, str) else values
            if not isinstance(names, tuple) or not all(isinstance(n, str) for n in names):
                raise wrong(f"{word} names no ballots", "give a list of ballots or sets")
            return Binds(word=word, values=tuple(standing(n) for n in names))
    shown = given if isinstance(given, str) else "this"
    raise wrong(f"{shown} does not say who is bound", remedy)


BindsField = Annotated[Binds, PlainValidator(_binds)]


class Stage(Frozen):
    """One step of a rule, tried in order."""

    id: str
    article: str = ""
    asks: str = "main"
    electorate: Electorate = Electorate()
    opens_after: Period | None = None
    quorum: Test | None = None
    test: Test
    silence: Period | None = None
    passed: str = "adopt"
    failed: str = "reject"
    binds: BindsField | None = None
    adopts_on_silence: bool = False


class Rule(Frozen):
    """A chain of stages."""

    stages: tuple[Stage, ...] = ()


class Decision(Frozen):
    """A kind of decision: its title, its preconditions and its rule; `secret` is its roll."""

    title: str = ""
    articles: Articles = ()
    requires: tuple[Requirement, ...] = ()
    rule: str
    binds: BindsField | None = None
    determines: bool = False
    secret: bool = False
    deviates_from: Articles = ()
    source: str = ""


class Article(Frozen):
    """A text that a rule rests on, in own words, and how sure the author is of it."""

    cite: str
    text: str = ""
    source: str = ""
    certainty: Certainty | None = None


class RoleText(Frozen):
    """A role that a seat may have in a case.

    Attributes:
        says: Who that is, in words.
        bringers: Seats that have it in every motion they bring, as an office that may act alone.
    """

    says: str = ""
    bringers: Seats = ()


class FactText(Frozen):
    """A yes-or-no fact that a rule asks for, and who may find it."""

    says: str = ""
    found_by: Articles = ()


class Member(Frozen):
    """A member in the longer form of the table."""

    name: str = ""
    tags: tuple[str, ...] = ()
    weights: FrozenTable[Number] = Field(default_factory=dict)


class ColumnText(Frozen):
    """A column of weights: what it weighs, and its claimed sum."""

    says: str = ""
    source: str = ""
    total: Number | None = None


class BallotRules(Frozen):
    """What is offered at the roll call, and what a bare reservation counts as."""

    offered: tuple[Annotated[str, AfterValidator(_ballot)], ...] = ("for", "against", "abstain")
    conditional: Annotated[str, AfterValidator(_plain_ballot)] = "for"
    secret: bool = False


class ConductRule(Frozen):
    """What a seat may do alone (CHARTERS, section 12)."""

    action: str
    when: Test | None = None
    unless: Test | None = None
    judged: Literal["breach", "permitted"]
    article: str = ""


def _members(given: object) -> object:
    """Bring the short form, a list of seats, to the long one."""
    if not isinstance(given, tuple):
        return given
    seen: dict[object, dict[str, object]] = {}
    for seat in given:
        if not isinstance(seat, str):
            raise wrong(f"{seat} is no seat", "write the id of a seat, such as ARM")
        if seat in seen:
            raise wrong(f"{seat} is named twice", "name each member once")
        seen[seat] = {}
    return seen


class CharterText(Frozen):
    """The whole file, after `extends` and `remove`."""

    schema_: Literal[1] = Field(alias="schema")
    id: str
    title: str
    reading: Reading
    in_force: str = ""
    source: str = ""
    notes: str = ""
    ballots: BallotRules = BallotRules()
    weights: FrozenTable[ColumnText] = Field(default_factory=dict)
    members: Annotated[FrozenTable[Member], BeforeValidator(_members)]
    tags: FrozenTable[tuple[Seat, ...]] = Field(default_factory=dict)
    roles: FrozenTable[RoleText] = Field(default_factory=dict)
    facts: FrozenTable[FactText] = Field(default_factory=dict)
    articles: FrozenTable[Article] = Field(default_factory=dict)
    decisions: FrozenTable[Decision]
    rules: FrozenTable[Rule]
    conduct: FrozenTable[ConductRule] = Field(default_factory=dict)


__all__ = [
    "Article",
    "BallotRules",
    "Binds",
    "CharterText",
    "ColumnText",
    "ConductRule",
    "Decision",
    "Electorate",
    "Exclusion",
    "FactText",
    "Member",
    "Period",
    "Requirement",
    "RoleText",
    "Rule",
    "Seats",
    "Stage",
    "Values",
]
