"""`wargame check`: what is wrong with a pack or a charter."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from wargame.cli.options import as_json

if TYPE_CHECKING:
    from wargame.app.checking import Checked


@click.command()
@click.argument("word", metavar="PACK_OR_CHARTER")
@as_json
def command(word: str, as_json: bool) -> int:
    """Look through a pack or a charter, given by id, folder or file; status 1 on errors."""
    from wargame.app.checking import check
    from wargame.cli.output import say, say_json

    found = check(word)
    errors = sum(one.severity == "error" for one in found)
    if as_json:
        say_json({"ok": not errors, "findings": [as_object(one) for one in found]})
        return int(bool(errors))
    for one in found:
        key = f"{one.key}: " if one.key else ""
        say(f"{one.severity:7} {one.where}: {key}{one.message}; {one.remedy}")
    others = len(found) - errors
    say(f"{word}: {counted(errors, 'error')}, {counted(others, 'warning or hint')}")
    return int(bool(errors))


def as_object(one: Checked) -> dict[str, object]:
    """A finding as a program reads it."""
    return one._asdict()


def counted(number: int, what: str) -> str:
    """A number with its noun."""
    plural = {"error": "errors", "warning or hint": "warnings and hints"}
    return f"{number} {what if number == 1 else plural[what]}"
