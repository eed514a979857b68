"""Which phrase guards which seat of an exercise: its hash is kept beside the log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.play.phrases import SHORT, drawn_phrase, fits, hashed

if TYPE_CHECKING:
    from wargame.play.session import Session


def make_phrase(session: Session, words_of: int = SHORT) -> str:
    """A phrase for a seat, drawn by the machine's own randomness."""
    return drawn_phrase(session.setting.ids, words_of)


def keep_phrase(session: Session, seat: str, phrase: str) -> None:
    """Keep the salted hash of a seat's phrase; the phrase itself is nowhere in the file."""
    keep_hash(session, seat, *hashed(session.setting.ids, phrase))


def keep_hash(session: Session, seat: str, salt: bytes, digest: bytes) -> None:
    """Keep a hash that was made elsewhere: hashing takes its time."""
    session.store.set_phrase(seat, salt, digest)


def forget_phrase(session: Session, seat: str) -> None:
    """Let a seat open to anybody again."""
    if has_phrase(session, seat):
        session.store.set_phrase(seat, b"", b"")


def has_phrase(session: Session, seat: str) -> bool:
    """Whether a phrase guards that seat."""
    kept = session.store.phrase(seat)
    return kept is not None and bool(kept[1])


def opens(session: Session, seat: str, phrase: str) -> bool:
    """Whether a phrase opens a seat; a seat without one opens to any."""
    return fits(session.store.phrase(seat), phrase)
