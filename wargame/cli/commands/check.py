"""`wargame check`: what is wrong with a pack or a charter, or with all that are installed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from wargame.cli.options import as_json

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wargame.app.checking import Checked

_OTHERS = "warnings and hints"


@click.command()
@click.argument("word", metavar="PACK_OR_CHARTER", required=False)
@click.option("--all", "everything", is_flag=True, help="All packs, charters and ladders.")
@click.option("--witness", is_flag=True, help="Say in which play by chance each thing was reached.")
@as_json
def command(word: str | None, everything: bool, witness: bool, as_json: bool) -> int:
    """Look through a pack or a charter, given by id, folder or file; status 1 on errors."""
    from wargame.app.checking import check, installed, witnesses
    from wargame.cli.output import say, say_json

    if everything == (word is not None):
        raise click.UsageError("Name one pack or charter, or say --all for every one.")
    if witness and word is None:
        raise click.UsageError("Name one pack to see what was reached in it.")
    words = installed() if everything else (str(word),)
    looked = ((one, check(one)) for one in words)
    if as_json:
        told = list(looked)
        seen = witnesses(str(word)) if witness else ()
        found = [finding for _, findings in told for finding in findings]
        errors = sum(one.severity == "error" for one in found)
        say_json(
            {
                "ok": not errors,
                "checked": [one for one, _ in told],
                "findings": [as_object(one) for one in found],
                **({"reached": [one._asdict() for one in seen]} if witness else {}),
            }
        )
        return int(bool(errors))
    errors = sum(said(looked))
    if witness and not errors:
        for one in witnesses(str(word)):
            hand = ", by control's hand" if one.hand else ""
            what = " ".join(filter(None, (one.kind, one.id, one.end)))
            say(f"reached {what}: play {one.play}, {one.turn}{hand}")
    return int(errors > 0)


def said(looked: Iterable[tuple[str, tuple[Checked, ...]]]) -> Iterable[int]:
    """Say what was found, one thing after the other as it is looked at; how many errors each."""
    from wargame.cli.output import say
    from wargame.game.phrasing import counted

    for word, found in looked:
        errors = sum(one.severity == "error" for one in found)
        for one in found:
            key = f"{one.key}: " if one.key else ""
            say(f"{one.severity:7} {one.where}: {key}{one.message}; {one.remedy}")
        others = len(found) - errors
        say(f"{word}: {counted(errors, 'error')}, {counted(others, 'warning or hint', _OTHERS)}")
        yield errors


def as_object(one: Checked) -> dict[str, object]:
    """A finding as a program reads it."""
    return one._asdict()
