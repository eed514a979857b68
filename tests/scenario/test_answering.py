"""The Karabakh pack answers what the charter asks as its source's rule tests say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.scenario.packcases import KARABAKH, edited
from tests.scenario.worlds import World
from wargame.scenario.answering import answer, answers
from wargame.scenario.reader import pack_files, read_pack

if TYPE_CHECKING:
    from wargame.scenario.pack import Pack

WRITTEN, PRACTISED = "csto-as-written", "csto-as-practised"
TRUE, FALSE, CONTESTED, NA = "true", "false", "contested", "n-a"


@pytest.fixture(scope="module")
def pack() -> Pack:
    return read_pack(pack_files(KARABAKH), KARABAKH.name)


def world(turn: int, **facts: str) -> World:
    known = {
        "kar-f-art4-request": "none",
        "kar-f-armenia-struck": "no",
        "kar-f-csto-consult": "message-only",
        "kar-f-aze-consent": "none",
        "kar-f-un-mandate": "none",
    }
    changed = {f"kar-f-{name.replace('_', '-')}": value for name, value in facts.items()}
    return World(facts=known | changed, turn=turn)


def said(pack: Pack, motion: str, fact: str, situation: World, charter: str = WRITTEN) -> str:
    found = answer(pack, fact, situation, charter=charter, motion=motion)
    if found.not_applicable:
        return NA
    return {True: TRUE, False: FALSE, None: CONTESTED}[found.value]


BEGINNING = [
    ("kar-m-1", "lawful-request", CONTESTED),
    ("kar-m-1", "external-threat", TRUE),
    ("kar-m-1", "right-organ", TRUE),
    ("kar-m-2", "right-organ", TRUE),
    ("kar-m-2", "lawful-request", NA),
    ("kar-m-4", "external-threat", TRUE),
    ("kar-m-4", "host-consents", TRUE),
    ("kar-m-4", "lawful-request", CONTESTED),
    ("kar-m-5", "lawful-request", CONTESTED),
    ("kar-m-5", "external-attack", CONTESTED),
    ("kar-m-6", "lawful-request", CONTESTED),
    ("kar-m-6", "right-organ", TRUE),
    ("kar-m-6", "not-between-members", NA),
    ("kar-m-7", "un-step-done", FALSE),
    ("kar-m-7", "host-consents", CONTESTED),
    ("kar-m-7", "national-approval", CONTESTED),
    ("kar-m-8", "lawful-request", CONTESTED),
    ("kar-m-8", "external-attack", NA),
    ("kar-m-9", "right-organ", TRUE),
]


@pytest.mark.parametrize(("motion", "fact", "expected"), BEGINNING)
def test_the_rule_tests_stand_as_in_the_source(
    pack: Pack, motion: str, fact: str, expected: str
) -> None:
    assert said(pack, motion, fact, world(3)) == expected


CHANGES = [
    ("kar-m-1", "lawful-request", {"csto_consult": "art2-requested"}, TRUE),
    ("kar-m-4", "lawful-request", {"csto_consult": "art2-requested"}, TRUE),
    ("kar-m-4", "lawful-request", {"art4_request": "formal"}, TRUE),
    ("kar-m-5", "lawful-request", {"art4_request": "formal"}, TRUE),
    ("kar-m-5", "external-attack", {"armenia_struck": "confirmed"}, TRUE),
    ("kar-m-6", "lawful-request", {"art4_request": "formal"}, TRUE),
    ("kar-m-6", "external-attack", {"armenia_struck": "no"}, FALSE),
    ("kar-m-6", "external-attack", {"armenia_struck": "contested"}, CONTESTED),
    ("kar-m-6", "external-attack", {"armenia_struck": "confirmed"}, TRUE),
    ("kar-m-7", "un-step-done", {"un_mandate": "given"}, TRUE),
    ("kar-m-7", "host-consents", {"aze_consent": "given-to-csto"}, TRUE),
    ("kar-m-7", "host-consents", {"aze_consent": "refused"}, FALSE),
    ("kar-m-8", "lawful-request", {"art4_request": "formal"}, TRUE),
]


@pytest.mark.parametrize(("motion", "fact", "facts", "expected"), CHANGES)
def test_the_rule_tests_change_as_in_the_source(
    pack: Pack, motion: str, fact: str, facts: dict[str, str], expected: str
) -> None:
    assert said(pack, motion, fact, world(5, **facts)) == expected


def test_article_4_brought_in_turn_1_is_contested_and_not_closed(pack: Pack) -> None:
    assert said(pack, "kar-m-6", "external-attack", world(1)) == CONTESTED
    assert said(pack, "kar-m-6", "external-attack", world(2)) == CONTESTED
    assert said(pack, "kar-m-6", "external-attack", world(3)) == FALSE


def test_members_as_practised_read_the_territory_as_closed(pack: Pack) -> None:
    for struck, expected in (("no", FALSE), ("contested", FALSE), ("confirmed", TRUE)):
        situation = world(3, armenia_struck=struck)

        assert said(pack, "kar-m-6", "external-attack", situation, PRACTISED) == expected


@pytest.mark.parametrize("motion", [f"kar-m-{number}" for number in range(1, 10)])
def test_only_two_motions_were_ever_agreed_for_the_agenda(pack: Pack, motion: str) -> None:
    expected = TRUE if motion in {"kar-m-3", "kar-m-9"} else FALSE

    assert said(pack, motion, "on-agenda", world(3), PRACTISED) == expected


def test_a_request_once_made_stays_one_when_the_meeting_follows(pack: Pack) -> None:
    situation = world(2, csto_consult="pc-meeting")
    situation.actions.add(("kar-a-arm-art2", "ARM"))

    assert said(pack, "kar-m-1", "lawful-request", situation) == TRUE


def test_a_motion_of_a_player_takes_the_answers_of_the_pack(pack: Pack) -> None:
    found = answers(
        pack,
        ["external-attack", "lawful-request", "right-organ", "unheard-of"],
        world(3, armenia_struck="confirmed"),
        charter=WRITTEN,
        motion=None,
    )

    assert [(one.fact, one.value, one.not_applicable) for one in found] == [
        ("external-attack", True, False),
        ("lawful-request", None, False),
        ("right-organ", True, True),
        ("unheard-of", None, False),
    ]


def test_an_answer_says_why_and_by_which_entry(pack: Pack) -> None:
    situation = world(3, armenia_struck="confirmed")
    situation.causes["fact", "kar-f-armenia-struck"] = 104

    found = answer(pack, "external-attack", situation, charter=WRITTEN, motion=None)

    assert [part.entries for part in found.because] == [(104,)]
    assert found.because[0].words == f"{pack.name('kar-f-armenia-struck')} is confirmed"
    assert found.why.startswith("Karabakh is not a member")


def test_what_a_motion_leaves_open_is_not_filled_from_the_pack() -> None:
    own = "\n[motions.answers]\nlawful-request = { false_when = { turn_at_least = 2 } }\n"
    files = edited("motions.toml", "likely = {", f'likely_words = "x"{own}[motions.likely]\n# {{')
    pack = read_pack(files, "plain")
    situation = World(actions={("a-talk", "BBB")}, turn=1)

    with_motion = answer(pack, "lawful-request", situation, charter="pact-as-written", motion="m-1")
    without = answer(pack, "lawful-request", situation, charter="pact-as-written")

    assert with_motion.value is None
    assert without.value is True
