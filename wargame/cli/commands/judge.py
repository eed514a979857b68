"""`wargame judge`: one ruling, or one for each line of a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from wargame.cli.options import ExistingFile, as_json

if TYPE_CHECKING:
    from pathlib import Path

    from wargame.game.verdicts import GroupChange, Line, Verdict
    from wargame.rules.charter import Charter


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
    from wargame.app.checking import charter_of
    from wargame.cli.cases import as_case
    from wargame.cli.output import say_json
    from wargame.cli.verdicts import as_object
    from wargame.rules.casereading import read_case
    from wargame.rules.flips import rule

    if batch is not None:
        if charter is not None or decision is not None:
            message = "--batch takes charter and decision from its lines, not from the command."
            raise click.UsageError(message)
        return judge_lines(batch)
    if charter is None or decision is None:
        message = "Give a charter and --decision, or --batch with a file of cases."
        raise click.UsageError(message)
    known = charter_of(charter)
    verdict = rule(known, read_case(as_case(decision, case)))
    if as_json:
        say_json(as_object(verdict))
    else:
        tell(verdict, known)
    return 0


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


def tell(verdict: Verdict, charter: Charter) -> None:
    """The ruling for a person: how it stands, why, and what it would have taken."""
    from wargame.cli.inwords import cited, fact_words, outcome, seat_name
    from wargame.cli.output import say
    from wargame.rules.words import outcome_word, says_notice

    def name(seat: str) -> str:
        return seat_name(charter, seat)

    kind = charter.decisions[verdict.decision].title or verdict.decision
    say(f"{outcome_word(verdict)}: {kind} ({charter.title})")
    if verdict.would_be != verdict.outcome:
        say(f"As if the article were open: {outcome(verdict.would_be)}.")
    for line in verdict.trace:
        article = f"  [{cited(charter, line.article)}]" if line.article else ""
        say(f"{line.n:4} {'  ' * line.depth}{_said(line, charter)}{article}")
    for title, seats in (
        ("Bound", verdict.bound),
        ("With a reservation", verdict.reserved),
        ("Blocked by", verdict.blockers),
        ("Hangs on", verdict.pivots),
    ):
        if seats:
            say(f"{title}: {', '.join(map(name, seats))}")
    for need in verdict.needs:
        kinds = [charter.decisions[kind].title or kind for kind in need.by]
        by = f" by adopting: {' or '.join(kinds)}" if kinds else ""
        # The id is what --facts takes.
        say(f"Contested: {fact_words(charter, need.fact)} ({need.fact}), to be settled{by}.")
    for notice in verdict.warnings:
        say(f"Note: {says_notice(notice, name)}")
    for way in verdict.ways:
        turned = "; ".join(_change(change, charter) for change in way)
        say(f"It would turn with: {turned}")
    if verdict.truncated:
        say("There are more ways than these.")


def _said(line: Line, charter: Charter) -> str:
    """A line of the trace with names for seats and facts."""
    from dataclasses import replace

    from wargame.cli.inwords import fact_words, seat_name
    from wargame.game.verdicts import Table
    from wargame.rules.words import says

    if "fact" in line.values:
        fact = fact_words(charter, line.values["fact"])
        line = replace(line, values=Table({**line.values, "fact": fact}))
    return says(line, lambda seat: seat_name(charter, seat))


def _change(change: GroupChange, charter: Charter) -> str:
    from dataclasses import replace

    from wargame.cli.inwords import fact_words, seat_name
    from wargame.rules.words import says_change

    if change.fact:
        change = replace(change, fact=fact_words(charter, change.fact))
    return says_change(change, lambda seat: seat_name(charter, seat))
