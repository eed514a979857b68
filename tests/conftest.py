"""What every test shares: no screen, no chance, no clock, and no folder of the person's own."""

from __future__ import annotations

import gc
import hashlib
import os
import tempfile
from functools import lru_cache
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from tests.fakes import FixedClock
from wargame.support.system import CountedIds
from wargame.ui.plain_imports import use_plain_imports

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


# Long campaigns and whole files written, killed and damaged; `make test` runs them all.
SLOW = (
    "oracle/test_oracle.py",
    "oracle/test_power.py",
    "oracle/test_refusals.py",
    "play/test_secrecy.py",
    "reports/test_writer.py",
    "storage/test_faults.py",
    "storage/test_kills.py",
    "storage/test_lock.py",
    "storage/test_tampering.py",
    "storage/test_views.py",
)


def pytest_configure() -> None:
    """Imports cost here what they cost in the program, which takes PySide's wrapping off them."""
    use_plain_imports()


def pytest_collection_finish() -> None:
    """Ten thousand tests and every import stay to the end: the collector leaves them out."""
    gc.collect()
    gc.freeze()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what opens a window and what takes long, so that `make test-quick` leaves them out."""
    for item in items:
        if item.path.as_posix().endswith(SLOW):
            item.add_marker(pytest.mark.slow)
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


@pytest.fixture(scope="session", autouse=True)
def _phrases_hashed_once() -> Iterator[None]:
    """Scrypt is slow on purpose; ids are counted, so the same phrase and salt come many times."""
    with pytest.MonkeyPatch.context() as at:
        at.setattr(hashlib, "scrypt", lru_cache(maxsize=1000)(hashlib.scrypt))
        yield


@pytest.fixture
def clock() -> FixedClock:
    """A clock of September 2020; each look is a second later."""
    return FixedClock()


@pytest.fixture
def ids() -> CountedIds:
    """Ids in the order 1, 2, 3."""
    return CountedIds()


@pytest.fixture(autouse=True)
def _no_warning_unannounced(
    request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture
) -> Iterator[None]:
    """A warning in the log is a failure, unless the test says so: `@pytest.mark.warns`."""
    yield
    if request.node.get_closest_marker("warns"):
        return
    warned = [
        f"{one.name}: {one.getMessage()}"
        for one in caplog.get_records("call")
        if one.levelname in {"WARNING", "ERROR", "CRITICAL"} and one.name.startswith("wargame")
    ]
    assert warned == []
