"""Commands by lot at every moment of an exercise: recorded whole or refused in words."""

from __future__ import annotations

import types
from typing import TYPE_CHECKING, Annotated, Any, Literal, Union, get_args, get_origin

import pytest
from hypothesis import given
from pydantic import BaseModel, ValidationError

from tests.fuzz.budget import Tally, budget, chances, in_words, tally
from tests.fuzz.spoiling import HOSTILE
from tests.play.random_play import RandomPlay
from wargame.game.errors import WargameError
from wargame.game.ids import CONTROL, PUBLIC
from wargame.play.commands import COMMANDS
from wargame.play.review import review_of
from wargame.play.session import Session
from wargame.play.verification import verify
from wargame.support.system import CountedIds, SeededDice

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from random import Random

    from tests.play.tables import Table
    from wargame.play.command import Command

PACK = "learn-the-table"
PER_EXERCISE = 40
"""Commands that one exercise takes before the next begins."""


@pytest.fixture(scope="module")
def commands() -> Iterator[Tally]:
    yield from tally("commands with any content")


def known(table: Table) -> list[str]:
    """Every id that a field could mean."""
    pack, state = table.session.setting.pack, table.state
    things = (pack.seats, pack.injects, pack.actions, pack.motions, pack.phases, pack.turns)
    ids = [str(one.id) for group in things for one in group]
    ids += [str(one) for one in (*state.motions, *state.injects, *state.draws, *state.facts)]
    ids += ["person", "control", "absent", "passed", "for", "against", "adopted", "statement"]
    return [*ids, "public", "tutorial-alliance", "main", "in-need", "observation", "deal"]


def value_of(chance: Random, annotation: Any, words: Sequence[str]) -> Any:
    """Anything of a type, made of ids that exist and of hostile text."""
    annotation = getattr(annotation, "__supertype__", annotation)
    origin, inside = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return value_of(chance, inside[0], words)
    if origin in {Union, types.UnionType}:
        return value_of(chance, chance.choice(inside), words)
    if origin is Literal:
        return chance.choice(inside)
    if origin is tuple:
        repeated = inside[-1:] == (...,)
        parts = [inside[0]] * chance.randrange(4) if repeated else inside
        return tuple(value_of(chance, one, words) for one in parts)
    return plain(chance, annotation, words)


def plain(chance: Random, annotation: Any, words: Sequence[str]) -> Any:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return made(chance, annotation, words)
    if annotation is str:
        return chance.choice(words) if chance.random() < 0.8 else chance.choice(HOSTILE)
    numbers = (-1, 0, 1, 2, 15, chance.randrange(300), -(10**12), 10**25)
    return {
        int: chance.choice(numbers),
        bool: chance.random() < 0.5,
        float: chance.choice((0.0, -1.5, 1e300, float("nan"), float("inf"))),
        type(None): None,
    }[annotation]


def made(chance: Random, model: type[BaseModel], words: Sequence[str]) -> Any:
    """A model of its fields' types; those with a default may be left out."""
    fields = model.model_fields.items()
    wanted = {n: f for n, f in fields if f.is_required() or chance.random() < 0.5}
    return model(**{n: value_of(chance, f.annotation, words) for n, f in wanted.items()})


def anything(chance: Random, play: RandomPlay) -> Command | None:
    """A sensible command, one with a field exchanged, or one made of nothing but types."""
    words = known(play.table)
    way = chance.randrange(10)
    sensible = play.choose() if way else None
    try:
        if sensible is None:
            return made(chance, chance.choice(COMMANDS), words)  # type: ignore[no-any-return]
        if way < 6:
            fields = type(sensible).model_fields
            name = chance.choice(sorted(fields))
            kept = {field: getattr(sensible, field) for field in fields}
            new = value_of(chance, fields[name].annotation, words)
            return type(sensible)(**{**kept, name: new})
    except ValidationError:
        return None
    return sensible


@given(chances)
@budget(12_000 // PER_EXERCISE)
def test_any_command_is_recorded_whole_or_refused_in_words(commands: Tally, chance: Random) -> None:
    play = RandomPlay(chance.randrange(10_000), PACK)
    for _ in range(PER_EXERCISE):
        command = anything(chance, play)
        if command is None:
            commands.count("no command at all")
        else:
            submitted(play.table, command, commands)
    whole(play.table)


def submitted(table: Table, command: Command, commands: Tally) -> None:
    """Submit; a refusal is in words and leaves everything as it was."""
    before, state = table.session.head, table.state
    try:
        table.session.submit(command)
    except WargameError as refused:
        commands.count("refused", in_words(refused))
        assert (table.session.head, table.state is state) == (before, True)
        return
    commands.count("recorded")
    table.wait(0.1)


def whole(table: Table) -> None:
    """What came of it reads, verifies, and opens again as it stood."""
    session = table.session
    assert verify(session.store).problems == ()
    assert Session.open(session.store, table.clock, SeededDice(), CountedIds()).state == table.state
    for seat in (*session.state.roster, PUBLIC, CONTROL):
        session.view(seat)
        session.log(seat)
        review_of(session, seat)
