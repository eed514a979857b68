"""Pass-phrases of seats: three plain words, kept only as salted scrypt hashes.

They guard the window against a neighbour's glance. Whoever holds the file can read all of it.
"""

from __future__ import annotations

import hashlib
import hmac
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wargame.play.session import Session

WORDS = """
acorn amber anchor apple apron arrow aspen atlas autumn baker balcony bamboo banjo barley basket
beacon beaver berry birch biscuit blanket border bottle branch bread breeze bridge bronze brook
brush bucket butter button cabin cactus candle canoe canvas carbon carpet castle cedar cellar
cherry chestnut circle citrus clay clover cobalt coffee comet compass copper coral corner cotton
cradle crane crayon cricket crystal curtain cushion daisy dolphin donkey dragon drum eagle easel
echo elbow ember engine falcon feather fern fiddle field finch flag flute forest fossil fountain
fox galaxy garden garlic geyser ginger glacier globe goblet granite grape gravel hammer harbour
harp harvest hazel hedge heron hinge honey horizon igloo island ivory jacket jasmine jigsaw
juniper kettle kite kitten ladder lagoon lantern laurel lemon lentil lilac linen lizard lobster
locket magnet magpie mango maple marble market meadow melon mirror mitten monsoon mosaic
mountain muffin mustard napkin nectar needle nickel north nutmeg oasis ocean olive onion opal
orange orchard otter oxygen oyster paddle palace panda paper parrot pasture pebble pelican
pencil pepper piano pillow pine planet plaster plum pocket pond poppy postcard potato prairie
puzzle quarry quartz quill rabbit radish raft rain raven ribbon river robin rocket rope ruby
saddle saffron salmon sandal satin scarf shadow shell silver skate sparrow spice spoon spruce
stable stair stone sugar summit sunset swan table tangerine teapot thimble thistle thunder
timber tomato topaz torch trumpet tulip tunnel turnip turtle valley vanilla velvet village
violet violin walnut walrus water whale wheat whisper willow window winter wolf wool yarrow
""".split()  # noqa: SIM905 - a list of words reads best as words

_COST = {"n": 2**14, "r": 8, "p": 1}


def make_phrase(session: Session) -> str:
    """Three words drawn by the machine's own randomness."""
    bits = int(session.setting.ids.nonce(), 16)
    words = []
    for _ in range(3):
        bits, place = divmod(bits, len(WORDS))
        words.append(WORDS[place])
    return "-".join(words)


def keep_phrase(session: Session, seat: str, phrase: str) -> None:
    """Keep the salted hash of a seat's phrase; the phrase itself is nowhere in the file."""
    salt = bytes.fromhex(session.setting.ids.nonce())
    session.store.set_phrase(seat, salt, _hash(phrase, salt))


def has_phrase(session: Session, seat: str) -> bool:
    """Whether a phrase guards that seat."""
    return session.store.phrase(seat) is not None


def opens(session: Session, seat: str, phrase: str) -> bool:
    """Whether a phrase opens a seat; a seat without one opens to any."""
    kept = session.store.phrase(seat)
    if kept is None:
        return True
    salt, digest = kept
    return hmac.compare_digest(_hash(phrase, salt), digest)


def _hash(phrase: str, salt: bytes) -> bytes:
    """Scrypt over the bare words: case, spaces and hyphens do not matter to a tired player."""
    bare = "-".join(phrase.casefold().replace("-", " ").split())
    return hashlib.scrypt(bare.encode("utf-8", "replace"), salt=salt, dklen=32, **_COST)
