"""The evidence bundle: report, log, charters, digests, and a script that checks them alone.

What it proves and what not stands in its own README, in plain words.
"""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from typing import TYPE_CHECKING, Final

from wargame.app.reporting import pictures
from wargame.game.errors import ReportError
from wargame.game.ids import CONTROL
from wargame.support.assets import asset
from wargame.support.zips import same_each_time

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wargame.play.review import Review
    from wargame.play.session import Session

SCRIPT: Final = "check_evidence.py"
README: Final = "README.txt"
MANIFEST: Final = "manifest.json"


def bundle(session: Session, review: Review) -> bytes:
    """Make the bundle; it holds the whole log, so it is the facilitator's to give.

    Raises:
        ReportError: It was asked for a reader who may not see the whole log.
    """
    if review.audience != CONTROL:
        message = "The evidence bundle holds the whole log, which only the facilitator may read."
        raise ReportError(message, "Give a seat its report, and the printed head to compare.")
    files = dict(_files(session, review))
    files[MANIFEST] = _manifest(session, files)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for name, content in sorted(files.items()):
            packed.writestr(name, content)
    return same_each_time(out.getvalue())


def _files(session: Session, review: Review) -> Iterator[tuple[str, bytes]]:
    from wargame.reports.options import ReportOptions
    from wargame.reports.writer import render_report

    yield "report.pdf", render_report(review, ReportOptions(), pictures(session, review))[0]
    yield "log.jsonl", _log(session)
    embedded = session.store.embedded()
    for name, content in embedded.items():
        if name.startswith("charters/"):
            yield name, content
    digests = {name: hashlib.sha256(content).hexdigest() for name, content in embedded.items()}
    yield "embedded.json", _text(digests)
    yield SCRIPT, asset(f"evidence/{SCRIPT}").read_bytes()
    yield README, asset(f"evidence/{README}").read_bytes()


def _log(session: Session) -> bytes:
    lines = (
        json.dumps(entry._asdict(), ensure_ascii=False, separators=(",", ":"))
        for entry in session.store.entries()
    )
    return "".join(f"{line}\n" for line in lines).encode()


def _manifest(session: Session, files: Mapping[str, bytes]) -> bytes:
    head = session.head
    return _text(
        {
            "exercise": session.state.exercise.uuid,
            "title": session.state.exercise.title,
            "head": {"seq": head.seq, "hash": head.hash},
            "files": {
                name: hashlib.sha256(content).hexdigest() for name, content in sorted(files.items())
            },
        }
    )


def _text(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True).encode() + b"\n"
