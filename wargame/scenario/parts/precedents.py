"""Earlier cases that a seat can cite in council, and reforms that wait for ratification."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from wargame.game.frozen import Frozen
from wargame.scenario.conditions import AnyCondition
from wargame.scenario.effects import AnyEffect
from wargame.scenario.parts.words import Certainty
from wargame.scenario.refs import (
    SLUG,
    CharterRef,
    Declares,
    MotionRef,
    PrecedentRef,
    Text,
    Title,
    Words,
)


class Precedent(Frozen):
    """A card: what was asked and done once, and what it speaks for.

    Attributes:
        text: What was asked and done.
        supports: What it speaks for.
        against: What it speaks against.
        motions: Motions for which it may be cited.
        price: Points that citing costs.
        effects: What citing brings about, once in the game.
        counter: The card that cancels it when another seat cites it in the same turn.
    """

    id: Annotated[str, SLUG, Declares("precedent")]
    title: Title
    text: Text
    supports: Words = ""
    against: Words = ""
    motions: Annotated[tuple[MotionRef, ...], Field(min_length=1)]
    price: Annotated[int, Field(ge=0, le=100)] = 1
    effects: tuple[AnyEffect, ...] = ()
    counter: PrecedentRef | None = None
    certainty: Certainty | None = None


class Reform(Frozen):
    """A charter that control puts in force once it is ratified.

    Attributes:
        when: What must be so before control can say ratified.
        effects: What holds then, besides the charter.
        words: What has to have happened, in words.
    """

    id: Annotated[str, SLUG, Declares("reform")]
    title: Title
    charter: CharterRef
    when: AnyCondition
    effects: tuple[AnyEffect, ...] = ()
    words: Words = ""
