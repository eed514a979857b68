"""Time, chance and ids as this machine gives them."""

from __future__ import annotations

import hashlib
import secrets
import uuid
from datetime import UTC, datetime


class SystemClock:
    """The computer's clock."""

    def now(self) -> datetime:
        """The time, in UTC."""
        return datetime.now(tz=UTC)  # noqa: TID251 - the one place that may


class SystemIds:
    """Ids and nonces from the operating system's source of randomness."""

    def uuid(self) -> str:
        """A new UUID, as text."""
        return str(uuid.uuid4())  # noqa: TID251 - the one place that may

    def nonce(self) -> str:
        """128 random bits, as 32 hexadecimal digits."""
        return secrets.token_hex(16)

    def seed(self) -> int:
        """A seed of 31 bits for the exercise's dice."""
        return secrets.randbits(31)


class CountedIds:
    """Ids that are the same in every run: for demos that must give the same bytes, and tests."""

    def __init__(self, seed: int = 1) -> None:
        self._seed = seed
        self._count = 0

    def uuid(self) -> str:
        """A UUID counted up."""
        self._count += 1
        return str(uuid.UUID(int=self._seed << 64 | self._count))

    def nonce(self) -> str:
        """128 bits counted up and hashed."""
        self._count += 1
        return hashlib.sha256(f"{self._seed}:{self._count}".encode()).hexdigest()[:32]

    def seed(self) -> int:
        """The seed given."""
        return self._seed


class SeededDice:
    """Chance by hashing: the same seed and label give the same number on every machine."""

    def draw(self, seed: int, label: str) -> int:
        """A number from 1 to 100."""
        digest = hashlib.sha256(f"{seed}:{label}".encode()).digest()
        return int.from_bytes(digest, "big") % 100 + 1
