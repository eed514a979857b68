"""Packs that a person adds: checked, kept, replaced, removed, brought back; shipped ones stay."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from wargame.app.exercises import find_pack
from wargame.app.newpack import make_pack
from wargame.app.ownpacks import AddedPacks
from wargame.game.errors import SettingsError
from wargame.scenario.packfiles import pack_digest, pack_files
from wargame.support.paths import places, shipped

if TYPE_CHECKING:
    from wargame.ui.packdesk import PackFound

TUTORIAL = "learn-the-table"


@pytest.fixture
def packs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AddedPacks:
    monkeypatch.setenv("WARGAME_HOME", str(tmp_path / "home"))
    return AddedPacks()


@pytest.fixture
def ferry(tmp_path: Path) -> Path:
    made = tmp_path / "ferry"
    make_pack(made, "tutorial-alliance", "The ferry")
    return made


def looked(packs: AddedPacks, path: Path) -> PackFound:
    return packs.look_at(path, lambda *_: None)


def newer(folder: Path, version: str = "7") -> Path:
    head = folder / "pack.toml"
    lines = [
        f'version = "{version}"' if line.startswith("version = ") else line
        for line in head.read_text(encoding="utf-8").splitlines()
    ]
    head.write_text("\n".join(lines), encoding="utf-8")
    return folder


def listed() -> set[str]:
    return {one.name for one in places().packs.iterdir()} if places().packs.is_dir() else set()


def test_a_pack_that_was_looked_at_is_not_here_until_it_is_added(
    packs: AddedPacks, ferry: Path
) -> None:
    found = looked(packs, ferry)

    assert (found.id, found.title, found.plays, found.twin) == ("ferry", "The ferry", True, None)
    assert not listed()
    assert packs.add(found) == "ferry"
    assert listed() == {"ferry"}
    assert find_pack("ferry").files == pack_files(ferry)


def test_a_broken_pack_says_what_and_where_and_is_not_added(packs: AddedPacks, ferry: Path) -> None:
    (ferry / "msel.toml").write_text("injects = [", encoding="utf-8")

    found = looked(packs, ferry)

    assert not found.plays
    assert found.findings[0].severity == "error"
    assert found.findings[0].where.startswith("ferry/msel.toml:1")
    with pytest.raises(SettingsError, match="cannot be played"):
        packs.add(found)
    assert not listed()


def test_a_charter_that_is_not_here_is_an_error_of_the_pack(packs: AddedPacks, ferry: Path) -> None:
    for name in ("pack.toml", "baseline.toml"):
        text = (ferry / name).read_text(encoding="utf-8")
        text = text.replace("tutorial-alliance", "no-such-charter")
        (ferry / name).write_text(text, encoding="utf-8")

    found = looked(packs, ferry)

    assert not found.plays
    assert "no-such-charter" in str(found.findings[0])


def test_the_very_same_pack_is_known_again_also_among_those_shipped(
    packs: AddedPacks, ferry: Path
) -> None:
    packs.add(looked(packs, ferry))
    twin = looked(packs, ferry).twin
    other = looked(packs, shipped("scenarios") / TUTORIAL).twin

    assert twin is not None
    assert (twin.id, twin.own, twin.same) == ("ferry", True, True)
    assert other is not None
    assert (other.id, other.own, other.same) == (TUTORIAL, False, True)


def test_another_version_replaces_the_old_one_which_is_moved_away(
    packs: AddedPacks, ferry: Path
) -> None:
    packs.add(looked(packs, ferry))
    old = pack_digest(pack_files(places().packs / "ferry"))

    found = looked(packs, newer(ferry))
    assert found.twin is not None
    assert (found.twin.own, found.twin.same) == (True, False)
    assert packs.add(found, found.twin.id) == "ferry"

    assert listed() == {"ferry", "thrown-away"}
    assert 'version = "7"' in (places().packs / "ferry" / "pack.toml").read_text(encoding="utf-8")
    assert pack_digest(pack_files(places().packs / "thrown-away" / "ferry")) == old


def test_both_versions_can_be_kept(packs: AddedPacks, ferry: Path) -> None:
    packs.add(looked(packs, ferry))

    assert packs.add(looked(packs, newer(ferry))) == "ferry-2"
    assert listed() == {"ferry", "ferry-2"}


def test_another_version_of_a_shipped_pack_stands_beside_it(
    packs: AddedPacks, tmp_path: Path
) -> None:
    own = Path(shutil.copytree(shipped("scenarios") / TUTORIAL, tmp_path / "mine"))
    before = pack_digest(pack_files(shipped("scenarios") / TUTORIAL))

    found = looked(packs, newer(own))
    assert found.twin is not None
    assert not found.twin.own
    with pytest.raises(SettingsError, match="came with wargame stays"):
        packs.add(found, found.twin.id)
    assert packs.add(found) == f"{TUTORIAL}-2"

    assert pack_digest(pack_files(shipped("scenarios") / TUTORIAL)) == before
    assert find_pack(TUTORIAL).files == pack_files(shipped("scenarios") / TUTORIAL)


def test_what_is_removed_is_moved_away_and_comes_back(packs: AddedPacks, ferry: Path) -> None:
    packs.add(looked(packs, ferry))
    packs.remove("ferry")
    assert listed() == {"thrown-away"}

    packs.bring_back("ferry")
    assert listed() == {"ferry", "thrown-away"}
    assert pack_files(places().packs / "ferry") == pack_files(ferry)


def test_a_shipped_pack_is_never_removed(packs: AddedPacks) -> None:
    with pytest.raises(SettingsError, match="came with wargame stays"):
        packs.remove(TUTORIAL)


def test_a_folder_that_cannot_be_written_leaves_everything_as_it_was(
    packs: AddedPacks, ferry: Path
) -> None:
    found = looked(packs, ferry)
    places().packs.parent.mkdir(parents=True, exist_ok=True)
    places().packs.write_text("in the way", encoding="utf-8")

    with pytest.raises(SettingsError, match="could not be changed"):
        packs.add(found)
    assert places().packs.read_text(encoding="utf-8") == "in the way"


def test_half_a_pack_is_never_listed(packs: AddedPacks, ferry: Path) -> None:
    found = looked(packs, ferry)
    broken = found._replace(files={**found.files, "pack.toml/inside.md": b"no folder"})

    with pytest.raises(SettingsError):
        packs.add(broken)
    assert not listed()
