"""The calculator's ballots, facts, roles and time in words. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from wargame.game.ids import monogram_of
from wargame.game.phrasing import capital
from wargame.rules.plainwords import spaced
from wargame.rules.words import BALLOT_WORDS
from wargame.ui.views.charters.calculator import ABSENT, OUTSIDER, Calculator
from wargame.ui.views.charters.screen import BallotLine, CaseCard, Choice, FactLine, RoleLine

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wargame.game.ids import SeatId
    from wargame.ui.views.charters.verdict_lines import Speaker

_LOOKS: Final[Mapping[str, tuple[str, Literal["ok", "bad", "mute"]]]] = {
    "for": ("passed", "ok"),
    "against": ("failed", "bad"),
}
_OTHER: Final[tuple[str, Literal["ok", "bad", "mute"]]] = ("abstain", "mute")
_QUESTIONS: Final = {"main": "the motion"}
_FOUND: Final = {True: "yes", False: "no", None: "contested"}


def case_card(calculator: Calculator, speaker: Speaker, by: str) -> CaseCard:
    """Everything that may be clicked.

    Args:
        calculator: The case.
        speaker: Says who is who.
        by: The charter by which it is tried, where that is not the one read.
    """
    charter, kind = calculator.charter, calculator.kind
    questions = charter.questions(kind)
    heads = tuple(
        (question, f"{at} of {len(questions)}: {_QUESTIONS.get(question) or spaced(question)}")
        for at, question in enumerate(questions, start=1)
    )
    facts = tuple(
        FactLine(fact, speaker.fact(fact), _FOUND[calculator.findings.get(fact)])
        for fact in calculator.facts()
    )
    roles = tuple(_role(calculator, role, speaker) for role in calculator.asked_roles())
    title = charter.decisions[kind].title or spaced(kind)
    return CaseCard(
        title=f"{title}, by {by}" if by else title,
        questions=heads if len(questions) > 1 else (),
        question=calculator.question,
        ballots=tuple(_ballot(calculator, seat, speaker) for seat in charter.members),
        current=calculator.seat or "",
        facts=facts,
        roles=roles,
        waits=tuple((key, capital(word)) for key, word in calculator.waits()),
        wait=calculator.wait,
        facts_tab=_tab(facts, roles),
    )


def _tab(facts: tuple[FactLine, ...], roles: tuple[RoleLine, ...]) -> str:
    """What the second tab holds: "Facts, 3 open"."""
    contested = sum(1 for fact in facts if fact.found == "contested")
    if facts:
        return f"Facts, {contested} open" if contested else "Facts"
    return "Roles" if roles else "Facts and roles"


def _ballot(calculator: Calculator, seat: SeatId, speaker: Speaker) -> BallotLine:
    given = calculator.ballots[calculator.question].get(seat, ABSENT)
    offered = calculator.charter.offered(calculator.kind)
    name = speaker.seat(seat)
    return BallotLine(
        seat=seat,
        code=monogram_of(seat),
        name=name,
        note="" if given != ABSENT else "no ballot",
        choices=tuple(_choice(value, given) for value in offered if value != ABSENT),
    )


def _choice(value: str, given: str) -> Choice:
    glyph, tone = _LOOKS.get(value, _OTHER)
    return Choice(value, BALLOT_WORDS[value], glyph, tone, chosen=value == given)


def _role(calculator: Calculator, role: str, speaker: Speaker) -> RoleLine:
    held = calculator.roles.get(role, ())
    laid = calculator.charter.roles.get(role)
    return RoleLine(
        role=role,
        says=capital(laid.says if laid is not None and laid.says else spaced(role)),
        holders=speaker.named(held) if held else "Nobody",
        options=tuple(
            (seat, capital(speaker.seat(seat)), seat in held)
            for seat in (*calculator.charter.members, OUTSIDER)
        ),
    )
