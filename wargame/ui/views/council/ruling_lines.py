"""A ruling in words, article by article, and what it would take to turn it. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.decisive import blocks
from wargame.game.phrasing import capital, counted, inside, listed
from wargame.rules.plain import needed_in_short
from wargame.rules.words import says, says_change, says_notice, turned
from wargame.ui.running.ruling_words import besides, ruling_sentence
from wargame.ui.running.words import cut
from wargame.ui.views.council.ballot_lines import hides, nobody_voted
from wargame.ui.views.council.screen import RulingCard, RulingLine, Way

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wargame.game.decisive import Block, Reason
    from wargame.game.records import Motion
    from wargame.game.verdicts import GroupChange, Line, Verdict
    from wargame.play.session import Session
    from wargame.rules.charter import Charter
    from wargame.ui.tones import Tone

WAYS = 3
_STATES: dict[bool | None, tuple[str, str, Tone]] = {
    True: ("passed", "passed", "ok"),
    False: ("failed", "failed", "bad"),
    None: ("contested", "contested", "warn"),
}
_SOURCES = {
    "pack": "as things stand",
    "control": "ruled by you",
    "motion": "found by a motion",
    "agenda": "by the agenda",
    "nobody": "nobody has found it",
}
_FOUND = {True: "Found so", False: "Found not so", None: "Open"}


def ruling_card(  # noqa: PLR0913 - what a ruling is said from
    session: Session,
    motion: Motion,
    verdict: Verdict,
    charter: Charter,
    sources: Mapping[str, str],
    *,
    what_if: str,
    tried: int = -1,
    searching: bool = False,
) -> RulingCard:
    """The ruling, with what would turn it, or that this is still being worked out."""
    found = blocks(verdict.trace)
    hidden = hides(motion)
    uncalled = motion.state in {"tabled", "put-off"} and not motion.ballots
    waits = hidden or ((uncalled or nobody_voted(motion)) and not what_if)
    lines = tuple(
        _not_asked(session, motion, charter, place, block)
        if block.head.stage and waits
        else _block(session, verdict, charter, sources, place, block)
        for place, block in enumerate(found)
    )
    adopted = verdict.outcome == "adopted"
    ways = tuple(
        _way(session, motion, charter, way, tried=place == tried)
        for place, way in enumerate(() if waits else verdict.ways[:WAYS])
    )
    return RulingCard(
        note="article by article",
        sentence="" if waits else _sentence(session, motion, verdict, charter),
        what_if=what_if,
        lines=lines,
        ways_title="What would turn it?" if adopted else "What would it take?",
        ways=ways,
        ways_note=_ways_note(found=bool(ways), searching=searching and not waits),
        warnings=() if waits else tuple(capital(says_notice(one)) for one in verdict.warnings),
    )


def _ways_note(*, found: bool, searching: bool) -> str:
    if searching:
        return "being worked out"
    return "smallest changes first" if found else ""


def _block(  # noqa: PLR0913, PLR0917
    session: Session,
    verdict: Verdict,
    charter: Charter,
    sources: Mapping[str, str],
    place: int,
    block: Block,
) -> RulingLine:
    head, passed = block.head, block.passed
    state, glyph, tone = _STATES[passed]
    article = charter.articles.get(head.article)
    presumed = "presumed" in head.values

    def words(one: Reason) -> str:
        return turned(one, _said(session, charter, sources, one.line, presumed=presumed))

    # Why it came out so, then what else there is to know, then what was met all the same.
    said = [words(one) for one in block.reasons]
    said += [_said(session, charter, sources, line) for line in block.told]
    asked = _facts(block) if passed is None else ()
    settles = {need.fact: need.by for need in verdict.needs}
    kinds = dict.fromkeys(kind for fact in asked for kind in settles.get(fact, ()))
    return RulingLine(
        key=f"line-{place}",
        article=article.cite if article else (head.article or "Charter"),
        what=cut(said[0], 400),
        state=state,
        glyph=glyph,
        tone=tone,
        details=tuple(cut(one, 600) for one in said[1:]),
        cite=article.text if article else "",
        besides=tuple(cut(besides(one, words(one)), 600) for one in block.others),
        opened=passed is not True,
        facts=tuple((fact, _fact_words(charter, fact)) for fact in asked),
        settled_by=tuple(
            (kind, charter.decisions[kind].title or kind)
            for kind in kinds
            if kind in charter.decisions
        ),
    )


def _not_asked(
    session: Session, motion: Motion, charter: Charter, place: int, block: Block
) -> RulingLine:
    """A stage before anybody has voted: what it will ask for."""
    article = charter.articles.get(block.head.article)
    return RulingLine(
        key=f"line-{place}",
        article=article.cite if article else (block.head.article or "Charter"),
        what=capital(needed_in_short(charter, motion.kind, session.name)),
        state="to vote",
        glyph="waiting",
        tone="text2",
        details=(),
        cite=article.text if article else "",
        besides=(),
        opened=False,
        facts=(),
        settled_by=(),
    )


def _facts(block: Block) -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(
            line.values["fact"]
            for line in block.lines
            if line.code == "fact" and line.passed is None
        )
    )


def _fact_words(charter: Charter, fact: str) -> str:
    laid = charter.facts.get(fact)
    return laid.says if laid is not None and laid.says else fact


def _said(
    session: Session,
    charter: Charter,
    sources: Mapping[str, str],
    line: Line,
    *,
    presumed: bool = False,
) -> str:
    """One line as a sentence; facts are said in the charter's own words."""
    if line.code == "none-of" and line.passed is False:
        objecting = line.seats["objecting"]
        verb = "objects" if len(objecting) == 1 else "object"
        return f"{listed(session.name(seat) for seat in objecting)} {verb}."
    if line.code != "fact":
        return capital(says(line, session.name))
    fact = line.values["fact"]
    found = {"true": True, "false": False}.get(line.values.get("finding", ""))
    source = sources.get(fact, "")
    if source == "n-a":
        return f"Does not arise: {_fact_words(charter, fact)}."
    if presumed and found is None:
        return f"Presumed, as nobody has found otherwise: {_fact_words(charter, fact)}."
    how = _SOURCES.get(source, "")
    words = f"{_FOUND[found]}: {_fact_words(charter, fact)}"
    return f"{words} ({how})." if how else f"{words}."


