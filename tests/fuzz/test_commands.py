"""Commands by lot at every moment of an exercise: recorded whole or refused in words."""

from __future__ import annotations

import types
from typing import TYPE_CHECKING, Any, Literal, Union, get_args, get_origin

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

from tests.fuzz.budget import Tally, budget, in_words, tally
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
    from collections.abc import Iterator

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


def values(annotation: Any, words: st.SearchStrategy[str]) -> st.SearchStrategy[Any]:
    """Anything of a type, made of ids that exist and of hostile text."""
    annotation = getattr(annotation, "__supertype__", annotation)
    if get_origin(annotation) is not None:
        return composed(get_origin(annotation), get_args(annotation), words)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return models(annotation, words)
    plain = {
        str: words,
        int: st.one_of(st.integers(-2, 200), st.integers()),
        bool: st.booleans(),
        float: st.floats(),
        type(None): st.none(),
    }
    return plain[annotation]


def composed(origin: Any, inside: Any, words: st.SearchStrategy[str]) -> st.SearchStrategy[Any]:
    """Anything of a type that is made of others."""
    if origin in {Union, types.UnionType}:
        return st.one_of([values(one, words) for one in inside])
    if origin is Literal:
        return st.sampled_from(inside)
    if inside[-1:] == (...,):
        return st.lists(values(inside[0], words), max_size=3).map(tuple)
    return st.tuples(*(values(one, words) for one in inside))


def models(model: type[BaseModel], words: st.SearchStrategy[str]) -> st.SearchStrategy[Any]:
    """The fields of a model; those with a default may be left out."""
    fields = {name: values(field.annotation, words) for name, field in model.model_fields.items()}
    optional = {name for name, field in model.model_fields.items() if not field.is_required()}
    made = st.fixed_dictionaries(
        {name: one for name, one in fields.items() if name not in optional},
        optional={name: one for name, one in fields.items() if name in optional},
    )
    return made.map(lambda given_: (model, given_))


def built(made: Any) -> Any:
    """Make models of what was drawn."""
    if isinstance(made, tuple) and len(made) == 2 and isinstance(made[0], type):
        model, given_ = made
        return model(**{name: built(value) for name, value in given_.items()})
    return tuple(built(one) for one in made) if isinstance(made, tuple) else made


@st.composite
def anything(draw: st.DrawFn, play: RandomPlay) -> Command | None:
    """A sensible command, one with a field exchanged, or one made of nothing but types."""
    ids = st.sampled_from(known(play.table))
    words = st.one_of(ids, ids, ids, st.sampled_from(HOSTILE), st.text(max_size=6))
    way = draw(st.integers(0, 9))
    sensible = play.choose() if way else None
    try:
        if sensible is None:
            kind = draw(st.sampled_from(COMMANDS))
            return built(draw(models(kind, words)))  # type: ignore[no-any-return]
        if way < 7:
            fields = type(sensible).model_fields
            name = draw(st.sampled_from(sorted(fields)))
            value = built(draw(values(fields[name].annotation, words)))
            kept = {field: getattr(sensible, field) for field in fields}
            return type(sensible)(**{**kept, name: value})
    except ValidationError:
        return None
    return sensible


@given(st.integers(0, 10_000), st.data())
@budget(20_000 // PER_EXERCISE)
def test_any_command_is_recorded_whole_or_refused_in_words(
    commands: Tally, seed: int, data: st.DataObject
) -> None:
    play = RandomPlay(seed, PACK)
    for _ in range(PER_EXERCISE):
        command = data.draw(anything(play))
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
