"""What every test shares: no screen, no chance, no clock, and no folder of the person's own."""

from __future__ import annotations

import os
import tempfile
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from tests.fakes import FixedClock
from wargame.support.system import CountedIds

if TYPE_CHECKING:
    from collections.abc import Iterator

# Before anything imports Qt, and for every process that a test starts.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# `desk` finds the same failure every time and is quick; `soak` looks further.
settings.register_profile(
    "desk",
    max_examples=50,
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("soak", settings.get_profile("desk"), max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "desk"))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark a test that opens a window, so that `make test-quick` leaves it out."""
    for item in items:
        if {"qapp", "qtbot"} & set(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.gui)


@pytest.fixture(scope="session", autouse=True)
def _home_of_its_own() -> Iterator[None]:
    """Settings, logs and recent files of a test run never mix with the person's."""
    with (
        tempfile.TemporaryDirectory(prefix="wargame-home-") as home,
        pytest.MonkeyPatch.context() as at,
    ):
        at.setenv("WARGAME_HOME", home)
        yield


@pytest.fixture
def clock() -> FixedClock:
    """A clock of September 2020; each look is a second later."""
    return FixedClock()


@pytest.fixture
def ids() -> CountedIds:
    """Ids in the order 1, 2, 3."""
    return CountedIds()
