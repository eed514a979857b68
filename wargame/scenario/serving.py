"""Which injects give occasion to which learning objective, and which objective none does."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wargame.scenario.pack import Inject, LearningObjective, Pack


def serving(pack: Pack, objective: str, version: str = "") -> tuple[Inject, ...]:
    """The injects that serve a learning objective, of one version or of the whole pack."""
    injects = pack.injects_of(version) if version else pack.injects
    return tuple(one for one in injects if objective in one.serves)


def untested(pack: Pack, version: str) -> tuple[LearningObjective, ...]:
    """The learning objectives that no inject of a version serves."""
    served = {name for one in pack.injects_of(version) for name in one.serves}
    return tuple(one for one in pack.learning_objectives if one.id not in served)


def says_what_it_serves(pack: Pack) -> bool:
    """Whether any inject names an objective; packs of before injects could name one do not."""
    return any(one.serves for one in pack.injects)


def numbered(pack: Pack) -> dict[str, int]:
    """The number of each learning objective, by which tables refer to it where space is short."""
    return {one.id: at for at, one in enumerate(pack.learning_objectives, start=1)}
