"""How the command line begins and ends: help, wrong use, faults."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from wargame.cli import main as entry
from wargame.cli.commands import COMMANDS
from wargame.game.errors import WargameError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Said

HEAVY = ("pydantic", "rich", "PySide6", "sqlalchemy", "reportlab", "wargame.play", "wargame.rules")
SHOW_IMPORTS = (
    "import sys\n"
    "from wargame.cli.main import run\n"
    "status = run(sys.argv[2:])\n"
    "heavy = [one for one in sys.argv[1].split(',') if one in sys.modules]\n"
    "sys.exit(f'{status} {heavy}' if status or heavy else 0)\n"
)


@pytest.mark.parametrize("arguments", [["--help"], *([name, "--help"] for name in COMMANDS)])
def test_help_imports_nothing_heavy(arguments: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SHOW_IMPORTS, ",".join(HEAVY), *arguments],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert "Usage: wargame" in done.stdout


def test_help_lists_every_command(wargame: Callable[..., Said]) -> None:
    said = wargame("--help")

    assert [name for name in COMMANDS if f"  {name} " not in said.out] == []


@pytest.mark.parametrize(
    ("arguments", "remedy"),
    [
        (["pakcs"], "Did you mean 'packs'?"),
        (["zzz"], "See wargame --help."),
        (["missing.wargame"], "wargame new"),
        (["packs", "--jsn"], "See wargame packs --help."),
        (["new"], "See wargame new --help."),
        (["verify", "missing.wargame"], "See wargame verify --help."),
        (["new", "no-such-pack", "--out", "x.wargame"], "karabakh-2020"),
    ],
)
def test_wrong_use_is_one_sentence_with_the_remedy(
    wargame: Callable[..., Said],
    arguments: list[str],
    remedy: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)

    said = wargame(*arguments)

    assert said.status == 2
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert remedy in said.err
    assert list(tmp_path.iterdir()) == []


def test_no_display_is_said(wargame: Callable[..., Said], monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")

    said = wargame()

    assert said.status == 2
    assert "wargame demo" in said.err


def test_a_machine_without_the_libraries_of_a_desktop_is_told_which(
    wargame: Callable[..., Said], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setitem(sys.modules, "wargame.ui.start", None)
    monkeypatch.setattr("wargame.app.lacking.can_load", lambda name: name != "libGL.so.1")

    said = wargame()

    assert said.status == 2
    assert said.err == (
        "The window needs libGL.so.1, which this machine does not have. "
        "On Debian: sudo apt-get install -y libgl1\n"
    )


def test_version_is_printed(wargame: Callable[..., Said]) -> None:
    said = wargame("--version")

    assert (said.status, said.out.split()[0]) == (0, "wargame")


def test_folder_that_cannot_be_written_is_said(
    wargame: Callable[..., Said], tmp_path: Path
) -> None:
    (tmp_path / "file").touch()

    said = wargame("new", "karabakh-2020", "--out", tmp_path / "file" / "x.wargame")

    assert said.status == 2
    assert said.err.count("\n") == 1


def test_files_that_the_program_lacks_are_its_own_fault_and_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr("wargame.support.paths.PACKAGE", tmp_path)
    monkeypatch.setattr("wargame.support.paths.shipped.__defaults__", (tmp_path / "wargame",))

    with pytest.raises(SystemExit) as ended:
        entry.main(["packs"])

    assert ended.value.code == 3
    assert "The folder 'scenarios' of wargame was found neither in" in capsys.readouterr().err


def test_a_fault_of_the_program_leaves_a_report_and_its_own_status(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    def fail(_: object) -> int:
        raise ZeroDivisionError

    monkeypatch.setattr(entry, "run", fail)
    monkeypatch.setenv("WARGAME_HOME", str(tmp_path))

    with pytest.raises(SystemExit) as ended:
        entry.main([])

    assert ended.value.code == 3
    assert "fault of wargame itself" in capsys.readouterr().err
    assert len(list((tmp_path / "logs").glob("crash-*.txt"))) == 1


def test_what_cannot_steer_a_terminal_is_shown_as_numbers(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(**_: object) -> None:
        message = "There is no pack \x1b[2Jkar\u202ebakh."
        raise WargameError(message, "Choose another.")

    monkeypatch.setattr("wargame.cli.group.wargame.main", refuse)

    assert entry.run(["packs"]) == 2
    assert capsys.readouterr().err == (
        "There is no pack \\u001b[2Jkar\\u202ebakh. Choose another.\n"
    )
