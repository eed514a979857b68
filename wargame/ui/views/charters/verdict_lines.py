"""A verdict in words: how it stands, article by article, and what would turn it. No Qt here."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from wargame.game.decisive import blocks, is_blocked
from wargame.game.phrasing import counted, listed, sentence
from wargame.rules.plain import question_words
from wargame.rules.words import (
    BALLOT_WORDS,
    BLOCKED,
    OUTCOME_WORDS,
    outcome_word,
    says,
    says_notice,
    turned,
)
from wargame.ui.running.ruling_words import besides
from wargame.ui.running.words import cut
from wargame.ui.views.charters.calculator import ABSENT, OUTSIDER
from wargame.ui.views.charters.screen import RulingLine, VerdictCard, WayLine

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from wargame.game.decisive import Block, Reason
    from wargame.game.ids import SeatId
    from wargame.game.verdicts import GroupChange, Line, Verdict
    from wargame.rules.charter import Charter
    from wargame.rules.vetoes import Vetoes, VetoRow
    from wargame.ui.tones import Tone
    from wargame.ui.views.charters.calculator import Calculator

WAYS: Final = 6
_TRIED: Final = 3
"""Changes up to which every set is tried."""

_NAMED: Final = 8
"""Members that are named in a sentence; of more, only the number is said."""

_LOOKS: Final[Mapping[str, tuple[str, Tone]]] = {
    "adopted": ("passed", "ok"),
    "rejected": ("failed", "bad"),
    "inadmissible": ("failed", "bad"),
    "contested": ("contested", "warn"),
    "inquorate": ("failed", "bad"),
    "pending": ("planned", "text2"),
}
_STATES: Final[Mapping[bool | None, tuple[str, str, Tone]]] = {
    True: ("passed", "passed", "ok"),
    False: ("failed", "failed", "bad"),
    None: ("contested", "contested", "warn"),
}
_WAITS: Final = {"not-open-yet", "silence-running"}
_FOUND: Final = {"true": "Found so", "false": "Found not so", "contested": "Open"}
_REFUSALS: Final = (
    ("against", "voting against"),
    ("abstain", "abstaining"),
    ("absent", "staying away"),
)


class Speaker(NamedTuple):
    """What words are made from: the charter and the names of its members."""

    charter: Charter
    name: Callable[[SeatId], str]

    def named(self, seats: Iterable[SeatId]) -> str:
        """Name seats, or say how many there are."""
        known = tuple(seats)
        if len(known) == len(self.charter.members) > 2:
            return f"all {len(known)} members"
        if len(known) > _NAMED:
            return f"{len(known)} members"
        return listed(self.seat(seat) for seat in known)

    def seat(self, seat: SeatId) -> str:
        """Name one seat."""
        return "an outsider" if seat == OUTSIDER else self.name(seat)

    def fact(self, fact: str) -> str:
        """Say a fact in the charter's words."""
        laid = self.charter.facts.get(fact)
        return laid.says if laid is not None and laid.says else fact.replace("-", " ")


# The verdict


def verdict_card(
    verdict: Verdict, calculator: Calculator, speaker: Speaker, beside: str
) -> VerdictCard:
    """How the ballots come out, and by the charter beside it in a sentence."""
    glyph, tone = _LOOKS[verdict.outcome]
    return VerdictCard(
        head=outcome_word(verdict),
        glyph=glyph,
        tone=tone,
        tally=tally(calculator),
        says=" ".join(_standing(verdict, speaker)),
        beside=beside,
    )


def tally(calculator: Calculator) -> str:
    """The count on the question shown: "9 yes · 1 no · 5 absent"."""
    given = calculator.ballots[calculator.question]
    counts = Counter(given.get(seat, ABSENT) for seat in calculator.charter.members)
    return " · ".join(f"{counts[v]} {BALLOT_WORDS[v].lower()}" for v in BALLOT_WORDS if counts[v])


def _standing(verdict: Verdict, speaker: Speaker) -> Iterator[str]:
    if verdict.outcome == "contested":
        yield f"{counted(len(verdict.needs), 'fact')} must be settled first."
    if verdict.outcome == "inadmissible":
        yield "A precondition is not met: the matter is not open."
    if verdict.outcome in {"contested", "inadmissible"}:
        yield f"Were it open: {_would_be(verdict)}."
    if verdict.outcome == "pending":
        yield "The time has not run out."
    if verdict.blockers:
        stand = "stands" if len(verdict.blockers) == 1 else "stand"
        yield sentence(f"{_those(verdict.blockers, verdict, speaker)} {stand} in the way")
    if verdict.pivots:
        yield sentence(f"it hangs on {_those(verdict.pivots, verdict, speaker)}")
    if verdict.outcome == "adopted":
        yield (
            sentence(f"bound: {speaker.named(verdict.bound)}")
            if verdict.bound
            else ("Nobody is bound.")
        )


def _those(seats: tuple[SeatId, ...], verdict: Verdict, speaker: Speaker) -> str:
    """Name the seats of the smallest sets; as an example where those sets are large.

    A set of more than three is not always searched for to the end: then one is found, and there
    may be others as small.
    """
    named = speaker.named(seats)
    known = any(all(one.kind == "ballot" for one in way) for way in verdict.ways)
    if known or len(seats) <= _TRIED or len(seats) == len(speaker.charter.members):
        return named
    return f"several together, such as {named}"


