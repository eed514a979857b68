"""What a campaign tried and lost, one line a test: `make trust` adds the lines up to its table."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path


def tried(fault: str, tries: int, seen: str = "", *, lost: int = 0) -> None:
    """Note how often a fault was produced; does nothing unless `WARGAME_LEDGER` names a file.

    Args:
        fault: What was done, in the words of the table; lines of one fault are added up.
        tries: How often.
        seen: The sentence that a person reads then, or what is there instead of one.
        lost: Acknowledged entries that were gone, secrets that got out, faults that nobody told.
            A test asserts that there are none; the number stands in the table all the same.
    """
    ledger = os.environ.get("WARGAME_LEDGER")
    if not ledger:
        return
    seen = re.sub(r"\S*/pytest-\S*/", "", seen)  # the folder of one test run tells nobody anything
    line = json.dumps({"fault": fault, "tries": tries, "lost": lost, "seen": seen})
    with Path(ledger).open("a", encoding="utf-8") as file:
        file.write(f"{line}\n")
