"""Draws the tests of a stage: every kind, near the boundary of what a few seats can reach."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from tests.oracle.words import Table

COMPARISONS: Final = ("at_least", "at_least", "more_than", "at_most", "less_than", "exactly")
SHARES: Final = ("1/2", "1/2", "2/3", "0.55", "3/4", "1/3", "0.4")
WITHIN: Final = {
    "cast": ("for", "for", "against"),
    "recorded": ("for", "for", ["for", "abstain"], "against", "cast"),
    "present": ("for", "for", ["for", "abstain"], "recorded", ["against", "abstain"]),
    "participating": ("for", "present", "cast", ["for", "absent"]),
    "entitled": ("for", "for", "present", "recorded", ["for", "not-participating"]),
}
"""Bases, and counted values that lie within them."""


@dataclass(frozen=True)
class Ground:
    """What a drawn test may name."""

    seats: tuple[str, ...]
    tags: dict[str, tuple[str, ...]]
    roles: tuple[str, ...]
    facts: tuple[str, ...]
    columns: tuple[str, ...]


def drawn_test(rng: Random, ground: Ground, depth: int = 2) -> Table:
    """Draw a test; most are what councils use, some are odd on purpose."""
    draw = rng.random()
    if draw < 0.2:
        return {"all": [{"none_of": "against"}, {"count": "for", "at_least": 1}]}
    if draw < 0.5 and depth:
        parts = [drawn_test(rng, ground, depth - 1) for _ in range(rng.choice((2, 2, 3)))]
        return rng.choice(({"all": parts}, {"any": parts}, {"not": parts[0]}))
    kind = rng.choices(list(KINDS), [weight for _, weight in KINDS.values()])[0]
    return KINDS[kind][0](rng, ground)


def selector(rng: Random, ground: Ground, depth: int = 1) -> Table:
    """Draw a selector."""
    if depth and rng.random() < 0.3:
        parts = [selector(rng, ground, depth - 1) for _ in range(2)]
        return rng.choice(({"all": parts}, {"any": parts}, {"not": parts[0]}))
    return rng.choice(
        (
            {"tag": "permanent"},
            {"tag": "suspended"},
            {"role": rng.choice(ground.roles)},
            {"seat": rng.choice(ground.seats)},
            {"seat": list(rng.sample(ground.seats, 2))},
            {"ballot": rng.choice(("against", "not-participating", "recorded", ["for", "absent"]))},
        )
    )


def _scope(rng: Random, ground: Ground, *, weighted: bool = True) -> Table:
    scope: Table = {}
    if rng.random() < 0.25:
        scope["among"] = selector(rng, ground)
    if weighted and ground.columns and rng.random() < 0.5:
        scope["weight"] = ground.columns[0]
    return scope


def _count(rng: Random, ground: Ground) -> Table:
    values: Any = rng.choice(
        (
            "for",
            "for",
            "for",
            "against",
            ["for", "abstain"],
            "present",
            "entitled",
            "cast",
            ["cast", "excluded"],
        )
    )
    scope = _scope(rng, ground)
    most = 2 if "among" in scope else len(ground.seats) - 1
    threshold: int | str = rng.randint(1, most)
    if "weight" in scope:
        threshold = rng.choice((threshold, "2.5", "7/2", threshold * 3))
    return {"count": values, **scope, rng.choice(COMPARISONS): threshold}


def _share(rng: Random, ground: Ground) -> Table:
    base = rng.choice(list(WITHIN))
    drawn = {"share": rng.choice(WITHIN[base]), "base": base, **_scope(rng, ground)}
    whole = rng.choice(((), (), ({"at_least": 1},), ({"more_than": 0}, {"at_most": 0})))
    drawn |= rng.choice((*whole, {rng.choice(COMPARISONS): rng.choice(SHARES)}))
    return drawn


def _margin(rng: Random, ground: Ground) -> Table:
    drawn: Table = {
        "margin": rng.choice(("for", "for", ["for", "abstain"])),
        "over": rng.choice(("against", "against", ["against", "not-participating"])),
        **_scope(rng, ground),
        rng.choice(COMPARISONS): rng.choice((0, 0, 0, 1, 2, -1)),
    }
    if rng.random() < 0.5:
        few = rng.choice(
            ({"tag": "permanent"}, {"role": "chair"}, {"seat": list(ground.seats[:2])})
        )
        in_favour: Table = {"all": [{"ballot": rng.choice(("for", "cast"))}, few]}
        casting = ({"role": "chair"}, {"role": "chair"}, {"tag": "permanent"}, in_favour)
        drawn["casting"] = rng.choice((*casting, {"seat": ground.seats[0]}, selector(rng, ground)))
    return drawn


def _none_of(rng: Random, ground: Ground) -> Table:
    values: Any = rng.choice(("against", "against", ["against", "abstain"], ["absent"], "for"))
    return {"none_of": values, **_scope(rng, ground, weighted=False)}


def _block(rng: Random, ground: Ground) -> Table:
    drawn: Table = {
        "block": rng.choice((["against", "abstain"], "against", ["against", "absent"])),
        "members_at_least": rng.choice((1, 2, "fewest-plus-one", "fewest-plus-one")),
        "share_more_than": rng.choice(("35/100", "0.35", "1/2", "1/4", "1/10")),
        **_scope(rng, ground),
    }
    return {"not": drawn} if rng.random() < 0.8 else drawn


def _fact(rng: Random, ground: Ground) -> Table:
    fact = rng.choice(ground.facts)
    return rng.choice(({"fact": fact}, {"fact": fact, "is": False}, {"fact": fact, "is": True}))


def _role(rng: Random, ground: Ground) -> Table:
    role, other = rng.sample(ground.roles, 2)
    return rng.choice(
        (
            {"role": role, "filled": True},
            {"role": role, "filled": False},
            {"role": role, "member": True},
            {"role": role, "same_as": other},
        )
    )


def _always(rng: Random, ground: Ground) -> Table:
    return {"always": True}


KINDS: Final[dict[str, tuple[Callable[[Random, Ground], Table], int]]] = {
    "count": (_count, 6),
    "share": (_share, 8),
    "margin": (_margin, 5),
    "none_of": (_none_of, 4),
    "block": (_block, 4),
    "fact": (_fact, 3),
    "role": (_role, 1),
    "always": (_always, 1),
}
