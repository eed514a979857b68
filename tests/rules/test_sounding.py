"""Every sounding of the case book comes out as it says, and soundings keep their promises."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.rules.soundings import data_of, entries, seats, shipped
from wargame.game.ids import SeatId
from wargame.rules.case import CaseError
from wargame.rules.sounding import reading_of, rung_of, sound
from wargame.rules.soundingcase import (
    MatterCase,
    Request,
    Stance,
    TextCase,
    read_sounding,
)
from wargame.rules.soundingtexts import sound_matter, sound_text
from wargame.rules.soundingwords import says
from wargame.support.plain import as_data

if TYPE_CHECKING:
    from wargame.rules.sounding import Lever

LADDER = shipped()
TOP = LADDER.top
SIX = tuple(map(SeatId, ("ARM", "BLR", "KAZ", "KGZ", "RUS", "TJK")))
VECTORS = [
    pytest.param(entry, variant, id=f"{entry['id']} {variant}")
    for entry in entries("vectors.toml")
    for variant in entry["expect"]
]
TEXTS = [
    pytest.param(entry, variant, id=f"{entry['id']} {variant}")
    for entry in entries("texts.toml")
    for variant in entry["expect"]
]
MATTERS = [
    pytest.param(entry, variant, id=f"{entry['id']} {variant}")
    for entry in entries("matters.toml")
    for variant in entry["expect"]
]

stances = st.tuples(st.integers(0, TOP), st.integers(0, TOP)).map(
    lambda pair: Stance(min(pair), max(pair))
)
requests = st.builds(
    Request,
    asked=st.integers(0, TOP),
    facts=st.fixed_dictionaries(
        {name: st.sampled_from(fact.values) for name, fact in LADDER.facts.items()}
    ),
    stances=st.fixed_dictionaries(dict.fromkeys(SIX, stances)),
)
variants = st.sampled_from(list(LADDER.variants))


def request_of(entry: dict[str, Any]) -> Request:
    case = read_sounding(data_of(entry), LADDER)
    assert isinstance(case, Request)
    return case


def rung(variant: str, case: Request) -> int:
    return rung_of(LADDER, reading_of(LADDER, variant), case)


@pytest.mark.parametrize(("entry", "variant"), VECTORS)
def test_request_comes_as_far_as_the_book_says(entry: dict[str, Any], variant: str) -> None:
    found = sound(LADDER, variant, request_of(entry))

    assert found.rung == entry["expect"][variant], found


def test_the_book_holds_all_numbers_of_the_table() -> None:
    assert len(entries("vectors.toml")) == 20
    assert len(VECTORS) == 160


@pytest.mark.parametrize(("entry", "variant"), TEXTS)
def test_text_is_as_strong_as_the_book_says(entry: dict[str, Any], variant: str) -> None:
    case = read_sounding(data_of(entry), LADDER)
    assert isinstance(case, TextCase)

    found = sound_text(LADDER, variant, case)

    assert found.level == entry["expect"][variant], found
    if variant in entry.get("left_out", {}):
        assert found.left_out == seats(entry["left_out"][variant])
    if variant in entry.get("held_by", {}):
        held = {seat for one in found.holders for seat in one.seats}
        assert held >= set(seats(entry["held_by"][variant])), found


@pytest.mark.parametrize(("entry", "variant"), MATTERS)
def test_matter_is_settled_as_the_book_says(entry: dict[str, Any], variant: str) -> None:
    case = read_sounding(data_of(entry), LADDER)
    assert isinstance(case, MatterCase)

    found = sound_matter(LADDER, variant, case)

    assert found.outcome == entry["expect"][variant], found
    if variant in entry.get("held_by", {}):
        assert found.stopped_by == seats(entry["held_by"][variant])
    if variant in entry.get("awaited", {}):
        assert found.awaited == seats(entry["awaited"][variant])


@given(case=requests, variant=variants, seat=st.sampled_from(SIX), more=st.integers(0, TOP))
def test_more_support_never_lowers_the_rung(
    case: Request, variant: str, seat: SeatId, more: int
) -> None:
    was = case.stances[seat]
    signs = Stance(max(was.sign, more), max(was.obj, more))
    allows = Stance(was.sign, max(was.obj, more))

    for stance in (signs, allows):
        after = replace(case, stances={**case.stances, seat: stance})
        assert rung(variant, after) >= rung(variant, case)


@given(case=requests, variant=variants)
def test_asking_for_more_never_brings_less(case: Request, variant: str) -> None:
    rungs = [rung(variant, replace(case, asked=asked)) for asked in range(TOP + 1)]

    assert rungs == sorted(rungs)


@given(case=requests, variant=variants)
def test_no_more_than_asked_but_for_a_floor(case: Request, variant: str) -> None:
    found = sound(LADDER, variant, case)

    assert found.rung <= found.ceiling or found.floor
    assert found.ceiling <= case.asked
    assert bool(found.routes) or bool(found.floor) or found.rung == 0


def pulled(case: Request, lever: Lever, becomes: str) -> Request:
    if lever.kind == "asked":
        return replace(case, asked=int(becomes))
    if lever.kind == "fact":
        return replace(case, facts={**case.facts, lever.what: becomes})
    seat = SeatId(lever.what)
    was = case.stances[seat]
    level = int(becomes)
    sign = level if lever.kind == "sign" else was.sign
    stance = Stance(sign, max(was.obj, level))
    return replace(case, stances={**case.stances, seat: stance})


@given(case=requests, variant=variants)
def test_each_lever_lifts_as_far_as_it_says_and_no_smaller_one_does(
    case: Request, variant: str
) -> None:
    found = sound(LADDER, variant, case)

    for lever in found.levers:
        assert lever.rung > found.rung
        assert rung(variant, pulled(case, lever, lever.becomes)) == lever.rung
        if lever.kind != "fact" and int(lever.becomes) - 1 > int(lever.was):
            less = str(int(lever.becomes) - 1)
            assert rung(variant, pulled(case, lever, less)) < lever.rung


@settings(max_examples=50)
@given(case=requests, variant=variants)
def test_no_single_change_lifts_further_than_the_levers_say(case: Request, variant: str) -> None:
    found = sound(LADDER, variant, case)
    told = {(one.kind, one.what, one.becomes): one.rung for one in found.levers}
    best: dict[tuple[str, str], int] = {
        (kind, what): max([r for (k, w, _), r in told.items() if (k, w) == (kind, what)])
        for kind, what, _ in told
    }

    for name, fact in LADDER.facts.items():
        for value in fact.values:
            to = rung(variant, replace(case, facts={**case.facts, name: value}))
            assert to <= max(found.rung, told.get(("fact", name, value), 0))
    for seat in SIX:
        was = case.stances[seat]
        for kind, stance in (("sign", Stance(TOP, TOP)), ("obj", Stance(was.sign, TOP))):
            to = rung(variant, replace(case, stances={**case.stances, seat: stance}))
            assert to <= max(found.rung, best.get((kind, seat), 0))


@given(case=requests, variant=variants)
def test_a_route_is_open_once_its_holders_have_moved(case: Request, variant: str) -> None:
    found = sound(LADDER, variant, case)
    routes = {one.route for one in found.holders}

    assert (found.next is None) == (found.rung == TOP)
    for route in routes:
        stances = dict(case.stances)
        for one in found.holders:
            if one.route == route:
                assert 0 < one.wanting <= len(one.seats)
                for seat in one.seats:
                    was, to = stances[seat], found.next or 0
                    sign = max(was.sign, to) if one.by == "signing" else was.sign
                    stances[seat] = Stance(sign, max(was.obj, to))
        free = {"formal-request": "yes", "territory": "member", "trigger": "external"}
        free |= {"legitimacy": "lawful", "between-members": "no", "host-consents": "yes"}
        free |= {"tabled": "yes", "un-mandate": "no"}
        after = Request(found.next or 0, free, stances)
        assert rung(variant, after) >= (found.next or 0)


@given(case=requests)
def test_a_better_reading_of_the_same_rules_never_yields_less(case: Request) -> None:
    assert rung("V1", case) >= rung("V1a", case)
    assert rung("V3", case) >= rung("V1", case)
    assert rung("V7", case) >= rung("V2", case)


def test_holders_say_whether_they_hold_by_signing_or_by_objecting() -> None:
    entry = next(one for one in entries("vectors.toml") if one["id"] == "TC08")

    held = {
        (one.by, one.seats, one.wanting) for one in sound(LADDER, "V8", request_of(entry)).holders
    }

    assert held == {("signing", ("RUS",), 1), ("objecting", ("ARM", "KAZ", "KGZ"), 3)}


def test_a_cap_that_acceptance_lifts_is_told_as_lifted() -> None:
    entry = next(one for one in entries("vectors.toml") if one["id"] == "TC16")

    found = sound(LADDER, "V2", request_of(entry))

    assert [cap.id for cap in found.lifted] == ["trigger-contested"]
    assert found.caps == ()


def test_what_the_leading_state_keeps_off_the_table_is_its_lever() -> None:
    case = Request(
        2,
        {
            "formal-request": "yes",
            "territory": "member",
            "trigger": "external",
            "legitimacy": "lawful",
            "between-members": "no",
            "host-consents": "yes",
            "tabled": "no",
            "un-mandate": "no",
        },
        dict.fromkeys(SIX, Stance(2, 3)),
    )

    levers = sound(LADDER, "V2", case).levers

    assert [(one.what, one.seat, one.becomes, one.rung) for one in levers] == [
        ("tabled", "RUS", "yes", 2)
    ]


def test_seven_members_need_five_for_two_thirds() -> None:
    entry = next(one for one in entries("vectors.toml") if one["id"] == "TC01")
    seven = request_of(entry)
    four = {s: Stance(5 if s in SIX[:4] else 0, 8) for s in seven.stances}
    five = {s: Stance(5 if s in SIX[:5] else 0, 8) for s in seven.stances}

    assert rung("V4", replace(seven, stances=four)) == 0
    assert rung("V4", replace(seven, stances=five)) == 5


def test_member_without_weight_is_refused_where_votes_are_weighed() -> None:
    entry = next(one for one in entries("vectors.toml") if one["id"] == "TC01")

    with pytest.raises(CaseError, match="UZB has no weight votes"):
        sound(LADDER, "V4w", request_of(entry))


def test_weighted_majority_needs_votes_and_states() -> None:
    entry = next(one for one in entries("vectors.toml") if one["id"] == "TC02")
    case = replace(request_of(entry), asked=1)
    away = Stance(0, 0)

    def signing(*seats: str) -> int:
        chosen = {s: Stance(1, 1) if s in seats else away for s in SIX}
        return rung(
            "V4w", replace(case, facts={**case.facts, "formal-request": "no"}, stances=chosen)
        )

    assert signing("RUS", "KAZ", "ARM") == 1  # seven votes, three states
    assert signing("RUS", "KAZ") == 0  # six votes
    assert signing("RUS", "ARM", "KGZ") == 0  # six votes, three states
    assert signing("BLR", "KAZ", "ARM", "KGZ", "TJK") == 1  # seven votes without the largest


def test_variant_that_asks_for_an_absent_seat_says_so() -> None:
    entry = next(one for one in entries("vectors.toml") if one["id"] == "TC02")
    case = request_of(entry)
    without = {s: one for s, one in case.stances.items() if s != "RUS"}

    with pytest.raises(CaseError, match="RUS is asked for"):
        sound(LADDER, "V8", replace(case, stances=without))


@pytest.mark.parametrize(
    ("change", "says_so"),
    [
        ({"asked": 9}, "asked: 9 is no step"),
        ({"facts": {}}, "facts: formal-request is not said"),
        ({"facts": {"wether": "yes"}}, "facts.wether: csto-ladder has no fact wether"),
        ({"facts": {"territory": "sea"}}, "facts.territory: territory is never sea"),
        ({"sign": {"ARM": 5}, "obj": {"ARM": 4}}, "obj.ARM: ARM signs 5 and would object to it"),
        ({"sign": {"ARM": 5}, "obj": {"BLR": 8}}, "obj.ARM: ARM has no such number"),
        ({"sign": {}, "obj": {}}, "sign: no member is named"),
        ({"wish": 1}, "wish: wish is no key"),
    ],
)
def test_what_is_wrong_with_a_case_is_said_with_its_place(
    change: dict[str, Any], says_so: str
) -> None:
    data = data_of(entries("vectors.toml")[1]) | change

    with pytest.raises(CaseError) as refused:
        read_sounding(data, LADDER)

    assert str(refused.value).startswith(says_so)
    assert refused.value.remedy


@pytest.mark.parametrize(
    ("data", "says_so"),
    [
        ({}, "the case asks for nothing"),
        ({"statement": 4, "sign": {"ARM": 1}}, "statement: 4 is no step"),
        ({"statement": 1, "sign": {"ARM": 1}, "least": {"BLR": 1}}, "least.BLR: BLR signs nothing"),
        ({"matter": "war", "says": {"ARM": "no"}}, "matter: csto-ladder has no matter war"),
        ({"matter": "appointment", "says": {"ARM": "hm"}}, "says.ARM: nobody says hm"),
    ],
)
def test_texts_and_matters_are_refused_likewise(data: dict[str, Any], says_so: str) -> None:
    with pytest.raises(CaseError) as refused:
        read_sounding(data, LADDER)

    assert str(refused.value).startswith(says_so)


def test_a_reading_that_says_nothing_of_texts_is_told_so() -> None:
    case = TextCase(1, {SIX[0]: 1})

    with pytest.raises(CaseError, match="does not say how V6 agrees on a text"):
        sound_text(LADDER, "V6", case)


@settings(max_examples=50)
@given(case=requests, variant=variants)
def test_soundings_are_said_in_words_and_as_data(case: Request, variant: str) -> None:
    found = sound(LADDER, variant, case)
    told = list(says(LADDER, found))

    assert told[0].startswith(variant)
    assert len(told) == len(set(told))
    assert "rul" not in " ".join(told).casefold()  # a sounding is never called a ruling
    assert json.loads(json.dumps(as_data(found)))["rung"] == found.rung
