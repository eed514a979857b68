"""A pack as somebody hands it over: folders and zips, whole, broken and hostile."""

from __future__ import annotations

import random
import stat
import zipfile
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

from wargame.app.handedover import HandedOver, NoPackThere, handed_over
from wargame.app.newpack import make_pack
from wargame.game.errors import PackError
from wargame.scenario.finding import UnreadablePack
from wargame.scenario.packfiles import LIMITS, pack_files

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "ferry"
    make_pack(made, "tutorial-alliance", "The ferry")
    return made


def zipped(target: Path, files: Mapping[str, bytes], *more: tuple[str, bytes]) -> Path:
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as out:
        for name, content in (*files.items(), *more):
            out.writestr(name, content)
    return target


def within(folder: Path, files: Mapping[str, bytes]) -> dict[str, bytes]:
    return {f"{folder.name}/{name}": content for name, content in files.items()}


def test_a_folder_and_the_head_in_it_are_the_pack(folder: Path) -> None:
    files = pack_files(folder)
    assert handed_over(folder) == HandedOver("ferry", files)
    assert handed_over(folder / "pack.toml") == HandedOver("ferry", files)


@pytest.mark.parametrize("inside", [True, False])
def test_a_zip_of_the_folder_or_of_what_is_in_it_is_the_pack(
    folder: Path, tmp_path: Path, inside: bool
) -> None:
    files = pack_files(folder)
    packed = zipped(tmp_path / "sent.zip", within(folder, files) if inside else files)

    assert handed_over(packed) == HandedOver("sent.zip", files)


def test_what_systems_put_into_a_zip_is_left_out(folder: Path, tmp_path: Path) -> None:
    files = pack_files(folder)
    packed = zipped(
        tmp_path / "sent.zip",
        within(folder, files),
        ("__MACOSX/ferry/._pack.toml", b"junk"),
        ("ferry/.DS_Store", b"junk"),
        ("read me.txt", b"beside the pack"),
    )

    assert handed_over(packed).files == files


def test_a_zip_made_on_windows_of_old_is_read(folder: Path, tmp_path: Path) -> None:
    files = pack_files(folder)
    turned = {f"ferry\\{name}".replace("/", "\\"): content for name, content in files.items()}

    assert handed_over(zipped(tmp_path / "sent.zip", turned)).files == files


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("../pack.toml", "no name for a file"),
        ("ferry/../../x.toml", "no name for a file"),
        ("/etc/x.toml", "no name for a file"),
        ("C:/x.toml", "no name for a file"),
    ],
)
def test_a_zip_that_leads_out_of_its_folder_is_refused(
    folder: Path, tmp_path: Path, name: str, says: str
) -> None:
    packed = zipped(tmp_path / "evil.zip", within(folder, pack_files(folder)), (name, b"x = 1"))
    with pytest.raises(NoPackThere, match=says):
        handed_over(packed)


def test_no_pack_and_several_are_told_apart_from_one(folder: Path, tmp_path: Path) -> None:
    make_pack(tmp_path / "other", "tutorial-alliance")
    with pytest.raises(NoPackThere, match="is no pack, but holds ferry and other"):
        handed_over(tmp_path)
    with pytest.raises(NoPackThere, match=r"holds no pack\.toml"):
        handed_over(folder / "briefings")
    files = pack_files(folder)
    two = {**within(folder, files), **within(tmp_path / "other", files)}
    with pytest.raises(NoPackThere, match="holds several packs: ferry and other"):
        handed_over(zipped(tmp_path / "two.zip", two))
    with pytest.raises(NoPackThere, match=r"none\.zip holds no pack\.toml"):
        handed_over(zipped(tmp_path / "none.zip", {"a.md": b"a"}))
    with pytest.raises(NoPackThere, match="is not there any more"):
        handed_over(tmp_path / "gone.zip")
    (tmp_path / "text.pdf").write_bytes(b"%PDF")
    with pytest.raises(NoPackThere, match=r"text\.pdf is no pack"):
        handed_over(tmp_path / "text.pdf")


def test_a_zip_that_is_none_says_so(tmp_path: Path) -> None:
    (tmp_path / "sent.zip").write_bytes(b"PK\x03\x04 and nothing more")
    with pytest.raises(NoPackThere, match=r"sent\.zip cannot be unpacked"):
        handed_over(tmp_path / "sent.zip")


def found(path: Path) -> Iterable[str]:
    with pytest.raises(UnreadablePack) as caught:
        handed_over(path)
    return [str(one) for one in caught.value.findings]


def test_what_a_pack_may_not_hold_is_named_file_by_file(folder: Path, tmp_path: Path) -> None:
    files = within(folder, pack_files(folder))
    link = zipfile.ZipInfo("ferry/link.md")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    packed = tmp_path / "sent.zip"
    zipped(packed, files, ("ferry/run.exe", b"MZ"), ("ferry/b.md", b"a" * (LIMITS[".md"] + 1)))
    with zipfile.ZipFile(packed, "a") as out:
        out.writestr(link, "/etc/passwd")

    run, large, linked = found(packed)
    assert "sent.zip/run.exe: is of a kind that packs do not hold" in run
    assert "sent.zip/b.md: has 1,048,577 bytes" in large
    assert "sent.zip/link.md: is a link" in linked


def test_a_zip_with_a_password_says_so(folder: Path, tmp_path: Path) -> None:
    packed = zipped(tmp_path / "sent.zip", pack_files(folder))
    content = bytearray(packed.read_bytes())
    at = content.index(b"PK\x01\x02")
    content[at + 8] |= 1
    packed.write_bytes(content)

    (said,) = found(packed)
    assert "is locked with a password" in said


def test_a_zip_that_lies_about_a_size_is_refused(tmp_path: Path) -> None:
    packed = tmp_path / "bomb.zip"
    zipped(packed, {"pack.toml": b"id = 1"}, ("a.toml", b" " * (20 * LIMITS[".toml"])))
    content = bytearray(packed.read_bytes())
    at = content.rindex(b"PK\x01\x02")
    content[at + 24 : at + 28] = (9).to_bytes(4, "little")
    packed.write_bytes(content)

    with pytest.raises(PackError):
        handed_over(packed)


def test_a_damaged_zip_gives_a_sentence_whatever_was_damaged(folder: Path, tmp_path: Path) -> None:
    whole = zipped(tmp_path / "sent.zip", pack_files(folder)).read_bytes()
    chance = random.Random(7)  # noqa: S311 - the same damage in every run
    packed = tmp_path / "damaged.zip"
    for _ in range(300):
        content = bytearray(whole)
        for _ in range(chance.choice((1, 3, 20))):
            content[chance.randrange(len(content))] = chance.randrange(256)
        packed.write_bytes(content[: chance.choice((len(content), chance.randrange(len(content))))])
        with suppress(PackError):
            handed_over(packed)
