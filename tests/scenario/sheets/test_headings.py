"""Headings are recognised as planners write them: exact first, then whole words, none twice."""

from __future__ import annotations

import pytest

from wargame.scenario.sheets.fields import FIELDS
from wargame.scenario.sheets.headings import find_columns, plain

SHEETS = {
    "HSEEP": (
        "Event Number", "Designated Scenario Time", "Event Type", "Inject Mode", "From", "To",
        "Message", "Expected Participant Response", "Exercise Objective", "Notes",
    ),
    "Blueprint": (
        "Control Number", "Move", "Group", "Delivery Time", "Simulated Time", "Assigned To",
        "Status", "Title", "Description", "From Org", "To Org", "Details", "Expected Actions",
    ),
    "MITRE": (
        "ID", "Local Time", "Delivery Method", "Target", "Title", "Description", "Assumptions",
        "Notes", "Expected Actions", "Measure of Performance", "Local Time", "Delivery Method",
    ),
    "T3SF": (
        "#", "Real Time", "Player", "Date", "Subject", "From", "Script", "Photo", "Picture Name",
        "Profile", "Poll",
    ),
    "PreparEx": (
        "Seq No", "Date/Time Delivered", "Inject Type", "Delivery Method", "Originator (From)",
        "Recipient (To)", "Inject description",
    ),
    "Cadence": (
        "Inject Number", "Title", "Scheduled Date", "Scheduled Time", "Scenario Day",
        "Scenario Time", "Description", "From", "To", "Method", "Expected Action", "Notes", "Phase",
        "Objectives", "Status", "Fired At", "Fired By",
    ),
    "Template": (
        "Time", "Inject ID", "Phase", "Delivery Method", "Inject Summary", "Recipient",
        "Expected Decisions", "Exercise Objectives", "White Cell Notes", "Status",
    ),
}  # fmt: skip

EXPECTED = {
    "HSEEP": {"number": 0, "story_time": 1, "kind": 2, "method": 3, "from": 4, "to": 5, "text": 6,
              "expected": 7, "objective": 8, "control_notes": 9},
    "Blueprint": {"number": 0, "turn": 1, "thread": 2, "time": 3, "story_time": 4, "controller": 5,
                  "status": 6, "title": 7, "text": 8, "from": 9, "to": 10, "expected": 12},
    "MITRE": {"number": 0, "time": 1, "method": 2, "to": 3, "title": 4, "text": 5,
              "control_notes": 6, "expected": 8, "objective": 9},
    "T3SF": {"number": 0, "time": 1, "to": 2, "story_time": 3, "title": 4, "from": 5, "text": 6,
             "media": 7, "options": 10},
    "PreparEx": {"number": 0, "time": 1, "kind": 2, "method": 3, "from": 4, "to": 5, "text": 6},
    "Cadence": {"number": 0, "title": 1, "story_time": 2, "time": 3, "story_day": 4, "text": 6,
                "from": 7, "to": 8, "method": 9, "expected": 10, "control_notes": 11, "turn": 12,
                "objective": 13, "status": 14, "actual_time": 15},
    "Template": {"time": 0, "number": 1, "turn": 2, "method": 3, "title": 4, "to": 5,
                 "expected": 6, "objective": 7, "control_notes": 8, "status": 9},
}  # fmt: skip


@pytest.mark.parametrize("name", SHEETS)
def test_sheets_that_planners_use_are_understood(name: str) -> None:
    found = find_columns([SHEETS[name]])

    assert found is not None
    assert dict(found.fields) == EXPECTED[name]


def test_a_second_column_of_one_heading_is_kept_under_a_name_of_its_own() -> None:
    found = find_columns([SHEETS["MITRE"]])

    assert found is not None
    beside = [found.names[at] for at in found.kept if at not in found.fields.values()]
    assert beside == ["Notes", "Local Time (2)", "Delivery Method (2)"]


def test_no_is_not_found_in_notes_and_an_exact_heading_beats_an_earlier_partial_one() -> None:
    found = find_columns([("Controller notes on title", "Notes", "Title", "No")])

    assert found is not None
    assert {field: found.names[at] for field, at in found.fields.items()} == {
        "control_notes": "Notes",
        "title": "Title",
        "number": "No",
    }


def test_headings_may_stand_below_a_block_about_the_exercise() -> None:
    rows = [("Exercise", "Storm"), ("Contact", "A. Planner"), (), SHEETS["HSEEP"]]

    found = find_columns(rows)

    assert found is not None
    assert found.row == 3


def test_a_sheet_without_headings_is_no_sheet() -> None:
    assert find_columns([("a", "b"), (1, 2)]) is None


def test_a_planner_may_name_a_column() -> None:
    found = find_columns([("What happens", "Time")], {"What happens": "title"})

    assert found is not None
    assert found.fields["title"] == 0


def test_a_second_text_column_is_told() -> None:
    found = find_columns([("Title", "Description", "Script")])

    assert found is not None
    assert found.notes == ("'Script' may be the text too; 'Description' is taken for it",)


def test_no_heading_means_two_things() -> None:
    headings = [heading for field in FIELDS for heading in field.headings]

    assert len(headings) == len(set(headings))
    assert [one for one in headings if plain(one) != one] == []
