"""The evidence bundle: checked by its own script, which needs none of this program."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.play.tables import ARM, karabakh
from wargame.app.exporting import export
from wargame.game.errors import ReportError
from wargame.storage.sqlite import create
from wargame.support.assets import asset

UUID = "00000000-0000-0001-0000-000000000001"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the exercise and its bundle, unpacked."""
    folder = tmp_path_factory.mktemp("evidence")
    table = karabakh(create(folder / "record.wargame", UUID)).start().open_turn().to("council")
    table.vote(table.table("kar-m-3", ARM), KAZ="against")
    (packed,) = export(table.session, "evidence", folder)
    table.session.close()
    with zipfile.ZipFile(packed) as bundle:
        bundle.extractall(folder / "bundle")
    return folder


@pytest.fixture
def bundle(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made / "bundle", tmp_path / "bundle"))


def check(folder: Path, *words: str) -> tuple[int, str]:
    """Run the script alone: no packages, no environment of this program."""
    done = subprocess.run(
        [sys.executable, "-I", "-S", "check_evidence.py", *words],
        cwd=folder,
        env={},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    return done.returncode, done.stdout


def test_a_whole_bundle_fits(bundle: Path) -> None:
    status, said = check(bundle)

    assert (status, said.splitlines()[-1]) == (0, "Everything fits.")


def test_a_head_that_was_printed_is_compared(bundle: Path) -> None:
    head = json.loads((bundle / "manifest.json").read_text())["head"]

    assert check(bundle, "--head", f"{head['seq']}:{head['hash'][:12]}")[0] == 0
    assert check(bundle, "--head", f"{head['seq']}:0000")[0] == 1
    assert check(bundle, "--head", f"{head['seq'] - 1}:{head['hash'][:12]}")[0] == 1


def test_a_letter_changed_in_the_log_is_found(bundle: Path) -> None:
    log = bundle / "log.jsonl"
    log.write_text(log.read_text(encoding="utf-8").replace("against", "for"), encoding="utf-8")

    status, said = check(bundle)

    assert status == 1
    assert "is not what its hash says" in said


def test_a_log_cut_short_is_found(bundle: Path) -> None:
    log = bundle / "log.jsonl"
    lines = log.read_text(encoding="utf-8").splitlines(keepends=True)
    log.write_text("".join(lines[:-1]), encoding="utf-8")

    assert "does not end where the manifest says" in check(bundle)[1]


@pytest.mark.parametrize("name", ["report.pdf", "charters/csto-as-written.toml", "embedded.json"])
def test_a_file_that_was_exchanged_is_found(bundle: Path, name: str) -> None:
    (bundle / name).write_bytes(b"something else")

    assert f"{name} is not the file that was packed." in check(bundle)[1]


def test_a_file_that_is_gone_is_found(bundle: Path) -> None:
    (bundle / "report.pdf").unlink()

    assert "report.pdf is missing." in check(bundle)[1]


def test_the_script_checks_an_exercise_file_too(made: Path, bundle: Path) -> None:
    status, said = check(bundle, str(made / "record.wargame"))

    assert (status, said.splitlines()[-1]) == (0, "Everything fits.")


def test_it_says_what_it_does_not_prove() -> None:
    words = asset("evidence/README.txt").read_text(encoding="utf-8")

    assert "WHAT THIS DOES NOT PROVE" in words
    assert "not authorship" in words


def test_a_seat_gets_no_bundle(tmp_path: Path) -> None:
    session = karabakh().start().session

    with pytest.raises(ReportError, match="only the facilitator"):
        export(session, "evidence", tmp_path, ARM)
