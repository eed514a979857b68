"""A small review made by hand, so that golden pages change only when the report does."""

from __future__ import annotations

from fractions import Fraction
from functools import cache

from wargame.game.alliance import Citation
from wargame.game.evaluation import Feedback, Improvement, Remark
from wargame.game.ids import SeatId
from wargame.game.verdicts import GroupChange, Line, Need, Outcome, Table, Verdict
from wargame.play.analysis.blocking import blockers, turnings
from wargame.play.analysis.concord import concord
from wargame.play.analysis.divergence import Divergence, Followed
from wargame.play.analysis.hand import Acts, Hand, Intervention, Push
from wargame.play.analysis.inaction import Unbrought
from wargame.play.analysis.knowledge import Told, Uneven
from wargame.play.analysis.latency import STEPS, FirstAct, Latency, Moment
from wargame.play.evaluating import STATEMENTS
from wargame.play.history import Difference, History
from wargame.play.replaying import Replays
from wargame.play.replays.elsewhere import Elsewhere, Tried
from wargame.play.replays.powers import PowerReview
from wargame.play.replays.unasked import Unasked
from wargame.play.replays.untouched import Untouched
from wargame.play.review import (
    ActionReview,
    BallotReview,
    Correction,
    IndicatorPath,
    InjectReview,
    LogEntry,
    MotionReview,
    MoveReview,
    NotBrought,
    NoteReview,
    ObjectiveReview,
    OverrideReview,
    PhaseReview,
    Review,
    SeatReview,
    StoryLine,
    TurnReview,
)
from wargame.play.reviewing.alliance import (
    AllianceReview,
    ExerciseReview,
    ForceReview,
    MissionReview,
    RelationReview,
    Step,
)
from wargame.play.reviewing.council import (
    AmendmentReview,
    CouncilReview,
    PointReview,
    RollCallReview,
    SittingReview,
    SpeakingReview,
    StatementReview,
    StrawPollReview,
)
from wargame.play.reviewing.evaluation import (
    CheckedItem,
    EvaluationReview,
    GivenRating,
    MeanScore,
    RatedObjective,
)
from wargame.play.reviewing.scene import Patch, Pin, Scene
from wargame.play.serving import Occasion

A, B, C = map(SeatId, ("AAA", "BBB", "CCC"))
OFFICE = SeatId("secgen")
HOSTILE = '<b>bold</b> & <img src="x"> \u202eback\u202c'


def at(minute: int) -> str:
    return f"2026-03-02T09:{minute:02d}:00.000000Z"


@cache
def made() -> Review:
    """Two turns of an invented crisis, with one of everything."""
    return Review(
        evaluation=_evaluation(),
        title="Harbour 1, group B",
        uuid="00000000-0000-4000-8000-000000000001",
        pack="harbour",
        pack_title="The harbour",
        pack_version="1.0",
        pack_hash="ab" * 32,
        summary="Three allies and a blockade. Who asks whom for what?",
        charter="league",
        charter_title="Charter of the League",
        charter_reading="as-written",
        charters=(("league", "Charter of the League"),),
        handling="",
        audience=SeatId("control"),
        audience_name="the facilitator",
        head_seq=40,
        head_hash="0123456789abcdef" * 4,
        created=at(0),
        started=at(1),
        started_seq=2,
        ended=at(50),
        ended_seq=40,
        seats=_seats(),
        turns=_turns(),
        indicators=_indicators(),
        motions=_motions(),
        not_brought=(
            NotBrought("m-talk", "Consultations", "t1", 20),
            NotBrought("m-talk", "Consultations", "t2", 35),
        ),
        decisions=(),
        injects=_injects(),
        actions=_actions(),
        objectives=(
            ObjectiveReview("o1", A, "Open the harbour", 2, 2, 36),
            ObjectiveReview("o2", A, "Keep the allies", 1, 2, 37),
            ObjectiveReview("o3", B, "Stay out of it", 0, 2, 38),
        ),
        overrides=(
            OverrideReview("override", "Motion 2.1", "rejected", "adopted", "to see more", 33),
        ),
        corrections=(
            Correction("take-back", "Taken back to #10. the wrong roll", 13, 10, (11, 12)),
            Correction("ballot", "BBB abstained (corrected: misheard)", 32, 0, ()),
        ),
        notes=(
            NoteReview(
                "observation",
                "AAA asked twice.",
                "AAA",
                "o1",
                "some-challenges",
                14,
                "t1",
                at(20),
                19,
                "improvement",
            ),
        ),
        history=History(
            5,
            9,
            (
                Difference("m-relief", "t1", "adopted", "rejected"),
                Difference("tension", "t1", "55", "60"),
                Difference("m-talk", "t3", "adopted", ""),
                Difference("f-open", "", "yes", "no"),
            ),
        ),
        names=(
            ("AAA", "Aland"),
            ("BBB", "Borland"),
            ("CCC", "Cardia"),
            ("secgen", "Secretary General"),
            ("t1", "The blockade"),
            ("t2", "The convoy"),
            ("council", "Council"),
            ("orders", "Orders"),
            ("m-relief", "Relief for the harbour"),
            ("m-talk", "Consultations"),
            ("tension", "Tension"),
            ("f-open", "The harbour is open"),
            ("o1", "Open the harbour"),
            ("control", "the facilitator"),
        ),
        articles=(
            ("art-3", "Charter, Art. 3", "A member attacked may ask the others for help."),
            ("art-7", "Charter, Art. 7", "No decision stands against a member's objection."),
            ("art-9", "Charter, Art. 9", "Not used here."),
        ),
        log=_log(),
        counts=(("ballot_cast", 9), ("motion_ruled", 3)),
        scripted=False,
        sources="",
        moves=_moves(),
        scene=_scene(),
        council=_council(),
        alliance=_alliance(),
        turnings=turnings(_motions()),
        blockers=blockers(_motions()),
        concord=concord(_motions(), (A, B, C, OFFICE)),
        latencies=_latencies(),
        first_acts=_first_acts(),
        told=_told(),
        uneven=(Uneven("1.1", "Relief", (A,), (B,), f"inject 1.x1, {HOSTILE}", 6, 18),),
        divergence=Divergence(
            "m-relief",
            "t1",
            "adopted",
            "rejected",
            18,
            (Followed("indicator", "tension", "50", "60", 19),),
            (("t1", 2),),
        ),
        unbrought=(Unbrought("m-talk", 20, "tension", "Tension", "50", "60", "t1", 21),),
        hand=_hand(),
        replays=_replays(),
    )


