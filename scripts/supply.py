"""What the program is made of: the packages it needs to run, their versions and licences.

python scripts/supply.py            writes docs/licences.md anew
python scripts/supply.py --check    says whether it is up to date; status 1 when it is not
python scripts/supply.py --lock     prints the part of requirements.lock that running needs
python scripts/supply.py --audit    asks for known holes in them; status 1 when there are any,
                                    2 when nobody could be asked

Versions come from requirements.lock and licences from what each package says of itself; both are
read in the environment that scripts/setup.sh made, so nothing is fetched but by --audit.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from importlib.metadata import Distribution, distribution
from pathlib import Path
from typing import Final

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
LOCK = ROOT / "requirements.lock"
PAGE = ROOT / "docs" / "licences.md"
PROJECT = "wargame-tabletop"

# What packages write in free words, in the words of SPDX; a licence that is not here is shown as
# the package says it.
SPDX: Final = {
    "Apache License, Version 2.0": "Apache-2.0",
    "BSD license (see license.txt for details)": "BSD-3-Clause",  # ReportLab
}
CLASSIFIED: Final = {
    "MIT License": "MIT",
    "BSD License": "BSD-3-Clause",
    "Apache Software License": "Apache-2.0",
}

HEAD = """\
# Licences of what the program is made of

The program is MIT ([LICENSE](../LICENSE)). Fonts, icons and outlines of countries that it ships are
listed in [assets/LICENSES.md](../assets/LICENSES.md). The packages below are needed to run it; they
are fetched by name and pinned with hashes, and are inside the folder that `make bundle` makes.
This page is written by `scripts/supply.py`, and a test holds it against `requirements.lock`.

| package | version | licence | needed by |
|---|---|---|---|
"""
FOOT = """
PySide6, Shiboken and the parts of Qt they bring are used under the LGPL 3: they are libraries of
their own beside the program, also in the bundle, and may be replaced by other builds of the same
version. pikepdf (MPL 2.0) is used as it comes. Nothing here is under a licence that would bind the
program's own code or the packs that people write.
"""


def needed() -> dict[str, tuple[Distribution, set[str]]]:
    """Each package that running needs, by its name, with who needs it."""
    found: dict[str, tuple[Distribution, set[str]]] = {}
    waiting = [(PROJECT, "")]
    while waiting:
        name, parent = waiting.pop()
        key = canonicalize_name(name)
        new = key not in found
        found.setdefault(key, (distribution(name), set()))[1].add(parent)
        if new:
            waiting += [(one.name, key) for one in direct(found[key][0])]
    del found[canonicalize_name(PROJECT)]
    return dict(sorted(found.items()))


def direct(package: Distribution) -> list[Requirement]:
    """What a package itself asks for on this system, without its extras."""
    wanted = [Requirement(line) for line in package.requires or []]
    return [one for one in wanted if one.marker is None or one.marker.evaluate({"extra": ""})]


def licence(package: Distribution) -> str:
    """The licence as SPDX words it, where the package or the tables above say so."""
    told = package.metadata
    free = (told.get("License") or "").strip()
    if expression := told.get("License-Expression"):
        return str(expression)
    if free and "\n" not in free:
        return SPDX.get(free.split(", Copyright")[0], free)
    said = [one for one in told.get_all("Classifier", []) if one.startswith("License ::")]
    classes = [one.rsplit(" :: ", 1)[1] for one in said]
    return " OR ".join(CLASSIFIED.get(one, one) for one in classes) or "not said"


def pinned() -> dict[str, str]:
    """The whole entry of each package in requirements.lock, hashes included."""
    entries = re.split(r"^(?=[A-Za-z0-9])", LOCK.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return {canonicalize_name(one.split("==")[0]): one for one in entries if "==" in one}


def version(entry: str) -> str:
    """The version that an entry of the lock pins."""
    return re.split(r"[ ;\\\n]", entry.split("==", 1)[1], maxsplit=1)[0]


def page() -> str:
    """The text of docs/licences.md."""
    lock = pinned()
    rows = []
    for name, (package, parents) in needed().items():
        by = ", ".join("the program" if one == PROJECT else one for one in sorted(parents))
        rows.append(f"| {name} | {version(lock[name])} | {licence(package)} | {by} |\n")
    return HEAD + "".join(rows) + FOOT


def running_lock() -> str:
    """The part of the lock that running needs; on another system also what only that one needs."""
    lock = pinned()
    return "".join(lock[name] for name in needed())


def audit() -> int:
    """Ask the advisory service of the package index about each pinned package."""
    listed = ROOT / "build" / "running.txt"
    listed.parent.mkdir(exist_ok=True)
    listed.write_text(running_lock(), encoding="utf-8")
    words = ("--disable-pip", "--require-hashes", "--requirement", str(listed), "--format", "json")
    done = subprocess.run(
        [sys.executable, "-m", "pip_audit", *words], capture_output=True, text=True, check=False
    )
    try:
        told = json.loads(done.stdout)["dependencies"]
    except (json.JSONDecodeError, KeyError):
        print(f"pip-audit gave no answer. {' '.join(done.stderr.split()[-30:])}")
        return 2
    unasked = [one["name"] for one in told if "skip_reason" in one]
    holes = [(one["name"], hole) for one in told for hole in one.get("vulns", ())]
    for name, hole in holes:
        mended = ", ".join(hole["fix_versions"]) or "no version yet"
        print(f"{name}: {hole['id']}, mended in {mended}")
    print(f"{len(told) - len(unasked)} of {len(told)} were looked up, {len(holes)} known holes.")
    if unasked:
        print("The index in use has no advisories on " + ", ".join(unasked) + ".")
    return 1 if holes else 2 if unasked else 0


def main(words: list[str]) -> int:
    """Do what the first word says; returns the exit status."""
    if words == ["--lock"]:
        sys.stdout.write(running_lock())
        return 0
    if words == ["--audit"]:
        return audit()
    if words == ["--check"]:
        same = PAGE.exists() and PAGE.read_text(encoding="utf-8") == page()
        if not same:
            print("docs/licences.md is out of date. Run scripts/supply.py and commit it.")
        return 0 if same else 1
    PAGE.write_text(page(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
