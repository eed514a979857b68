"""Read the `d` of an SVG path into moves, lines and curves in page terms."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

Op = tuple[str, tuple[float, ...]]
Point = tuple[float, float]

_TOKEN: Final = re.compile(r"([MmLlHhVvCcSsQqTtAaZz])|([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)")
_COUNT: Final = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}
# More operations than a cover needs are somebody trying how much a reader will draw.
LIMIT: Final = 60_000


def read_path(text: str) -> list[Op]:
    """Operations `M`, `L`, `C` and `Z` in absolute coordinates; what is unreadable is left out."""
    pen = _Pen()
    for letter, numbers in _commands(text):
        pen.take(letter, numbers)
        if len(pen.ops) > LIMIT:
            break
    return pen.ops


def _commands(text: str) -> Iterator[tuple[str, tuple[float, ...]]]:
    letter = ""
    numbers: list[float] = []
    for found in _TOKEN.finditer(text):
        if found[1]:
            letter, numbers = found[1], []
            if letter in "Zz":
                yield letter, ()
            continue
        numbers.append(float(found[2]))
        if letter and len(numbers) == _COUNT[letter.upper()]:
            yield letter, tuple(numbers)
            numbers = []
            letter = {"M": "L", "m": "l"}.get(letter, letter)


class _Pen:
    """Where the pen is, and the handle that a smooth curve goes on from."""

    def __init__(self) -> None:
        self.ops: list[Op] = []
        self.at: Point = (0.0, 0.0)
        self.start: Point = (0.0, 0.0)
        self.handle: tuple[str, Point] = ("", (0.0, 0.0))

    def take(self, letter: str, given: tuple[float, ...]) -> None:
        kind = letter.upper()
        numbers = self._absolute(kind, given) if letter.islower() else given
        if kind == "M":
            self.at = self.start = (numbers[0], numbers[1])
            self.ops.append(("M", numbers))
        elif kind == "Z":
            self.ops.append(("Z", ()))
            self.at = self.start
        elif kind in "LHV":
            self._line(kind, numbers)
        elif kind == "A":
            for curve in arc_curves(self.at, numbers):
                self._curve(curve)
        else:
            self._bend(kind, numbers)
            return
        self.handle = ("", self.at)

    def _absolute(self, kind: str, given: tuple[float, ...]) -> tuple[float, ...]:
        x, y = self.at
        if kind == "H":
            return (given[0] + x,)
        if kind == "V":
            return (given[0] + y,)
        if kind == "A":
            return (*given[:5], given[5] + x, given[6] + y)
        return tuple(n + (x, y)[place % 2] for place, n in enumerate(given))

    def _line(self, kind: str, numbers: tuple[float, ...]) -> None:
        x, y = self.at
        self.at = {
            "L": lambda: (numbers[0], numbers[1]),
            "H": lambda: (numbers[0], y),
            "V": lambda: (x, numbers[0]),
        }[kind]()
        self.ops.append(("L", self.at))

    def _bend(self, kind: str, n: tuple[float, ...]) -> None:
        x, y = self.at
        if kind == "C":
            self._curve(n)
            self.handle = ("C", (n[2], n[3]))
        elif kind == "S":
            self._curve((*self._mirrored("C"), *n))
            self.handle = ("C", (n[0], n[1]))
        else:
            qx, qy = (n[0], n[1]) if kind == "Q" else self._mirrored("Q")
            ex, ey = n[-2], n[-1]
            self._curve(
                (
                    x + 2 / 3 * (qx - x),
                    y + 2 / 3 * (qy - y),
                    ex + 2 / 3 * (qx - ex),
                    ey + 2 / 3 * (qy - ey),
                    ex,
                    ey,
                )
            )
            self.handle = ("Q", (qx, qy))

    def _mirrored(self, kind: str) -> Point:
        family, (hx, hy) = self.handle
        x, y = self.at
        return (2 * x - hx, 2 * y - hy) if family == kind else (x, y)

    def _curve(self, numbers: tuple[float, ...]) -> None:
        self.ops.append(("C", numbers))
        self.at = (numbers[4], numbers[5])


def arc_curves(start: Point, numbers: tuple[float, ...]) -> list[tuple[float, ...]]:
    """An elliptical arc as Bezier curves (SVG 1.1, appendix F.6)."""
    rx, ry, turn, large, sweep, ex, ey = numbers
    x, y = start
    rx, ry = abs(rx), abs(ry)
    if not rx or not ry or (x, y) == (ex, ey):
        return [(x, y, ex, ey, ex, ey)]
    cos, sin = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    px = cos * (x - ex) / 2 + sin * (y - ey) / 2
    py = -sin * (x - ex) / 2 + cos * (y - ey) / 2
    grow = math.sqrt(max(1.0, (px / rx) ** 2 + (py / ry) ** 2))
    rx, ry = rx * grow, ry * grow
    below = (rx * py) ** 2 + (ry * px) ** 2
    root = math.sqrt(max(0.0, (rx * ry) ** 2 - below) / below) if below else 0.0
    sign = -1.0 if bool(large) == bool(sweep) else 1.0
    cx, cy = sign * root * rx * py / ry, -sign * root * ry * px / rx
    first = math.atan2((py - cy) / ry, (px - cx) / rx)
    last = math.atan2((-py - cy) / ry, (-px - cx) / rx)
    way = last - first
    if sweep and way < 0:
        way += 2 * math.pi
    elif not sweep and way > 0:
        way -= 2 * math.pi
    mx = cos * cx - sin * cy + (x + ex) / 2
    my = sin * cx + cos * cy + (y + ey) / 2

    def place(a: float, b: float) -> Point:
        return mx + cos * rx * a - sin * ry * b, my + sin * rx * a + cos * ry * b

    steps = max(1, math.ceil(abs(way) / (math.pi / 2)))
    step = way / steps
    reach = 4 / 3 * math.tan(step / 4)
    curves: list[tuple[float, ...]] = []
    for count in range(steps):
        a, b = first + count * step, first + (count + 1) * step
        one = place(math.cos(a) - reach * math.sin(a), math.sin(a) + reach * math.cos(a))
        two = place(math.cos(b) + reach * math.sin(b), math.sin(b) - reach * math.cos(b))
        curves.append((*one, *two, *place(math.cos(b), math.sin(b))))
    return curves
