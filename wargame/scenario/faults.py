"""What the models refuse, said to the author of a pack: what is so, and what to do."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated, NamedTuple, get_args, get_origin

from pydantic import BaseModel, Tag

from wargame.scenario.conditions import FORMS
from wargame.scenario.effects import EFFECTS
from wargame.scenario.finding import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

    from wargame.scenario.origin import ModelPath, Step

WANTED = {
    "string_type": "a text in quotes",
    "int_type": "a whole number",
    "float_type": "a number",
    "bool_type": "true or false",
    "tuple_type": "a list in [ ]",
    "model_type": "a table in { }",
    "dict_type": "a table in { }",
    "date_type": "a date such as 2020-09-27, without quotes",
    "model_attributes_type": "a table in { }",
}


class Fault(NamedTuple):
    """One refusal: where in the model, what is so, what to do."""

    path: ModelPath
    message: str
    remedy: str


def faults(root: type[BaseModel], error: ValidationError) -> Iterator[Fault]:
    """Put every refusal of a model into words."""
    for detail in error.errors(include_url=False):
        if detail["type"] == "too_short" and detail["input"]:
            # A list whose items were refused also counts as short; the items are told already.
            continue
        path = tuple(step for step in detail["loc"] if not _is_mark(step))
        yield Fault(path, *_words(root, detail))


def _is_mark(step: Step) -> bool:
    return isinstance(step, str) and re.search(r"[<\[(]", step) is not None


def _words(root: type[BaseModel], detail: ErrorDetails) -> tuple[str, str]:
    kind, given = detail["type"], detail["input"]
    context = dict(detail.get("ctx", {}))
    said = (
        _wrong_key(root, detail)
        or _wrong_word(kind, given, context)
        or _out_of_range(kind, given, context)
    )
    return said or (detail["msg"], "correct the value")


def _wrong_key(root: type[BaseModel], detail: ErrorDetails) -> tuple[str, str] | None:
    last = detail["loc"][-1] if detail["loc"] else ""
    if detail["type"] == "extra_forbidden":
        return f"{last!r} is no key here", nearest(str(last), _keys_at(root, detail["loc"][:-1]))
    if detail["type"] == "missing":
        return f"the key {last!r} is missing", "add it"
    return None


def _wrong_word(kind: str, given: object, context: dict[str, object]) -> tuple[str, str] | None:
    if kind in WANTED:
        return f"{_shown(given)} stands where {WANTED[kind]} is wanted", "correct the value"
    if kind == "literal_error":
        choices = re.findall(r"'([^']*)'", str(context.get("expected", "")))
        return f"{_shown(given)} is not among the words allowed here", nearest(str(given), choices)
    if kind == "union_tag_not_found":
        return _no_form(str(context.get("discriminator")), given)
    if kind == "string_pattern_mismatch":
        return f"{_shown(given)} is no id", "write small letters, digits and hyphens: kar-t1"
    if kind == "value_error":
        # The models' own validators say "what is so; what to do".
        message, _, remedy = str(context.get("error", "")).partition("; ")
        return message, remedy or "correct it"
    return None


def _out_of_range(kind: str, given: object, context: dict[str, object]) -> tuple[str, str] | None:
    limits = {
        "greater_than_equal": ("ge", "the least allowed"),
        "less_than_equal": ("le", "the most allowed"),
    }
    if kind in limits:
        key, words = limits[kind]
        return f"{_shown(given)} is out of range; {context[key]} is {words}", "correct the number"
    if kind == "string_too_long":
        length = len(given) if isinstance(given, str) else 0
        return f"the text has {length} characters; {context['max_length']} are allowed", "cut it"
    if kind in {"string_too_short", "too_short"}:
        return "is empty", "write something, or leave the key out if it may be left out"
    return None


def _no_form(discriminator: str, given: object) -> tuple[str, str]:
    what, keys = "an effect", list(EFFECTS)
    if "form_of" in discriminator:
        what, keys = "a condition", [key for key in FORMS if key != "finding"]
    if not isinstance(given, dict):
        return f"{_shown(given)} stands where {what} is wanted", "write a table in { }"
    found = ", ".join(map(repr, given)) or "nothing"
    advice = nearest(str(next(iter(given), "")), keys)
    return f"{what} begins with one key that tells it; here is {found}", advice


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return "a table"
    if isinstance(value, tuple):
        return "a list"
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}..."


def _keys_at(root: type[BaseModel], loc: tuple[Step, ...]) -> list[str]:
    here: object = root
    for step in loc:
        here = _step(here, step)
    model = _bare(here)
    if not (isinstance(model, type) and issubclass(model, BaseModel)):
        return []
    return [field.alias or name for name, field in model.model_fields.items()]


def _step(here: object, step: Step) -> object:
    for option in _options(here):
        bare = _bare(option)
        if isinstance(step, int) and get_origin(bare) is tuple:
            return get_args(bare)[0]
        if isinstance(step, str) and Tag(step) in _marks(option):
            return bare
        if isinstance(step, str) and isinstance(bare, type) and issubclass(bare, BaseModel):
            for name, field in bare.model_fields.items():
                if step == (field.alias or name):
                    return field.annotation
    return here


def _bare(annotation: object) -> object:
    while get_origin(annotation) is Annotated:
        annotation = get_args(annotation)[0]
    return annotation


def _marks(annotation: object) -> tuple[object, ...]:
    return get_args(annotation)[1:] if get_origin(annotation) is Annotated else ()


def _options(annotation: object) -> tuple[object, ...]:
    """Take a union apart; anything else is its own only option."""
    bare = _bare(annotation)
    if get_origin(bare) is tuple or isinstance(bare, type):
        return (annotation,)
    return get_args(bare) or (annotation,)
