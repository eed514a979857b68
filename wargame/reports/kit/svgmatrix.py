"""Transforms of a picture: moved, turned, scaled and slanted, as six numbers."""

from __future__ import annotations

import re
from math import cos, radians, sin, tan
from typing import Final

Matrix = tuple[float, float, float, float, float, float]
NUMBER: Final = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_TRANSFORM: Final = re.compile(r"(\w+)\s*\(([^)]*)\)")


def read_matrix(text: str) -> Matrix:
    """The transforms of an element, one after the other."""
    matrix: Matrix = (1, 0, 0, 1, 0, 0)
    for name, inside in _TRANSFORM.findall(text):
        n = [float(one) for one in NUMBER.findall(inside)]
        matrix = multiply(matrix, _one_transform(name, n))
    return matrix


def _one_transform(name: str, n: list[float]) -> Matrix:
    if name == "matrix" and len(n) == 6:
        return (n[0], n[1], n[2], n[3], n[4], n[5])
    if name == "translate" and n:
        return (1, 0, 0, 1, n[0], n[1] if len(n) > 1 else 0)
    if name == "scale" and n:
        return (n[0], 0, 0, n[1] if len(n) > 1 else n[0], 0, 0)
    if name == "rotate" and n:
        c, s = cos(radians(n[0])), sin(radians(n[0]))
        x, y = (n[1], n[2]) if len(n) == 3 else (0.0, 0.0)
        return (c, s, -s, c, x - c * x + s * y, y - s * x - c * y)
    if name in {"skewX", "skewY"} and n:
        t = tan(radians(n[0]))
        return (1, 0, t, 1, 0, 0) if name == "skewX" else (1, t, 0, 1, 0, 0)
    return (1, 0, 0, 1, 0, 0)


def multiply(one: Matrix, two: Matrix) -> Matrix:
    """The matrix that does the second, then the first."""
    a, b, c, d, e, f = one
    g, h, i, j, k, m = two
    return (
        a * g + c * h,
        b * g + d * h,
        a * i + c * j,
        b * i + d * j,
        a * k + c * m + e,
        b * k + d * m + f,
    )
