"""A charter in plain sentences: every rule has words, and the words are the rule's own."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import permutations
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given

from tests.rules.casebook import BOOK, LIBRARY, completed, frozen, pages, shipped
from tests.rules.strategies import charters
from wargame.rules.differences import differences
from wargame.rules.plain import Plain, needed_in_short, plain
from wargame.rules.plainwords import number, part
from wargame.rules.reading import read
from wargame.rules.standing import BALLOTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.rules.charter import Charter

SHIPPED = sorted(LIBRARY)
CSTO = [name for name in SHIPPED if name.startswith("csto-")]
BOOKED = {
    page.charter.content_hash: page.charter
    for path in sorted(BOOK.glob("*.toml"))
    for page in pages(path)
}


def sentences(said: Plain) -> Iterator[str]:
    yield from (said.title, *said.votes, *said.before, *said.needed, *said.bound)
    for article in said.articles:
        yield from (article.cite, article.text)


def told(charter: Charter) -> Iterator[str]:
    for kind in charter.decisions:
        yield from sentences(plain(charter, kind))
        yield needed_in_short(charter, kind)


def raw_keys(charter: Charter) -> set[str]:
    """Ids of a charter that are no words of a language: those with a hyphen."""
    ids = {
        *charter.articles, *charter.facts, *charter.roles, *charter.rules, *charter.tags,
        *charter.decisions, *BALLOTS,
        *(stage.id for rule in charter.rules.values() for stage in rule.stages),
    }  # fmt: skip
    return {one for one in ids if "-" in one}


def one(test: dict[str, Any], **stage: Any) -> tuple[str, ...]:
    """Say a rule of one stage with this test."""
    found = read(completed("words", frozen({
        "members": ["ARM", "BLR", "KAZ"],
        "tags": {"permanent": ["ARM", "BLR"]},
        "roles": {"host": {"says": "the host"}, "requester": {"says": "the state that asks"}},
        "facts": {"attack": {"says": "There was an attack"}},
        "rules": {"main": {"stages": [{"id": "only", "test": test, **stage}]}},
        "decisions": {"act": {"title": "Act", "rule": "main"}},
    })))  # fmt: skip
    assert found.charter is not None, found.problems
    return plain(found.charter, "act").needed


@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_charter_is_said_without_a_raw_key(name: str) -> None:
    charter = shipped(name)
    keys = raw_keys(charter)

    for said in told(charter):
        assert not keys & set(re.findall(r"[a-z0-9_-]+", said)), said
        assert "None" not in said
        assert "_" not in said
        assert "Fraction" not in said
        assert "{" not in said


@pytest.mark.parametrize("charter", BOOKED.values(), ids=[c.id for c in BOOKED.values()])
def test_every_charter_of_the_case_book_can_be_said(charter: Charter) -> None:
    for kind in charter.decisions:
        said = plain(charter, kind)
        for line in (*said.votes, *said.before, *said.needed, *said.bound):
            assert re.fullmatch(r"[^a-z{}][^{}]*[.?”]", line), line


@given(charters())
def test_whatever_a_rule_is_made_of_it_has_words(charter: Charter) -> None:
    for line in told(charter):
        assert "None" not in line


@pytest.mark.parametrize(("child", "parent"), list(permutations(CSTO, 2)))
def test_a_rule_that_differs_is_said_differently(child: str, parent: str) -> None:
    ours, theirs = shipped(child), shipped(parent)

    for found in differences(ours, theirs):
        if found.decision and found.change == "changed":
            mine, other = plain(ours, found.decision), plain(theirs, found.decision)
            assert mine != other, found


@pytest.mark.parametrize(
    ("test", "words"),
    [
        ({"none_of": "against"}, "Nobody votes against."),
        ({"none_of": ["against", "abstain"]}, "Nobody votes against or abstains."),
        ({"none_of": "against", "among": {"tag": "permanent"}},
         "No permanent member votes against."),
        ({"none_of": "against", "among": {"role": "host"}},
         "Nobody who is the host votes against."),
        ({"count": "for", "at_least": 1}, "At least one votes for."),
        ({"count": "for", "at_least": 2}, "At least 2 of 3 vote for."),
        ({"count": "against", "at_most": 0}, "Nobody votes against."),
        ({"count": "for", "at_least": 1, "among": {"role": "requester"}},
         "The state that asks votes for."),
        ({"share": "for", "base": "entitled", "at_least": 1}, "Every member votes for."),
        ({"share": "for", "base": "cast", "more_than": "1/2"},
         "More than half of those who vote for or against are in favour."),
        ({"share": "present", "base": "entitled", "at_least": "2/3"},
         "At least two thirds of all members counted are present."),
        ({"margin": "for", "over": "against", "more_than": 0},
         "More vote for than vote against."),
        ({"margin": "for", "over": "against", "more_than": 0, "casting": {"role": "host"}},
         "More vote for than vote against; at a tie it passes if the host votes for."),
        ({"margin": "for", "over": "against", "at_least": 2},
         "Those who vote for are ahead of those who vote against by at least 2."),
        ({"block": ["against", "abstain"], "members_at_least": 2},
         "There is a blocking group of members who vote against or abstain: at least 2 members."),
        ({"not": {"block": ["against"], "share_more_than": "35/100"}},
         ("There is no blocking group of members who vote against: "
         "more than 35 per cent of the members.")),
        ({"fact": "attack"}, "“There was an attack” is found."),
        ({"fact": "attack", "is": False}, "“There was an attack” is found not to be so."),
        ({"role": "host", "filled": True}, "Somebody is named as the host."),
        ({"role": "host", "same_as": "requester"},
         "The host and the state that asks are the same."),
        ({"any": [{"none_of": "against"}, {"count": "for", "at_least": 2}]},
         "Nobody votes against, or at least 2 of 3 vote for."),
        ({"not": {"none_of": "against"}}, "Somebody votes against."),
        ({"not": {"all": [{"none_of": "for"}, {"count": "against", "at_least": 1}]}},
         "It is not so that both nobody votes for and at least one votes against."),
        ({"always": True}, "No vote is needed."),
    ],
)  # fmt: skip
def test_each_test_has_its_sentence(test: dict[str, Any], words: str) -> None:
    assert one(test) == (words,)


def test_a_stage_says_its_periods_its_quorum_and_where_it_leads() -> None:
    assert one(
        {"none_of": "against"},
        opens_after={"days": 10},
        quorum={"share": "present", "base": "entitled", "more_than": "1/2"},
        silence={"hours": 72},
        passed="reject",
        failed="adopt",
    ) == (
        (
            "It opens 10 days after the motion is put. "
            "There is a quorum only if more than half of all members counted are present. "
            "Nobody votes against. "
            "The silence lasts 72 hours; who says nothing consents. "
            "If so, it is rejected. If not, it is adopted."
        ),
    )


def test_a_chain_is_said_in_order() -> None:
    said = plain(shipped("au-psc"), "decide")

    assert [line.partition(":")[0] for line in said.needed] == ["First", "Then"]
    assert said.needed[0].endswith("If not, the next step follows.")
    assert needed_in_short(shipped("au-psc"), "decide") == (
        "Nobody votes against, and at least one votes for; "
        "else at least two thirds of those who vote for or against are in favour."
    )


def test_who_votes_names_the_article_that_takes_the_vote_away() -> None:
    names = {"USA": "the United States"}
    said = plain(shipped("unsc"), "resolution", lambda seat: names.get(seat, seat))

    assert said.votes[0] == "Every member votes, 15 in all."
    assert said.votes[1].startswith("A party to the dispute counts as abstaining")
    assert said.votes[1].endswith("(UN Charter, Art. 27(3)).")
    assert "the United States" in said.votes[2]


def test_an_article_that_is_departed_from_is_marked_once() -> None:
    said = plain(shipped("unsc"), "resolution")

    assert [(one.id, one.departs) for one in said.articles] == [
        ("un-27-3", True),
        ("practice-abstention", False),
    ]


@pytest.mark.parametrize(
    ("value", "words"),
    [("1/2", "half"), ("55/100", "55 per cent"), ("7/11", "7/11"), ("1/8", "12.5 per cent")],
)
def test_shares_are_said_exactly(value: str, words: str) -> None:
    assert part(Fraction(value)) == words


@pytest.mark.parametrize(
    ("value", "words"), [("1", "one"), ("9", "9"), ("15/2", "7.5"), ("1/3", "1/3")]
)
def test_numbers_are_said_exactly(value: str, words: str) -> None:
    assert number(Fraction(value)) == words
