"""`wargame doctor`, and the examination behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from wargame.support import health

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.conftest import Said


@pytest.mark.gui
def test_doctor_tells_what_is_installed(wargame: Callable[..., Said]) -> None:
    told = wargame("doctor", "--json").json

    assert told["window"] == "starts"
    assert told["libraries"]["pydantic"]
    assert told["fonts"]
    assert set(told["places"]) >= {"settings", "backups", "logs", "exercises", "scenarios"}
    assert [one["what"] for one in told["missing"] if one["what"] != "a display"] == []


def test_missing_system_libraries_name_the_one_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")

    lacks = list(health.missing_system_libraries("DISPLAY=:0", lambda name: "xcb" not in name))

    assert len(lacks) == 1
    assert lacks[0].remedy == (
        "On Debian: sudo apt-get install -y libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 "
        "libxcb-shape0"
    )


def test_every_lack_has_a_remedy() -> None:
    lacks = list(health.missing({"pydantic": ""}, "", "did not start: x", (), lambda _: True))

    assert [one.what for one in lacks] == [
        "the library pydantic",
        "a display",
        "a working Qt",
        "the fonts",
    ]
    assert all(one.remedy for one in lacks)


@pytest.mark.parametrize(
    ("environment", "system", "display"),
    [
        ({}, "linux", ""),
        ({"DISPLAY": ":0"}, "linux", "DISPLAY=:0"),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, "linux", "WAYLAND_DISPLAY=wayland-0"),
        ({}, "darwin", "darwin"),
    ],
)
def test_display_is_found(environment: dict[str, str], system: str, display: str) -> None:
    assert health.display_of(environment, system) == display