def _motions() -> tuple[MotionReview, ...]:
    return (_blocked(), _overridden(), _contested())


def _moves() -> tuple[MoveReview, ...]:
    return (
        MoveReview(A, "t1", "ab12-cd34", "ab12cd34" * 8, at(9), 9, 10, 1, True, False),
        MoveReview(B, "t1", "ef56-ab78", "ef56ab78" * 8, at(9), 9, 0, None, None, True),
    )


def _scene() -> Scene:
    return Scene(
        (20.0, 40.0, 30.0, 46.0),
        "Borders shown take no position.",
        (
            Pin("The bay", (24.0, 42.0), (("1.1", 5), ("1.x1", 6))),
            Pin("Far away", (60.0, 42.0), (("2.1", 22),)),
        ),
        (Patch("The bank", "disputed", ((24.0, 43.0), (25.0, 43.0), (25.0, 44.0))),),
        (("Anytown", (28.0, 45.0)),),
        (A, B),
    )


def _council() -> CouncilReview:
    return CouncilReview(
        roll_calls=(
            RollCallReview(A, "present", "t1", at(8), 8),
            RollCallReview(B, "excused", "t1", at(8), 9),
            RollCallReview(A, "present", "t2", at(24), 24),
        ),
        speaking=(
            SpeakingReview(A, 190, 2, (("t1", 100), ("t2", 90)), (15, 25)),
            SpeakingReview(B, 65, 1, (("t1", 65),), (16,)),
        ),
        straw_polls=(
            StrawPollReview(
                "motion-1.1", "Would you send relief?", ((A, "for"), (B, "against")), "t1", 12, 13
            ),
        ),
        amendments=(
            AmendmentReview(
                "motion-1.1",
                "A",
                B,
                "",
                "The allies send relief.",
                f"The allies send {HOSTILE}.",
                (1, 1),
                "rejected",
                (),
                "Art. 7",
                16,
                17,
            ),
        ),
        statements=(StatementReview("motion-1.1", C, "dissent", "We were not asked.", 18, 19),),
        points=(PointReview(B, "right-of-reply", "We were named.", "upheld", "", 17),),
        sittings=(SittingReview("closed", 10, "to talk among ourselves", "t1", at(17), 17),),
    )


