"""What a reader in a hurry stumbled at: one word for one thing, and numbers that agree."""

from __future__ import annotations

from dataclasses import replace

from tests.play.tables import karabakh
from tests.reports.made import made
from tests.reports.plays import reviewed
from tests.reports.reading import flat, rendered, text_of
from wargame.game.alliance import Citation
from wargame.game.ids import SeatId
from wargame.game.verdicts import Line, Table
from wargame.play.review import Review, review_of
from wargame.play.turn_end import CONDITION
from wargame.reports import unasked
from wargame.reports.marks import unexplained
from wargame.reports.rulings import together


def read(review: Review, *sections: str, **options: str) -> str:
    reader, _ = rendered(review, sections=sections, **options)
    return flat(text_of(reader))


def many(count: int = 7) -> Review:
    """Nothing but motions: one that was adopted in the end, the others stopped by one seat."""
    first, *_ = made().motions
    assert first.verdict is not None
    passed = replace(first.verdict, outcome="adopted")
    adopted = replace(first, number="9.1", outcome="adopted", verdict=passed)
    blocked = tuple(replace(first, number=f"{at}.1") for at in range(1, count))
    return replace(made(), motions=(*blocked, adopted), turnings=(), divergence=None)


def test_of_many_motions_it_is_counted_how_they_ended_and_what_was_nearest() -> None:
    told = read(many(), "glance")

    assert (
        "Of 7 motions: 1 adopted and 6 blocked. Adopted: Relief for the harbour (motion 9.1" in told
    )
    assert told.count("it would have taken") == 2


def test_what_was_adopted_is_told_before_what_was_not() -> None:
    told = read(many(3), "glance")

    assert told.index("Adopted: Relief") < told.index("Blocked: Relief")


def test_a_decision_has_one_word_on_every_page() -> None:
    review = reviewed("refused")
    told = read(review, "register", "history", "charters", "votes")

    assert "Here: Blocked" in told
    assert "Here: Rejected" not in told


def test_what_was_brought_in_another_turn_is_not_counted_as_never_brought() -> None:
    review = reviewed("refused")
    brought = review.motions[0]
    late = replace(review.not_brought[0], template=brought.template, title=brought.title)
    review = replace(review, not_brought=(*review.not_brought, late))

    never = {one.template for one in unasked.never_brought(review)}
    told = read(review, "register")

    assert brought.template not in never
    assert f"{len(never)} motions stood open and were never brought" in told
    assert "Not brought in these turns, but in another (1)" in told


def test_a_motion_that_too_few_supported_is_rejected_in_the_log_and_not_blocked() -> None:
    table = karabakh(pack="kazakhstan-2022").start()
    while table.state.turn.number < 5:
        table.open_turn()
        if table.state.turn.number < 5:
            table.end_turn()
    table.to("council")
    table.vote(table.table("kzk-m-6"), **dict.fromkeys(table.state.roster, "against"))

    says = [one.says for one in review_of(table.session, SeatId("control")).log]

    assert any("is rejected: The January procedure" in one for one in says)
    assert not any("is blocked" in one for one in says)


def test_a_precedent_without_words_ends_at_its_title() -> None:
    review = made()
    cited = review.alliance.citations[0]
    bare = replace(review, alliance=replace(review.alliance, citations=(replace(cited, words=""),)))

    assert isinstance(cited, Citation)
    assert f"{cited.title}:" not in read(bare, "alliance")


def test_marks_are_explained_where_nothing_on_the_page_does() -> None:
    assert unexplained("Held in May [C]")
    assert not unexplained("Held in May [C]", "Marks: [A] well documented")
    assert not unexplained("Held in May")


def test_what_the_facilitator_did_not_do_is_said_without_a_count() -> None:
    review = made()
    assert review.hand is not None
    idle = replace(review, hand=replace(review.hand, interventions=()))

    assert "The facilitator did not step in." in read(idle, "hand")


