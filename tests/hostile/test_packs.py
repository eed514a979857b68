"""Hostile packs, laid on a disk as somebody would get them: refused in words, nothing left."""

from __future__ import annotations

import io
import shutil
import struct
import zipfile
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.cli.conftest import wargame  # noqa: F401 - a fixture
from tests.ledger import tried
from wargame.support.paths import shipped

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.conftest import Said

TUTORIAL = shipped("scenarios") / "learn-the-table"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """The tutorial, to be spoilt."""
    return Path(shutil.copytree(TUTORIAL, tmp_path / "hostile"))


def zipped(pack: Path) -> None:
    """An archive in place of the folder, with names that lead out of it."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("../../slipped.toml", "x = 1")
        archive.writestr("/slipped.toml", "x = 1")
        archive.writestr("pack.toml", "schema = 1")
    shutil.rmtree(pack)
    pack.write_bytes(content.getvalue())


def archive_inside(pack: Path) -> None:
    """An archive of zeroes among the files of the pack."""
    with zipfile.ZipFile(pack / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("zeroes", bytes(5_000_000))


def link_out(pack: Path) -> None:
    (pack / "briefings" / "ald.md").unlink()
    (pack / "briefings" / "ald.md").symlink_to("/etc/passwd")


def link_in_a_circle(pack: Path) -> None:
    (pack / "a.md").symlink_to(pack / "b.md")
    (pack / "b.md").symlink_to(pack / "a.md")


def link_to_itself(pack: Path) -> None:
    (pack / "again").symlink_to(pack)


def file_named_outside(pack: Path) -> None:
    swap(pack / "pack.toml", 'sources_file = "sources.md"', 'sources_file = "../../etc/passwd"')


def absolute_file(pack: Path) -> None:
    swap(pack / "pack.toml", 'sources_file = "sources.md"', 'sources_file = "/etc/passwd"')


def another_charter_by_path(pack: Path) -> None:
    swap(pack / "pack.toml", '["tutorial-alliance"]', '["../../../etc/passwd"]')


def too_large(pack: Path) -> None:
    (pack / "more.toml").write_bytes(b"#" * 1_100_000)


def million_injects(pack: Path) -> None:
    one = '[[injects]]\nid = "x-%d"\n'
    (pack / "msel.toml").write_text("".join(one % n for n in range(1_000_000)))


def too_many_files(pack: Path) -> None:
    for number in range(600):
        (pack / f"{number}.md").touch()


def huge_picture(pack: Path) -> None:
    """A few bytes that claim to be a picture of 60,000 by 60,000 points."""
    head = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 6, 0, 0, 0)
    data = zlib.compress(bytes(10_000))
    chunks = [(b"IHDR", head), (b"IDAT", data), (b"IEND", b"")]
    content = b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        for name, body in chunks
    )
    (pack / "cover.png").write_bytes(content)
    swap(pack / "pack.toml", 'cover = "cover.svg"', 'cover = "cover.png"')


def picture_that_is_none(pack: Path) -> None:
    (pack / "cover.svg").write_bytes(b"<html><script>alert(1)</script></html>")


def entities(pack: Path) -> None:
    """Each entity stands for ten of the one before."""
    steps = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    text = f'<!DOCTYPE svg [<!ENTITY e0 "ha">{steps}]><svg xmlns="http://www.w3.org/2000/svg">'
    (pack / "cover.svg").write_text(f"{text}<title>&e9;</title></svg>")


def script_in_the_picture(pack: Path) -> None:
    text = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1" onload="x()">'
    (pack / "cover.svg").write_text(f'{text}<script href="http://example.org/x.js"/></svg>')


def nested_deep(pack: Path) -> None:
    (pack / "deep.toml").write_text(f"deep = {'[' * 5_000}{']' * 5_000}\n")


def condition_nested_deep(pack: Path) -> None:
    deep = "{ not = " * 200 + "{ always = true }" + " }" * 200
    swap(pack / "msel.toml", "condition = { always = true }", f"condition = {deep}")


def no_text_at_all(pack: Path) -> None:
    (pack / "msel.toml").write_bytes(bytes(range(256)) * 10)


def another_kind_of_file(pack: Path) -> None:
    (pack / "run.py").write_text("raise SystemExit('ran')")


def swap(file: Path, old: str, new: str) -> None:
    text = file.read_text()
    assert old in text, (file.name, old)
    file.write_text(text.replace(old, new, 1))


REFUSED: dict[Callable[[Path], None], str] = {
    zipped: "hostile",
    archive_inside: "kind that packs do not hold (.zip)",
    link_out: "links to something outside the pack",
    link_in_a_circle: "hostile/a.md",
    link_to_itself: "links to a folder",
    file_named_outside: "there is no file '../../etc/passwd'",
    absolute_file: "there is no file '/etc/passwd'",
    another_charter_by_path: "'../../../etc/passwd'",
    too_large: "1,048,576 is the limit",
    million_injects: "1,048,576 is the limit",
    too_many_files: "500",
    nested_deep: "nested deeper than",
    condition_nested_deep: "nested deeper than",
    no_text_at_all: "is not UTF-8",
    another_kind_of_file: "kind that packs do not hold (.py)",
}


@pytest.mark.parametrize("spoil", REFUSED, ids=lambda spoil: spoil.__name__)
def test_a_hostile_pack_is_refused_in_words_and_nothing_is_made(
    wargame: Callable[..., Said],  # noqa: F811
    pack: Path,
    spoil: Callable[[Path], None],
) -> None:
    spoil(pack)
    before = everything(pack.parent)

    checked = wargame("check", pack)
    made = wargame("new", pack, "--out", pack.parent / "x.wargame")

    said = checked.out + checked.err
    assert checked.status in {1, 2}
    assert REFUSED[spoil] in said, said[:2000]
    assert made.status == 2
    assert made.err.strip()
    for text in (said, made.err):
        assert "Traceback" not in text
        assert "root:" not in text, "a file outside the pack was read"
    assert everything(pack.parent) == before, "something was written"
    tried("hostile packs", 1, made.err.strip()[:200])


@pytest.mark.parametrize(
    "spoil",
    [huge_picture, picture_that_is_none, entities, script_in_the_picture],
    ids=lambda spoil: spoil.__name__,
)
def test_a_pack_with_a_hostile_picture_is_played_without_it(
    wargame: Callable[..., Said],  # noqa: F811
    pack: Path,
    spoil: Callable[[Path], None],
) -> None:
    spoil(pack)
    file, report = pack.parent / "x.wargame", pack.parent / "x.pdf"

    checked = wargame("check", pack)
    assert checked.status in {0, 1}
    assert "Traceback" not in checked.out + checked.err
    made = wargame("new", pack, "--out", file)
    if made.status == 0:
        assert wargame("report", file, "-o", report).status == 0
        assert b"/JavaScript" not in report.read_bytes()
        tried("hostile pictures in a pack", 1, "nothing: the report is printed without it")
    else:
        assert made.err.strip()
        tried("hostile pictures in a pack", 1, made.err.strip()[:200])


def everything(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}
