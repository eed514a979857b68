"""Pictures of public injects on the wall: beside the words, or alone when they are pushed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor

from tests.play.tables import Table, karabakh
from tests.ui.pictures import settle
from wargame.game.ids import InjectId
from wargame.play.commands import DeliverInject, TakeBack
from wargame.ui.projector.canvas import SlideCanvas
from wargame.ui.projector.pictures import picture_of
from wargame.ui.projector.presenter import ProjectorPresenter
from wargame.ui.projector.slides import InjectSlide, PictureSlide, Slide, words_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from wargame.ui.theme.theme import Theme

NEWS, PRIVATE = InjectId("lea-t1-i1"), InjectId("lea-t1-i2")


@pytest.fixture
def table() -> Table:
    table = karabakh(pack="learn-the-table").start().open_turn()
    for inject in (NEWS, PRIVATE):
        table.session.submit(DeliverInject(inject=inject))
    return table


def seq(table: Table, inject: InjectId) -> int:
    return table.state.injects[inject].seq


def test_an_inject_shows_its_first_picture_beside_the_words(table: Table) -> None:
    body = ProjectorPresenter(table.session).made(Slide("inject", str(seq(table, NEWS)))).body
    assert isinstance(body, InjectSlide)
    assert body.picture is not None

    assert body.picture.title == "Front page of The harbour gazette"
    assert "A newspaper page with the headline" in " ".join(words_of(body))


def test_each_can_be_shown_alone_with_title_and_credit(table: Table) -> None:
    presenter = ProjectorPresenter(table.session)
    offered = [one for one in presenter.choices() if one.slide.mode == "picture"]
    assert [one.note for one in offered] == [
        "Front page of The harbour gazette",
        "The strait, and who lies where",
    ]

    presenter.push(offered[1].slide)
    screen = presenter.screen()
    assert screen.name == "Picture, inject 1.1"
    assert isinstance(screen.body, PictureSlide)
    assert (screen.body.title, screen.body.credit) == (
        "The strait, and who lies where",
        "Drawn for the exercise",
    )
    presenter.toggle_curtain()
    assert presenter.screen().body is None


def test_one_that_a_single_seat_received_is_never_on_the_wall(table: Table) -> None:
    presenter = ProjectorPresenter(table.session)
    for at in range(table.session.head.seq + 1):
        for place in range(4):
            made = presenter.made(picture_of(at, place))
            assert made.slide.mode == "overview" or at == seq(table, NEWS)
    assert presenter.made(Slide("picture", "nonsense:x")).slide.mode == "overview"
    presenter.push(picture_of(seq(table, NEWS), 0))
    table.session.submit(TakeBack(to=seq(table, NEWS) - 1, reason="not yet"))
    assert presenter.screen().slide.mode == "overview"


def test_it_is_painted_and_a_broken_one_says_so(table: Table, theme: Theme, qtbot: QtBot) -> None:
    presenter = ProjectorPresenter(table.session)
    screen = presenter.made(picture_of(seq(table, NEWS), 0))
    canvas = SlideCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(960, 540)
    canvas.show()
    canvas.show_slide(screen, presenter.clock())
    settle()
    paper = QColor("#f7f3e9")
    image = canvas.grab().toImage()
    assert image.pixelColor(480, 30) == paper
    assert canvas._drawing.drawn is not None

    body = screen.body
    assert isinstance(body, PictureSlide)
    for content in (b"no picture", None):
        broken = PictureSlide(body.title, body.credit, body.alt, body.inject, content)
        canvas.show_slide(replace(screen, body=broken), presenter.clock())
        settle()
        canvas.grab()
        assert canvas._drawing.drawn.image is None
        assert canvas._drawing.drawn.why
