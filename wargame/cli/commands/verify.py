"""`wargame verify`: whether an exercise file is what it says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import click

from wargame.cli.options import as_json, exercise_file

if TYPE_CHECKING:
    from pathlib import Path

    from wargame.play.ports import Head


@click.command()
@exercise_file
@click.option("--head", "printed", help="A head printed in a report, as NUMBER:HASH.")
@as_json
def command(file: Path, printed: str | None, as_json: bool) -> int:
    """Check chain, commitments, triggers and phase digests; status 1 on a finding."""
    from wargame.app import verify_file
    from wargame.cli.output import say, say_json

    found = verify_file(file, kept_head(file, printed))
    if as_json:
        say_json(
            {
                "ok": found.ok,
                "events": found.events,
                "head": found.head.hash,
                "problems": [one._asdict() for one in found.problems],
            }
        )
        return 0 if found.ok else 1
    for problem in found.problems:
        say(f"#{problem.seq} {problem.what}" if problem.seq else problem.what)
    if found.ok:
        say(f"{found.events} entries, nothing wrong. Head: {found.events}:{found.head.hash}")
    return 0 if found.ok else 1


def kept_head(file: Path, printed: str | None) -> Head | None:
    """The head to hold the file against: the one given, else the one this machine last saw."""
    from wargame.play.ports import Head
    from wargame.support.recent import recent

    if printed is not None:
        read = re.fullmatch(r"#?(\d+):([0-9a-f]{64})", printed.strip())
        if read is None:
            message = f"--head {printed!r} is not NUMBER:HASH, as a report prints it."
            raise click.UsageError(message)
        return Head(int(read[1]), read[2])
    here = str(file.resolve())
    seen = next((one for one in recent() if one.path == here and not one.open), None)
    return Head(seen.seq, seen.hash) if seen else None
