from __future__ import annotations

from io import BytesIO

from pypdf import PdfReader

from wargame.reports.kit.canvas import ReportCanvas
from wargame.reports.kit.chart import INKS, MARKERS, LineChart, Series, value_range


def drawn(chart: LineChart) -> tuple[str, bytes]:
    out = BytesIO()
    canvas = ReportCanvas(out, invariant=1)
    chart.wrap(487, 400)
    chart.drawOn(canvas, 50, 400)
    canvas.save()
    (page,) = PdfReader(BytesIO(out.getvalue())).pages
    contents = page.get_contents()
    assert contents is not None
    return page.extract_text(), contents.get_data()


def test_the_scale_holds_all_values_within_whole_twenties() -> None:
    assert value_range([Series("a", ((0, 50), (1, 38)))]) == (20, 60)
    assert value_range([Series("a", ((0, 0), (1, 100)))]) == (0, 100)
    assert value_range([Series("a", ((0, 99),))]) == (60, 100)
    assert value_range([]) == (0, 100)


def test_each_line_bears_its_name_and_last_value() -> None:
    text, _ = drawn(
        LineChart(
            [Series("Trust", ((0, 40), (1, 35))), Series("Tension", ((0, 50), (1, 72)))], 1, alt="x"
        )
    )

    assert "35  Trust" in text
    assert "72  Tension" in text


def test_history_is_dotted_and_bears_no_markers() -> None:
    points = ((0, 40), (1, 60), (2, 50))
    _, plain = drawn(LineChart([Series("a", points)], 2, alt="x"))
    _, dotted = drawn(LineChart([Series("a", points, dotted=True)], 2, alt="x"))

    assert b"[.1 2.8] 0 d" in dotted
    assert b" 0 d" not in plain
    assert plain.count(b" c\n") == 3 * 4
    assert dotted.count(b" c\n") == 0


def test_labels_of_lines_that_end_together_are_moved_apart() -> None:
    series = [Series(str(n), ((0, 20 * n), (1, 50)), MARKERS[n], INKS[n]) for n in range(4)]
    text, data = drawn(LineChart(series, 1, alt="x"))

    heights = {line.split()[9] for line in data.split(b"BT")[1:] if b"(50  " in line}
    assert len(heights) == 4
    assert all(f"50  {n}" in text for n in range(4))


def test_no_two_lines_look_alike_in_black_and_white() -> None:
    assert len(set(MARKERS)) == len(MARKERS) == len(INKS)
