"""The Charters page without a window: what it says, what it compares, what a click comes to."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.rules.casebook import BOOK, LIBRARY, Page, pages, shipped
from tests.ui.views.charters.shelf import Shelf, at, large, presenter
from wargame.game.ids import SeatId
from wargame.rules.differences import differences
from wargame.rules.judge import judge
from wargame.rules.standing import BALLOTS
from wargame.rules.worded import Worded
from wargame.rules.words import outcome_word
from wargame.ui.views.charters.verdict_lines import Speaker, verdict_card

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.rules.charter import Charter
    from wargame.ui.views.charters.presenter import ChartersPresenter
    from wargame.ui.views.charters.screen import KindLine, RulingCard

WORKED = pages(BOOK / "worked.toml")
SHIPPED = sorted(LIBRARY)


def click_through(page: Page) -> ChartersPresenter:
    """Give every ballot, finding and role of a worked case as a person would click them."""
    behind = at(page.charter.id, page.case.decision)
    calculator = behind.calculator
    assert calculator is not None
    for question, ballots in page.case.ballots.items():
        calculator.question = question
        for seat, ballot in ballots.items():
            # The calculator has no worded ballots: what it comes to is clicked.
            value = ballot.otherwise if isinstance(ballot, Worded) else ballot
            calculator.turn(seat, value)
    for fact, found in page.case.findings.items():
        calculator.find(fact, found)
    for role, seats in page.case.roles.items():
        for seat in seats:
            calculator.name(role, seat)
    if page.case.elapsed is not None:
        passed = [
            key for key, _ in calculator.waits() if key != "over" and int(key) <= page.case.elapsed
        ]
        calculator.wait = passed[-1]
    return behind


def ruling(behind: ChartersPresenter) -> RulingCard:
    """The ruling, with all that takes time."""
    work = behind.work()
    if work is not None:
        assert behind.take(work())
    card = behind.ruling()
    assert card is not None
    return card


def words_of(line: KindLine) -> Iterator[str]:
    yield from (line.title, line.mark, line.says)
    for part in line.parts:
        yield from (part.label, part.note, part.mark)
        for piece in (*part.here, *(part.beside or ())):
            yield from (piece.text, piece.head, piece.word)


def raw_keys(charter: Charter) -> set[str]:
    ids = {
        *charter.articles, *charter.facts, *charter.roles, *charter.rules, *charter.tags,
        *charter.decisions, *BALLOTS,
    }  # fmt: skip
    return {one for one in ids if "-" in one}


# Reading


def test_the_charters_stand_in_groups_the_largest_body_first() -> None:
    lines = presenter().screen().charters

    assert lines[0].key == ""
    assert lines[0].title == "CSTO"
    assert sum(1 for line in lines if line.key.startswith("installed:csto-")) == 10
    assert {line.key for line in lines if line.key} == {f"installed:{name}" for name in SHIPPED}


def test_a_charter_that_was_read_says_its_reading_and_how_sure_its_author_is() -> None:
    behind = presenter()
    behind.library.keep(behind.library.fetch(behind.library.unread()))
    lines = {line.key.removeprefix("installed:"): line for line in behind.screen().charters}

    assert lines["csto-as-written"].reading == "As written"
    assert lines["csto-as-written"].certainty == "1 of 24 articles to be checked"
    assert lines["csto-as-practised"].reading == "As practised"
    assert lines["csto-opt-in"].reading == "Proposed"
    assert (lines["unsc"].certainty, lines["unsc"].glyph) == ("Well documented", "passed")


def test_a_charter_that_does_not_read_says_why_and_hides_no_other() -> None:
    shelf = Shelf()
    shelf.broken["mine"] = "mine.toml:3: there is no ballot yess."
    behind = presenter(shelf)
    behind.choose("installed:mine")
    screen = behind.screen()

    assert screen.problem == "mine.toml:3: there is no ballot yess. Mend it."
    assert (screen.kinds, behind.case(), behind.ruling()) == ((), None, None)
    line = next(line for line in screen.charters if line.key == "installed:mine")
    assert (line.certainty, line.glyph) == ("Does not open", "failed")
    behind.choose("installed:unsc")
    assert behind.screen().problem == ""


@pytest.mark.parametrize("name", SHIPPED)
def test_no_shipped_charter_shows_a_raw_key(name: str) -> None:
    charter = shipped(name)
    behind = at(name, next(iter(charter.decisions)))
    keys = raw_keys(charter)

    screen = behind.screen()
    assert [line.key for line in screen.kinds] == list(charter.decisions)
    said = [screen.title, screen.note, *(word for line in screen.kinds for word in words_of(line))]
    for words in said:
        assert not keys & set(re.findall(r"[a-z0-9_-]+", words)), words
        assert "None" not in words


@pytest.mark.parametrize("name", SHIPPED)
def test_no_verdict_of_a_shipped_charter_shows_a_raw_key(name: str) -> None:
    charter = shipped(name)
    keys = raw_keys(charter)
    for kind in charter.decisions:
        behind = at(name, kind)
        calculator = behind.calculator
        assert calculator is not None
        calculator.all_in_favour()
        case, card = behind.case(), behind.ruling()
        assert case is not None
        assert card is not None
        words = [
            case.title, case.facts_tab,
            *(fact.says for fact in case.facts), *(role.says for role in case.roles),
            *(word for _, word in (*case.questions, *case.waits)),
            card.verdict.head, card.verdict.says, card.verdict.tally, *card.warnings,
            *(way.says for way in card.ways),
            *(said for line in card.lines for said in (line.article, line.what, *line.details)),
        ]  # fmt: skip
        for said in words:
            assert not keys & set(re.findall(r"[a-z0-9_-]+", said)), said
            assert "None" not in said


def test_articles_carry_their_text_and_how_certain_it_is() -> None:
    kinds = {line.key: line for line in at("csto-as-written", "consult").screen().kinds}
    articles = kinds["procedural"].parts[-1].here

    assert articles[0].head == "Charter, Art. 12, and rules of procedure (2004)"
    assert (articles[0].glyph, articles[0].word) == ("waiting", "to be checked")
    assert articles[0].text.startswith("Consensus is not asked for")


# Side by side


def test_the_written_and_the_practised_rule_side_by_side() -> None:
    behind = at("csto-as-written", "consult", beside="csto-as-practised")
    kinds = {line.key: line for line in behind.screen().kinds}
    marks = {part.label: part.mark for part in kinds["consult"].parts}

    assert kinds["consult"].mark == "differs"
    assert marks == {
        "Who votes": "differs",
        "Before the vote": "differs",
        "What is needed": "differs",
        "Who is bound": "",
        "Articles": "differs",
    }
    before = next(part for part in kinds["consult"].parts if part.label == "Before the vote")
    assert before.beside is not None
    assert [piece.text for piece in before.beside if piece.differs] == [
        (
            "“The chair and Russia have agreed to put the matter on the table” is found "
            "(Practice up to 2021); presumed until found otherwise."
        )
    ]
    assert not any(piece.differs for piece in before.here)
    assert kinds["procedural"].mark == ""
    assert behind.screen().differing == "16 of 17 kinds differ"


def test_only_differences_leaves_out_what_both_say() -> None:
    behind = at("csto-as-written", "consult", beside="csto-as-practised")
    behind.show_differences(only=True)

    assert "procedural" not in {line.key for line in behind.screen().kinds}
    assert len(behind.screen().kinds) == 16


def test_only_differences_does_nothing_while_one_charter_is_read_alone() -> None:
    behind = at("csto-as-written", "consult")
    behind.show_differences(only=True)

    assert len(behind.screen().kinds) == 17
    assert not any(line.mark for line in behind.screen().kinds)


@pytest.mark.parametrize("other", [name for name in SHIPPED if name.startswith("csto-")])
def test_every_difference_of_the_rules_is_marked(other: str) -> None:
    behind = at("csto-as-written", "consult", beside=other)
    marked = {line.key for line in behind.screen().kinds if line.mark}

    found = differences(shipped("csto-as-written"), shipped(other))
    assert {one.decision for one in found if one.decision} <= marked


def test_a_kind_that_one_charter_does_not_know_says_so() -> None:
    behind = at("unsc", "resolution", beside="au-psc")
    kinds = {line.key: line for line in behind.screen().kinds}

    assert kinds["resolution"].mark == "only here"
    assert kinds["mission"].mark == "only beside"
    assert kinds["mission"].parts[0].here[0].text == "This charter does not know the decision."


def test_one_charter_is_never_beside_itself() -> None:
    behind = at("unsc", "resolution", beside="au-psc")
    behind.choose("installed:au-psc")

    assert behind.screen().beside == ""
    assert "installed:au-psc" not in dict(behind.screen().besides)


# The calculator


@pytest.mark.parametrize("page", WORKED, ids=lambda page: page.name)
def test_a_worked_case_comes_out_as_written_when_it_is_clicked(page: Page) -> None:
    behind = click_through(page)
    wanted = judge(page.charter, page.case)

    card = behind.ruling()

    assert card is not None
    assert wanted.outcome == page.expect["outcome"]
    assert card.verdict.head == outcome_word(wanted)


def test_all_fifteen_worked_cases_are_clicked() -> None:
    assert len(WORKED) >= 15


def test_the_smallest_change_is_offered_and_applied() -> None:
    behind = click_through(next(page for page in WORKED if page.name.startswith("2 ")))
    card = ruling(behind)

    assert card.verdict.head == "Blocked"
    assert card.verdict.says == "KAZ stands in the way."
    assert card.ways_title == "What would it take?"
    assert (card.ways[0].says, card.ways[0].cost) == ("KAZ: No → Abstain", "1 ballot")

    behind.apply(card.ways[0].key)

    assert ruling(behind).verdict.head == "Adopted"
    assert behind.calculator is not None
    assert behind.calculator.ballots["main"][SeatId("KAZ")] == "abstain"


def test_a_change_of_any_two_of_many_takes_two() -> None:
    behind = at("unsc", "procedural")
    assert behind.calculator is not None
    for seat in shipped("unsc").members[:7]:
        behind.calculator.turn(seat, "for")
    card = ruling(behind)

    assert card.ways[0].cost == "2 ballots"
    behind.apply(card.ways[0].key)
    assert ruling(behind).verdict.head == "Adopted"


def test_a_finding_is_applied_too() -> None:
    behind = click_through(next(page for page in WORKED if page.name.startswith("4 ")))
    card = ruling(behind)

    assert card.verdict.head == "Contested"
    assert "Were it open: adopted." in card.verdict.says
    assert card.ways[0].cost == "1 finding"
    behind.apply(card.ways[0].key)
    assert ruling(behind).verdict.head == "Adopted"


def test_a_ballot_clicked_twice_is_taken_back_and_a_key_goes_on_to_the_next() -> None:
    behind = at("unsc", "procedural")
    calculator = behind.calculator
    assert calculator is not None
    first, second = calculator.charter.members[:2]

    calculator.turn(first, "for")
    calculator.turn(first, "for")
    assert calculator.ballots["main"] == {}

    calculator.cast("against")
    assert calculator.ballots["main"] == {first: "against"}
    assert calculator.seat == second
    calculator.cast("not-participating")
    assert second not in calculator.ballots["main"], "it is not offered"


def test_clear_takes_back_ballots_findings_and_roles() -> None:
    behind = click_through(WORKED[0])
    assert behind.calculator is not None
    behind.calculator.clear()
    case = behind.case()

    assert case is not None
    assert not any(choice.chosen for line in case.ballots for choice in line.choices)
    assert {fact.found for fact in case.facts} == {"contested"}
    assert {role.holders for role in case.roles} == {"Nobody"}


def test_the_same_ballots_go_on_to_another_charter() -> None:
    behind = click_through(WORKED[0])
    behind.choose_beside("installed:csto-as-practised")
    behind.ruling()
    card = behind.ruling()
    assert card is not None
    assert card.verdict.beside == "csto-as-practised: adopted."

    assert behind.calculator is not None
    behind.calculator.turn(SeatId("KGZ"), "for")
    card = behind.ruling()
    assert card is not None
    assert card.verdict.head == "Adopted"
    assert card.verdict.beside.endswith(": no quorum.")

    behind.choose("installed:csto-as-practised")
    assert ruling(behind).verdict.head == "No quorum"


def test_two_questions_have_a_roll_each() -> None:
    behind = at("csto-as-written", "assist-limited")
    case = behind.case()

    assert case is not None
    assert case.questions == (
        ("format", "1 of 2: format"),
        ("main", "2 of 2: the motion"),
    )
    words = {choice.word for choice in case.ballots[0].choices}
    assert words == {"Yes", "No", "Abstain", "Not taking part"}


def test_time_is_offered_where_the_rule_waits() -> None:
    behind = at("csto-as-written", "withdraw")
    case = behind.case()

    assert case is not None
    assert case.waits == (("0", "At once"), ("over", "After 180 days"))
    assert at("csto-silence", "consult").case().waits[1] == ("over", "After 1 day")  # type: ignore[union-attr]
    assert at("unsc", "resolution").case().waits == ()  # type: ignore[union-attr]


def test_only_facts_and_roles_that_the_rule_asks_are_offered() -> None:
    case = at("csto-as-written", "assist").case()

    assert case is not None
    assert [fact.fact for fact in case.facts] == [
        "lawful-request",
        "external-attack",
        "right-organ",
    ]
    assert [role.role for role in case.roles] == ["requester"]
    assert case.facts_tab == "Facts, 3 open"


def test_an_outsider_can_hold_a_role() -> None:
    behind = at("csto-secgen-initiative", "consult")
    assert behind.calculator is not None
    behind.calculator.name("initiator", SeatId("outsider"))

    card = ruling(behind)

    assert card.verdict.head == "Adopted"
    assert any("an outsider" in line.what for line in card.lines)


# What takes time


def test_a_small_case_is_worked_out_at_once_and_a_large_one_aside() -> None:
    assert at("csto-as-written", "statement").work() is None

    behind = at("eu-qmv", "procedural")
    card, work = behind.ruling(), behind.work()
    assert work is not None
    assert card is not None
    assert (card.ways, card.waiting) == ((), "Working out the smallest changes")
    assert behind.power() is None

    assert behind.take(work())
    card = behind.ruling()
    assert card is not None
    assert card.waiting == ""
    assert card.ways_note
    assert behind.power() is not None


def test_what_was_worked_out_for_another_case_is_not_shown() -> None:
    behind = at("unsc", "procedural")
    work = behind.work()
    assert work is not None
    assert behind.calculator is not None
    behind.calculator.all_in_favour()

    assert not behind.take(work())
    card = behind.ruling()
    assert card is not None
    assert card.ways == ()


def test_a_hundred_and_ninety_three_members_can_be_tried() -> None:
    behind = at("assembly", "act", shelf=Shelf(large(193)))
    assert behind.calculator is not None
    behind.calculator.all_in_favour()
    card = ruling(behind)

    assert card.verdict.tally == "193 yes"
    assert card.verdict.says.endswith("Bound: all 193 members.")
    power = behind.power()
    assert power is not None
    assert len(power.lines) == 193
    assert power.lines[0].banzhaf == ("0.5 %", "1/193")


def test_power_is_said_as_fractions_and_per_cent() -> None:
    behind = at("unsc", "resolution")
    ruling(behind)
    power = behind.power()

    assert power is not None
    assert power.lines[0].banzhaf == ("16.7 %", "106/635")
    assert power.lines[0].shapley == ("19.6 %", "421/2145")
    assert "A vote against stops it: CHN, FRA, GBR, RUS and USA." in power.says


def test_power_that_is_not_defined_says_why() -> None:
    behind = at("csto-as-written", "withdraw")
    ruling(behind)
    power = behind.power()

    assert power is not None
    assert power.lines == ()
    assert power.says[0].startswith("No seat ever turns the outcome")


def test_a_disguised_veto_is_told_with_what_hides_it() -> None:
    behind = at("csto-as-written", "amend")

    (warning,) = ruling(behind).warnings
    assert warning.startswith(
        "Disguised veto: all 6 members can each stop it alone by voting against, abstaining or "
        "staying away, though no article names a veto. Yes: "
    )
    assert "5 of 6" in warning


def test_few_that_bind_many_are_told() -> None:
    behind = click_through(next(page for page in WORKED if page.name.startswith("3 ")))

    assert ruling(behind).warnings[0].startswith("1 in favour")


def test_one_of_many_large_sets_is_told_as_an_example() -> None:
    behind = at("unsc", "procedural")
    calculator = behind.calculator
    assert calculator is not None
    calculator.all_in_favour()
    verdict = judge(calculator.charter, calculator.case())
    speaker = Speaker(calculator.charter, str)

    def says(many: int) -> str:
        pivots = calculator.charter.members[:many]
        return verdict_card(replace(verdict, pivots=pivots), calculator, speaker, "").says

    assert says(2).startswith("It hangs on CHN and FRA.")
    assert says(4).startswith("It hangs on several together, such as CHN, FRA, GBR and RUS.")
    assert says(15).startswith("It hangs on all 15 members.")


def test_where_a_role_is_missing_the_way_out_says_so() -> None:
    card = ruling(at("csto-as-written", "withdraw"))

    assert card.ways == ()
    assert card.ways_note == (
        "No change of ballots or findings would turn it. "
        "The rule asks for a role that nobody holds."
    )
