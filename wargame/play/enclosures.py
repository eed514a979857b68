"""Pictures that injects carry: what goes into the log, and the content for who may see it.

An entry holds the digest of a picture and the words beside it; the content lies in the exercise
file, under `pack/` as the pack brought it or under `pictures/` where it came during play.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from wargame.game.enclosed import Enclosed
from wargame.game.events.pictures_enclosed import PicturesEnclosed
from wargame.game.ids import CONTROL

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wargame.game.ids import InjectId, SeatId
    from wargame.game.state import State
    from wargame.play.ports import EventStore
    from wargame.play.proceedings import Proceedings
    from wargame.play.setting import Setting
    from wargame.scenario.pack import Inject, Pack

PACK, OWN = "pack/", "pictures/"
"""Where the exercise file holds pictures: those of the pack, and those that came during play."""


def digest_of(content: bytes) -> str:
    """The name of a picture for ever."""
    return hashlib.sha256(content).hexdigest()


def digests(pack: Pack, files: Mapping[str, bytes]) -> dict[str, str]:
    """The digest of each picture that an inject of the pack carries, by its file's name."""
    named = {one.file for inject in pack.injects for one in inject.attachments}
    return {name: digest_of(files[name]) for name in sorted(named) if name in files}


def enclosed(inject: Inject, setting: Setting) -> tuple[Enclosed, ...]:
    """What an inject of the pack carries."""
    return tuple(
        Enclosed(digest=setting.pictures[one.file], title=one.title, alt=one.alt, credit=one.source)
        for one in inject.attachments
        if one.file in setting.pictures
    )


def enclose(  # noqa: PLR0913, PLR0917 - which letter, of which inject, to whom, and what
    at: Proceedings,
    letter: int,
    inject: InjectId,
    number: str,
    to: tuple[SeatId, ...],
    pictures: tuple[Enclosed, ...],
) -> None:
    """Record that pictures came with an inject; nothing where there are none."""
    if pictures:
        at.record(
            PicturesEnclosed(letter=letter, inject=inject, number=number, to=to, pictures=pictures)
        )


def may_see(state: State, seat: SeatId, digest: str) -> bool:
    """Whether a picture reached a seat, by the fold of what it may see; control looks at all."""
    if seat == CONTROL:
        return True
    return any(one.digest == digest for letter in state.letters.values() for one in letter.pictures)


def content_of(digest: str, store: EventStore, setting: Setting) -> bytes | None:
    """A picture out of the exercise file; None where it does not hold it."""
    held = store.embedded()
    own = held.get(f"{OWN}{digest}")
    if own is not None:
        return own
    named = (name for name, one in setting.pictures.items() if one == digest)
    return next((held[f"{PACK}{name}"] for name in named if f"{PACK}{name}" in held), None)


def held_digests(store: EventStore) -> frozenset[str]:
    """Digests of everything that a file holds, each worked out anew."""
    return frozenset(digest_of(content) for content in store.embedded().values())
