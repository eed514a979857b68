"""A picture that the facilitator brings during play: into the file first, then into the log.

The file takes it under its own digest, as it takes a pack's; then the inject is recorded, which
names that digest. Stopped between the two, the file holds a picture that no entry names: nobody
sees it. The other way round an entry would name what is not there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from wargame.game.enclosed import Enclosed
from wargame.game.errors import Refused
from wargame.play.enclosures import OWN, digest_of
from wargame.scenario.pictures import unshowable

if TYPE_CHECKING:
    from wargame.game.entry import Entry
    from wargame.play.commands.queue_inject import InventInject
    from wargame.play.session import Session

LARGEST: Final = 2_000_000
"""Bytes of one picture: as it is taken, made small, none comes near it."""
MOST: Final = 64_000_000
"""Bytes of all that one exercise takes, beside its pack: the file is copied at each turn's end."""


class Brought(NamedTuple):
    """A picture with its words.

    Attributes:
        alt: What it shows, for those who cannot see it.
    """

    content: bytes
    title: str
    alt: str
    credit: str = ""


def invent(session: Session, command: InventInject, picture: Brought) -> tuple[Entry, ...]:
    """Deliver an inject of the facilitator's own with a picture.

    Raises:
        Refused: It is too large, cannot be shown or is not told; or the inject is refused. Then
            the file holds nothing new.
        LogUnavailable: It could not be stored.
    """
    digest = digest_of(picture.content)
    told = Enclosed(
        digest=digest,
        title=" ".join(picture.title.split()) or command.title.strip(),
        alt=" ".join(picture.alt.split()),
        credit=" ".join(picture.credit.split()),
    )
    command = command.model_copy(update={"pictures": (told,)})
    if not session.read_only:
        session.propose(command)
        _see_room(session, picture.content, digest)
        session.store.embed(f"{OWN}{digest}", picture.content)
    return session.submit(command)


def _see_room(session: Session, content: bytes, digest: str) -> None:
    why = unshowable(content)
    if why:
        raise Refused(f"The picture {why}.", "Choose another, or save it anew.")
    if len(content) > LARGEST:
        message = f"The picture has {len(content):,} bytes; {LARGEST:,} is the limit."
        raise Refused(message, "Save it smaller.")
    held = {name: one for name, one in session.store.embedded().items() if name.startswith(OWN)}
    if f"{OWN}{digest}" not in held and sum(map(len, held.values())) + len(content) > MOST:
        message = f"This exercise holds {MOST:,} bytes of pictures that were brought during play."
        raise Refused(message, "Send the inject without one, and show it in another way.")
