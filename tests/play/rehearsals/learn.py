"""The tutorial pack with something wrong in it: small enough to be rehearsed many times."""

from __future__ import annotations

import re
from functools import cache

from wargame.scenario.packfiles import pack_files
from wargame.support.paths import shipped

NAME = "learn-the-table"


@cache
def files() -> dict[str, bytes]:
    return pack_files(shipped("scenarios") / NAME)


def changed(file: str, pattern: str, becomes: str) -> dict[str, bytes]:
    """The pack with the first match of a pattern in one file written otherwise."""
    text = files()[file].decode("utf-8")
    after, count = re.subn(pattern, becomes, text, count=1, flags=re.MULTILINE | re.DOTALL)
    assert count == 1
    return {**files(), file: after.encode("utf-8")}


def added(file: str, text: str) -> dict[str, bytes]:
    return {**files(), file: files()[file] + text.encode("utf-8")}
