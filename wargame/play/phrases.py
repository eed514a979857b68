"""Pass-phrases of seats: three plain words, kept only as salted scrypt hashes.

They guard the window against a neighbour's glance. Whoever holds the file can read all of it, but
for sealed moves where the exercise encrypts them: then a phrase has five words, since who has the
file may try phrases for years (`locks` makes keys of them).
"""

from __future__ import annotations

import hashlib
import hmac
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from wargame.play.ports import Nonces

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

COST: Final = {"n": 2**14, "r": 8, "p": 1}
"""What one try of a phrase costs; a seat's hash and its key take the same."""

SHORT, LONG = 3, 5


class Drawn:
    """Nonces drawn before slow work begins, so that they do not depend on who is faster."""

    def __init__(self, ids: Nonces) -> None:
        self._left = [ids.nonce() for _ in range(4)]

    def nonce(self) -> str:
        """The next of them."""
        return self._left.pop(0)


def drawn_phrase(ids: Nonces, words_of: int = SHORT) -> str:
    """Some words drawn by the machine's own randomness."""
    bits = int(ids.nonce(), 16)
    words = []
    for _ in range(words_of):
        bits, place = divmod(bits, len(WORDS))
        words.append(WORDS[place])
    return "-".join(words)


def hashed(ids: Nonces, phrase: str) -> tuple[bytes, bytes]:
    """A fresh salt, and the hash of a phrase with it."""
    salt = bytes.fromhex(ids.nonce())
    return salt, _hash(phrase, salt)


def fits(kept: tuple[bytes, bytes] | None, phrase: str) -> bool:
    """Whether a phrase is the one of a salt and a hash; it takes its time. Any fits none."""
    if kept is None or not kept[1]:
        return True
    salt, digest = kept
    return hmac.compare_digest(_hash(phrase, salt), digest)


def bare_words(phrase: str) -> bytes:
    """The bare words: case, spaces and hyphens do not matter to a tired player."""
    bare = "-".join(phrase.casefold().replace("-", " ").split())
    return bare.encode("utf-8", "replace")


def _hash(phrase: str, salt: bytes) -> bytes:
    return hashlib.scrypt(bare_words(phrase), salt=salt, dklen=32, **COST)
