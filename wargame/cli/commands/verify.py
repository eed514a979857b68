"""`wargame verify`: whether an exercise file is what it says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import click

from wargame.cli.opening import opened
from wargame.cli.options import as_json, exercise_file

if TYPE_CHECKING:
    from pathlib import Path

    from wargame.play.codes import SealedMove
    from wargame.play.ports import Head


@click.command()
@exercise_file
@click.option("--head", "printed", help="A head printed in a report, as NUMBER:HASH.")
@click.option("--code", metavar="KQ4N-7ZPA", help="The code of a sealed move: whether it held.")
@as_json
def command(file: Path, printed: str | None, code: str | None, as_json: bool) -> int:
    """Check chain, commitments, triggers and phase digests; status 1 on a finding.

    With --code: whose sealed move it stands for, and whether what was opened is what was sealed.
    """
    if code is not None:
        return tell_code(file, code, as_json)
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


def tell_code(file: Path, code: str, as_json: bool) -> int:
    """Say what became of the move that was sealed under a code; status 1 when it did not hold."""
    from wargame.cli.output import say, say_json
    from wargame.play.codes import SHORTEST, moves_of

    if len(code.replace("-", "").replace(" ", "")) < SHORTEST:
        message = f"--code {code} is too short: a code has {SHORTEST} letters, such as KQ4N-7ZPA."
        raise click.UsageError(message)
    with opened(file) as session:
        moves = moves_of(session.store, code)
        if as_json:
            say_json({"code": code, "moves": [one._asdict() for one in moves]})
        elif not moves:
            say(f"No move was sealed under the code {code}. Compare it letter by letter.")
        for one in () if as_json else moves:
            say(told(one, session.name(one.seat)))
    return 0 if moves and all(one.matches is not False for one in moves) else 1


def told(move: SealedMove, name: str) -> str:
    """One sealed move in words."""
    sealed = f"{name} sealed this move in #{move.sealed}."
    if move.unopened:
        why = "nobody gave a pass-phrase that opens it"
        return f"{sealed} In #{move.unopened} it could not be opened: {why}."
    if move.matches is None:
        closed = (
            " It is encrypted until a pass-phrase is given at Reveal." if move.encrypted else ""
        )
        return f"{sealed} It is not opened yet.{closed}"
    what = "; ".join(move.titles) or "nothing that others may read"
    held = "is what was sealed" if move.matches else "is NOT what was sealed"
    return f"{sealed} What was opened in #{move.opened} {held}: {what}. Nonce {move.nonce}."


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
