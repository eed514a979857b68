"""What can be asked of a session, one file for each thing and what belongs to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.play.commands.adjudicate import Adjudicate, TellResult
from wargame.play.commands.agenda import OrderAgenda, TakeUpItem
from wargame.play.commands.amend import ProposeAmendment, SettleAmendment
from wargame.play.commands.answer_inject import AnswerInject
from wargame.play.commands.assign_seat import AssignSeat
from wargame.play.commands.attach_statement import AttachStatement, RemarkDecision
from wargame.play.commands.change_sitting import ChangeSitting
from wargame.play.commands.cite_precedent import CitePrecedent
from wargame.play.commands.clock import AddTime, PauseClock, ResumeClock
from wargame.play.commands.close_phase import ClosePhase
from wargame.play.commands.debrief import (
    DropImprovement,
    GiveFeedback,
    NoteHotWash,
    PlanImprovement,
    StrikeHotWash,
)
from wargame.play.commands.deliver_inject import DeliverInject
from wargame.play.commands.end_exercise import EndExercise
from wargame.play.commands.evaluate import GiveRating, NameEvaluator, TickObservation
from wargame.play.commands.give_key import GiveKey
from wargame.play.commands.handle_motion import (
    AmendMotion,
    ForceMotion,
    KeepMotionOff,
    PutOffMotion,
    SecondMotion,
    WithdrawMotion,
)
from wargame.play.commands.handle_request import (
    AnswerRequest,
    CloseRequest,
    OpenRequest,
    TakeRequest,
)
from wargame.play.commands.make_note import MakeNote
from wargame.play.commands.mark_attendance import MarkAttendance
from wargame.play.commands.open_papers import OpenPapers
from wargame.play.commands.open_turn import OpenTurn
from wargame.play.commands.override_ruling import OverrideRuling
from wargame.play.commands.pick_outcome import PickOutcome
from wargame.play.commands.points import RaisePoint, RulePoint
from wargame.play.commands.postpone_inject import PostponeInject
from wargame.play.commands.queue_inject import (
    EditInject,
    HoldInject,
    InventInject,
    ReleaseInject,
    SkipInject,
)
from wargame.play.commands.ratify_reform import RatifyReform
from wargame.play.commands.reveal_moves import RevealMoves
from wargame.play.commands.rule_by_hand import RuleByHand
from wargame.play.commands.rule_fact import RuleFact
from wargame.play.commands.running_late import ChangePlan, CutTurn, GoToTurn
from wargame.play.commands.seal_move import ReopenMove, SealMove
from wargame.play.commands.send_message import SendMessage
from wargame.play.commands.skip_turn import SkipTurn
from wargame.play.commands.speakers import (
    AddSpeakingTime,
    CallSpeaker,
    DropSpeaker,
    FinishSpeaker,
    HoldSpeaker,
    ListSpeaker,
    SetSpeaking,
)
from wargame.play.commands.start_exercise import StartExercise
from wargame.play.commands.straw_poll import CloseStrawPoll, GiveStraw, OpenStrawPoll
from wargame.play.commands.table_motion import TableMotion
from wargame.play.commands.take_action import TakeAction
from wargame.play.commands.take_back import TakeBack
from wargame.play.commands.vote import CastBallot, CloseVote, CorrectBallot, OpenVote

if TYPE_CHECKING:
    from wargame.play.command import Command

__all__ = [
    "COMMANDS",
    "AddSpeakingTime",
    "AddTime",
    "Adjudicate",
    "AmendMotion",
    "AnswerInject",
    "AnswerRequest",
    "AssignSeat",
    "AttachStatement",
    "CallSpeaker",
    "CastBallot",
    "ChangePlan",
    "ChangeSitting",
    "CitePrecedent",
    "ClosePhase",
    "CloseRequest",
    "CloseStrawPoll",
    "CloseVote",
    "CorrectBallot",
    "CutTurn",
    "DeliverInject",
    "DropImprovement",
    "DropSpeaker",
    "EditInject",
    "EndExercise",
    "FinishSpeaker",
    "ForceMotion",
    "GiveFeedback",
    "GiveKey",
    "GiveRating",
    "GiveStraw",
    "GoToTurn",
    "HoldInject",
    "HoldSpeaker",
    "InventInject",
    "KeepMotionOff",
    "ListSpeaker",
    "MakeNote",
    "MarkAttendance",
    "NameEvaluator",
    "NoteHotWash",
    "OpenPapers",
    "OpenRequest",
    "OpenStrawPoll",
    "OpenTurn",
    "OpenVote",
    "OrderAgenda",
    "OverrideRuling",
    "PauseClock",
    "PickOutcome",
    "PlanImprovement",
    "PostponeInject",
    "ProposeAmendment",
    "PutOffMotion",
    "RaisePoint",
    "RatifyReform",
    "ReleaseInject",
    "RemarkDecision",
    "ReopenMove",
    "ResumeClock",
    "RevealMoves",
    "RuleByHand",
    "RuleFact",
    "RulePoint",
    "SealMove",
    "SecondMotion",
    "SendMessage",
    "SetSpeaking",
    "SettleAmendment",
    "SkipInject",
    "SkipTurn",
    "StartExercise",
    "StrikeHotWash",
    "TableMotion",
    "TakeAction",
    "TakeBack",
    "TakeRequest",
    "TakeUpItem",
    "TellResult",
    "TickObservation",
    "WithdrawMotion",
]

COMMANDS: Final[tuple[type[Command], ...]] = (
    AddSpeakingTime,
    AddTime,
    Adjudicate,
    AmendMotion,
    AnswerInject,
    AnswerRequest,
    AssignSeat,
    AttachStatement,
    CallSpeaker,
    CastBallot,
    ChangePlan,
    ChangeSitting,
    CitePrecedent,
    ClosePhase,
    CloseRequest,
    CloseStrawPoll,
    CloseVote,
    CorrectBallot,
    CutTurn,
    DeliverInject,
    DropImprovement,
    DropSpeaker,
    EditInject,
    EndExercise,
    FinishSpeaker,
    ForceMotion,
    GiveFeedback,
    GiveKey,
    GiveRating,
    GiveStraw,
    GoToTurn,
    HoldInject,
    HoldSpeaker,
    InventInject,
    KeepMotionOff,
    ListSpeaker,
    MakeNote,
    MarkAttendance,
    NameEvaluator,
    NoteHotWash,
    OpenPapers,
    OpenRequest,
    OpenStrawPoll,
    OpenTurn,
    OpenVote,
    OrderAgenda,
    OverrideRuling,
    PauseClock,
    PickOutcome,
    PlanImprovement,
    PostponeInject,
    ProposeAmendment,
    PutOffMotion,
    RaisePoint,
    RatifyReform,
    ReleaseInject,
    RemarkDecision,
    ReopenMove,
    ResumeClock,
    RevealMoves,
    RuleByHand,
    RuleFact,
    RulePoint,
    SealMove,
    SecondMotion,
    SendMessage,
    SetSpeaking,
    SettleAmendment,
    SkipInject,
    SkipTurn,
    StartExercise,
    StrikeHotWash,
    TableMotion,
    TakeAction,
    TakeBack,
    TakeRequest,
    TakeUpItem,
    TellResult,
    TickObservation,
    WithdrawMotion,
)
