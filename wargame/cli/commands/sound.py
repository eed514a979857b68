"""`wargame sound`: how far a request could be brought, by a response ladder. No ruling."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from wargame.cli.options import ExistingFile, as_json

if TYPE_CHECKING:
    from pathlib import Path


@click.command()
@click.argument("ladder", default="csto-ladder")
@click.option("--variant", metavar="V1", help="One reading of the rules; all of them else.")
@click.option("--ask", type=int, metavar="STEP", help="The step that is asked for, as a number.")
@click.option("--facts", default="", metavar="F=V,G=W", help="The usual value where not named.")
@click.option("--sign", default="", metavar="ARM=5,BLR=3", help="The highest step each will sign.")
@click.option("--obj", default="", metavar="ARM=7,BLR=4", help="The highest it will not object to.")
@click.option("--vector", type=ExistingFile(), metavar="FILE", help="Cases in TOML, [[case]] each.")
@click.option("--case", "wanted", metavar="ID", help="Only this case of the file.")
@as_json
def command(ladder: str, variant: str | None, as_json: bool, **given: Any) -> None:
    """Sound how far a request would come by a ladder, given by id or file. It rules on nothing."""
    from wargame.app.sounding import ladder_of
    from wargame.cli.output import say_json
    from wargame.cli.soundings import as_object, sounded

    known = ladder_of(ladder)
    found = [
        as_object(name, known, one)
        for name, case in asked(given)
        for one in sounded(known, variant, case)
    ]
    if as_json:
        say_json({"ladder": known.id, "soundings": found})
    else:
        tell(found)


def asked(given: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    """The cases that the options give, each with its id."""
    from wargame.cli.soundings import case_from, cases_in

    file: Path | None = given["vector"]
    if file is None:
        if given["ask"] is None:
            message = "Give --ask with --facts, --sign and --obj, or --vector with a file."
            raise click.UsageError(message)
        return [("", case_from(given["ask"], given))]
    wanted = given["wanted"]
    cases = [one for one in cases_in(file) if wanted in {None, one[0]}]
    if not cases:
        raise click.UsageError(f"There is no case {wanted} in {file}.")
    return cases


def tell(found: list[dict[str, Any]]) -> None:
    """The soundings for a person, case by case."""
    from wargame.cli.output import say

    shown = ""
    for one in found:
        if one["case"] != shown:
            if shown:
                say()
            say(one["case"])
            shown = one["case"]
        first, *rest = one["says"]
        say(first)
        for line in rest:
            say(f"    {line}")
    say()
    say("A sounding, not a ruling: it knows no time, no bargaining and no bluff.")
