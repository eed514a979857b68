"""The pack and charters of an exercise as they lie inside its file, and back."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from wargame.play.enclosures import PACK, digests
from wargame.play.historic import History
from wargame.play.ports import LogDamaged
from wargame.play.setting import Setting
from wargame.scenario.charters import read_charter
from wargame.scenario.lately import Lately
from wargame.scenario.reader import read_pack

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from wargame.game.ids import CharterId
    from wargame.play.ports import Dice, EventStore, Ids
    from wargame.rules.charter import Charter

CHARTERS = "charters/"

_lately: Lately[Mapping[CharterId, Charter]] = Lately(2)


def embed(store: EventStore, pack: Mapping[str, bytes], charters: Mapping[str, bytes]) -> None:
    """Lay the files of a pack, and charters by id, into an exercise file."""
    files = {f"{PACK}{name}": content for name, content in pack.items()}
    files |= {f"{CHARTERS}{name}.toml": content for name, content in charters.items()}
    store.embed_all(files)


def setting_of(
    pack: Mapping[str, bytes], charters: Mapping[str, bytes], where: str, dice: Dice, ids: Ids
) -> Setting:
    """Read a pack's files and the charters that it names into what play goes by.

    Args:
        pack: Files by name.
        charters: Charter files by id, parents included.
        where: What to call the place in messages.
        dice: Where chance comes from.
        ids: Where nonces come from.

    Raises:
        PackError: The pack does not read.
        CharterError: A charter does not read, or is missing.
    """
    read = read_pack(pack, where)
    names = read.charters
    rules = _lately.of(charters, lambda: _rules(names, charters), names)
    return Setting(
        pack=read,
        charters=rules,
        dice=dice,
        ids=ids,
        past=History(),
        pictures=digests(read, pack),
    )


def _rules(
    names: Sequence[CharterId], charters: Mapping[str, bytes]
) -> Mapping[CharterId, Charter]:
    return MappingProxyType({name: read_charter(name, charters) for name in names})


def embedded(store: EventStore) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """Take pack files and charters (by id) out of an exercise file.

    Raises:
        LogDamaged: There is no pack in it.
    """
    pack: dict[str, bytes] = {}
    charters: dict[str, bytes] = {}
    for name, content in store.embedded().items():
        if name.startswith(PACK):
            pack[name.removeprefix(PACK)] = content
        elif name.startswith(CHARTERS):
            charters[name.removeprefix(CHARTERS).removesuffix(".toml")] = content
    if not pack:
        message = "The file holds no scenario pack."
        raise LogDamaged(message, "Open a backup of it.")
    return pack, charters
