"""What the program is made of is listed, pinned and free to hand on."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LOCKS = ("requirements.lock", "requirements-bundle.lock")
# Licences under which a bundle with an MIT program may be handed on as it is.
FREE = {
    "MIT", "MIT-0", "MIT-CMU", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "PSF-2.0", "MPL-2.0",
    "ISC", "LGPL-3.0-only", "0BSD", "Zlib",
}  # fmt: skip


def rows() -> list[tuple[str, str, str]]:
    text = (ROOT / "docs" / "licences.md").read_text(encoding="utf-8")
    found = re.findall(r"^\| ([a-z0-9.-]+) \| (\S+) \| ([^|]+) \|", text, re.MULTILINE)
    return [
        (name, version, licence.strip()) for name, version, licence in found if name != "package"
    ]


def test_the_page_of_licences_is_what_the_environment_says() -> None:
    done = subprocess.run(
        [sys.executable, "scripts/supply.py", "--check"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert done.returncode == 0, done.stdout


def test_every_package_may_be_handed_on() -> None:
    bound = [
        (name, licence) for name, _, licence in rows() if not FREE & set(licence.split(" OR "))
    ]

    assert bound == []


def test_every_package_that_running_needs_is_pinned_with_hashes() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")

    for name, version, _ in rows():
        entry = re.search(
            rf"^{re.escape(name)}=={re.escape(version)}.*\\\n +--hash=sha256:", lock, re.MULTILINE
        )
        assert entry, name


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_names_no_place_to_fetch_from(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")

    assert re.findall(r"://|--(?:index|extra|find)", text) == []


def test_the_tools_that_bundle_are_not_what_running_needs() -> None:
    needed = {name for name, _, _ in rows()}

    assert (
        needed & {"pyinstaller", "cyclonedx-bom", "pip-audit", "pytest", "mypy", "hypothesis"}
        == set()
    )
