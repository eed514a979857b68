"""Sealed moves and drafts encrypted for the holder of a pass-phrase, and opened again.

Each phrase has a pair of X25519 keys: anybody may encrypt for the public half, and the private half
lies in the log encrypted by the phrase (scrypt, AES-256-GCM). A box has a key of its own, which is
encrypted for each key that may open it; docs/exercise-file.md has the format, and a program of
twenty lines that opens one. Every AES key here encrypts one text only, so its nonce is zero.
"""

from __future__ import annotations

import base64
import hashlib
import json
from typing import TYPE_CHECKING

from wargame.game.entry import canonical
from wargame.game.errors import WargameError
from wargame.game.events.key_made import KeyMade
from wargame.game.records import Box
from wargame.play.phrases import COST, bare_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from wargame.game.event import Event, Stamp
    from wargame.game.ids import SeatId
    from wargame.play.ports import Nonces

PAGE = 1024
"""Contents are filled with spaces to a multiple of this: their length tells next to nothing."""

_ONCE = bytes(12)


class CannotOpen(WargameError):
    """A box that these keys do not open, or that was altered."""


def make_key(ids: Nonces, seat: SeatId, name: str, phrase: str) -> KeyMade:
    """Make the pair of keys of a phrase.

    Args:
        ids: Where randomness comes from.
        seat: Whose phrase it is.
        name: Name of the key, of which there is no other in the exercise.
        phrase: The phrase; it is in nothing that is returned.
    """
    secret, salt = _fresh(ids), bytes.fromhex(ids.nonce())
    wrapped = _encrypted(_of_phrase(phrase, salt), secret, name.encode())
    return KeyMade(
        seat=seat, key=name, public=_text(_public(secret)), salt=salt.hex(), wrapped=_text(wrapped)
    )


def usable(made: KeyMade) -> bool:
    """Whether something can be encrypted for a key, and its private half may come out of it."""
    try:
        _shared(bytes(31) + b"\x40", _bytes(made.public))
        return bool(bytes.fromhex(made.salt)) and bool(_bytes(made.wrapped))
    except (CannotOpen, ValueError):
        return False


def unlocked(made: Iterable[KeyMade], phrase: str) -> dict[str, bytes]:
    """The private halves that a phrase opens, by the key's name; none when it opens none."""
    found = {}
    for one in made:
        try:
            key = _of_phrase(phrase, bytes.fromhex(one.salt))
            found[one.key] = _decrypted(key, _bytes(one.wrapped), one.key.encode())
        except (CannotOpen, ValueError):
            continue
    return found


def lock(ids: Nonces, openers: Sequence[KeyMade], what: str, content: object) -> Box:
    """Encrypt something for the holders of some keys.

    Args:
        ids: Where randomness comes from.
        openers: The keys that open it.
        what: What it is and where it belongs: a box that is moved elsewhere does not open.
        content: Anything that JSON can hold.
    """
    own, secret = _fresh(ids), _fresh(ids)
    text = canonical(content).encode("utf-8")
    filled = text + b" " * (-len(text) % PAGE)
    keys = tuple(
        (one.key, _text(_encrypted(_shared(secret, _bytes(one.public)), own, one.key.encode())))
        for one in openers
    )
    return Box(_text(_public(secret)), keys, _text(_encrypted(own, filled, what.encode())))


def opened(box: Box, keys: Mapping[str, bytes], what: str) -> object:
    """What is in a box.

    Raises:
        CannotOpen: None of these keys opens it, or it was altered or stood elsewhere.
    """
    for name, wrapped in box.keys:
        if name in keys:
            shared = _shared(keys[name], _bytes(box.by))
            own = _decrypted(shared, _bytes(wrapped), name.encode())
            return json.loads(_decrypted(own, _bytes(box.text), what.encode()))
    raise CannotOpen("None of these keys opens it.", "Give another pass-phrase.")


def keys_in(events: Iterable[tuple[Stamp, Event]]) -> dict[SeatId, list[KeyMade]]:
    """Every key in a log by its seat, the newest last; taking back takes no key away."""
    found: dict[SeatId, list[KeyMade]] = {}
    for _, event in events:
        if isinstance(event, KeyMade):
            found.setdefault(event.seat, []).append(event)
    return found


def of_move(seat: SeatId, digest: str) -> str:
    """Where the box of a sealed move belongs."""
    return f"move {seat} {digest}"


def of_draft(seat: SeatId) -> str:
    """Where the box of a seat's draft belongs."""
    return f"draft {seat}"


def _fresh(ids: Nonces) -> bytes:
    return bytes.fromhex(ids.nonce() + ids.nonce())


def _of_phrase(phrase: str, salt: bytes) -> bytes:
    return hashlib.scrypt(bare_words(phrase), salt=salt, dklen=32, **COST)


def _public(secret: bytes) -> bytes:
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    return X25519PrivateKey.from_private_bytes(secret).public_key().public_bytes_raw()


def _shared(secret: bytes, public: bytes) -> bytes:
    """The key that two who hold a private half each have in common."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    try:
        common = X25519PrivateKey.from_private_bytes(secret).exchange(
            X25519PublicKey.from_public_bytes(public)
        )
    except ValueError as error:
        raise CannotOpen("A key in the file is none.", "Run verify on the file.") from error
    return HKDF(SHA256(), 32, salt=None, info=b"wargame box 1").derive(common)


def _encrypted(key: bytes, text: bytes, what: bytes) -> bytes:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    return AESGCM(key).encrypt(_ONCE, text, what)


def _decrypted(key: bytes, text: bytes, what: bytes) -> bytes:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        return AESGCM(key).decrypt(_ONCE, text, what)
    except (InvalidTag, ValueError) as error:
        message = "This is not what was encrypted for that key."
        raise CannotOpen(message, "Give another pass-phrase, or run verify on the file.") from error


def _text(some: bytes) -> str:
    return base64.b64encode(some).decode("ascii")


def _bytes(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except ValueError as error:
        raise CannotOpen("A box in the file is damaged.", "Run verify on the file.") from error
