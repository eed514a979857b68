"""`wargame judge`: one ruling, or one for each line of a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from wargame.cli.options import ExistingFile, as_json

if TYPE_CHECKING:
    from pathlib import Path

    from wargame.game.verdicts import Verdict


@click.command()
@click.argument("charter", required=False)
@click.option("--decision", metavar="KIND", help="The kind of decision.")
@click.option("--ballots", default="", metavar="RUS=for,KAZ=abstain", help="Others are absent.")
@click.option("--facts", default="", metavar="F=true,G=false", help="Others are contested.")
@click.option("--roles", default="", metavar="host=KGZ,party=CHN+IND", help="Who is who.")
@click.option("--tags", default="", metavar="suspended=BLR", help="Seats of tags.")
@click.option("--members", metavar="ARM,BLR", help="Members, where not the charter's.")
@click.option("--elapsed", metavar="HOURS", help="Since the motion; all periods have run out else.")
@click.option("--batch", type=ExistingFile(), metavar="CASES.jsonl", help="One case a line.")
@as_json
def command(
    charter: str | None,
    decision: str | None,
    batch: Path | None,
    as_json: bool,
    **case: str | None,
) -> int:
    """Rule on a case by a charter, given by id or file, and say why."""
    from wargame.cli.cases import as_case
    from wargame.cli.output import say_json
    from wargame.cli.verdicts import as_object

    if batch is not None:
        if charter is not None or decision is not None:
            message = "--batch takes charter and decision from its lines, not from the command."
            raise click.UsageError(message)
        return judge_lines(batch)
    if charter is None or decision is None:
        message = "Give a charter and --decision, or --batch with a file of cases."
        raise click.UsageError(message)
    verdict = judged(charter, as_case(decision, case))
    if as_json:
        say_json(as_object(verdict))
    else:
        tell(verdict)
    return 0


def judged(charter: str, case: object) -> Verdict:
    """Rule on a case, with what it would have taken."""
    from wargame.app.checking import charter_of
    from wargame.rules.casereading import read_case
    from wargame.rules.flips import rule

    return rule(charter_of(charter), read_case(case))


def judge_lines(file: Path) -> int:
    """Rule on each line of a file and print a JSON object a line; returns the exit status."""
    from wargame.cli.batch import verdicts
    from wargame.cli.output import say_line

    status = 0
    with file.open("rb") as lines:
        for one in verdicts(lines):
            say_line(one)
            status = status or int("error" in one)
    return status


def tell(verdict: Verdict) -> None:
    """The ruling for a person: how it stands, why, and what it would have taken."""
    from wargame.cli.output import say
    from wargame.rules.words import outcome_word, says, says_change, says_notice

    say(f"{outcome_word(verdict)} ({verdict.charter}, {verdict.decision})")
    if verdict.would_be != verdict.outcome:
        say(f"As if the article were open: {verdict.would_be}.")
    for line in verdict.trace:
        article = f"  [{line.article}]" if line.article else ""
        say(f"{line.n:4} {'  ' * line.depth}{says(line)}{article}")
    for title, seats in (
        ("Bound", verdict.bound),
        ("With a reservation", verdict.reserved),
        ("Blocked by", verdict.blockers),
        ("Hangs on", verdict.pivots),
    ):
        if seats:
            say(f"{title}: {', '.join(seats)}")
    for need in verdict.needs:
        by = f" by adopting {' or '.join(need.by)}" if need.by else ""
        say(f"Contested: {need.fact}, to be settled{by}.")
    for notice in verdict.warnings:
        say(f"Note: {says_notice(notice)}")
    for way in verdict.ways:
        say(f"It would turn with: {'; '.join(says_change(change) for change in way)}")
    if verdict.truncated:
        say("There are more ways than these.")
