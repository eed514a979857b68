"""`wargame papers`: what is printed before play, as PDFs."""

from __future__ import annotations

from pathlib import Path

import click

from wargame.cli.options import as_json, exercise_file, seat


@click.command()
@exercise_file
@click.option(
    "--to",
    "folder",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder for the files; files of the same name are replaced.",
)
@click.option("--only", default="", metavar="KIND,…", help="Which kinds; all of them without.")
@click.option(
    "--paper",
    type=click.Choice(("a4", "letter")),
    default="a4",
    show_default=True,
    help="Its size.",
)
@seat
@as_json
def command(file: Path, folder: Path, as_json: bool, **how: str | None) -> None:
    """Print seat cards, briefs, rules, run book, order cards, guides and forms."""
    from wargame.app.papers import paper_kinds, write_papers
    from wargame.cli.opening import opened, seat_of
    from wargame.cli.output import say, say_json
    from wargame.play.papers import chosen_so_far, papers

    kinds = [word.strip() for word in (how["only"] or "").split(",") if word.strip()]
    with opened(file) as session:
        seats = (str(seat_of(session, how["seat"])),) if how["seat"] else ()
        wanted = kinds or [kind for kind, _ in paper_kinds()]
        found = papers(session, chosen_so_far(session), seats)
        made = write_papers(found, wanted, folder, size=how["paper"] or "a4")
    if as_json:
        say_json({"files": made})
        return
    for one in made:
        say(str(one))
