"""What a column of a planner's sheet may hold, and the headings it goes by.

The headings are those of HSEEP, of exercise platforms and of sheets that planners pass on; English
first, a few Russian ones.
"""

from __future__ import annotations

from typing import Final, NamedTuple


class Field(NamedTuple):
    """One thing that a column may hold.

    Attributes:
        name: As `--map` names it.
        headings: Headings in small letters, without punctuation.
        ours: Whether an inject has a key for it; the rest is kept word for word.
    """

    name: str
    headings: tuple[str, ...]
    ours: bool = True


FIELDS: Final[tuple[Field, ...]] = (
    Field(
        "number",
        (
            "#",
            "№",
            "no",
            "id",
            "seq no",
            "event number",
            "event #",
            "event no",
            "control number",
            "inject id",
            "inject number",
            "inject no",
            "inject",
            "msel #",
            "msel number",
            "number",
            "serial",
            "номер",
        ),
    ),
    Field(
        "title",
        (
            "title",
            "inject title",
            "name",
            "event",
            "subject",
            "inject summary",
            "headline",
            "заголовок",
        ),
    ),
    Field(
        "text",
        (
            "description",
            "message",
            "details",
            "narrative",
            "script",
            "detailed statement",
            "inject description",
            "text",
            "содержание",
        ),
    ),
    Field(
        "time",
        (
            "time",
            "delivery time",
            "scheduled time",
            "real time",
            "wall clock",
            "local time",
            "dtg",
            "date time delivered",
            "planned time",
            "t+",
            "minute",
            "время",
        ),
    ),
    Field(
        "story_time",
        (
            "scenario time",
            "simulated time",
            "designated scenario time",
            "sim time",
            "story time",
            "date",
            "scheduled date",
            "день",
        ),
        ours=False,
    ),
    Field("story_day", ("day", "scenario day", "exercise day"), ours=False),
    Field(
        "from",
        (
            "from",
            "source",
            "sender",
            "originator",
            "originator from",
            "sent by",
            "from org",
            "initiated by",
            "от кого",
        ),
    ),
    Field(
        "to",
        (
            "to",
            "target",
            "recipient",
            "recipients",
            "recipient to",
            "player",
            "players",
            "receiver",
            "to org",
            "for",
            "кому",
        ),
    ),
    Field("method", ("delivery method", "inject mode", "method", "means", "modality", "способ")),
    Field("kind", ("event type", "inject type", "category", "type", "kind", "тип")),
    Field(
        "expected",
        (
            "expected action",
            "expected actions",
            "expected participant response",
            "expected player action",
            "expected decisions",
            "expected outcome",
            "response",
            "expected",
            "ожидаемые действия",
        ),
    ),
    Field(
        "objective",
        (
            "exercise objective",
            "exercise objectives",
            "objective",
            "objectives",
            "capability",
            "core capability",
            "core capabilities",
            "capabilities",
            "objective served",
            "learning objective",
            "learning objectives",
            "serves",
            "measure of performance",
            "цель",
            "цели",
        ),
    ),
    Field(
        "controller",
        (
            "assigned to",
            "responsible controller",
            "injected by",
            "delivered by",
            "owner",
            "poc",
            "controller",
        ),
    ),
    Field(
        "control_notes",
        (
            "notes",
            "remarks",
            "comments",
            "controller notes",
            "white cell notes",
            "assumptions",
            "примечания",
        ),
        ours=False,
    ),
    Field("turn", ("move", "phase", "turn", "stage", "ход", "этап")),
    Field("thread", ("track", "storyline", "thread", "functional area", "group"), ours=False),
    Field("trigger", ("trigger", "trigger type", "activation", "fire mode")),
    Field("options", ("poll", "options", "choices"), ours=False),
    Field(
        "media",
        (
            "picture name",
            "attachment",
            "attachments",
            "media",
            "picture",
            "pictures",
            "photo",
            "photos",
            "image",
            "images",
            "вложение",
            "вложения",
        ),
    ),
    Field("status", ("status",), ours=False),
    Field(
        "actual_time", ("fired at", "actual dtg", "delivered", "sent at", "actual time"), ours=False
    ),
    Field("certainty", ("certainty", "mark")),
    Field("place", ("place", "location", "место")),
    Field("condition", ("condition",)),
    Field("evidence", ("source document", "citation", "reference", "url"), ours=False),
)

BY_NAME: Final = {field.name: field for field in FIELDS}
