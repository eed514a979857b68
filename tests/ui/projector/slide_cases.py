"""The pictures of the room's slides: each mode at a moment of a played turn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

from tests.play.tables import ARM, BLR, KAZ, RUS, TJK, karabakh
from tests.ui.pictures import Case
from tests.ui.projector.rooms import at_roll, at_summary, before, orders, say
from wargame.game.events.move_deposited import Item
from wargame.play.commands import (
    CallSpeaker,
    EndExercise,
    ListSpeaker,
    ProposeAmendment,
    RevealMoves,
    SealMove,
)
from wargame.ui.projector.canvas import SlideCanvas
from wargame.ui.projector.director import CURTAIN
from wargame.ui.projector.presenter import ProjectorPresenter
from wargame.ui.projector.slides import Slide
from wargame.ui.theme.theme import current_theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from tests.play.tables import Table

FULL, SMALL = QSize(1920, 1080), QSize(1280, 720)


def canvas(presenter: ProjectorPresenter) -> SlideCanvas:
    made = SlideCanvas()
    made.set_scheme(current_theme().tokens.name)
    made.show_slide(presenter.screen(), presenter.clock(), presenter.speaker_clock())
    return made


def at(
    moment: Callable[[], tuple[Table, ProjectorPresenter]], slide: Slide | None = None
) -> Callable[[], QWidget]:
    def make() -> QWidget:
        _, presenter = moment()
        if slide is not None:
            presenter.push(slide)
        return canvas(presenter)

    return make


def inject() -> QWidget:
    _, presenter = orders()
    presenter.push(Slide("inject", str(presenter.moment().inject)))
    return canvas(presenter)


def motion() -> QWidget:
    table, presenter = at_roll()
    for seat, stance in ((ARM, "for"), (BLR, "against"), (RUS, "")):
        table.session.submit(ListSpeaker(seat=seat, stance=stance))
    table.session.submit(CallSpeaker())
    table.wait(0.5)
    presenter.push(Slide("motion", presenter.moment().roll))
    return canvas(presenter)


def amendment() -> QWidget:
    table = karabakh().start().open_turn().to("council")
    name = table.table("kar-m-6")
    was = table.state.motions[name].text
    becomes = was.replace("shall deploy", "may deploy, after consultations,")
    becomes = f"{becomes} They report within 72 hours."
    table.session.submit(ProposeAmendment(motion=name, seat=BLR, text=becomes))
    return canvas(ProjectorPresenter(table.session))


def moves() -> QWidget:
    table, presenter = orders()
    for seat, title in ((KAZ, "Calls on both sides to talk"), (TJK, "")):
        item = Item(instrument="statement", title=title, text=title, to=())
        table.session.submit(SealMove(seat=seat, items=(item,) if title else ()))
    table.to("reveal")
    table.session.submit(RevealMoves())
    return canvas(presenter)


def message() -> QWidget:
    table, presenter = orders()
    say(table, "The Council sits at ten. Seal your moves before you leave for coffee.")
    presenter.notice()
    return canvas(presenter)


def late() -> QWidget:
    table, presenter = orders()
    table.wait(5.5)
    return canvas(presenter)


def over() -> QWidget:
    table, presenter = orders()
    table.wait(7)
    presenter.push(Slide("clock"))
    return canvas(presenter)


def ended() -> QWidget:
    table, presenter = orders()
    table.session.submit(EndExercise())
    return canvas(presenter)


CASES = tuple(
    Case(f"{name}-{scheme}", make, scheme, size=size, filled=0)
    for scheme in ("light", "dark")
    for name, make, size in (
        ("06-projector", at(orders), FULL),
        ("06-projector-720", at(orders), SMALL),
        ("06-projector-holding", at(before), FULL),
        ("06-projector-map", at(orders, Slide("map")), FULL),
        ("06-projector-inject", inject, FULL),
        ("06-projector-motion", motion, FULL),
        ("06-projector-amendment", amendment, FULL),
        ("06-projector-moves", moves, FULL),
        ("06-projector-council", at(at_roll), FULL),
        ("06-projector-council-720", at(at_roll), SMALL),
        ("06-projector-clock", at(orders, Slide("clock")), FULL),
        ("06-projector-late", late, FULL),
        ("06-projector-over", over, FULL),
        ("06-projector-review", at(at_summary), FULL),
        ("06-projector-review-seat", at(at_summary, Slide("review", "BLR")), FULL),
        ("06-projector-message", message, FULL),
        ("06-projector-ended", ended, FULL),
        ("06-projector-blank", at(orders, CURTAIN), FULL),
    )
)
