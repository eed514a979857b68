"""What must be true of a charter beyond its shape: the registry, one file a concern."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from wargame.rules.charter import Charter
from wargame.rules.checks.chains import chains
from wargame.rules.checks.electorates import electorates
from wargame.rules.checks.identity import identity
from wargame.rules.checks.names import names
from wargame.rules.checks.preconditions import preconditions
from wargame.rules.checks.silence import silence
from wargame.rules.checks.sources import sources
from wargame.rules.checks.thresholds import thresholds
from wargame.rules.checks.weights import weights
from wargame.rules.wrong import Problem

Check = Callable[[Charter], Iterator[Problem]]

CHECKS: Final[tuple[Check, ...]] = (
    identity,
    names,
    chains,
    weights,
    preconditions,
    thresholds,
    electorates,
    silence,
    sources,
)
