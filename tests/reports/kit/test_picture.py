"""Pictures of injects on paper and in a document: drawn, told, bounded; else a sentence."""

from __future__ import annotations

import io
from io import BytesIO

import pytest
from PIL import Image
from pypdf import PdfReader

from wargame.reports.kit.canvas import ReportCanvas
from wargame.reports.kit.picture import GONE, Figure, FigureRow, Shown
from wargame.support.paths import shipped

BOX = (200.0, 120.0)
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">{}</svg>'


def encoded(form: str, size: tuple[int, int] = (60, 30), mode: str = "RGB") -> bytes:
    out = io.BytesIO()
    Image.new(mode, size, "#336699").save(out, form)
    return out.getvalue()


def page_of(figure: Figure | FigureRow) -> str:
    out = BytesIO()
    canvas = ReportCanvas(out, invariant=1)
    figure.wrap(400, 800)
    figure.drawOn(canvas, 0, 100)
    canvas.save()
    return PdfReader(BytesIO(out.getvalue())).pages[0].extract_text()


def test_a_picture_keeps_its_shape_within_its_box() -> None:
    wide = Figure(encoded("PNG", (400, 100)), "x", "x", BOX)
    high = Figure(encoded("JPEG", (100, 400)), "x", "x", BOX)

    assert (wide.wide, wide.high) == (200, 50)
    assert (high.wide, high.high) == (30, 120)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (None, GONE),
        (b"", "This picture cannot be shown: it is no PNG, JPEG or SVG."),
        (encoded("PNG")[:24], "This picture cannot be shown: it is broken."),
        (encoded("JPEG")[:200], "This picture cannot be shown: it is broken."),
        (SVG.format("<g>").encode(), "This picture cannot be shown: it is broken, too large"),
    ],
)
def test_what_cannot_be_shown_says_so_in_its_place(content: bytes | None, why: str) -> None:
    figure = Figure(content, "A post.", "The post", BOX)

    assert figure.shown.why.startswith(why)
    assert figure.node.alt.startswith(f"A post. {why}")
    assert why.split(":", maxsplit=1)[0] in page_of(figure).replace("\n", " ")
    assert figure.shown.png() is None


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "P", "LA", "1"])
def test_pixels_of_every_kind_are_printed(mode: str) -> None:
    shown = Shown(encoded("PNG", mode=mode))

    assert shown.why == ""
    made = shown.png()
    assert made is not None
    assert Image.open(io.BytesIO(made)).size == (60, 30)


def test_a_large_photograph_is_made_small_for_paper() -> None:
    made = Shown(encoded("JPEG", (4000, 2000))).png()
    assert made is not None

    assert max(Image.open(io.BytesIO(made)).size) <= 1400


def test_a_drawing_is_pixels_for_a_word_processor_with_its_colours_and_letters() -> None:
    inside = (
        '<rect width="20" height="20" fill="#ff0000"/>'
        '<path d="M22 2h4v4h-4zM23 3h2v2h-2z" fill="#0000ff" fill-rule="evenodd"/>'
        '<line x1="20" y1="15" x2="40" y2="15" stroke="#00ff00" stroke-width="2"/>'
        '<text x="30" y="12" font-size="4" text-anchor="middle" fill="#000000">MMM</text>'
    )
    made = Shown(SVG.format(inside).encode()).png(400)
    assert made is not None
    image = Image.open(io.BytesIO(made)).convert("RGB")

    assert image.size == (400, 200)
    assert image.getpixel((100, 100)) == (255, 0, 0)
    assert image.getpixel((225, 45)) == (0, 0, 255)
    assert image.getpixel((240, 40)) == (255, 255, 255)
    assert image.getpixel((300, 150)) == (0, 255, 0)
    grey = image.convert("L")
    assert min(grey.crop((255, 85, 345, 125)).tobytes()) < 60
    assert min(grey.crop((205, 85, 245, 125)).tobytes()) == 255


def test_letters_turn_with_their_picture() -> None:
    text = '<text x="20" y="4" font-size="6" transform="rotate(90 20 4)">IIII</text>'
    made = Shown(SVG.format(text).encode()).png(400)
    assert made is not None
    dark = Image.open(io.BytesIO(made)).convert("L").point(lambda level: 255 * (level < 128))
    left, top, right, low = dark.getbbox() or (0, 0, 0, 0)

    assert low - top > right - left


def test_more_shapes_than_anybody_sees_are_told_and_not_drawn() -> None:
    inside = '<rect width="40" height="20" fill="#ff0000" opacity="0.5"/>' * 400
    shown = Shown(SVG.format(inside).encode())

    assert shown.drawing is not None
    assert shown.png() is None


def test_figures_of_a_row_stand_side_by_side_with_their_captions() -> None:
    content = (shipped("scenarios") / "learn-the-table/pictures/front-page.svg").read_bytes()
    text = page_of(
        FigureRow([Figure(content, "One", "Left", BOX), Figure(None, "x", "Right", BOX)])
    )

    assert "Left" in text
    assert "Right" in text
    assert "No light on Gull Rock" in text
