"""Every code of the judge has its words, and a ruling reads as sentences."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

import wargame.rules
from tests.rules.casebook import BOOK, Page, pages, shipped
from wargame.game.decisive import is_blocked
from wargame.game.ids import SeatId
from wargame.game.verdicts import OUTCOMES, Line, Table
from wargame.rules.case import Ballot, Case
from wargame.rules.flips import rule
from wargame.rules.judge import judge
from wargame.rules.words import (
    LINES,
    OUTCOME_WORDS,
    outcome_word,
    says,
    says_change,
    says_notice,
)

PAGES = [page for path in sorted(BOOK.glob("*.toml")) for page in pages(path)]


def test_every_outcome_has_a_word() -> None:
    assert set(OUTCOME_WORDS) == set(OUTCOMES)


def test_every_code_written_in_the_judge_has_words() -> None:
    folder = Path(wargame.rules.__file__).parent
    drawn = {
        code
        for path in folder.rglob("*.py")
        for code in re.findall(r"Drawn\(\s*\"([a-z-]+)\"", path.read_text("utf-8"))
    }

    assert drawn
    assert drawn <= set(LINES)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_line_of_the_case_book_can_be_said(page: Page) -> None:
    verdict = judge(page.charter, page.case)

    for line in verdict.trace:
        assert re.fullmatch(r"[^{}]+\.", says(line)), line
    for notice in verdict.warnings:
        assert "{" not in says_notice(notice)


def test_a_decision_stopped_by_an_objection_is_blocked() -> None:
    unsc = shipped("unsc")
    veto: dict[SeatId, Ballot] = {s: "against" if s == "FRA" else "for" for s in unsc.members}

    blocked = judge(unsc, Case("resolution", {"main": veto}))
    lost = judge(unsc, Case("resolution", {"main": dict.fromkeys(unsc.members, "abstain")}))

    assert (blocked.outcome, outcome_word(blocked)) == ("rejected", "Blocked")
    assert (lost.outcome, outcome_word(lost)) == ("rejected", "Rejected")


def test_interchangeable_seats_are_named_as_any_of_them() -> None:
    unsc = shipped("unsc")
    ballots = dict.fromkeys(unsc.members[:7], "for") | dict.fromkeys(unsc.members[7:], "abstain")

    verdict = rule(unsc, Case("resolution", {"main": ballots}))

    said = [says_change(change) for way in verdict.ways for change in way]
    assert said == ["any 2 of 8 (EST, DEU, IDN, NER, VCT, ZAF, TUN, VNM): Abstain → Yes"]


def test_a_change_is_said_with_its_question_and_its_seat() -> None:
    written = shipped("csto-as-written")
    format_refused: dict[SeatId, Ballot] = {SeatId("KGZ"): "against", SeatId("RUS"): "for"}
    willing: dict[SeatId, Ballot] = {SeatId("RUS"): "for"}
    case = Case(
        "assist-limited",
        {"format": format_refused, "main": willing},
        findings={"external-attack": True},
    )

    verdict = rule(written, case)

    assert [[says_change(c, str.lower) for c in changes] for changes in verdict.flips] == [
        ["kgz (format): No → Abstain"]
    ]
    assert says_change(verdict.ways[0][0]) == "KGZ (format): No → Abstain"


def test_a_finding_is_said_as_what_it_was_and_becomes() -> None:
    case = Case("assist", roles={"requester": (SeatId("ARM"),)}, findings={"lawful-request": True})
    ballots: dict[SeatId, Ballot] = {SeatId("ARM"): "for"}

    verdict = rule(shipped("csto-as-written"), replace(case, ballots={"main": ballots}))

    assert says_change(verdict.flips[0][0]) == "external-attack: contested → true"


def test_a_verdict_that_stopped_short_is_not_blocked() -> None:
    stopped = judge(shipped("csto-silence"), Case("statement", elapsed=1))

    assert outcome_word(stopped) == "Pending"
    assert not is_blocked(replace(stopped, trace=()))


def said(code: str, *, passed: bool | None, **values: str) -> str:
    return says(Line(1, 0, "vote", "art-1", code, passed, "", Table(values)))


def test_a_share_is_counted_as_a_person_counts_it() -> None:
    asked = {"values": "for", "base": "entitled", "share": "0/6", "comparison": "at_least"}

    whole = said("share", passed=False, threshold="1", **asked)
    most = said("share", passed=False, threshold="2/3", **asked)

    assert whole == "Yes: 0 of 6 members entitled. Asked: all. Not met."
    assert most == "Yes: 0 of 6 members entitled. Asked: at least 2/3. Not met."


def test_a_long_period_is_told_in_days_and_a_short_one_in_hours() -> None:
    long = said("not-open-yet", passed=None, elapsed="0", until="4320")
    part = said("silence-running", passed=None, elapsed="49/2", until="72")

    assert long == "0 of 180 days have run: it is not open yet."
    assert part == "49/2 of 72 hours have run: the silence still runs."
