"""What no play can reach is told, with its place; what can be reached is silent."""

from __future__ import annotations

import pytest

from tests.play.rehearsals.learn import NAME, added, changed, files
from wargame.app.checking import played

IMPOSSIBLE = (
    '{ all = [{ fact = "lea-f-light", is = "burning" }, '
    '{ action = "lea-a-brn-thanks", done = true }, { fact = "lea-f-light", is = "dark" }] }'
)


def inject(condition: str, more: str = "") -> str:
    return f"""
[[injects]]
id = "lea-t2-i9"
turn = "lea-t2"
minute = 3
number = "2.9"
from = "press"
to = ["public"]
method = "news"
title = "A rumour at the quay"
text = "Somebody saw lights."
condition = {condition}
{more}
"""


def test_a_pack_all_of_which_can_come_about_is_no_finding() -> None:
    assert played(files(), NAME) == ()


@pytest.mark.parametrize(
    ("pack", "place", "says"),
    [
        (
            changed("actions.toml", r'(= \{ fact = "lea-f-crew".*?\})', f"= {IMPOSSIBLE}"),
            "actions[lea-a-brn-thanks].condition",
            "'lea-a-brn-thanks' could never be taken",
        ),
        (
            added("msel.toml", inject('{ action = "lea-a-cov-close", by = "ALD" }')),
            "injects[lea-t2-i9].condition",
            "'lea-t2-i9' never fell due",
        ),
    ],
    ids=["action", "inject"],
)
def test_what_cannot_come_about_is_a_warning_at_its_place(
    pack: dict[str, bytes], place: str, says: str
) -> None:
    found = [one for one in played(pack, NAME) if "plays by chance" in one.message]

    assert [(one.severity, one.key) for one in found] == [("warning", place)]
    assert says in found[0].message
    assert found[0].remedy


def test_a_motion_that_asks_for_what_nobody_can_give_is_never_adopted() -> None:
    pack = changed("motions.toml", r'kind = "statement"', 'kind = "help"')
    again = {
        **pack,
        "motions.toml": pack["motions.toml"].replace(
            b'text = "The members keep', b'roles = { host = ["COV"] }\ntext = "The members keep', 1
        ),
    }

    found = [one.message for one in played(again, NAME)]

    assert [one for one in found if "plays by chance" in one] == [
        one for one in found if one.startswith("'lea-m-2' was never adopted")
    ]


def test_rows_that_no_inject_rolls_are_out_of_reach() -> None:
    pack = changed("msel.toml", r'follow_on = \{ roll = "lea-o-night" \}\n', "")

    found = [one.message for one in played(pack, NAME) if "never came to" in one.message]

    assert len(found) == 3


def test_an_inject_that_fires_another_a_second_time_is_a_dead_end() -> None:
    pack = added(
        "msel.toml",
        inject('{ action = "lea-a-cov-close" }', 'follow_on = { fire = "lea-t2-i1" }'),
    )

    (found,) = [one for one in played(pack, NAME) if "cannot go on" in one.message]

    assert found.severity == "error"
    assert found.where.startswith("learn-the-table/pack.toml:")
    assert "in lea-t2: Inject 2.1 was delivered already" in found.message