def _alliance() -> AllianceReview:
    step = Step("t1", "The brigade was sent to the bay.", 10)
    return AllianceReview(
        forces=(
            ForceReview(
                "b",
                "Brigade of Aland",
                (A,),
                "land",
                60,
                55,
                "deployed",
                "The bay",
                "home",
                (step,),
            ),
        ),
        relations=(RelationReview("r", "Grain", A, B, "trade", 40, 55, 45, (step,)),),
        exercises=(
            ExerciseReview("e", "Calm Sea", "to train", A, "May", "not-held", "held in May", ()),
        ),
        missions=(MissionReview("m", "Open the bay", (step,), 3),),
        citations=(
            Citation(
                26,
                "p",
                "The first blockade",
                B,
                "motion-2.1",
                "m-relief",
                "t2",
                "then nobody came",
                "holds",
            ),
        ),
        standing=(Step("t2", "Cardia gave notice of withdrawal.", 27),),
    )


def _moment(step: str, minute: int, seq: int) -> Moment:
    return Moment(step, minute, f"2026-05-01T{minute:02d}:00", seq)


def _latencies() -> tuple[Latency, ...]:
    steps = zip(STEPS, (4, 0, 14, 14, 18), (5, 0, 14, 14, 18), strict=True)
    moments = tuple(_moment(step, minute, seq) for step, minute, seq in steps)
    return (Latency("1.1", "Relief for the harbour", A, "t1", moments),)


def _first_acts() -> tuple[FirstAct, ...]:
    nothing = _moment("acted", 0, 0)
    return (
        FirstAct(A, "t1", _moment("knew", 4, 5), _moment("acted", 9, 9)),
        FirstAct(B, "t1", _moment("knew", 4, 5), nothing),
        FirstAct(A, "t2", nothing, nothing),
    )


def _told() -> tuple[Told, ...]:
    everyone = SeatId("public")
    return (
        Told("1.1", "Ships close the bay", "t1", at(4), (everyone,), True, 5, "press"),
        Told("1.x1", HOSTILE, "t1", at(5), (A,), False, 6, "BBB"),
        Told("", "Intelligence", "t2", at(22), (C,), False, 22),
    )


def _hand() -> Hand:
    return Hand(
        (Intervention("override", (33,)), Intervention("invented", (6,)), Intervention("held", ())),
        (Acts("AAA", "person", 5), Acts("secgen", "control", 1)),
        (Push("decided", 6, 2), Push("pack", 12, 1), Push("control", 2, 1)),
    )


def _replays() -> Replays:
    third = Fraction(1, 3)
    shares = ((A, Fraction(1, 2), third), (B, Fraction(1, 4), third), (C, Fraction(1, 4), third))
    tried = Tried(
        "1.1",
        "1.1",
        "m-relief",
        "Relief for the harbour",
        "t1",
        "rejected",
        "rejected",
        "adopted",
        "Other charter, Art. 2",
        "Yes: 2. Asked: at least 2. Met.",
        None,
        False,
        True,
        False,
        18,
    )
    return Replays(
        (PowerReview(("Decision on relief",), ("1.1",), (14,), shares, Fraction(1, 8), ""),),
        (
            Untouched(
                "tension",
                "Tension",
                "down",
                "escalation",
                ((0, 50), (1, 60), (2, 72)),
                (3, 8, 34),
                ((0, 50), (1, 55), (2, 58)),
                ((0, 50), (1, 64), (2, 80)),
                8,
            ),
        ),
        (Elsewhere("other", "Charter of the others", "design", (tried,)),),
        (
            Unasked("m-talk", "Consultations", ("t1", "t2"), (20, 35), _talked()),
            Unasked("m-watch", HOSTILE, ("t2",), (35,), _verdict("adopted", "adopted", ())),
        ),
    )


def _talked() -> Verdict:
    """Two noes and an open fact between consultations and their adoption."""
    ways = (
        GroupChange("finding", None, (), 1, "asked", "contested", "true"),
        GroupChange("ballot", "main", (B, C), 2, None, "against", "abstain"),
    )
    return _verdict("contested", "rejected", _objection(), blockers=(B, C), ways=(ways,))


def _seats() -> tuple[SeatReview, ...]:
    return (
        SeatReview(A, "AAA", "Aland", "The prime minister", "person", True, ("Ann Other", HOSTILE)),
        SeatReview(B, "BBB", "Borland", "The president", "person", True, ("Łukasz Żak",)),
        SeatReview(C, "CCC", "Cardia", "The king", "absent", True, ()),
        SeatReview(OFFICE, "SG", "Secretary General", "The office", "control", False, ()),
    )


