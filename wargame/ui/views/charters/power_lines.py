"""Voting power in words and figures: exact fractions, and per cent beside them. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.game.phrasing import listed, sentence
from wargame.ui.views.charters.screen import PowerCard, PowerLine

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from wargame.rules.power import Power
    from wargame.rules.vetoes import Vetoes
    from wargame.ui.views.charters.verdict_lines import Speaker

_GROUPS: Final = 3


def power_card(power: Power, vetoes: Vetoes, speaker: Speaker) -> PowerCard:
    """The power of every member, the strongest first, and what stands out."""
    ordered = sorted(power.banzhaf, key=lambda seat: -power.banzhaf[seat])
    return PowerCard(
        tuple(_says(power, vetoes, speaker)),
        tuple(
            PowerLine(
                seat,
                speaker.seat(seat),
                (per_cent(power.banzhaf[seat]), str(power.banzhaf[seat])),
                (per_cent(power.shapley[seat]), str(power.shapley[seat])),
            )
            for seat in ordered
        ),
    )


def _says(power: Power, vetoes: Vetoes, speaker: Speaker) -> Iterator[str]:
    if power.undefined:
        yield sentence(power.undefined)
    if power.sunk:
        smaller, larger = power.sunk
        yield sentence(
            f"it passes with {speaker.named(smaller)} in favour, "
            f"and fails with {speaker.named(larger)}"
        )
    if power.decisiveness is not None:
        share = per_cent(power.decisiveness)
        yield f"Of all divisions into for and against, {share} adopt it."
    if not vetoes.adopted:
        yield "Not even all in favour adopt it with these roles: name who holds them."
        return
    yield from _vetoes(vetoes, speaker)


def _vetoes(vetoes: Vetoes, speaker: Speaker) -> Iterator[str]:
    named = [row.seat for row in vetoes.rows if row.named]
    if named:
        yield sentence(f"a vote against stops it: {speaker.named(named)}")
    for tag, groups in vetoes.groups:
        shown = "; ".join(listed(map(speaker.seat, group)) for group in groups[:_GROUPS])
        more = f"; and {len(groups) - _GROUPS} more" if len(groups) > _GROUPS else ""
        yield sentence(f"together they can stop it ({tag.replace('-', ' ')}): {shown}{more}")
    if vetoes.dummies:
        yield sentence(f"never matters: {speaker.named(vetoes.dummies)}")


def per_cent(share: Fraction) -> str:
    """A share in per cent, to one decimal, rounded half up: "16.7 %"."""
    tenths = int((share * 2000 + 1) // 2)
    return f"{tenths // 10}.{tenths % 10} %"
