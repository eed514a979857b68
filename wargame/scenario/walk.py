"""Every id in a pack, with the place where it stands: declared here, or referred to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, NamedTuple, get_args, get_origin

from pydantic import BaseModel

from wargame.scenario.effect import Effect
from wargame.scenario.refs import Declares, Refers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic.fields import FieldInfo

    from wargame.scenario.origin import ModelPath


class Mention(NamedTuple):
    """An id and what the model says of it."""

    path: ModelPath
    mark: Declares | Refers
    name: str


def parts_of(root: BaseModel, path: ModelPath = ()) -> Iterator[tuple[ModelPath, BaseModel]]:
    """Visit a model and all models inside it, outermost first."""
    yield path, root
    for name, field in type(root).model_fields.items():
        value = getattr(root, name)
        here = (*path, field.alias or name)
        if isinstance(value, BaseModel):
            yield from parts_of(value, here)
        elif isinstance(value, tuple):
            for i, one in enumerate(value):
                if isinstance(one, BaseModel):
                    yield from parts_of(one, (*here, i))


def mentions(root: BaseModel) -> Iterator[Mention]:
    """Find every id in a model, in the order of its fields."""
    for path, part in parts_of(root):
        for name, field in type(part).model_fields.items():
            value = getattr(part, name)
            here = (*path, field.alias or name)
            ones = value if isinstance(value, tuple) else (value,)
            if not any(isinstance(one, str) for one in ones):
                continue
            mark = _mark_of(field, listed=isinstance(value, tuple))
            if mark is None:
                continue
            for i, one in enumerate(ones):
                yield Mention((*here, i) if ones is value else here, mark, one)


def effects_of(root: BaseModel) -> Iterator[tuple[ModelPath, Effect]]:
    """Find every effect."""
    for path, part in parts_of(root):
        if isinstance(part, Effect):
            yield path, part


def _mark_of(field: FieldInfo, *, listed: bool) -> Declares | Refers | None:
    if not listed:
        for one in field.metadata:
            if isinstance(one, Declares | Refers):
                return one
    return _mark_in(field.annotation, listed=listed)


def _mark_in(annotation: object, *, listed: bool) -> Declares | Refers | None:
    """Find the marker of a value; in a list it is the marker of the list's items."""
    origin = get_origin(annotation)
    if origin is Annotated and not listed:
        for one in get_args(annotation)[1:]:
            if isinstance(one, Declares | Refers):
                return one
    if origin is tuple and not listed:
        return None
    for inner in get_args(annotation):
        mark = _mark_in(inner, listed=listed and origin is not tuple)
        if mark is not None:
            return mark
    return None
