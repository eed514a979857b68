"""Setting up a bare machine, with programs that only note how they were called.

What they stand for was seen on a fresh Debian 12; here each branch of the script is held.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

# Answers like a Python 3.11 that lacks ensurepip until NOTES/has-venv is there. `-m venv` makes a
# .venv whose Python and pip are this same program.
PYTHON = """#!/bin/sh
echo "python $*" >>"$NOTES/calls"
case "$*" in
    *ensurepip*) test -e "$NOTES/has-venv" || exit 1 ;;
    "-m venv "*) mkdir -p .venv/bin; cp "$0" .venv/bin/python; echo "#!$PWD/.venv" >.venv/bin/pip ;;
    -)
        cat >/dev/null
        echo asked $LIBRARIES >>"$NOTES/calls"
        test -e "$NOTES/has-qt" || printf 'libegl1 '
        ;;
    *"install --require-hashes"*)
        echo "Collecting click==8"
        if [ -e "$NOTES/no-index" ]; then echo "ERROR: No matching distribution"; exit 1; fi ;;
esac
"""
APT = """#!/bin/sh
echo "apt-get $*" >>"$NOTES/calls"
case "$*" in
    update*) touch "$NOTES/lists" ;;
    install*) test -e "$NOTES/lists" || exit 100; touch "$NOTES/has-venv" "$NOTES/has-qt" ;;
esac
"""


class Machine:
    """A checkout and a machine around it."""

    def __init__(self, folder: Path, *, user: int) -> None:
        self.notes = folder / "notes"
        self.checkout = folder / "checkout"
        self.bin = folder / "bin"
        for one in (self.notes, self.checkout / "scripts", self.bin):
            one.mkdir(parents=True)
        for name in ("requirements.lock", "pyproject.toml", "scripts/setup.sh", "scripts/run.sh"):
            shutil.copy(ROOT / name, self.checkout / name)
        self.program("python3", PYTHON)
        self.program("id", f"#!/bin/sh\necho {user}\n")
        self.program("uname", "#!/bin/sh\necho Linux\n")

    def program(self, name: str, text: str) -> None:
        (self.bin / name).write_text(text, encoding="utf-8")
        (self.bin / name).chmod(0o755)

    def has(self, *what: str) -> None:
        for one in what:
            (self.notes / one).touch()

    def run(self, script: str, *arguments: str, **variables: str) -> tuple[int, str, str]:
        environment = {
            "PATH": f"{self.bin}:{os.defpath}",
            "NOTES": str(self.notes),
            "HOME": str(self.notes),
            **variables,
        }
        done = subprocess.run(
            ["sh", str(self.checkout / "scripts" / script), *arguments],
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        return done.returncode, done.stdout, done.stderr

    def calls(self, program: str) -> list[str]:
        lines = (self.notes / "calls").read_text(encoding="utf-8").splitlines()
        return [line for line in lines if line.startswith(program)]


@pytest.fixture
def root(tmp_path: Path) -> Machine:
    machine = Machine(tmp_path, user=0)
    machine.program("apt-get", APT)
    return machine


@pytest.fixture
def person(tmp_path: Path) -> Machine:
    machine = Machine(tmp_path, user=1000)
    machine.program("apt-get", APT)
    return machine


def test_root_gets_what_is_missing_and_lists_only_when_needed(root: Machine) -> None:
    status, said, trouble = root.run("setup.sh")

    assert (status, trouble) == (0, "")
    installs = [line for line in root.calls("apt-get") if "install" in line]
    assert len(installs) == 2
    assert all("python3-venv" in line and "libegl1" in line for line in installs)
    assert root.calls("apt-get update")
    assert said.splitlines()[-1] == "Ready."


def test_ready_machine_is_left_alone_and_hears_nothing(root: Machine) -> None:
    root.has("has-venv", "has-qt", "lists")
    root.run("setup.sh")
    before = len(root.calls("python"))

    assert root.run("setup.sh") == (0, "", "")
    assert len(root.calls("python")) == before


@pytest.mark.parametrize("changed", ["requirements.lock", "pyproject.toml", "scripts/setup.sh"])
def test_change_of_what_it_depends_on_sets_up_again(root: Machine, changed: str) -> None:
    root.has("has-venv", "has-qt", "lists")
    root.run("setup.sh")
    with (root.checkout / changed).open("a", encoding="utf-8") as file:
        file.write("\n")

    assert "Ready." in root.run("setup.sh")[1]


def test_person_without_rights_is_told_the_one_command(person: Machine) -> None:
    status, _, trouble = person.run("setup.sh")

    assert status == 1
    assert trouble.count("\n") == 1
    assert "sudo apt-get install -y python3-venv libegl1" in trouble
    assert not (person.checkout / ".venv").exists()


@pytest.mark.parametrize(
    ("variables", "asked"),
    [
        ({}, (False, False)),
        ({"DISPLAY": ":0"}, (True, False)),
        ({"WAYLAND_DISPLAY": "wayland-0"}, (False, True)),
    ],
)
def test_person_needs_what_their_display_needs(
    person: Machine, variables: dict[str, str], asked: tuple[bool, bool]
) -> None:
    person.has("has-venv", "has-qt")
    person.run("setup.sh", **variables)

    calls = (person.notes / "calls").read_text(encoding="utf-8")
    assert "libEGL" in calls
    assert ("libxcb-cursor" in calls, "libwayland-cursor" in calls) == asked


def test_person_who_lacks_nothing_needs_no_rights(person: Machine) -> None:
    person.has("has-venv", "has-qt")

    assert person.run("setup.sh")[0] == 0


def test_index_that_cannot_be_reached_is_said_and_tried_again_next_time(root: Machine) -> None:
    root.has("has-venv", "has-qt", "no-index")

    status, _, trouble = root.run("setup.sh")

    assert status == 1
    assert "No matching distribution" in trouble
    assert "build/setup.log" in trouble
    (root.notes / "no-index").unlink()
    assert root.run("setup.sh")[0] == 0


def test_packages_are_pinned_by_hash_and_never_built(root: Machine) -> None:
    root.has("has-venv", "has-qt")
    root.run("setup.sh")

    (install,) = [line for line in root.calls("python") if "requirements.lock" in line]
    assert "--require-hashes" in install
    assert "--only-binary :all:" in install


def test_without_a_display_the_baseline_is_played(root: Machine) -> None:
    (root.checkout / ".venv" / "bin").mkdir(parents=True)
    wargame = root.checkout / ".venv" / "bin" / "wargame"
    wargame.write_text('#!/bin/sh\necho "wargame $*"\n', encoding="utf-8")
    wargame.chmod(0o755)

    _, said, _ = root.run("run.sh")
    _, shown, _ = root.run("run.sh", DISPLAY=":0")
    _, wayland, _ = root.run("run.sh", WAYLAND_DISPLAY="wayland-0")

    assert "no display" in said
    assert said.splitlines()[-1] == "wargame demo --out out/"
    assert shown == wayland == "wargame \n"


def test_bare_make_prints_what_there_is() -> None:
    done = subprocess.run(
        ["make"], cwd=ROOT, capture_output=True, text=True, check=True, env=os.environ.copy()
    )

    said = [line.split()[1] for line in done.stdout.splitlines()]
    assert {"run", "test", "test-quick", "check", "lint", "wheel", "bench"} <= set(said)
