"""Conditions answer yes, no or unknown, by strong Kleene logic, and explain themselves."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from tests.scenario.worlds import WideWorld, World
from wargame.scenario.conditions import FORMS, AnyCondition, form_of
from wargame.scenario.truth import Truth, every, opposite, some, truth

if TYPE_CHECKING:
    from wargame.scenario.condition import Condition

NO, UNKNOWN, YES = Truth.NO, Truth.UNKNOWN, Truth.YES
ADAPTER: TypeAdapter[Condition] = TypeAdapter(AnyCondition)


def read(raw: object) -> Condition:
    return ADAPTER.validate_python(raw, strict=True)


WORLD = WideWorld(
    facts={"f-truce": "moscow"},
    levels={"n-fire": 60},
    outcomes={
        "m-in": "adopted",
        "m-out": "inquorate",
        "m-open": "contested",
        "m-never": "not-brought",
    },
    actions={("a-call", "ARM")},
    injects={("i-1", "ARM")},
    purses={"ARM": 3},
    beliefs={("KAZ", "f-truce"): "none"},
    findings={"external-attack": True},
    turn=3,
    forces={"u-15": ("deployed", "p-goris")},
    relations={"r-arms": 60},
    ready={"u-15": 75},
    standing={"BLR": "suspended"},
    roles={"chair": ("TJK",)},
    cited={("pr-osh", "KGZ", "m-in")},
)

ANSWERS = [
    ({"fact": "f-truce", "is": "moscow"}, YES),
    ({"fact": "f-truce", "is": "none"}, NO),
    ({"fact": "f-other", "is": "none"}, UNKNOWN),
    ({"fact": "f-truce", "is": "none", "believed_by": "kaz"}, YES),
    ({"fact": "f-truce", "is": "moscow", "believed_by": "KAZ"}, NO),
    ({"fact": "f-truce", "is": "moscow", "believed_by": "TJK"}, UNKNOWN),
    ({"fact": "external-attack"}, YES),
    ({"fact": "external-attack", "is": False}, NO),
    ({"fact": "external-attack", "finding": "contested"}, NO),
    ({"fact": "external-attack", "finding": True}, YES),
    ({"fact": "lawful-request", "is": True}, UNKNOWN),
    ({"fact": "lawful-request", "finding": "contested"}, YES),
    ({"indicator": "n-fire", "at_least": 60}, YES),
    ({"indicator": "n-fire", "at_least": 61}, NO),
    ({"indicator": "n-fire", "at_most": 60}, YES),
    ({"indicator": "n-fire", "at_most": 59}, NO),
    ({"indicator": "n-fire", "at_least": 50, "at_most": 70}, YES),
    ({"indicator": "n-other", "at_most": 59}, UNKNOWN),
    ({"motion": "m-in", "outcome": "adopted"}, YES),
    ({"motion": "m-in", "outcome": "failed"}, NO),
    ({"motion": "m-out", "outcome": "failed"}, YES),
    ({"motion": "m-out", "outcome": "rejected"}, NO),
    ({"motion": "m-open", "outcome": "adopted"}, UNKNOWN),
    ({"motion": "m-open", "outcome": "contested"}, YES),
    ({"motion": "m-never", "outcome": "not-brought"}, YES),
    ({"motion": "m-unheard", "outcome": "adopted"}, NO),
    ({"motion": "m-unheard", "outcome": "not-brought"}, NO),
    ({"motion": "m-in", "tabled": True}, YES),
    ({"motion": "m-never", "tabled": False}, YES),
    ({"action": "a-call"}, YES),
    ({"action": "a-call", "by": "ARM"}, YES),
    ({"action": "a-call", "by": "BLR"}, NO),
    ({"action": "a-call", "done": False}, NO),
    ({"action": "a-none", "done": False}, YES),
    ({"inject": "i-1"}, YES),
    ({"inject": "i-1", "delivered_to": "BLR"}, NO),
    ({"inject": "i-2", "delivered": False}, YES),
    ({"force": "u-15", "status": "deployed"}, YES),
    ({"force": "u-15", "status": "deployed", "at": "p-baku"}, NO),
    ({"force": "u-16", "status": "deployed"}, UNKNOWN),
    ({"force": "u-15", "readiness_at_least": 75}, YES),
    ({"force": "u-15", "readiness_at_least": 76}, NO),
    ({"force": "u-15", "readiness_at_most": 74}, NO),
    ({"force": "u-15", "status": "deployed", "readiness_at_most": 80}, YES),
    ({"force": "u-16", "readiness_at_least": 1}, UNKNOWN),
    ({"membership": "blr", "is": "suspended"}, YES),
    ({"membership": "BLR", "is": "member"}, NO),
    ({"membership": "ARM", "is": "member"}, UNKNOWN),
    ({"role": "chair", "held_by": "tjk"}, YES),
    ({"role": "chair", "held_by": "RUS"}, NO),
    ({"precedent": "pr-osh"}, YES),
    ({"precedent": "pr-osh", "by": "KGZ", "motion": "m-in"}, YES),
    ({"precedent": "pr-osh", "by": "RUS"}, NO),
    ({"precedent": "pr-osh", "motion": "m-out"}, NO),
    ({"precedent": "pr-none", "cited": False}, YES),
    ({"seat": "ARM", "has_at_least": 3}, YES),
    ({"seat": "ARM", "has_at_least": 4}, NO),
    ({"seat": "BLR", "has_at_least": 0}, UNKNOWN),
    ({"relation": "r-arms", "at_least": 60}, YES),
    ({"relation": "r-arms", "at_most": 59}, NO),
    ({"relation": "r-gas", "at_most": 59}, UNKNOWN),
    ({"turn_at_least": 3}, YES),
    ({"turn_at_least": 4}, NO),
    ({"turn_at_most": 3}, YES),
    ({"turn_at_least": 1, "turn_at_most": 2}, NO),
    ({"phase": "council"}, YES),
    ({"phase": "orders"}, NO),
    ({"version": "day"}, YES),
    ({"version": "short"}, NO),
    ({"always": True}, YES),
    ({"always": False}, NO),
    ({"facilitator": True}, NO),
]


@pytest.mark.parametrize(("raw", "answer"), ANSWERS, ids=[str(raw) for raw, _ in ANSWERS])
def test_each_form_answers(raw: dict[str, object], answer: Truth) -> None:
    assert read(raw).ask(WORLD) is answer


def test_every_form_has_a_case_above() -> None:
    compound = {"<all>", "<any>", "<not>", "<count_at_least>"}
    tried = {form_of(raw) for raw, _ in ANSWERS}

    assert tried | compound | {"<turn_at_most>"} == {f"<{key}>" for key in FORMS}


@pytest.mark.parametrize(("raw", "answer"), ANSWERS, ids=[str(raw) for raw, _ in ANSWERS])
def test_each_form_says_itself_and_explains_one_line(raw: dict[str, object], answer: Truth) -> None:
    condition = read(raw)

    (part,) = condition.because(WORLD, str.upper)

    assert part.truth is answer
    assert part.words == condition.words(str.upper)
    assert part.words


def test_forces_relations_and_the_alliance_are_unknown_to_a_world_without_them() -> None:
    assert read({"force": "u-15", "at": "p-goris"}).ask(World()) is UNKNOWN
    assert read({"relation": "r-arms", "at_least": 1}).ask(World()) is UNKNOWN
    assert read({"membership": "BLR", "is": "left"}).ask(World()) is UNKNOWN
    assert read({"role": "chair", "held_by": "RUS"}).ask(World()) is UNKNOWN
    assert read({"precedent": "pr-osh"}).ask(World()) is UNKNOWN


LEAF = {
    NO: {"always": False},
    UNKNOWN: {"fact": "nobody-knows"},
    YES: {"always": True},
}


@pytest.mark.parametrize("parts", list(itertools.product(Truth, repeat=3)))
def test_all_any_count_and_not_follow_kleene(parts: tuple[Truth, ...]) -> None:
    raw = tuple(LEAF[part] for part in parts)

    assert read({"all": raw}).ask(World()) is min(parts)
    assert read({"any": raw}).ask(World()) is max(parts)
    for least in (1, 2, 3):
        wanted = sorted(parts)[-least]
        assert read({"count_at_least": least, "of": raw}).ask(World()) is wanted
    assert read({"count_at_least": 4, "of": raw}).ask(World()) is NO
    assert read({"not": raw[0]}).ask(World()) is Truth(2 - parts[0])


@given(st.lists(st.sampled_from(Truth)))
def test_de_morgan_holds(parts: list[Truth]) -> None:
    assert opposite(every(parts)) is some([opposite(part) for part in parts])


@given(
    st.lists(st.sampled_from([True, False]), min_size=1),
    st.lists(st.booleans(), min_size=1),
)
def test_settling_what_is_unknown_never_turns_an_answer(
    values: list[bool], hidden: list[bool]
) -> None:
    known = [truth(value) for value in values]
    partly = [
        UNKNOWN if hide else value
        for value, hide in zip(known, itertools.cycle(hidden), strict=False)
    ]

    assert every(partly) in {UNKNOWN, every(known)}
    assert some(partly) in {UNKNOWN, some(known)}


def test_a_condition_explains_which_part_holds_and_which_entry_made_it_so() -> None:
    condition = read(
        {
            "all": (
                {"fact": "f-truce", "is": "moscow"},
                {"not": {"indicator": "n-fire", "at_least": 80}},
                {"any": ({"action": "a-call"}, {"motion": "m-in", "outcome": "adopted"})},
            )
        }
    )
    world = World(
        facts={"f-truce": "moscow"},
        levels={"n-fire": 60},
        causes={("fact", "f-truce"): 41, ("indicator", "n-fire"): 57},
    )
    names = {"f-truce": "Truce", "n-fire": "Violence", "a-call": "Call", "m-in": "Consultations"}

    parts = condition.because(world, lambda name: names.get(name, name))

    assert [(part.depth, part.words, part.truth, part.entries) for part in parts] == [
        (0, "all of:", NO, ()),
        (1, "Truce is moscow", YES, (41,)),
        (1, "not:", YES, ()),
        (2, "Violence is at least 80", NO, (57,)),
        (1, "any of:", NO, ()),
        (2, "Call was taken", NO, ()),
        (2, "Consultations was adopted", NO, ()),
    ]
    assert condition.entries(world) == (41, 57)


@pytest.mark.parametrize(
    "raw",
    [
        {},
        {"fakt": "f-truce", "is": "moscow"},
        {"fact": "f-truce", "is": "moscow", "whom": "ARM"},
        {"indicator": "n-fire"},
        {"indicator": "n-fire", "at_least": 101},
        {"indicator": "n-fire", "at_least": "60"},
        {"motion": "m-in"},
        {"motion": "m-in", "outcome": "adopted", "tabled": True},
        {"motion": "m-in", "outcome": "won"},
        {"force": "u-15"},
        {"relation": "r-arms"},
        {"all": ()},
        {"any": ({},)},
        {"not": "always"},
        {"turn_at_least": 0},
        {"facilitator": False},
        "always",
        None,
    ],
)
def test_what_is_no_condition_is_refused(raw: object) -> None:
    with pytest.raises(ValidationError):
        read(raw)


def test_only_a_plain_yes_lets_something_happen() -> None:
    assert [one for one in Truth if one.met] == [YES]


def test_conditions_with_parts_say_themselves_in_words() -> None:
    raw = {
        "all": (
            {"not": {"fact": "f-truce", "is": "in-force"}},
            {"any": ({"turn_at_most": 2}, {"turn_at_least": 3, "turn_at_most": 4})},
            {
                "count_at_least": 1,
                "of": ({"seat": "ARM", "has_at_least": 2}, {"facilitator": True}),
            },
        )
    }

    assert read(raw).words() == (
        "f-truce is not in force and "
        "(it is turn 2 or earlier or it is turn 3 to 4) and "
        "(at least 1 of: ARM has at least 2 points; the facilitator decides so)"
    )


FIRE = {"indicator": "n-fire", "at_least": 80}
CALL = {"action": "a-call"}
IN = {"motion": "m-in", "outcome": "adopted"}
TITLES = {
    "n-fire": "Violence",
    "a-call": "Call the council",
    "m-in": "Consultations",
    "f-truce": "The truce",
    "f-truce=moscow": "that of Moscow",
}


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        ({"not": CALL}, "“Call the council” was not taken"),
        ({"not": {"not": CALL}}, "“Call the council” was taken"),
        (
            {"not": {"any": (CALL, IN)}},
            "“Call the council” was not taken and Consultations was not adopted",
        ),
        ({"not": {"all": (FIRE, IN)}}, "Violence is below 80 or Consultations was not adopted"),
        (
            {"all": (FIRE, {"not": {"all": (CALL, IN)}})},
            (
                "Violence is at least 80 and (“Call the council” was not taken or "
                "Consultations was not adopted)"
            ),
        ),
        (
            {"any": (FIRE, {"not": {"all": (CALL, IN)}})},
            (
                "Violence is at least 80 or “Call the council” was not taken or "
                "Consultations was not adopted"
            ),
        ),
        ({"not": {"turn_at_least": 3, "turn_at_most": 4}}, "it is before turn 3 or after turn 4"),
        (
            {"not": {"count_at_least": 2, "of": (FIRE, CALL, IN)}},
            (
                "fewer than 2 of: Violence is at least 80; “Call the council” was taken; "
                "Consultations was adopted"
            ),
        ),
        ({"fact": "f-truce", "is": "moscow"}, "The truce is “that of Moscow”"),
        (
            {"not": {"fact": "f-truce", "is": "moscow", "believed_by": "ARM"}},
            "ARM does not believe that The truce is “that of Moscow”",
        ),
        ({"not": {"force": "u-15", "status": "ready"}}, "it is not so that u-15 is ready"),
    ],
)
def test_a_condition_is_denied_as_a_person_would_say_it(raw: object, said: str) -> None:
    assert read(raw).words(lambda name: TITLES.get(name, name)) == said


@given(
    raw=st.recursive(
        st.sampled_from([FIRE, CALL, IN, {"always": True}, {"fact": "f-truce", "is": "moscow"}]),
        lambda inner: st.one_of(
            inner.map(lambda one: {"not": one}),
            st.lists(inner, min_size=1, max_size=3).map(lambda ones: {"all": tuple(ones)}),
            st.lists(inner, min_size=1, max_size=3).map(lambda ones: {"any": tuple(ones)}),
        ),
        max_leaves=8,
    )
)
def test_what_is_denied_twice_is_said_as_before(raw: object) -> None:
    assert read({"not": {"not": raw}}).words() == read(raw).words()


def test_a_count_explains_its_parts() -> None:
    world = World(purses={"ARM": 3}, causes={("points", "ARM"): 12})
    condition = read({"count_at_least": 1, "of": ({"seat": "ARM", "has_at_least": 2},)})

    head, part = condition.because(world)

    assert (head.words, head.truth, head.depth) == ("at least 1 of:", YES, 0)
    assert (part.truth, part.entries, part.depth) == (YES, (12,), 1)
    assert condition.entries(world) == (12,)
    assert read({"any": ({"seat": "ARM", "has_at_least": 2},)}).entries(world) == (12,)
    assert read({"not": {"seat": "ARM", "has_at_least": 2}}).entries(world) == (12,)
