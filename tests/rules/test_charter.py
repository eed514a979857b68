"""What a charter tells its callers: questions, ballots offered, members, and its hash."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.rules.casebook import completed, frozen, shipped
from wargame.rules.differences import differences
from wargame.rules.reading import read

if TYPE_CHECKING:
    from wargame.rules.charter import Charter


def charter(stage: dict[str, Any] | None = None, **more: Any) -> Charter:
    first = {"id": "vote", "article": "a", "test": {"count": "for", "at_least": 1}, **(stage or {})}
    data = {"members": ["ARM", "BLR", "RUS"], "rules": {"r": {"stages": [first]}}, **more}
    found = read(completed("small", frozen(data)))
    assert found.charter is not None, found.problems
    return found.charter


def test_questions_come_in_the_order_asked() -> None:
    assert shipped("csto-as-written").questions("assist-limited") == ("format", "main")
    assert shipped("csto-as-written").questions("assist") == ("main",)


PLAIN = ("for", "against", "abstain")
OUT = (*PLAIN, "not-participating")


@pytest.mark.parametrize(
    ("stage", "offered"),
    [
        ({}, PLAIN),
        ({"test": {"share": "for", "base": "entitled", "at_least": 1}}, PLAIN),
        ({"test": {"none_of": "not-participating"}}, OUT),
        ({"test": {"none_of": "absent"}}, PLAIN),
        (
            {"test": {"not": {"count": "present-not-voting", "at_least": 1}}},
            (*PLAIN, "present-not-voting"),
        ),
        ({"binds": "participants"}, OUT),
        ({"binds": {"all_but": ["not-participating"]}}, OUT),
        ({"quorum": {"count": ["for", "not-participating"], "at_least": 1}}, OUT),
        ({"electorate": {"of": {"not": {"ballot": "not-participating"}}}}, OUT),
        (
            {
                "electorate": {
                    "without": [
                        {
                            "who": {"ballot": "not-participating"},
                            "effect": "leaves",
                            "article": "a",
                        }
                    ]
                }
            },
            OUT,
        ),
        (
            {
                "test": {
                    "count": "for",
                    "at_least": 1,
                    "among": {"not": {"ballot": "not-participating"}},
                }
            },
            OUT,
        ),
    ],
)
def test_ballots_that_a_rule_reads_are_offered(
    stage: dict[str, Any], offered: tuple[str, ...]
) -> None:
    assert charter(stage).offered("act") == offered


def test_the_charter_may_offer_others_in_one_order() -> None:
    offering = charter(ballots={"offered": ["conditional", "absent", "for"]})

    assert offering.offered("act") == ("for", "absent", "conditional")


def test_members_may_be_a_table_with_names_tags_and_weights() -> None:
    found = charter(
        members={
            "arm": {"name": "Armenia", "tags": ["small"], "weights": {"votes": "1/2"}},
            "RUS": {"tags": ["large"], "weights": {"votes": 2}},
        },
        weights={"votes": {"says": "votes"}},
        tags={"large": ["RUS"], "none": []},
    )

    assert found.members == ("ARM", "RUS")
    assert dict(found.names) == {"ARM": "Armenia"}
    assert dict(found.tags) == {"large": ("RUS",), "none": (), "small": ("ARM",)}
    assert str(found.weights["votes"][found.members[0]]) == "1/2"


def test_articles_and_preconditions_are_there_for_callers() -> None:
    written = shipped("csto-as-written")

    assist = written.decisions["assist"]
    assert assist.title == "Military assistance to a member"
    assert assist.articles == ("treaty-4", "charter-12")
    assert [r.article for r in assist.requires] == ["treaty-4", "treaty-4", "treaty-4", "treaty-6"]
    assert written.articles["treaty-4"].certainty == "high"
    assert written.facts["external-attack"].found_by == ("determine",)
    assert written.roles["requester"].says == "the state that asks"


def test_the_hash_is_of_what_the_charter_says() -> None:
    assert charter().content_hash == charter().content_hash
    assert charter().content_hash != charter(title="Other").content_hash
    assert repr(charter()).startswith("Charter('small', ")


def test_nothing_of_a_charter_can_be_changed() -> None:
    written = shipped("csto-as-written")

    with pytest.raises(TypeError):
        written.decisions["assist"] = written.decisions["suspend"]  # type: ignore[index]
    with pytest.raises(ValueError, match="frozen"):
        written.decisions["assist"].title = "Other"  # type: ignore[misc]


def test_differences_are_told_decision_by_decision() -> None:
    one = charter()
    other = charter(
        {"binds": "none"},
        members=["ARM", "BLR"],
        conduct={"x": {"action": "base", "judged": "breach"}},
        decisions={
            "act": {"title": "Act", "articles": ["a"], "rule": "r"},
            "more": {"title": "More", "articles": ["a"], "rule": "r"},
        },
    )

    assert [d.says() for d in differences(other, one)] == [
        "act: rule changed",
        "more: added",
        "the charter: members, conduct changed",
    ]
    assert [d.says() for d in differences(one, other)][1] == "more: removed"
