"""Every member has every weight that is declared, and the weights sum up as claimed."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from wargame.rules.wrong import error

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.rules.charter import Charter
    from wargame.rules.wrong import Problem


def weights(charter: Charter) -> Iterator[Problem]:
    """Find weights that are missing, negative, or do not sum to the claimed total."""
    for name, column in charter.text.weights.items():
        given = charter.weights[name]
        missing = [seat for seat in charter.members if seat not in given]
        for seat in missing:
            what = f"{seat} has no weight {name}"
            remedy = f"add {seat} = {{ weights = {{ {name} = ... }} }} in [members]"
            yield error(("members", seat), what, remedy)
        for seat, weight in given.items():
            if weight < 0:
                what = f"the weight {weight} of {seat} is below 0"
                yield error(("members", seat, "weights", name), what, "give 0 or more")
        total = sum(given.values(), Fraction(0))
        if column.total is not None and not missing and total != column.total:
            what = f"the weights sum to {total}, not to {column.total}"
            yield error(("weights", name, "total"), what, "correct the total or the weights")
