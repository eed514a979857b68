"""A pack as the key of something that is worked out once for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

if TYPE_CHECKING:
    from wargame.scenario.pack import Pack


class ByIdentity:
    """Two packs are never compared field by field."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack

    @override
    def __eq__(self, other: object) -> bool:
        return isinstance(other, ByIdentity) and other.pack is self.pack

    @override
    def __hash__(self) -> int:
        return id(self.pack)
