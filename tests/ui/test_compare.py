from __future__ import annotations

from typing import TYPE_CHECKING

from PIL import Image

from tests.ui.compare import compare

if TYPE_CHECKING:
    from pathlib import Path


def picture(path: Path, *, spot: tuple[int, int] | None = None, size: int = 40) -> Path:
    image = Image.new("RGB", (size, size), (250, 250, 250))
    if spot is not None:
        image.putpixel(spot, (200, 250, 250))
    image.save(path)
    return path


def test_equal_pictures_differ_nowhere(tmp_path: Path) -> None:
    old, new = picture(tmp_path / "old.png"), picture(tmp_path / "new.png")

    found = compare(old, new, tmp_path / "both.png")

    assert (found.same_size, found.share, found.box) == (True, 0.0, None)
    with Image.open(tmp_path / "both.png") as sheet:
        assert sheet.size == (120, 40)


def test_one_changed_pixel_is_found_where_it_is(tmp_path: Path) -> None:
    old, new = picture(tmp_path / "old.png"), picture(tmp_path / "new.png", spot=(7, 9))

    found = compare(old, new, tmp_path / "both.png")

    assert found.share == 1 / 1600
    assert found.box == (7, 9, 8, 10)
    assert found.line("home") == "home: 0.0625% differ, within (7, 9, 8, 10)"


def test_another_size_is_told(tmp_path: Path) -> None:
    old, new = picture(tmp_path / "old.png"), picture(tmp_path / "new.png", size=41)

    found = compare(old, new, tmp_path / "both.png")

    assert found.line("home") == "home: another size"
