"""`wargame papers`: what is printed before play."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

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
@click.option(
    "--format",
    "form",
    type=click.Choice(("pdf", "docx")),
    default="pdf",
    show_default=True,
    help="To print, or to edit: briefs, rules, run-book, picture-sheets and guides.",
)
@seat
@as_json
def command(file: Path, folder: Path, as_json: bool, **how: str | None) -> None:
    """Print seat cards, briefs, rules, run book, order cards, guides and forms."""
    from wargame.app.papers import paper_kinds, wordy_kinds, write_papers
    from wargame.cli.opening import opened, seat_of
    from wargame.cli.output import say, say_json
    from wargame.play.papers import chosen_so_far, papers

    kinds = [word.strip() for word in (how["only"] or "").split(",") if word.strip()]
    with opened(file) as session:
        seats = (str(seat_of(session, how["seat"])),) if how["seat"] else ()
        every = [kind for kind, _ in paper_kinds()] if how["form"] == "pdf" else wordy_kinds()
        found = papers(session, chosen_so_far(session), seats)
        form: Literal["pdf", "docx"] = "docx" if how["form"] == "docx" else "pdf"
        made = write_papers(found, kinds or every, folder, size=how["paper"] or "a4", form=form)
    if as_json:
        say_json({"files": made})
        return
    for one in made:
        say(str(one))