def _turns() -> tuple[TurnReview, ...]:
    statuses = ((A, "acted"), (B, "passed"), (C, "absent"), (OFFICE, "control"))
    first = (
        PhaseReview("orders", "Orders", 9, statuses, "cd" * 32, 1),
        PhaseReview("council", "Council", 20, statuses, "ef" * 32, 1),
    )
    lines = (
        StoryLine(5, at(4), "inject_delivered", "Inject 1.1 to all: Ships close the bay."),
        StoryLine(6, at(5), "inject_delivered", f"Inject 1.x1 to AAA: {HOSTILE}."),
        StoryLine(18, at(18), "motion_ruled", "Motion 1.1 is blocked by BBB."),
    )
    return (
        TurnReview(
            "t1",
            1,
            "The blockade",
            "1 to 3 May",
            "Ships close the bay.",
            4,
            at(2),
            at(22),
            False,
            first,
            lines,
        ),
        TurnReview("t2", 2, "The convoy", "4 May", "", 21, at(22), at(48), False, (), ()),
    )


def _indicators() -> tuple[IndicatorPath, ...]:
    return (
        IndicatorPath(
            "tension",
            "Tension",
            "0 calm, 100 war",
            "down",
            ((0, 50, 3), (1, 60, 8), (2, 72, 34)),
            ((0, 50), (1, 55), (2, 58)),
        ),
        IndicatorPath("trust", "Trust", "", "up", ((0, 40, 3), (1, 40, 3), (2, 35, 34)), ()),
    )


def _line(n: int, depth: int, article: str, code: str, passed: bool | None, **values: str) -> Line:
    return Line(n, depth, "vote", article, code, passed, "", Table(values))


def _verdict(
    outcome: Outcome, would_be: Outcome, trace: tuple[Line, ...], **more: object
) -> Verdict:
    return Verdict(
        "league",
        "00",
        "relief",
        outcome,
        would_be,
        "vote",
        trace=trace,
        **more,  # type: ignore[arg-type]
    )


def _roll(start: int, *values: str, explained: str = "") -> tuple[BallotReview, ...]:
    return tuple(
        BallotReview(seat, "main", value, start + place, explained if not place else "")
        for place, (seat, value) in enumerate(zip((A, B, C), values, strict=True))
    )


def _motion(
    number: str,
    ballots: tuple[BallotReview, ...],
    verdict: Verdict,
    seq: int,
    override: tuple[str, str, int] | None = None,
) -> MotionReview:
    return MotionReview(
        id=f"motion-{number}",
        number=number,
        template="m-relief",
        title="Relief for the harbour",
        text="The allies send relief to the harbour.\nThey ask nobody else.",
        kind="relief",
        kind_title="Decision on relief",
        organ="council",
        basis="art-3",
        proposer=A,
        turn=f"t{number[0]}",
        state="put-off" if verdict.outcome == "contested" else "ruled",
        reason="",
        charter="league",
        seq=seq,
        roll=(A, B, C),
        questions=("main",),
        ballots=ballots,
        verdict=verdict,
        ruled_seq=seq + 4,
        findings=(),
        rulings=1,
        override=override,
        outcome=override[0] if override else verdict.outcome,
    )


def _objection() -> tuple[Line, ...]:
    objecting = Table({"objecting": (B,)})
    return (
        _line(1, 0, "art-3", "requires-met", True),
        Line(2, 1, "", "art-3", "fact", True, "", Table({"fact": "asked", "finding": "true"})),
        Line(3, 0, "vote", "art-7", "none-of", False, "", Table({"values": "against"}), objecting),
        _line(4, 0, "art-7", "stage-failed", False, leads_to="reject"),
    )


def _blocked() -> MotionReview:
    way = GroupChange("ballot", "main", (B,), 1, None, "against", "abstain")
    verdict = _verdict("rejected", "rejected", _objection(), blockers=(B,), ways=((way,),))
    ballots = _roll(15, "for", "against", "absent", explained=f"We need help. {HOSTILE}")
    return _motion("1.1", ballots, verdict, 14)


def _overridden() -> MotionReview:
    verdict = _verdict("rejected", "rejected", _objection(), blockers=(B,))
    ballots = _roll(24, "for", "against", "abstain")
    return _motion("2.1", ballots, verdict, 23, ("adopted", "to see more", 33))


def _contested() -> MotionReview:
    trace = (
        _line(1, 0, "art-3", "requires-contested", None),
        Line(2, 1, "", "art-3", "fact", None, "", Table({"fact": "asked", "finding": "contested"})),
    )
    verdict = _verdict("contested", "adopted", trace, needs=(Need("asked", ("determine",)),))
    return _motion("2.2", _roll(29, "for", "for", "abstain"), verdict, 28)


