"""`wargame power`: who can turn a decision, under a charter."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from wargame.cli.options import as_json

if TYPE_CHECKING:
    from wargame.rules.charter import Charter
    from wargame.rules.power import Power


@click.command()
@click.argument("charter")
@click.option("--decision", required=True, metavar="KIND", help="The kind of decision.")
@click.option("--roles", default="", metavar="host=KGZ", help="Who is who, where the rule asks.")
@click.option("--tags", default="", metavar="suspended=BLR", help="Seats of tags.")
@click.option("--members", metavar="ARM,BLR", help="Members, where not the charter's.")
@as_json
def command(charter: str, decision: str, as_json: bool, **case: str | None) -> None:
    """Print power indices as exact fractions: Banzhaf, Shapley-Shubik, and the power to act."""
    from wargame.app.checking import charter_of
    from wargame.cli.cases import as_case
    from wargame.cli.output import say_json
    from wargame.rules.casereading import read_case
    from wargame.rules.power import power

    known = charter_of(charter)
    found = power(known, read_case(as_case(decision, case)))
    if as_json:
        say_json(found)
    else:
        tell(found, known)


def tell(found: Power, charter: Charter) -> None:
    """The indices for a person, the most powerful first."""
    from wargame.cli.inwords import seat_name
    from wargame.cli.output import say, table

    if found.undefined:
        say(f"There are no indices: {found.undefined}.")
    else:
        seats = sorted(found.shapley, key=lambda seat: (-found.shapley[seat], seat))
        rows = [
            (seat_name(charter, seat), found.banzhaf[seat], found.shapley[seat]) for seat in seats
        ]
        table(("SEAT", "BANZHAF", "SHAPLEY-SHUBIK"), rows)
    if found.decisiveness is not None:
        say(f"Power to act: {found.decisiveness} of all coalitions win.")
    if found.sunk is not None:
        more, fewer = (
            ", ".join(seat_name(charter, seat) for seat in seats) or "nobody"
            for seats in found.sunk
        )
        say(f"More support can sink it: {more} against {fewer}.")
