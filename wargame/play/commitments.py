"""The commitment to a sealed move: a digest that the opening can be checked against."""

from __future__ import annotations

import base64
import hashlib
from typing import TYPE_CHECKING

from wargame.game.entry import canonical

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wargame.game.events.move_deposited import Item
    from wargame.game.ids import SeatId


def commitment(seat: SeatId, turn: str, items: Iterable[Item], nonce: str) -> str:
    """Digest of a move: base32 (52 letters) of the SHA-256 of its canonical JSON with the nonce.

    The nonce of 128 bits keeps a short move from being guessed from its code.
    """
    move = {
        "seat": seat,
        "turn": turn,
        "nonce": nonce,
        "items": [item.model_dump(mode="json") for item in items],
    }
    digest = hashlib.sha256(canonical(move).encode("utf-8")).digest()
    return base64.b32encode(digest).decode("ascii").rstrip("=")
