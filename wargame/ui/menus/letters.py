"""Letters that are underlined: each item of a menu has its own. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def lettered(words: Sequence[str], taken: str = "") -> tuple[str, ...]:
    """Words with an ampersand before the letter that chooses each, no letter twice.

    The first letter of a word of it is taken before one from inside. Whoever finds no letter free
    goes without. An ampersand of the words themselves is doubled, as Qt wants it.

    Args:
        words: The items of one menu, in its order.
        taken: Letters that others of the menu have already.
    """
    used = set(taken.casefold())
    marked: list[str] = []
    for each in words:
        at = next((place for place in _wishes(each) if each[place].casefold() not in used), None)
        if at is None:
            marked.append(_plain(each))
            continue
        used.add(each[at].casefold())
        marked.append(f"{_plain(each[:at])}&{_plain(each[at:])}")
    return tuple(marked)


def _wishes(words: str) -> list[int]:
    usable = [at for at, sign in enumerate(words) if sign.isalnum()]
    begins = [at for at in usable if not at or not words[at - 1].isalnum()]
    return begins + [at for at in usable if at not in begins]


def _plain(words: str) -> str:
    return words.replace("&", "&&")
