"""What codes and ids are called, for a person; programs get them as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wargame.rules.words import OUTCOME_WORDS

if TYPE_CHECKING:
    from wargame.rules.charter import Charter


def outcome(code: str) -> str:
    """How a motion stands: "Not open", "Not brought"."""
    return OUTCOME_WORDS.get(code, code.replace("-", " ").capitalize())


def seat_name(charter: Charter, seat: str) -> str:
    """A member by the name that the charter's file gives, else by its code."""
    return next((name for known, name in charter.names.items() if known == seat), seat)


def fact_words(charter: Charter, fact: str) -> str:
    """A fact in the charter's own words, else its id."""
    laid = charter.facts.get(fact)
    return f"“{laid.says}”" if laid is not None and laid.says else fact


def cited(charter: Charter, article: str) -> str:
    """An article as it is cited, else its id."""
    known = charter.articles.get(article)
    return known.cite if known is not None else article
