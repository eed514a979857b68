"""The case book, asked whether it notices a change."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.rules.casebook import Page


def noticed_by(pages: Iterable[Page]) -> str:
    """Name the first case that comes out otherwise, traced or in bulk; nothing when none does."""
    from tests.rules.test_casebook import (
        test_case_comes_out_as_the_book_says as comes_out,
    )
    from tests.rules.test_casebook import (
        test_what_it_would_have_taken_is_what_the_book_says as would_have_taken,
    )

    held = list(pages)
    for page in held:
        if not _holds(comes_out, page):
            return page.name
    for page in held:
        if explained(page) and not _holds(would_have_taken, page):
            return page.name
    return ""


def noticed_when_read() -> bool:
    """Whether a malformed charter of the book is not refused as it should be."""
    from tests.scenario.test_charters import (
        CORPUS,
    )
    from tests.scenario.test_charters import (
        test_what_is_wrong_is_said_with_its_place_and_remedy as refused,
    )

    return not all(_holds(refused, case) for case in CORPUS["case"])


def refusals_notice() -> bool:
    """Whether a case that does not fit its charter is not refused as it should be."""
    from tests.rules.test_casebook import (
        REFUSED,
    )
    from tests.rules.test_casebook import (
        test_case_that_does_not_fit_is_refused_as_the_book_says as refused,
    )

    return not all(_holds(refused, param.values[0]) for param in REFUSED)


def explained(page: Page) -> bool:
    """Whether a case says what it would have taken."""
    from tests.rules.test_casebook import TURNING

    return bool(page.expect.keys() & TURNING)


def _holds(test: object, case: object) -> bool:
    try:
        test(case)  # type: ignore[operator]
    except Exception:  # noqa: BLE001 - a mutant may fail in any way; that it fails is noticed
        return False
    return True


def book() -> list[Page]:
    """Every case of the book."""
    from tests.rules.test_casebook import PAGES

    return [param.values[0] for param in PAGES]  # type: ignore[misc]
