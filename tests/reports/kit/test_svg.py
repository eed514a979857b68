from __future__ import annotations

import math
from io import BytesIO

import pytest
from pypdf import PdfReader

from wargame.reports.kit.canvas import ReportCanvas
from wargame.reports.kit.svg import read_picture
from wargame.reports.kit.svgpath import arc_curves, read_path
from wargame.reports.kit.svgtext import Lettering
from wargame.support.paths import shipped

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50">'


def ops(text: str) -> list[tuple[str, tuple[float, ...]]]:
    return [(letter, tuple(round(n, 3) for n in numbers)) for letter, numbers in read_path(text)]


def test_relative_steps_go_on_from_the_pen() -> None:
    assert ops("m1 2 3 4h5v-6z") == [
        ("M", (1, 2)),
        ("L", (4, 6)),
        ("L", (9, 6)),
        ("L", (9, 0)),
        ("Z", ()),
    ]


def test_a_smooth_curve_mirrors_the_handle_before_it() -> None:
    assert ops("M0 0C0 1 1 2 2 2S4 3 4 4")[2] == ("C", (3, 2, 4, 3, 4, 4))


def test_a_quadratic_curve_is_drawn_as_a_cubic() -> None:
    assert ops("M0 0Q3 3 6 0") == [("M", (0, 0)), ("C", (2, 2, 4, 2, 6, 0))]


def test_numbers_may_stand_without_a_space() -> None:
    assert ops("M.5-.5L1e1,2") == [("M", (0.5, -0.5)), ("L", (10, 2))]


def test_what_cannot_be_read_ends_the_path_without_a_fault() -> None:
    assert ops("M1 2 L 3 x") == [("M", (1, 2))]
    assert ops("nonsense") == []


def test_an_arc_lies_on_its_circle() -> None:
    curves = arc_curves((1.0, 0.0), (1, 1, 0, 0, 1, -1.0, 0.0))
    points = [(curve[4], curve[5]) for curve in curves]

    assert points[-1] == pytest.approx((-1.0, 0.0))
    assert all(math.hypot(*point) == pytest.approx(1) for point in points)


def test_shapes_take_their_paint_from_the_group() -> None:
    picture = read_picture(
        f'{HEAD}<title>Two</title><g fill="#112233" transform="translate(10 0) scale(2)">'
        '<rect x="1" y="2" width="3" height="4"/><circle cx="5" cy="5" r="2" fill="none"/>'
        "</g></svg>".encode()
    )

    assert picture is not None
    first, second = picture.shapes
    assert (first.paint.fill, second.paint.fill) == ("#112233", "none")
    assert first.matrix == (2, 0, 0, 2, 10, 0)
    assert picture.title == "Two"


@pytest.mark.parametrize(
    "text",
    [
        "not an svg",
        "<html/>",
        '<svg xmlns="http://www.w3.org/2000/svg"/>',
        f'<!DOCTYPE svg [<!ENTITY a "b">]>{HEAD}<text>&a;</text></svg>',
        f"{HEAD}<rect></svg>",
    ],
)
def test_what_is_no_plain_picture_is_not_drawn(text: str) -> None:
    assert read_picture(text.encode()) is None


def test_a_picture_of_endless_detail_is_not_drawn() -> None:
    path = "M0 0" + "L1 1" * 70_000

    assert read_picture(f'{HEAD}<path d="{path}"/></svg>'.encode()) is None


def test_pictures_and_scripts_inside_are_left_out() -> None:
    picture = read_picture(
        f'{HEAD}<script>alert(1)</script><image href="file:///etc/passwd"/>'
        '<use href="#a"/><rect width="1" height="1"/></svg>'.encode()
    )

    assert picture is not None
    assert len(picture.shapes) == 1


def test_the_cover_of_a_shipped_pack_is_drawn_with_its_gradient() -> None:
    content = (shipped("scenarios") / "karabakh-2020" / "cover.svg").read_bytes()
    picture = read_picture(content)
    assert picture is not None

    out = BytesIO()
    canvas = ReportCanvas(out, invariant=1)
    picture.draw(canvas, 0, 0, 595, 400)
    canvas.save()

    (page,) = PdfReader(BytesIO(out.getvalue())).pages
    contents = page.get_contents()
    assert contents is not None
    assert contents.get_data().count(b" c ") > 500
    assert "/Shading" in page["/Resources"].get_object()  # type: ignore[operator]


def test_letters_are_written_and_can_be_searched() -> None:
    picture = read_picture(
        f'{HEAD}<g font-size="5" fill="#112233">'
        '<text x="50" y="20" text-anchor="middle" font-weight="bold">Łódź and Ереван</text>'
        '<text x="1" y="9" fill="none">unseen</text></g></svg>'.encode()
    )
    assert picture is not None
    assert picture.shapes[0].paint.letters == Lettering(size=5.0, bold=True, anchor="middle")

    out = BytesIO()
    canvas = ReportCanvas(out, invariant=1)
    picture.draw(canvas, 0, 0, 200, 100, whole=True)
    canvas.save()
    (page,) = PdfReader(BytesIO(out.getvalue())).pages

    assert "Łódź and Ереван" in page.extract_text()
    assert "unseen" not in page.extract_text()
