"""A what-if branch: a new file from any line, and a record that nobody touched."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.play.tables import ARM, KAZ, Table, karabakh
from wargame.app.exercises import branch_exercise, open_exercise, verify_file
from wargame.game.errors import Refused
from wargame.game.ids import CONTROL
from wargame.play.branching import branch, shared_until
from wargame.play.commands import ClosePhase, MakeNote
from wargame.play.comparing import compared
from wargame.play.guarding import keep_phrase, opens
from wargame.play.phases import missing
from wargame.play.timing import phase_seconds_left
from wargame.storage.memory import MemoryStore
from wargame.storage.sqlite import create

if TYPE_CHECKING:
    from pathlib import Path

    from wargame.play.session import Session

UUID = "00000000-0000-4000-8000-0000000000aa"


def council() -> Table:
    table = karabakh().start().open_turn().to("council")
    table.vote(table.table("kar-m-3"), KAZ="against")
    return table


def branched(table: Table, upto: int) -> Session:
    return branch(table.session, MemoryStore(), upto, UUID)


def test_a_branch_holds_the_record_up_to_its_line_and_then_its_own_entry() -> None:
    table = council()
    upto = table.session.head.seq - 1

    made = branched(table, upto)

    shared = shared_until(table.session.events(), upto)
    mine, theirs = list(made.store.entries()), list(table.session.store.entries())
    assert [one.hash for one in mine[:shared]] == [one.hash for one in theirs[:shared]]
    assert mine[shared].kind == "branch_begun"
    assert len(mine) == shared + 1


def test_the_record_is_not_touched() -> None:
    table = council()
    before = list(table.session.store.entries())

    made = branched(table, 40)
    made.submit(MakeNote(text="in the branch alone"))

    assert list(table.session.store.entries()) == before


def test_a_branch_names_its_parent_and_is_an_exercise_of_its_own() -> None:
    table = council()
    parent = table.session.state.exercise

    exercise = branched(table, 40).state.exercise

    assert exercise.uuid == UUID != parent.uuid
    assert exercise.branch_of == parent.title
    assert exercise.branch_at == shared_until(table.session.events(), 40)
    assert exercise.title.endswith(f"what if from #{exercise.branch_at}")


def test_the_entries_of_one_act_stay_together() -> None:
    table = karabakh().start().open_turn().to("orders").seal(ARM, "kar-a-arm-mobilise")
    sealed = next(s.seq for s, event in table.session.events() if event.kind == "move_sealed")

    made = branched(table, sealed)

    kinds = [event.kind for _, event in made.events()]
    assert kinds[-2:] == ["move_deposited", "branch_begun"]


def test_play_goes_on_in_a_branch_and_comes_out_otherwise() -> None:
    table = council()
    tabled = next(s.seq for s, event in table.session.events() if event.kind == "motion_tabled")
    made = Table(branched(table, tabled), table.clock)

    (motion,) = made.state.motions
    made.vote(motion)

    assert table.state.motions[motion].outcome == "rejected"
    assert made.state.motions[motion].outcome == "adopted"


def test_the_clock_of_a_branch_stands_where_it_stood_until_somebody_lets_it_run() -> None:
    table = karabakh().start().open_turn().to("deliberation")
    upto = table.session.head.seq
    left = phase_seconds_left(table.state, table.session.now())
    table.wait(60 * 24)

    made = branched(table, upto)

    assert made.state.clock.paused_at
    assert phase_seconds_left(made.state, made.now()) == pytest.approx(left, abs=1)


def test_a_branch_keeps_people_and_pass_phrases() -> None:
    table = council()
    table.session.store.set_person("person-1", "Ana Duarte")
    keep_phrase(table.session, KAZ, "acorn-amber-anchor")
    keep_phrase(table.session, CONTROL, "barley-basket-beacon")

    made = branched(table, 40)

    assert made.store.people() == {"person-1": "Ana Duarte"}
    assert opens(made, KAZ, "acorn amber anchor")
    assert not opens(made, CONTROL, "acorn amber anchor")


@pytest.mark.parametrize(
    ("upto", "words"), [(0, "no entry #0"), (10_000, "no entry #10000"), (1, "not begun")]
)
def test_a_branch_from_nowhere_is_refused_with_the_way_out(upto: int, words: str) -> None:
    table = council()

    with pytest.raises(Refused) as refusal:
        branched(table, upto)

    assert words in refusal.value.message
    assert refusal.value.remedy


def test_a_branch_of_a_branch_names_the_nearest_parent() -> None:
    first = Table(branched(council(), 60), council().clock)
    first.session.submit(MakeNote(text="here"))

    second = branched(first, first.session.head.seq)

    assert second.state.exercise.branch_of == first.state.exercise.title


def test_a_branch_on_disk_verifies_and_opens_again(tmp_path: Path) -> None:
    table = karabakh(create(tmp_path / "record.wargame", "00000000-0000-0001-0000-000000000001"))
    table.start().open_turn()
    given = tuple((seat, "passed") for seat in missing(table.state))
    table.session.submit(ClosePhase(given=given))
    target = tmp_path / "what-if.wargame"

    made = branch_exercise(table.session, target, table.session.head.seq, "Another way")
    made.submit(MakeNote(text="and on it goes"))
    made.close()
    table.session.close()

    assert verify_file(target).problems == ()
    again = open_exercise(target)
    assert again.state.exercise.title == "Another way"
    again.close()


def test_a_branch_that_cannot_be_begun_leaves_no_file(tmp_path: Path) -> None:
    table = council()
    target = tmp_path / "what-if.wargame"

    with pytest.raises(Refused):
        branch_exercise(table.session, target, 10_000)

    assert list(tmp_path.iterdir()) == []


def test_a_branch_and_its_parent_are_compared_from_where_they_part() -> None:
    table = council()
    tabled = next(s.seq for s, event in table.session.events() if event.kind == "motion_tabled")
    other = Table(branched(table, tabled), table.clock)
    (motion,) = other.state.motions
    other.vote(motion).end_turn()
    table.end_turn()

    found = compared(table.session, other.session)

    assert found.same_pack
    assert found.parted_at == shared_until(table.session.events(), tabled)
    decision = next(row for row in found.rows if row.what == "decision" and row.differs)
    assert (decision.first, decision.second) == ("rejected", "adopted")


def test_different_crises_are_compared_by_what_both_measure() -> None:
    one, other = karabakh().start(), karabakh(pack="belarus-2020").start()

    found = compared(one.session, other.session)

    assert not found.same_pack
    assert {row.what for row in found.rows} == {"count"}
    measured = {i.measures for i in one.session.setting.pack.indicators if i.measures}
    assert found.paths
    assert len(found.paths) <= len(measured)
