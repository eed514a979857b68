"""The page that tells what a soak came to."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from tests.soak.hands import WALKING
from tests.soak.meter import per_hundred, share

if TYPE_CHECKING:
    from tests.soak.meter import Gap, Meter
    from tests.soak.play import Play

WARM = 500
"""Actions after which every screen was seen once, so that growth is growth."""
LONGEST = 12
LEVELS = (0.05, 0.1, 0.3)
_FRAME = re.compile(r'File ".*?/(wargame/[^"]+)", line (\d+), in (\w+)')
_INTRO = """# One whole day by keys alone

`make soak` plays one whole one-day Karabakh 2020 through the window, from Home to the saved report,
by a person who has no mouse: hand-overs, drafts, sealing, injects delivered, held and invented,
notes, requests, speakers, amendments, straw polls, rolls, overrides, undo and take back, the
projector, Review, Evaluate, the report, and setting up again. It writes this page, and fails when a
control has no way by keys or the focus is lost. A sample runs in `make test`.

*Blocked* is an interval in which the window's loop did not turn. *Wall* is what a person waits;
*own* is what the window's thread computed in it: on a machine that does much else, wall is larger.
"""


def page(play: Play, meter: Meter, *, when: str, machine: str, seconds: float) -> str:
    """The whole page."""
    parts = (
        _INTRO,
        f"Last run {when}, in {seconds / 60:.1f} minutes. The machine: {machine}.\n",
        _played(play),
        _speed(meter),
        _memory(meter),
        _problems(play),
    )
    return "\n".join(parts)


def _played(play: Play) -> str:
    hands = play.hands
    walked = sum(count for key, count in hands.keys.items() if key in WALKING)
    most = ", ".join(f"{key} {count}" for key, count in hands.keys.most_common(14))
    return _table(
        "What was done",
        ("user actions (a key combination, or a text typed)", f"{hands.actions:,}"),
        ("of these, keys that only lead somewhere", f"{walked:,}"),
        ("entries in the log at the end", f"{play.entries:,}"),
        ("the most pressed", most),
    )


def _speed(meter: Meter) -> str:
    wall = [one.wall * 1000 for one in meter.acts]
    own = [one.own * 1000 for one in meter.acts]
    rows = [
        ("from key to all drawn, half of all within", _both(share(wall, 0.5), share(own, 0.5))),
        ("99 of 100 within", _both(share(wall, 0.99), share(own, 0.99))),
        ("longest blocked interval", _longest(meter.gaps)),
    ]
    for level in LEVELS:
        counts = [sum(each >= level for each in ones) for ones in _lists(meter.gaps)]
        words = f"intervals over {level * 1000:.0f} ms"
        rows.append((words, f"{counts[0]} by the wall, {counts[1]} by own work"))
    lines = [
        f"| {gap.wall * 1000:.0f} | {gap.own * 1000:.0f} | {gap.doing} | {_where(gap)} |"
        for gap in sorted(meter.gaps, key=lambda gap: -gap.own)[:LONGEST]
    ]
    heads = "| wall, ms | own, ms | what the person did | where the time went |\n|--:|--:|---|---|"
    return "\n".join([_table("Speed", *rows), heads, *lines, ""])


def _lists(gaps: list[Gap]) -> tuple[list[float], list[float]]:
    return [gap.wall for gap in gaps], [gap.own for gap in gaps]


def _both(wall: float, own: float) -> str:
    return f"{wall:.0f} ms wall, {own:.0f} ms own"


def _longest(gaps: list[Gap]) -> str:
    walls, owns = _lists(gaps)
    return _both(max(walls, default=0) * 1000, max(owns, default=0) * 1000)


def _where(gap: Gap) -> str:
    """The innermost lines of ours that were seen most while it lasted."""
    seen: Counter[str] = Counter()
    for stack in gap.where:
        found = _FRAME.findall(stack)
        if found:
            seen[f"{found[-1][0]}: {found[-1][2]}"] += 1
    return ", ".join(f"`{place}`" for place, _ in seen.most_common(2)) or "too short to look"


def _memory(meter: Meter) -> str:
    samples = meter.samples
    if not samples:
        return ""
    warm = next((one for one in samples if one.actions >= WARM), samples[-1])
    last = samples[-1]
    rows = []
    for words, of, unit in (
        ("memory of the process, MB", "rss", ".1f"),
        ("widgets", "widgets", ".0f"),
        ("Qt objects under windows", "qobjects", ".0f"),
        ("Python objects", "objects", ".0f"),
    ):
        grown = per_hundred(samples, of, WARM)
        first, then, now = (getattr(one, of) for one in (samples[0], warm, last))
        says = (
            f"{first:{unit}} at first, {then:{unit}} after {warm.actions} actions, "
            f"{now:{unit}} after {last.actions}; {grown:+.2f} for 100 actions"
        )
        rows.append((words, says))
    more = (last.kinds - warm.kinds).most_common(10)
    says = ", ".join(f"{kind} {count}" for kind, count in more) or "none"
    rows.append((f"widgets of which there are more than after {warm.actions}", says))
    return _table("Memory", *rows)


def _problems(play: Play) -> str:
    hands = play.hands
    lines = [f"- {what}: {why}" for what, why in play.stuck.items()]
    lines += [f"- the focus was lost: {what} ({count})" for what, count in hands.lost.items()]
    told = "\n".join(lines) or "Every act has a way by keys, and the focus was never lost."
    far = sorted(hands.far.items(), key=lambda pair: -pair[1])[:6]
    ways = "\n".join(f"- {name}: {keys} keys" for name, keys in far) or "None."
    return f"## What found no way\n\n{told}\n\n## The longest ways by Tab and F6\n\n{ways}\n"


def _table(title: str, *rows: tuple[str, str]) -> str:
    lines = "\n".join(f"| {head} | {said} |" for head, said in rows)
    return f"## {title}\n\n| | |\n|---|---|\n{lines}\n"
