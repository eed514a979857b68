"""Articles say what they say and how sure the author is; a practice says what it departs from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.rules.wrong import warning

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wargame.rules.charter import Charter
    from wargame.rules.wrong import Problem


def sources(charter: Charter) -> Iterator[Problem]:
    """Find articles without text or certainty, and a practice that departs from nothing."""
    for name, article in charter.articles.items():
        key = ("articles", name)
        if not article.text:
            what = f"the article {name} has no text"
            yield warning(key, what, "add text = ..., in your own words, never a quotation")
        if article.certainty is None:
            what = f"the article {name} does not say how certain it is"
            yield warning(key, what, "add certainty = high, medium or low")
    for kind, decision in charter.decisions.items():
        if not decision.articles:
            what = f"the decision {kind} rests on no article"
            yield warning(("decisions", kind), what, "add articles = [...]")
    departs = any(decision.deviates_from for decision in charter.decisions.values())
    if charter.reading == "as-practised" and not departs:
        what = "a practice departs from the texts somewhere, and no decision says where"
        yield warning(("reading",), what, "add deviates_from = [...] to the decisions it changes")
