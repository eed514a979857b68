"""Cases to sound: from the options of the command line, or from a file of them."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any

import click

from wargame.rules.sounding import Sounding, sound
from wargame.rules.soundingcase import Request, TextCase, read_sounding
from wargame.rules.soundingtexts import MatterSounding, TextSounding, sound_matter, sound_text
from wargame.rules.soundingwords import says
from wargame.support.plain import as_data

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from wargame.rules.ladder import Ladder
    from wargame.rules.soundingcase import SoundingCase

Found = Sounding | TextSounding | MatterSounding

BOOKKEEPING = frozenset({"id", "title", "why", "expect", "held_by", "left_out", "awaited"})
"""Keys of a case that are for its reader, not for the sounding."""


def cases_in(file: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """The cases of a TOML file, each with its id.

    Raises:
        click.UsageError: It is no such file.
    """
    try:
        data = tomllib.loads(file.read_text("utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise click.UsageError(f"{file} is no TOML: {error}. Correct the line.") from None
    cases = data.get("case")
    if not isinstance(cases, list) or not all(isinstance(one, dict) for one in cases):
        raise click.UsageError(f"{file} holds no cases. Write each under [[case]].")
    for number, one in enumerate(cases, start=1):
        case = {key: value for key, value in one.items() if key not in BOOKKEEPING}
        yield str(one.get("id", number)), case


def case_from(asked: int, given: Mapping[str, str]) -> dict[str, Any]:
    """The options of the command as the data of a case.

    Raises:
        click.UsageError: An option is not a list of NAME=VALUE.
    """
    case: dict[str, Any] = {"asked": asked, "facts": pairs(given["facts"], "--facts")}
    for name in ("sign", "obj"):
        stances = pairs(given[name], f"--{name}")
        case[name] = {k: int(v) if v.isdecimal() else v for k, v in stances.items()}
    return case


def pairs(text: str, option: str) -> dict[str, str]:
    """Read `ARM=5,BLR=3`.

    Raises:
        click.UsageError: It is written otherwise, or names one twice.
    """
    found: dict[str, str] = {}
    for part in filter(None, (one.strip() for one in text.split(","))):
        name, equals, value = (piece.strip() for piece in part.partition("="))
        if not equals or not name or not value or name in found:
            raise click.UsageError(f"{option}: {part!r} is not one NAME=VALUE. Write ARM=5,BLR=3.")
        found[name] = value
    return found


def sounded(ladder: Ladder, variant: str | None, data: Mapping[str, Any]) -> Iterator[Found]:
    """Sound a case under one variant, or under every one that has a rule for it.

    Raises:
        CaseError: It does not fit the ladder.
    """
    case = read_sounding(data, ladder)
    for name in [variant] if variant else variants_for(ladder, case):
        if isinstance(case, Request):
            yield sound(ladder, name, case)
        elif isinstance(case, TextCase):
            yield sound_text(ladder, name, case)
        else:
            yield sound_matter(ladder, name, case)


def variants_for(ladder: Ladder, case: SoundingCase) -> list[str]:
    """The variants that can be asked about a case, in the order of the file."""
    known = ladder.variants
    if isinstance(case, TextCase):
        return [name for name in known if name in ladder.texts]
    if isinstance(case, Request):
        everyone = set(case.stances)
        weighted = [name for name in known if not everyone <= _weighed(ladder, name, everyone)]
        return [name for name in known if name not in weighted]
    return [name for name in known if name in ladder.matters[case.matter].by]


def _weighed(ladder: Ladder, variant: str, everyone: set[Any]) -> set[Any]:
    """Those members that the weights of a variant know; all of them where it weighs nothing."""
    reading = ladder.reading(variant)
    needs = [need for route in reading.routes for need in route.needs if need.weight]
    weighed = everyone
    for need in needs:
        weighed = weighed & ladder.weights[need.weight].of.keys()
    return weighed


def as_object(case: str, ladder: Ladder, found: Found) -> dict[str, Any]:
    """A sounding as a program reads it, with its sentences."""
    return {"case": case, **as_data(found), "says": list(says(ladder, found))}
