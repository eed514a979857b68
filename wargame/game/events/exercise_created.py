"""An exercise file was made from a pack."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from typing_extensions import override

from wargame.game.audience import EVERYONE, Audience
from wargame.game.event import Event, Stamp
from wargame.game.ids import CharterId

if TYPE_CHECKING:
    from collections.abc import Callable

    from wargame.game.state import State


class ExerciseCreated(Event):
    """The first entry: names the pack and the charters by their hashes."""

    kind: ClassVar[str] = "exercise_created"
    uuid: str
    title: str
    pack: str
    pack_title: str
    pack_version: str
    pack_hash: str
    charter: CharterId
    charters: tuple[tuple[CharterId, str], ...]
    seed: int

    @override
    def apply(self, state: State, stamp: Stamp) -> State:
        return state.with_(
            exercise=replace(
                state.exercise,
                uuid=self.uuid,
                title=self.title,
                pack=self.pack,
                pack_title=self.pack_title,
                pack_version=self.pack_version,
                pack_hash=self.pack_hash,
                charter=self.charter,
                charters=tuple(charter for charter, _ in self.charters),
                seed=self.seed,
            ),
        )

    @override
    def audience(self) -> Audience:
        return EVERYONE

    @override
    def says(self, name: Callable[[str], str]) -> str:
        charter = name(self.charter)
        return f"The exercise was made from the pack {self.pack_title}, charter {charter}."
