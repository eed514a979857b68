"""Only shapes, colours and lines of letters are left of a picture from elsewhere."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from wargame.scenario.pictures import (
    DEEPEST,
    LARGEST,
    MOST_PARTS,
    kind_of,
    left_out,
    safe_svg,
    size_of,
    unshowable,
)
from wargame.support.paths import shipped

HEAD = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
    'viewBox="0 0 10 10">'
)


def cleaned(inside: str) -> str:
    made = safe_svg(f"{HEAD}{inside}</svg>".encode())
    assert made is not None
    return made.decode()


@pytest.mark.parametrize(
    "part",
    [
        "<script>alert(1)</script>",
        '<image xlink:href="/etc/passwd" width="1" height="1"/>',
        '<image href="file:///etc/passwd"/>',
        '<use xlink:href="#a"/>',
        "<style>@import url(http://example.org/x.css)</style>",
        '<foreignObject><html xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>',
        '<animate attributeName="x" from="0" to="1"/>',
        '<filter id="f"><feImage href="http://example.org"/></filter>',
        "<!-- a comment -->",
    ],
)
def test_everything_but_shapes_is_taken_out(part: str) -> None:
    assert cleaned(f'<g>{part}<rect width="1" height="1"/></g>{part}') == cleaned(
        '<g><rect width="1" height="1"/></g>'
    )


@pytest.mark.parametrize(
    "attribute",
    [
        'onload="x()"',
        'style="fill:url(http://example.org)"',
        'style="fill:\\75 rl(http://example.org)"',
        'style="fill:URL(http://example.org)"',
        'fill="url(http://example.org/a#b)"',
        'fill="URL(http://example.org/a#b)"',
        'xlink:href="http://example.org"',
        'class="a"',
    ],
)
def test_an_attribute_that_leads_elsewhere_is_taken_out(attribute: str) -> None:
    assert cleaned(f'<rect width="1" {attribute}/>') == cleaned('<rect width="1"/>')


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe\x00",
        b"<html/>",
        b"PNG and not at all",
        f'<!DOCTYPE svg [<!ENTITY a "aaaa">]>{HEAD}</svg>'.encode(),
        f'<?xml version="1.0" encoding="utf-16"?><!DOCTYPE x>{HEAD}</svg>'.encode("utf-16"),
        f"{HEAD}{' ' * LARGEST}</svg>".encode(),
        f"{HEAD}{'<g/>' * MOST_PARTS}</svg>".encode(),
        f"{HEAD}{'<g>' * (DEEPEST + 1)}{'</g>' * (DEEPEST + 1)}</svg>".encode(),
        f"{HEAD}{'<g>' * 90_000}".encode(),
    ],
)
def test_what_is_no_picture_or_too_much_of_one_is_none(content: bytes) -> None:
    assert safe_svg(content) is None


def test_a_picture_in_another_encoding_with_entities_is_none() -> None:
    picture = f'<!DOCTYPE svg [<!ENTITY a "aaaa">]>{HEAD}</svg>'
    for encoding in ("utf-16", "utf-32", "utf-7"):
        assert safe_svg(picture.encode(encoding)) is None


@pytest.mark.parametrize("pack", [p.parent.name for p in shipped("scenarios").glob("*/cover.svg")])
def test_the_covers_of_shipped_packs_lose_nothing(pack: str) -> None:
    content = (shipped("scenarios") / pack / "cover.svg").read_bytes()
    made = safe_svg(content)
    assert made is not None

    before, after = ET.fromstring(content), ET.fromstring(made)  # noqa: S314
    assert [(e.tag, e.attrib) for e in before.iter()] == [(e.tag, e.attrib) for e in after.iter()]


def test_a_style_of_colours_is_kept_as_attributes() -> None:
    made = cleaned(
        '<rect width="1" style="fill:#ff0000;stroke-width:2;filter:url(#x);cursor:help"/>'
    )
    assert made == cleaned('<rect width="1" fill="#ff0000" stroke-width="2"/>')


def test_letters_of_a_drawing_program_become_lines_with_places_of_their_own() -> None:
    made = cleaned(
        '<text x="1" y="2" style="font-size:4px;font-family:Courier New">'
        '<tspan x="3" y="5">One  line</tspan>'
        '<tspan x="3" dy="6">and <tspan>the next</tspan></tspan>'
        "</text>"
    )
    look = {"font-size": "4px", "font-family": "JetBrains Mono", "x": "3"}
    told = [(line.text, line.attrib) for line in ET.fromstring(made)]  # noqa: S314
    assert told == [("One line", {**look, "y": "5"}), ("and the next", {**look, "y": "11"})]


def test_letters_lead_nowhere() -> None:
    made = cleaned(
        '<text x="1"><a href="http://example.org">there</a><textPath href="#p">x</textPath></text>'
    )
    assert "example" not in made
    assert "href" not in made


def test_what_is_never_drawn_is_named() -> None:
    inside = "<image/><g><use/></g><metadata/><text><tspan>x</tspan></text><style/>"
    assert left_out(f"{HEAD}{inside}</svg>".encode()) == ("image", "style", "use")
    assert left_out(b"no picture") == ()


PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"


def png(width: int, height: int) -> bytes:
    return PNG + width.to_bytes(4, "big") + height.to_bytes(4, "big")


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"GIF89a", "is no PNG, JPEG or SVG"),
        (b"", "is no PNG, JPEG or SVG"),
        (PNG, "is broken: it does not say how large it is"),
        (b"\xff\xd8\xff\xe0", "is broken: it does not say how large it is"),
        (png(100_000, 2), "is too large to be shown: 100,000 by 2 pixels"),
        (png(8000, 8000), "is too large to be shown: 8,000 by 8,000 pixels"),
        (f"{HEAD}<g></svg>".encode(), "is broken, too large or has too many parts"),
        (png(800, 600), ""),
        (f"{HEAD}</svg>".encode(), ""),
    ],
)
def test_a_picture_that_is_never_drawn_says_why(content: bytes, why: str) -> None:
    assert unshowable(content) == why


def test_a_picture_is_known_by_its_first_bytes_whatever_it_is_called() -> None:
    assert kind_of(png(1, 1)) == "png"
    assert kind_of(b"\xff\xd8\xff\xe0") == "jpeg"
    assert kind_of(f'<?xml version="1.0"?>{HEAD}</svg>'.encode()) == "svg"
    assert size_of(png(3, 4)) == (3, 4)
