"""The wheel holds all that it needs: it is installed and used away from the checkout.

The environment sees the libraries of the one that runs the tests, but nothing of the checkout:
`make wheel` does the same with an environment that is empty but for `requirements.lock`.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]


def run(*command: str | Path, cwd: Path, home: Path | None = None) -> str:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    if home is not None:
        environment["WARGAME_HOME"] = str(home)
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    into = tmp_path_factory.mktemp("dist")
    options = ("--no-deps", "--no-build-isolation", "--no-index", "--disable-pip-version-check")
    run(sys.executable, "-m", "pip", "wheel", "-q", *options, "-w", into, ROOT, cwd=into)
    (built,) = into.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def program(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    room = tmp_path_factory.mktemp("room")
    run(sys.executable, "-m", "venv", "--without-pip", room, cwd=room)
    python = room / "bin" / "python"
    site = Path(
        run(python, "-c", "import site; print(site.getsitepackages()[0])", cwd=room).strip()
    )
    # The libraries, from beside the checkout's own .pth, which is not read from there.
    (site / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    run(
        sys.executable, "-m", "pip", "--python", python, "install", "-q", "--no-deps", "--no-index",
        "--ignore-installed", "--disable-pip-version-check", wheel, cwd=room,
    )  # fmt: skip
    return room / "bin" / "wargame"


def answer(program: Path, *arguments: str, cwd: Path) -> Any:
    return json.loads(run(program, *arguments, "--json", cwd=cwd, home=cwd / "home"))


def test_wheel_holds_data_and_licences(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())

    assert "wargame/_data/scenarios/karabakh-2020/pack.toml" in names
    assert "wargame/_data/scenarios/charters/csto-as-written.toml" in names
    assert any(name.startswith("wargame/_data/assets/fonts/") for name in names)
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_wheel_holds_the_program_and_no_tests(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    sources = {file.relative_to(ROOT).as_posix() for file in (ROOT / "wargame").rglob("*.py")}

    assert sources - names == set()
    assert [name for name in names if name.startswith("tests")] == []
    assert [name for name in names if "__pycache__" in name or name.endswith(".pyc")] == []


def test_installed_program_uses_its_own_files(program: Path, tmp_path: Path) -> None:
    places = answer(program, "doctor", cwd=tmp_path)["places"]

    assert Path(places["scenarios"]).parts[-3:] == ("wargame", "_data", "scenarios")
    assert not Path(places["scenarios"]).is_relative_to(ROOT)


def test_installed_program_lists_what_the_checkout_lists(program: Path, tmp_path: Path) -> None:
    listed = answer(program, "packs", cwd=tmp_path)

    shipped = {file.parent.name for file in (ROOT / "scenarios").glob("*/pack.toml")}
    assert {pack["id"] for pack in listed["packs"]} == shipped


def test_installed_program_plays_and_reports(program: Path, tmp_path: Path) -> None:
    played = answer(program, "demo", "--out", "played", cwd=tmp_path)

    assert played["history"]["matched"] == played["history"]["of"]
    assert (tmp_path / played["report"]).read_bytes().startswith(b"%PDF-")
    assert answer(program, "verify", played["exercise"], cwd=tmp_path)["ok"]
