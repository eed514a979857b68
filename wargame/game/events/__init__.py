"""Every kind of event, one file each; this registry is written by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wargame.game.events.action_adjudicated import ActionAdjudicated
from wargame.game.events.action_failed import ActionFailed
from wargame.game.events.action_taken import ActionTaken
from wargame.game.events.actions_offered import ActionsOffered
from wargame.game.events.agenda_ordered import AgendaOrdered
from wargame.game.events.amendment_proposed import AmendmentProposed
from wargame.game.events.amendment_settled import AmendmentSettled
from wargame.game.events.attendance_marked import AttendanceMarked
from wargame.game.events.ballot_cast import BallotCast
from wargame.game.events.ballot_deposited import BallotDeposited
from wargame.game.events.ballot_noted import BallotNoted
from wargame.game.events.branch_begun import BranchBegun
from wargame.game.events.briefing_issued import BriefingIssued
from wargame.game.events.charter_put_in_force import CharterPutInForce
from wargame.game.events.clock_paused import ClockPaused
from wargame.game.events.clock_resumed import ClockResumed
from wargame.game.events.decision_remarked import DecisionRemarked
from wargame.game.events.evaluator_named import EvaluatorNamed
from wargame.game.events.exercise_created import ExerciseCreated
from wargame.game.events.exercise_ended import ExerciseEnded
from wargame.game.events.exercise_started import ExerciseStarted
from wargame.game.events.exercises_planned import ExercisesPlanned
from wargame.game.events.fact_changed import FactChanged
from wargame.game.events.fact_found import FactFound
from wargame.game.events.fact_ruled import FactRuled
from wargame.game.events.fact_told import FactTold
from wargame.game.events.feedback_given import FeedbackGiven
from wargame.game.events.force_arrived import ForceArrived
from wargame.game.events.force_held_up import ForceHeldUp
from wargame.game.events.force_readied import ForceReadied
from wargame.game.events.force_sent import ForceSent
from wargame.game.events.forces_laid import ForcesLaid
from wargame.game.events.hot_wash_noted import HotWashNoted
from wargame.game.events.hot_wash_struck import HotWashStruck
from wargame.game.events.improvement_dropped import ImprovementDropped
from wargame.game.events.improvement_planned import ImprovementPlanned
from wargame.game.events.indicator_moved import IndicatorMoved
from wargame.game.events.indicators_laid import IndicatorsLaid
from wargame.game.events.inject_answered import InjectAnswered
from wargame.game.events.inject_delivered import InjectDelivered
from wargame.game.events.inject_due import InjectDue
from wargame.game.events.inject_edited import InjectEdited
from wargame.game.events.inject_held import InjectHeld
from wargame.game.events.inject_postponed import InjectPostponed
from wargame.game.events.inject_released import InjectReleased
from wargame.game.events.inject_skipped import InjectSkipped
from wargame.game.events.inject_withdrawn import InjectWithdrawn
from wargame.game.events.intelligence_given import IntelligenceGiven
from wargame.game.events.item_taken_up import ItemTakenUp
from wargame.game.events.key_made import KeyMade
from wargame.game.events.membership_changed import MembershipChanged
from wargame.game.events.message_sent import MessageSent
from wargame.game.events.motion_amended import MotionAmended
from wargame.game.events.motion_forced import MotionForced
from wargame.game.events.motion_kept_off import MotionKeptOff
from wargame.game.events.motion_not_brought import MotionNotBrought
from wargame.game.events.motion_put_off import MotionPutOff
from wargame.game.events.motion_ruled import MotionRuled
from wargame.game.events.motion_seconded import MotionSeconded
from wargame.game.events.motion_tabled import MotionTabled
from wargame.game.events.motion_withdrawn import MotionWithdrawn
from wargame.game.events.move_deposited import MoveDeposited
from wargame.game.events.move_locked import MoveLocked
from wargame.game.events.move_reopened import MoveReopened
from wargame.game.events.move_revealed import MoveRevealed
from wargame.game.events.move_sealed import MoveSealed
from wargame.game.events.move_unopened import MoveUnopened
from wargame.game.events.note_made import NoteMade
from wargame.game.events.notice_given import NoticeGiven
from wargame.game.events.objective_scored import ObjectiveScored
from wargame.game.events.observation_ticked import ObservationTicked
from wargame.game.events.option_changed import OptionChanged
from wargame.game.events.outcome_drawn import OutcomeDrawn
from wargame.game.events.papers_opened import PapersOpened
from wargame.game.events.phase_closed import PhaseClosed
from wargame.game.events.phase_opened import PhaseOpened
from wargame.game.events.pictures_enclosed import PicturesEnclosed
from wargame.game.events.plan_changed import PlanChanged
from wargame.game.events.point_raised import PointRaised
from wargame.game.events.point_ruled import PointRuled
from wargame.game.events.points_changed import PointsChanged
from wargame.game.events.precedent_cited import PrecedentCited
from wargame.game.events.precedents_laid import PrecedentsLaid
from wargame.game.events.rating_given import RatingGiven
from wargame.game.events.reason_given import ReasonGiven
from wargame.game.events.reform_ratified import ReformRatified
from wargame.game.events.relation_moved import RelationMoved
from wargame.game.events.relations_laid import RelationsLaid
from wargame.game.events.request_answered import RequestAnswered
from wargame.game.events.request_closed import RequestClosed
from wargame.game.events.request_opened import RequestOpened
from wargame.game.events.request_taken import RequestTaken
from wargame.game.events.result_told import ResultTold
from wargame.game.events.role_passed import RolePassed
from wargame.game.events.ruled_by_hand import RuledByHand
from wargame.game.events.ruling_overridden import RulingOverridden
from wargame.game.events.sealing_chosen import SealingChosen
from wargame.game.events.seat_assigned import SeatAssigned
from wargame.game.events.sitting_changed import SittingChanged
from wargame.game.events.situation_laid import SituationLaid
from wargame.game.events.speaker_called import SpeakerCalled
from wargame.game.events.speaker_changed import SpeakerChanged
from wargame.game.events.speaker_dropped import SpeakerDropped
from wargame.game.events.speaker_finished import SpeakerFinished
from wargame.game.events.speaker_held import SpeakerHeld
from wargame.game.events.speaker_listed import SpeakerListed
from wargame.game.events.speaking_set import SpeakingSet
from wargame.game.events.speaking_time_added import SpeakingTimeAdded
from wargame.game.events.statement_attached import StatementAttached
from wargame.game.events.straw_given import StrawGiven
from wargame.game.events.straw_poll_closed import StrawPollClosed
from wargame.game.events.straw_poll_opened import StrawPollOpened
from wargame.game.events.taken_back import TakenBack
from wargame.game.events.time_added import TimeAdded
from wargame.game.events.turn_closed import TurnClosed
from wargame.game.events.turn_cut_short import TurnCutShort
from wargame.game.events.turn_opened import TurnOpened
from wargame.game.events.turn_skipped import TurnSkipped
from wargame.game.events.vote_opened import VoteOpened

if TYPE_CHECKING:
    from wargame.game.event import Event

EVENTS: Final[tuple[type[Event], ...]] = (
    ActionAdjudicated,
    ActionFailed,
    ActionTaken,
    ActionsOffered,
    AgendaOrdered,
    AmendmentProposed,
    AmendmentSettled,
    AttendanceMarked,
    BallotCast,
    BallotDeposited,
    BallotNoted,
    BranchBegun,
    BriefingIssued,
    CharterPutInForce,
    ClockPaused,
    ClockResumed,
    DecisionRemarked,
    EvaluatorNamed,
    ExerciseCreated,
    ExerciseEnded,
    ExerciseStarted,
    ExercisesPlanned,
    FactChanged,
    FactFound,
    FactRuled,
    FactTold,
    FeedbackGiven,
    HotWashNoted,
    HotWashStruck,
    ImprovementDropped,
    ImprovementPlanned,
    ForceArrived,
    ForceHeldUp,
    ForceReadied,
    ForceSent,
    ForcesLaid,
    IndicatorMoved,
    IndicatorsLaid,
    InjectAnswered,
    InjectDelivered,
    InjectDue,
    InjectEdited,
    InjectHeld,
    InjectPostponed,
    InjectReleased,
    InjectSkipped,
    InjectWithdrawn,
    IntelligenceGiven,
    ItemTakenUp,
    KeyMade,
    MembershipChanged,
    MessageSent,
    MotionAmended,
    MotionForced,
    MotionKeptOff,
    MotionNotBrought,
    MotionPutOff,
    MotionRuled,
    MotionSeconded,
    MotionTabled,
    MotionWithdrawn,
    MoveDeposited,
    MoveLocked,
    MoveReopened,
    MoveRevealed,
    MoveSealed,
    MoveUnopened,
    NoteMade,
    NoticeGiven,
    ObjectiveScored,
    ObservationTicked,
    OptionChanged,
    OutcomeDrawn,
    PapersOpened,
    PhaseClosed,
    PhaseOpened,
    PicturesEnclosed,
    PlanChanged,
    PointRaised,
    PointRuled,
    PointsChanged,
    RatingGiven,
    ReasonGiven,
    RequestAnswered,
    RequestClosed,
    RequestOpened,
    RequestTaken,
    ResultTold,
    PrecedentCited,
    PrecedentsLaid,
    ReformRatified,
    RelationMoved,
    RelationsLaid,
    RolePassed,
    RuledByHand,
    RulingOverridden,
    SealingChosen,
    SeatAssigned,
    SittingChanged,
    SituationLaid,
    SpeakerCalled,
    SpeakerDropped,
    SpeakerFinished,
    SpeakerHeld,
    SpeakerListed,
    SpeakingSet,
    SpeakingTimeAdded,
    StatementAttached,
    StrawGiven,
    StrawPollClosed,
    StrawPollOpened,
    SpeakerChanged,
    TakenBack,
    TimeAdded,
    TurnClosed,
    TurnCutShort,
    TurnOpened,
    TurnSkipped,
    VoteOpened,
)