def _would_be(verdict: Verdict) -> str:
    blocked = verdict.would_be == "rejected" and is_blocked(verdict)
    return (BLOCKED if blocked else OUTCOME_WORDS[verdict.would_be]).lower()


# Article by article


def ruling_lines(verdict: Verdict, speaker: Speaker) -> tuple[RulingLine, ...]:
    """The trace, one line for each precondition and each stage."""
    return tuple(
        _line(f"line-{at}", block, speaker) for at, block in enumerate(blocks(verdict.trace))
    )


def _line(key: str, block: Block, speaker: Speaker) -> RulingLine:
    state, glyph, tone = _STATES[block.passed]
    if block.last.code in _WAITS:
        state, glyph, tone = "pending", "planned", "text2"
    presumed = "presumed" in block.head.values

    def words(one: Reason) -> str:
        return turned(one, _said(one.line, speaker, presumed=presumed))

    said = [words(one) for one in block.reasons]
    said += [_said(line, speaker) for line in block.told]
    article = speaker.charter.articles.get(block.head.article)
    if article is not None and article.text:
        said.append(article.text)
    said += [besides(one, words(one)) for one in block.others]
    return RulingLine(
        key=key,
        article=article.cite if article is not None else "Charter",
        what=cut(said[0], 400),
        state=state,
        glyph=glyph,
        tone=tone,
        details=tuple(cut(one, 600) for one in said[1:]),
        opened=block.passed is not True and len(said) > 2,
    )


def _said(line: Line, speaker: Speaker, *, presumed: bool = False) -> str:
    if line.code == "fact":
        words = speaker.fact(line.values["fact"])
        found = line.values.get("finding", "contested")
        if presumed and found == "contested":
            return f"Presumed: {words}."
        return f"{_FOUND[found]}: {words}."
    if line.code == "role":
        role = speaker.charter.roles.get(line.values["role"])
        words = role.says if role is not None and role.says else line.values["role"]
        holders = speaker.named(line.seats["holders"]) or "nobody"
        return sentence(f"{words}: {holders}")
    if line.code == "none-of" and line.passed is False:
        objecting = line.seats["objecting"]
        verb = "objects" if len(objecting) == 1 else "object"
        if "against" in line.values["values"]:
            return sentence(f"{speaker.named(objecting)} {verb}")
    return sentence(says(line, speaker.seat))


# What would turn it


def way_lines(verdict: Verdict, speaker: Speaker) -> tuple[WayLine, ...]:
    """The smallest sets of changes, the cheapest first."""
    return tuple(
        WayLine(f"way-{at}", _capital("; ".join(_change(c, speaker) for c in way)), _cost(way))
        for at, way in enumerate(verdict.ways[:WAYS])
    )


def _capital(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"


def _cost(way: tuple[GroupChange, ...]) -> str:
    ballots = sum(one.number for one in way if one.kind == "ballot")
    found = sum(1 for one in way if one.kind == "finding")
    costs = [counted(found, "finding")] if found else []
    return listed([*costs, *([counted(ballots, "ballot")] if ballots else [])])


def _change(change: GroupChange, speaker: Speaker) -> str:
    if change.kind == "finding" and change.fact:
        found = "found so" if change.becomes == "true" else "found not so"
        return f"{found}: {speaker.fact(change.fact)}"
    many, named = len(change.seats), speaker.named(change.seats)
    if change.number == many:
        who = named
    elif many > _NAMED:
        who = f"any {change.number} of {named.removeprefix('all ')}"
    else:
        who = f"any {change.number} of {many} ({named})"
    asked = (
        "" if change.question in {None, "main"} else f" ({question_words(change.question or '')})"
    )
    was, becomes = BALLOT_WORDS[change.was], BALLOT_WORDS[change.becomes]
    return f"{who}{asked}: {was} → {becomes}"


# What the room should know


def warnings(verdict: Verdict, vetoes: Vetoes | None, speaker: Speaker) -> tuple[str, ...]:
    """Warnings of the verdict, and vetoes that no article names."""
    notices = [sentence(says_notice(one)) for one in verdict.warnings]
    rows = vetoes.rows if vetoes is not None and vetoes.adopted else ()
    alike: dict[tuple[str, str], list[SeatId]] = {}
    for row in rows:
        if row.disguised:
            alike.setdefault((_ways(row), _hidden(row, speaker)), []).append(row.seat)
    return (*notices, *(_veto(seats, *how, speaker) for how, seats in alike.items()))


def _ways(row: VetoRow) -> str:
    able = {"against": row.against, "abstain": row.abstain, "absent": row.absent}
    return listed([words for way, words in _REFUSALS if able[way]], "or")


def _hidden(row: VetoRow, speaker: Speaker) -> str:
    """The threshold that hides it."""
    return says(row.hidden_by[0], speaker.seat) if row.hidden_by else ""


def _veto(seats: list[SeatId], ways: str, hidden: str, speaker: Speaker) -> str:
    each = "" if len(seats) == 1 else "each "
    shown = f" {sentence(hidden)}" if hidden else ""
    return sentence(
        f"disguised veto: {speaker.named(seats)} can {each}stop it alone by {ways}, "
        f"though no article names a veto.{shown}".removesuffix(".")
    )
