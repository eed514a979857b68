"""A response ladder as its file says it: steps, facts, caps, and how each reading goes up them.

A ladder is a sounding model of its own beside the charters. Nothing in it is a ruling.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import BeforeValidator, Field, PlainValidator, model_validator

from wargame.game.frozen import Frozen
from wargame.game.ids import SeatId, as_seat
from wargame.rules.fields import FrozenTable
from wargame.rules.numbers import exact

if TYPE_CHECKING:
    from typing import Self

Certainty = Literal["high", "medium", "low", "design"]
"""How sure the author is; `design` marks a value of the game, not a fact about the world."""

ALL = "all"


def _who(given: object) -> str | SeatId | int | Fraction:
    """Take `all`, a seat, a number of members, or a share of them."""
    if isinstance(given, int) and not isinstance(given, bool) and given >= 1:
        return given
    text = given if isinstance(given, str) else ""
    if text == ALL:
        return ALL
    if len(text) == len("ARM") and text.isalpha():
        return as_seat(text)
    if "/" in text or "." in text:
        share = exact(text)
        if 0 < share <= 1:
            return share
    remedy = 'write "all", a seat such as RUS, a number of members, or a share such as "2/3"'
    raise ValueError(f"{given!r} does not say who must back it; {remedy}")


Who = Annotated[str | int | Fraction, PlainValidator(_who)]
Words = Annotated[
    tuple[str, ...],
    Field(min_length=1),
    BeforeValidator(lambda given: (given,) if isinstance(given, str) else given),
]


class Step(Frozen):
    """A step of the ladder, or of the scale of statements."""

    id: str
    title: str
    content: str = ""


class FactOf(Frozen):
    """Something that a case says, one of a few values; `usual` stands where a case is silent."""

    says: str
    values: tuple[str, ...] = Field(min_length=2)
    usual: str = ""
    held_by: Annotated[str, BeforeValidator(as_seat)] = ""

    @model_validator(mode="after")
    def _usual_is_a_value(self) -> Self:
        if self.usual and self.usual not in self.values:
            known = ", ".join(self.values)
            raise ValueError(f"the usual value {self.usual!r} is none of them; use one of: {known}")
        return self


class When(Frozen):
    """A condition on the facts of a case: one of `fact` with `is`, `all`, `any`, `not`."""

    fact: str | None = None
    is_: Words | None = Field(None, alias="is")
    all_: tuple[When, ...] | None = Field(None, alias="all", min_length=1)
    any_: tuple[When, ...] | None = Field(None, alias="any", min_length=1)
    not_: When | None = Field(None, alias="not")

    @model_validator(mode="after")
    def _one_form(self) -> Self:
        forms = [self.fact, self.all_, self.any_, self.not_]
        one = sum(form is not None for form in forms) == 1
        if not one or (self.fact is None) != (self.is_ is None):
            remedy = 'write { fact = "...", is = "..." }, or join such tables by all, any or not'
            raise ValueError(f"the condition does not ask one thing; {remedy}")
        return self

    def parts(self) -> tuple[When, ...]:
        """List the conditions inside this one."""
        return (*(self.all_ or ()), *(self.any_ or ()), *((self.not_,) if self.not_ else ()))


class Need(Frozen):
    """Backing that a step needs: who signs it, or who does not object to it."""

    signs: Who | None = None
    allows: Who | None = None
    weight: str = ""

    @model_validator(mode="after")
    def _one_stance(self) -> Self:
        if (self.signs is None) == (self.allows is None):
            remedy = "write signs or allows, and join several in the list"
            raise ValueError(f"a need has one of signs and allows; {remedy}")
        if self.weight and not isinstance(self.who, Fraction):
            raise ValueError('only a share can be weighted; write signs = "7/11"')
        return self

    @property
    def who(self) -> str | int | Fraction:
        """How many, or which seat."""
        found = self.signs if self.signs is not None else self.allows
        assert found is not None  # noqa: S101 - the validator saw to it
        return found


Needs = Annotated[tuple[Need, ...], Field(min_length=1)]


class CapText(Frozen):
    """What may hold a case down, and when it does."""

    says: str
    when: When


class CapAt(Frozen):
    """How far down a reading holds it, and whether accepting the claim lifts that."""

    at: int = Field(ge=0)
    unless_accepted: bool = False


class Accepts(Frozen):
    """When a contested claim counts as accepted: by those who would go as far as step `at`."""

    at: int = Field(ge=0)
    says: str
    needs: Needs


class Route(Frozen):
    """One way to a step; any route is enough."""

    id: str
    says: str
    needs: Needs


class Floor(Frozen):
    """A step that is reached whatever the members would back."""

    says: str
    at: int = Field(ge=0)
    when: When
    up_to_asked: bool = False


class Variant(Frozen):
    """One reading of the rules; with `base` it takes over what it does not say itself."""

    title: str
    charter: str
    says: str = ""
    speed: str = ""
    certainty: Certainty = "design"
    source: str = ""
    base: str = ""
    caps: FrozenTable[CapAt] = Field(default_factory=dict)
    accepts: Accepts | None = None
    routes: tuple[Route, ...] = ()
    floors: tuple[Floor, ...] = ()


class TextRule(Frozen):
    """How a reading agrees on a text."""

    says: str
    needs: Needs


class Procedure(Frozen):
    """How another matter is settled, by what each member says of it."""

    says: str
    stops: tuple[str, ...] = ()
    awaits: tuple[str, ...] = ()
    needs: tuple[Need, ...] = ()


class Matter(Frozen):
    """A matter that is no step of the ladder, and the procedure of each reading for it."""

    says: str
    by: FrozenTable[str]


class WeightsOf(Frozen):
    """A column of weights by seat."""

    says: str = ""
    of: FrozenTable[Annotated[int, Field(ge=0)]]


class Ladder(Frozen):
    """The whole file."""

    schema_: Literal[1] = Field(alias="schema")
    id: str
    title: str
    certainty: Certainty = "design"
    source: str = ""
    notes: str = ""
    rungs: tuple[Step, ...] = Field(min_length=2)
    statements: tuple[Step, ...] = ()
    facts: FrozenTable[FactOf]
    caps: FrozenTable[CapText] = Field(default_factory=dict)
    weights: FrozenTable[WeightsOf] = Field(default_factory=dict)
    variants: FrozenTable[Variant]
    texts: FrozenTable[TextRule] = Field(default_factory=dict)
    procedures: FrozenTable[Procedure] = Field(default_factory=dict)
    matters: FrozenTable[Matter] = Field(default_factory=dict)

    @property
    def top(self) -> int:
        """The highest step."""
        return len(self.rungs) - 1

    def reading(self, variant: str) -> Variant:
        """A variant with what it takes over from its base."""
        own = self.variants[variant]
        if not own.base:
            return own
        base = self.reading(own.base)
        return own.model_copy(
            update={
                "caps": {**base.caps, **own.caps},
                "accepts": own.accepts or base.accepts,
                "routes": own.routes or base.routes,
                "floors": (*base.floors, *own.floors),
            }
        )
