"""`wargame replay`: the same ballots under another charter."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from wargame.cli.options import as_json, exercise_file

if TYPE_CHECKING:
    from pathlib import Path

    from wargame.play.counterfactual import Otherwise
    from wargame.play.session import Session
    from wargame.rules.charter import Charter


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
        rows = [row(one, session, other) for one in sorted(found, key=lambda one: not one.changes)]
    if as_json:
        say_json({"charter": other.id, "motions": [as_object(one) for one in found]})
    else:
        tell(other.title, rows)


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


def tell(charter: str, rows: list[tuple[object, ...]]) -> None:
    """The motions for a person, those that come out otherwise first."""
    from wargame.cli.output import say, table

    say(f"Under {charter}:")
    say()
    table(("TURN", "NUMBER", "WAS", "WOULD BE", "MOTION", "BECAUSE"), rows)


def row(one: Otherwise, session: Session, charter: Charter) -> tuple[object, ...]:
    """A motion as a person reads it: names, and no ids."""
    from wargame.cli.inwords import outcome

    turn = next((turn.number for turn in session.setting.pack.turns if turn.id == one.turn), "-")
    words = (outcome(one.was), outcome(one.would_be))
    return (turn, one.number or "-", *words, one.title, because(one, session, charter))


def because(one: Otherwise, session: Session, charter: Charter) -> str:
    """The sentence with the articles, and with whose ballots it was tried."""
    from wargame.cli.inwords import cited, fact_words
    from wargame.play.counterfactual import reason

    said = one.because
    if one.verdict is not None:
        said = reason(one.verdict, session.name, lambda fact: fact_words(charter, fact))
    articles = "; ".join(cited(charter, article) for article in one.articles)
    stance = " (by stance)" if one.source == "stance" else ""
    return f"{said}{f' [{articles}]' if articles else ''}{stance}"
