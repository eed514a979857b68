"""One exercise in which everything happens at least once: every kind of event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.play.council_business import in_council
from tests.play.tables import ARM, KGZ, RUS, TJK, Table, karabakh
from wargame.game.events.move_deposited import Item
from wargame.game.ids import CharterId, InjectId, PersonId
from wargame.play.branching import branch
from wargame.play.commands import (
    AddTime,
    Adjudicate,
    AmendMotion,
    AnswerInject,
    AnswerRequest,
    AssignSeat,
    ChangePlan,
    CloseRequest,
    CorrectBallot,
    CutTurn,
    DeliverInject,
    DropImprovement,
    EditInject,
    EndExercise,
    ForceMotion,
    GiveFeedback,
    GiveRating,
    HoldInject,
    InventInject,
    KeepMotionOff,
    MakeNote,
    NameEvaluator,
    NoteHotWash,
    OpenPapers,
    OpenRequest,
    OverrideRuling,
    PauseClock,
    PickOutcome,
    PlanImprovement,
    PostponeInject,
    PutOffMotion,
    ReleaseInject,
    ReopenMove,
    ResumeClock,
    RevealMoves,
    RuleFact,
    SecondMotion,
    SendMessage,
    SkipInject,
    SkipTurn,
    StrikeHotWash,
    TableMotion,
    TakeBack,
    TakeRequest,
    TellResult,
    TickObservation,
    WithdrawMotion,
)
from wargame.play.commands.adjudicate import Move, Reason
from wargame.scenario.effects.charter_in_force import CharterInForce
from wargame.scenario.effects.inject_becomes import InjectBecomes
from wargame.storage.memory import MemoryStore

if TYPE_CHECKING:
    from wargame.play.proceedings import Proceedings

LONG = "a reason that others can judge"


def everything() -> Table:
    table = karabakh().start(CharterId("csto-as-practised"), KGZ="absent").open_turn()
    _injects(table)
    table.session.submit(SendMessage(sender=ARM, to=(RUS,), text="Will you speak?"))
    table.session.submit(MakeNote(text="A remark"))
    _requests(table)
    table.session.submit(OpenPapers(actor=ARM, seat=ARM))
    table.session.submit(AddTime(minutes=2))
    table.session.submit(PauseClock())
    table.wait(1)
    table.session.submit(ResumeClock())
    table.session.submit(AssignSeat(seat=KGZ, mode="control"))
    table.to("orders").seal(ARM, "kar-a-arm-mobilise", "kar-a-arm-art2")
    table.session.submit(ReopenMove(seat=ARM))
    table.seal(ARM, "kar-a-arm-mobilise", "kar-a-arm-art2")
    table.to("reveal").session.submit(RevealMoves())
    _council(table.to("council"))
    in_council(table)
    table.end_turn()
    table.session.submit(SkipTurn())
    table.open_turn()
    table.session.submit(DeliverInject(inject=InjectId("kar-t3-i1")))
    (draw,) = table.state.draws
    table.session.submit(PickOutcome(draw=draw, row=1, reason="a harder game"))
    table.to("orders")
    before = table.session.head.seq
    table.session.submit(MakeNote(text="A slip"))
    table.session.submit(TakeBack(to=before, reason="a slip"))
    _by_hand(table)
    table.end_turn().open_turn().to("orders").seal(ARM, "kar-a-arm-accept-offer")
    table.to("reveal").session.submit(RevealMoves())
    _weigh(table)
    _late(table)
    table.session.submit(EndExercise(reason="time is up"))
    _debrief(table)
    return _branched(table)


def _debrief(table: Table) -> None:
    pack = table.session.setting.pack
    objective, item = pack.learning_objectives[0].id, pack.observations[0].id
    person = PersonId("person-9")
    for command in (
        NameEvaluator(person=person, objectives=(objective,)),
        GiveRating(objective=objective, evaluator=person, rating="some-challenges", reason="late"),
        TickObservation(observation=item, note="Armenia did"),
        NoteHotWash(group=ARM, leaning="strength", text="We asked early."),
        GiveFeedback(role="player", scores=(("realism", 4),), strengths=("The papers",)),
        PlanImprovement(issue="Nobody asked", action="Ask by the second day", owner="Secretariat"),
        DropImprovement(item="ip-1", reason="said elsewhere"),
    ):
        table.session.submit(command)
    table.session.submit(StrikeHotWash(remark=next(iter(table.state.evaluation.remarks))))


def _branched(table: Table) -> Table:
    """The same with a what-if branch from its end: the last kind of entry there is."""
    upto = table.session.head.seq
    made = branch(table.session, MemoryStore(), upto, "00000000-0000-4000-8000-000000000002")
    return Table(made, table.clock)


def _requests(table: Table) -> None:
    table.session.submit(OpenRequest(actor=ARM, seat=ARM, text="May we close the border?"))
    table.session.submit(TakeRequest(request="r-1"))
    table.session.submit(AnswerRequest(request="r-1", text="Yes, from tomorrow."))
    table.session.submit(CloseRequest(request="r-1"))
    table.session.submit(OpenRequest(actor=ARM, seat=ARM, what="talk", to=(RUS,), text="peace"))


def _weigh(table: Table) -> None:
    deed = max(table.state.deeds)
    reasons = (
        Reason(side="for", text="Moscow wants it", weight=2),
        Reason(side="against", text="Baku does not"),
    )
    table.session.submit(Adjudicate(deed=deed, reasons=reasons, why="to keep pace with history"))
    moves = (Move(indicator=next(iter(table.state.indicators)), by=3),)
    table.session.submit(TellResult(deed=deed, text="It holds.", to=(ARM, RUS), moves=moves))


def _late(table: Table) -> None:
    coming = [one for one in table.state.exercise.turns if one not in table.state.closed_turns]
    table.session.submit(ChangePlan(turns=tuple(coming[:-1]), pace=80))
    table.session.submit(CutTurn())


def _injects(table: Table) -> None:
    name = InjectId("kar-t1-i1")
    table.session.submit(HoldInject(inject=name, reason="not yet"))
    table.session.submit(ReleaseInject(inject=name))
    table.session.submit(EditInject(inject=name, title="New", text="New words", to=(ARM,)))
    table.session.submit(DeliverInject(inject=name))
    table.session.submit(AnswerInject(inject=name))
    table.session.submit(PostponeInject(inject=InjectId("kar-t1-i3"), minutes=5))
    table.session.submit(DeliverInject(inject=InjectId("kar-t1-i2")))
    table.session.submit(SkipInject(inject=InjectId("kar-t1-i4"), reason="no time"))
    table.session.submit(InventInject(title="A rumour", to=(ARM, RUS)))


def _council(table: Table) -> None:
    kept = table.table("kar-m-1")
    table.session.submit(SecondMotion(motion=kept, seat=TJK))
    table.session.submit(AmendMotion(motion=kept, seat=ARM, text="Consult within a day."))
    table.session.submit(KeepMotionOff(motion=kept, reason="not now"))
    table.session.submit(ForceMotion(motion=kept))
    table.vote(kept, RUS="against")
    table.session.submit(CorrectBallot(motion=kept, seat=RUS, value="for", reason="misheard"))
    table.session.submit(OverrideRuling(motion=kept, outcome="rejected", reason=LONG))
    away = table.table("kar-m-2")
    table.session.submit(PutOffMotion(motion=away, reason="the text is not ready"))
    table.session.submit(WithdrawMotion(motion=away, reason="no support"))
    table.session.submit(RuleFact(fact="external-attack", value=True, reason=LONG))
    table.session.submit(
        TableMotion(
            proposer=ARM,
            decision="determine",
            title="The request is lawful",
            determines=("lawful-request", True),
        )
    )
    table.vote(table.state.motion_numbers()[-1].id)


class _ByHand(MakeNote):
    """Effects that no motion or action of this pack has."""

    def decide(self, at: Proceedings) -> None:
        from wargame.play.effects import bring_about

        inject = InjectId("kar-t3-i2")
        effects = (
            InjectBecomes(inject=inject, becomes="due"),
            CharterInForce(charter=CharterId("csto-as-written"), in_force=True),
        )
        bring_about(at, effects, "control")


def _by_hand(table: Table) -> None:
    table.session.submit(_ByHand(text="by hand"))


def secret_item() -> Item:
    return Item(instrument="deal", title="A secret corridor", text="", to=(RUS,), secret=True)
