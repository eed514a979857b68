"""Hot wash, feedback and improvement plan in words. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.game.phrasing import counted
from wargame.play.evaluating import ELEMENTS, PRIORITIES, ROLES, STATEMENTS
from wargame.ui.running.words import cut
from wargame.ui.views.evaluate.screen import (
    EvidenceLine,
    FeedbackScreen,
    LineForm,
    PlanLine,
    PlanScreen,
    RemarkLine,
    ScoreLine,
    WashScreen,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.game.evaluation import Improvement, Remark
    from wargame.play.session import Session

_LONG = 400


def wash_screen(session: Session) -> WashScreen:
    """The hot-wash grid."""
    state, pack = session.state, session.setting.pack
    remarks = sorted(state.evaluation.remarks.items())
    answered = [one.question for _, one in remarks]
    return WashScreen(
        groups=(
            ("", "Everybody"),
            *((str(seat), state.seats[seat].name) for seat in state.roster),
        ),
        strengths=tuple(_remark(session, *one) for one in remarks if one[1].leaning == "strength"),
        improvements=tuple(
            _remark(session, *one) for one in remarks if one[1].leaning == "improvement"
        ),
        questions=tuple((one.id, one.text, answered.count(one.id)) for one in pack.questions),
    )


def _remark(session: Session, key: int, one: Remark) -> RemarkLine:
    who = session.name(one.group) if one.group else "Everybody"
    asked = next(
        (each.text for each in session.setting.pack.questions if each.id == one.question), ""
    )
    return RemarkLine(str(key), cut(one.text, _LONG), f"{who}, #{one.seq}", asked)


def feedback_screen(session: Session) -> FeedbackScreen:
    """What the forms say together."""
    forms = sorted(session.state.evaluation.forms.values(), key=lambda form: form.number)
    given: dict[str, list[int]] = {}
    for form in forms:
        for statement, score in form.scores:
            given.setdefault(statement, []).append(score)
    said = [
        EvidenceLine(
            f"{form.number}-{at}", text, f"{word}, {ROLES[form.role].lower()}, #{form.seq}"
        )
        for form in forms
        for at, (word, text) in enumerate(
            [
                *(("went well", text) for text in form.strengths),
                *(("to improve", text) for text in form.improvements),
                *((("remark", form.remark),) if form.remark else ()),
            ]
        )
    ]
    return FeedbackScreen(
        number=max((form.number for form in forms), default=0) + 1,
        roles=tuple(ROLES.items()),
        statements=tuple(STATEMENTS.items()),
        summary=counted(len(forms), "form") + " entered" if forms else "No form entered yet",
        scores=tuple(_score(key, text, given.get(key, [])) for key, text in STATEMENTS.items()),
        said=tuple(said),
    )


def _score(key: str, text: str, scores: list[int]) -> ScoreLine:
    if not scores:
        return ScoreLine(key, text, "no answer", 0)
    # Tenths by whole numbers: a mean of 4.25 is shown as 4.3 everywhere.
    tenths = (20 * sum(scores) + len(scores)) // (2 * len(scores))
    mean = f"{tenths // 10}.{tenths % 10}"
    return ScoreLine(key, text, f"{mean} of 5, {counted(len(scores), 'answer')}", tenths)


def plan_screen(session: Session) -> PlanScreen:
    """The plan, and improvements that were named and have no line yet."""
    plan = session.state.evaluation.plan
    objectives = tuple((one.id, one.title) for one in session.setting.pack.learning_objectives)
    return PlanScreen(
        lines=tuple(
            PlanLine(
                one.id,
                one.issue,
                one.action,
                ELEMENTS[one.element],
                one.owner,
                one.due,
                one.seq,
            )
            for one in sorted(plan.values(), key=lambda each: int(each.id.rpartition("-")[2]))
        ),
        ideas=tuple(_ideas(session)),
        elements=tuple(ELEMENTS.items()),
        priorities=(("", "No priority"), *PRIORITIES.items()),
        objectives=(("", "No objective"), *objectives),
    )


def _ideas(session: Session) -> Iterator[EvidenceLine]:
    evaluation = session.state.evaluation
    used = {seq for line in evaluation.plan.values() for seq in line.cites}
    for one in sorted(evaluation.remarks.values(), key=lambda each: each.seq):
        if one.leaning == "improvement" and one.seq not in used:
            who = session.name(one.group) if one.group else "Everybody"
            yield EvidenceLine(str(one.seq), cut(one.text, _LONG), f"hot wash, {who}, #{one.seq}")
    for note in sorted(session.state.notes.values(), key=lambda each: each.seq):
        if note.leaning == "improvement" and note.seq not in used:
            yield EvidenceLine(str(note.seq), cut(note.text, _LONG), f"noted, #{note.seq}")
    for form in sorted(evaluation.forms.values(), key=lambda each: each.number):
        if form.seq not in used:
            for at, text in enumerate(form.improvements):
                key = f"{form.seq}-{at}"
                yield EvidenceLine(key, cut(text, _LONG), f"feedback, #{form.seq}")


def line_form(one: Improvement) -> LineForm:
    """The fields of a line that is to be changed."""
    return LineForm(
        item=one.id,
        issue=one.issue,
        action=one.action,
        element=one.element,
        owner=one.owner,
        contact=one.contact,
        priority=one.priority,
        objective=one.objective,
        starts=one.starts,
        due=one.due,
        cites=" ".join(f"#{seq}" for seq in one.cites),
    )