def test_what_was_met_under_one_article_stands_in_one_row() -> None:
    lines = [
        ruled_line(1, 0, "art-1", "fact", fact="asked", finding="true"),
        ruled_line(2, 0, "art-1", "fact", fact="open", finding="true"),
        ruled_line(3, 0, "art-2", "fact", fact="open", finding="true"),
        replace(ruled_line(4, 0, "art-2", "fact", fact="x", finding="false"), passed=False),
        ruled_line(5, 0, "art-3", "all"),
        ruled_line(6, 1, "art-3", "none-of", values="against"),
        ruled_line(7, 1, "art-3", "count", values="for", count="3"),
    ]

    assert [[one.n for one in row] for row in together(lines)] == [[1, 2], [3], [4], [5, 6, 7]]


def test_a_test_that_failed_keeps_its_parts_in_rows_of_their_own() -> None:
    lines = [
        replace(ruled_line(1, 0, "art-3", "all"), passed=False),
        replace(ruled_line(2, 1, "art-3", "none-of", values="against"), passed=False),
        ruled_line(3, 1, "art-3", "count", values="for", count="3"),
    ]

    assert [[one.n for one in row] for row in together(lines)] == [[1], [2], [3]]


def ruled_line(n: int, depth: int, article: str, code: str, **values: str) -> Line:
    return Line(n, depth, "vote", article, code, True, "", Table(values))


def test_injects_whose_condition_was_not_met_are_named_in_one_line_a_turn() -> None:
    review = made()
    plan = replace(review.injects[0], state="withdrawn", minute=None, seq=3)
    away = tuple(
        replace(plan, number=f"1.{at}", title=f"Waiting {at}", reason=CONDITION) for at in (7, 8)
    )
    missed = replace(plan, number="1.9", title="Too late", reason="the turn closed before it")
    told = read(replace(review, injects=(*review.injects, *away, missed)), "injects")

    at = told.index("Not delivered, as their condition was not met")
    assert "1.7 Waiting 7 #3; 1.8 Waiting 8 #3" in told[at:]
    assert "Too late" in told[:at]


def test_moves_are_counted_and_only_those_that_did_not_match_are_named() -> None:
    review = made()
    fine = tuple(replace(one, matches=True, unopened=False) for one in review.moves)
    one = replace(fine[0], matches=False)

    told = read(replace(review, moves=fine), "actions")
    odd = read(replace(review, moves=(*fine[1:], one)), "actions")

    assert "At Reveal each code matched the move that was opened." in told
    assert one.code not in told
    assert f"{one.code}: the code does not match what was opened" in odd
    assert "matched the move that was opened, but for the following." in odd


def test_what_was_tried_in_vain_is_counted_apart() -> None:
    review = made()
    first = replace(review.actions[0], done=True, conduct="not-addressed")
    vain = replace(first, done=False, reason="It is shut.")
    told = read(replace(review, actions=(first, vain)), "actions")
    nothing = read(replace(review, actions=(vain,)), "actions")

    assert "no article speaks of it. 1 more was tried in vain." in told
    assert "No actions were taken outside the council. 1 more was tried in vain." in nothing


def test_the_two_pages_say_whom_letters_mean_and_stay_two() -> None:
    review = many(40)
    reader, info = rendered(review, preset="executive", sections=("glance", "register"))
    told = flat(text_of(reader))

    assert info.pages == 2
    assert "Seats: AAA" in told


def test_a_motion_that_waits_for_time_alone_comes_out_no_otherwise_elsewhere() -> None:
    table = karabakh(pack="presidency-2020").start()
    while table.state.turn.number < 6:
        table.open_turn()
        if table.state.turn.number < 6:
            table.end_turn()
    table.to("council")
    pack = table.session.setting.pack
    leaving = next(one for one in pack.motions if one.kind == "withdraw")
    table.vote(table.table(leaving.id, leaving.proposers[0]))
    review = review_of(table.session, SeatId("control"))

    tried = [one for other in review.replays.elsewhere for one in other.motions if one.number]
    assert {one.was for one in tried} == {"pending"}
    assert not [one for one in tried if one.changes]
    assert "Pending" in read(review, "charters")


def test_seats_without_a_column_are_named() -> None:
    review = reviewed("refused")
    told = read(review, "knew")

    heads = {one.monogram for one in review.seats}
    unnamed = [one for one in heads if one not in told]
    assert not unnamed
    assert "No column, as only what all were told reached them" in told