def _sentence(session: Session, motion: Motion, verdict: Verdict, charter: Charter) -> str:
    """The ruling in one sentence, once there is something to rule on."""
    said = ruling_sentence(verdict, charter, session.name)
    if motion.state == "ruled":
        return said
    return f"As it stands: {said[:1].lower()}{said[1:]}" if motion.ballots else ""


def _way(
    session: Session,
    motion: Motion,
    charter: Charter,
    way: tuple[GroupChange, ...],
    *,
    tried: bool,
) -> Way:
    ballots = sum(one.number for one in way if one.kind == "ballot")
    found = sum(1 for one in way if one.kind == "finding")
    costs = [counted(found, "finding")] if found else []
    costs += [counted(ballots, "ballot")] if ballots else []
    said = ". ".join(_change(session, motion, charter, one) for one in way)
    return Way(capital(said), listed(costs), tried)


def _change(session: Session, motion: Motion, charter: Charter, change: GroupChange) -> str:
    if change.kind == "finding" and change.fact:
        asked = _fact_words(charter, change.fact)
        how = "It is found that" if change.becomes == "true" else "It is found not so that"
        return f"{how} {inside(asked)}"
    said = says_change(change, session.name)
    asked_of = change.question or "main"
    waits = any((asked_of, seat) not in motion.ballots for seat in change.seats)
    if waits and motion.state == "open" and change.was == "absent":
        return said.replace(": Absent → ", ": to vote → ")
    return said