def _injects() -> tuple[InjectReview, ...]:
    return (
        InjectReview(
            "i1",
            "1.1",
            "Ships close the bay",
            "t1",
            0,
            at(4),
            2.0,
            ("public",),
            "press",
            "news",
            "delivered",
            "",
            5,
            ("l-2", "l-1"),
        ),
        InjectReview(
            "own-1",
            "1.x1",
            HOSTILE,
            "t1",
            None,
            at(5),
            3.0,
            (A,),
            "control",
            "cable",
            "invented",
            "",
            6,
        ),
        InjectReview(
            "i2",
            "1.2",
            "A letter",
            "t1",
            10,
            "",
            None,
            (B,),
            "AAA",
            "cable",
            "skipped",
            "no time",
            7,
            ("l-1",),
        ),
        InjectReview(
            "i9", "3.1", "Never reached", "t3", 0, "", None, (B,), "AAA", "cable", "planned", "", 0
        ),
    )


def _actions() -> tuple[ActionReview, ...]:
    return (
        ActionReview(
            A,
            "a1",
            "Sends ships",
            "Sends three ships.",
            "deployment",
            2,
            "t1",
            10,
            True,
            "",
            "breach",
            "Charter, Art. 9",
        ),
        ActionReview(
            B, "a2", "=SUM(A1)", "", "statement", 0, "t2", 22, True, "", "not-addressed", ""
        ),
        ActionReview(
            B,
            "a3",
            "Calls the press",
            "",
            "statement",
            1,
            "t2",
            30,
            False,
            "the press is away",
            "",
            "",
        ),
    )


def _log() -> tuple[LogEntry, ...]:
    def entry(seq: int) -> LogEntry:
        turn = "" if seq < 4 else "t1" if seq < 21 else "t2"
        says = f"Inject 1.x1 to AAA: {HOSTILE}." if seq == 6 else f"Entry {seq} says what it says."
        return LogEntry(
            seq,
            at(seq),
            "",
            turn,
            "council" if turn else "",
            "control",
            "note_made",
            says,
            seq in {11, 12},
            "aa" * 32,
        )

    return tuple(entry(seq) for seq in range(1, 41))


def _evaluation() -> EvaluationReview:
    """Two evaluators who differ, a tick, a hot wash, a form and a plan of two lines."""
    texts = tuple(STATEMENTS.values())
    return EvaluationReview(
        objectives=(
            RatedObjective(
                "l-1",
                "Tell who may ask",
                "major-challenges",
                "Most asked the wrong body",
                (
                    GivenRating("Ann Other", "performed", "They found the article.", (12,), 31),
                    GivenRating("", "major-challenges", HOSTILE, (), 32),
                ),
                (12,),
                (
                    Occasion("i1", "1.1", "Ships close the bay", "t1", 0, "delivered", 5),
                    Occasion("i2", "1.2", "A letter", "t1", 10, "skipped", 7),
                    Occasion("i9", "3.1", "Never reached", "t3", 0, "planned", 0),
                ),
            ),
            RatedObjective(
                "l-2",
                "Count abstentions",
                "",
                "",
                (),
                (),
                (Occasion("i1", "1.1", "Ships close the bay", "t1", 0, "delivered", 5),),
            ),
            RatedObjective("l-3", "Ask who is bound", "", "", (), ()),
        ),
        evaluators=("Ann Other",),
        checklist=(
            CheckedItem(
                "Somebody names an article.", "t1", at(9), "Aland", 33, (("Beland, too", 35),)
            ),
            CheckedItem("Somebody asks for a list.", "", "", "", 0),
        ),
        remarks=(
            Remark(34, A, "strength", "We asked first."),
            Remark(35, "", "improvement", "Begin with the roll call.", "q-1"),
        ),
        questions=(("q-1", "What would you do otherwise?"),),
        forms=(
            Feedback(36, 1, "player", (("realism", 4), ("rules", 5)), ("The rulings",), ("Time",)),
            Feedback(37, 2, "observer", (("realism", 5),), remark="Thank you"),
        ),
        scores=(
            MeanScore(texts[1], 2, 9, (0, 0, 0, 1, 1)),
            MeanScore(texts[4], 1, 5, (0, 0, 0, 0, 1)),
        ),
        plan=(
            Improvement(
                38,
                "ip-1",
                "The roll call came late",
                "Call the roll at the start",
                "planning",
                "Secretariat",
                "desk@league.example",
                "high",
                "l-1",
                "2026-04-01",
                "2026-06-30",
                (35,),
            ),
            Improvement(39, "ip-2", "Nobody had the text", "Print it", "equipment", "Host"),
        ),
    )
