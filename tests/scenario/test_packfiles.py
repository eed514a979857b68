"""What a pack's folder may hold, and what is refused before a byte of it is read."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tests.scenario.packcases import PLAIN, plain_files
from wargame.scenario.finding import UnreadablePack
from wargame.scenario.library import (
    NoSuchPack,
    charter_files,
    locate_pack,
    open_pack,
    pack_folders,
    shelves,
)
from wargame.scenario.packfiles import LIMITS, MOST_FILES, pack_files


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(PLAIN, tmp_path / "packs" / "plain"))


def refusal(folder: Path) -> list[str]:
    with pytest.raises(UnreadablePack) as caught:
        pack_files(folder)
    return [str(one) for one in caught.value.findings]


def test_files_are_named_from_the_folder(folder: Path) -> None:
    (folder / "briefings").mkdir()
    (folder / "briefings" / "aaa.md").write_text("Yours.", encoding="utf-8")

    files = pack_files(folder)

    assert files.pop("briefings/aaa.md") == b"Yours."
    assert files == plain_files()


def test_hidden_files_are_left_out(folder: Path) -> None:
    (folder / ".git").mkdir()
    (folder / ".git" / "config").touch()
    (folder / ".DS_Store").touch()

    assert pack_files(folder) == plain_files()


@pytest.mark.parametrize("name", ["run.py", "macro.xlsm", "README", "old.zip"])
def test_other_kinds_of_files_are_refused(folder: Path, name: str) -> None:
    (folder / name).touch()

    (said,) = refusal(folder)

    assert said.startswith(f"plain/{name}: is of a kind that packs do not hold")


def test_a_link_out_of_the_folder_is_refused(folder: Path) -> None:
    secret = folder.parent / "secret.md"
    secret.write_text("mine", encoding="utf-8")
    (folder / "notes.md").symlink_to(secret)

    (said,) = refusal(folder)

    assert "plain/notes.md: links to something outside the pack" in said


def test_a_link_to_a_folder_is_refused(folder: Path) -> None:
    (folder / "briefings").mkdir()
    (folder / "again").symlink_to(folder / "briefings")
    (folder / "out").symlink_to(folder.parent)

    assert [line.split(";")[0] for line in refusal(folder)] == [
        "plain/again: links to a folder",
        "plain/out: links to something outside the pack",
    ]


def test_a_link_inside_the_folder_is_followed(folder: Path) -> None:
    (folder / "more.md").symlink_to(folder / "public.md")

    assert pack_files(folder)["more.md"] == plain_files()["public.md"]


def test_a_link_to_nothing_is_refused(folder: Path) -> None:
    (folder / "gone.md").symlink_to(folder / "was-here.md")

    (said,) = refusal(folder)

    assert "is no ordinary file" in said


def test_a_pipe_is_refused_and_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "pipe.md")

    (said,) = refusal(folder)

    assert "is no ordinary file" in said


def test_a_large_file_is_refused(folder: Path) -> None:
    with (folder / "huge.md").open("wb") as huge:
        huge.truncate(LIMITS[".md"] + 1)

    (said,) = refusal(folder)

    assert "1,048,577 bytes; 1,048,576 is the limit" in said


def test_too_many_files_are_refused(folder: Path) -> None:
    for number in range(MOST_FILES):
        (folder / f"n{number}.md").touch()

    assert all("one file more than" in said for said in refusal(folder))


def test_no_folder_is_said_so(tmp_path: Path) -> None:
    (said,) = refusal(tmp_path / "nowhere")

    assert said == "nowhere: is no folder; give the folder of a pack"


def test_packs_are_found_by_name_and_the_first_counts(folder: Path, tmp_path: Path) -> None:
    second = tmp_path / "more"
    shutil.copytree(PLAIN, second / "plain")
    shutil.copytree(PLAIN, second / "other")
    (second / "no-pack").mkdir()

    found = pack_folders([folder.parent, second, tmp_path / "gone"])

    assert found == {"plain": folder, "other": second / "other"}
    assert open_pack(found["plain"]).id == "plain"


def test_a_pack_is_located_by_id_or_path(folder: Path) -> None:
    folders = [folder.parent]

    assert locate_pack("plain", folders) == folder
    assert locate_pack(str(folder), []) == folder
    assert locate_pack(str(folder / "pack.toml"), []) == folder
    with pytest.raises(NoSuchPack, match="Did you mean 'plain'"):
        locate_pack("plane", folders)


def test_a_broken_pack_hides_no_other(folder: Path) -> None:
    broken = Path(shutil.copytree(PLAIN, folder.parent / "broken"))
    (broken / "msel.toml").write_text("= ", encoding="utf-8")

    one, two = shelves([folder.parent])

    assert (one.id, one.pack) == ("broken", None)
    assert one.error is not None
    assert two.pack is not None
    assert two.error is None


def test_charters_are_found_and_the_ladder_is_none(tmp_path: Path) -> None:
    (tmp_path / "charters").mkdir()
    for name in ("pact-as-written.toml", "csto-ladder.toml", "notes.md"):
        (tmp_path / "charters" / name).touch()

    assert list(charter_files([tmp_path])) == ["pact-as-written"]
