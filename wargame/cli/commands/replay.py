"""`wargame replay`: the same ballots under another charter."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from wargame.cli.options import as_json, exercise_file

if TYPE_CHECKING:
    from pathlib import Path

    from wargame.play.counterfactual import Otherwise


@click.command()
@exercise_file
@click.option("--charter", required=True, metavar="ID", help="The other charter: an id, or a file.")
@as_json
def command(file: Path, charter: str, as_json: bool) -> None:
    """Say what each motion would have come to; the exercise itself stays as it is."""
    from wargame.app.checking import charter_of
    from wargame.cli.opening import opened
    from wargame.cli.output import say_json
    from wargame.play.counterfactual import under

    with opened(file) as session:
        held = {str(name): one for name, one in session.setting.charters.items()}
        other = held.get(charter) or charter_of(charter)
        found = under(session, other)
    if as_json:
        say_json({"charter": other.id, "motions": [as_object(one) for one in found]})
    else:
        tell(other.title, found)


def as_object(one: Otherwise) -> dict[str, object]:
    """A motion as a program reads it."""
    verdict = one.verdict.to_data() if one.verdict else {}
    return {
        "id": one.id,
        "number": one.number,
        "turn": one.turn,
        "title": one.title,
        "was": one.was,
        "would_be": one.would_be,
        "changes": one.changes,
        "because": one.because,
        "articles": list(one.articles),
        "from": one.source,
        "blockers": verdict.get("blockers", []),
        "turning": verdict.get("flips", []),
        "seq": one.seq,
    }


def tell(charter: str, found: tuple[Otherwise, ...]) -> None:
    """The motions for a person, those that come out otherwise first."""
    from wargame.cli.output import say, table

    say(f"Under {charter}:")
    say()
    rows = [
        (one.id, one.turn, one.number or "-", one.was, one.would_be, because(one))
        for one in sorted(found, key=lambda one: not one.changes)
    ]
    table(("MOTION", "TURN", "NUMBER", "WAS", "WOULD BE", "BECAUSE"), rows)


def because(one: Otherwise) -> str:
    """The sentence with the articles, and with whose ballots it was tried."""
    articles = f" [{', '.join(one.articles)}]" if one.articles else ""
    return f"{one.because}{articles}{' (by stance)' if one.source == 'stance' else ''}"
