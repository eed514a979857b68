"""What can go wrong, in words for the person at the table."""

from __future__ import annotations


class WargameError(Exception):
    """The root of every error that a person is told about.

    Attributes:
        message: What is so and why, one sentence.
        remedy: The way out, one sentence; empty when there is none to offer.
        detail: For the log file only; never shown in the room.
    """

    def __init__(self, message: str, remedy: str = "", detail: str = "") -> None:
        super().__init__(f"{message} {remedy}".strip())
        self.message = message
        self.remedy = remedy
        self.detail = detail


class Refused(WargameError):
    """Procedure or charter forbids a command; shown where the hand is, never in a dialog."""


class Stale(Refused):
    """Something the command depends on changed since its author looked."""

    def __init__(self, message: str, remedy: str, since: tuple[int, ...]) -> None:
        super().__init__(message, remedy)
        self.since = since


class PackError(WargameError):
    """A pack cannot be read: file, line and key are in the message."""


class CharterError(WargameError):
    """A charter cannot be read: file, line and key are in the message."""


class ReportError(WargameError):
    """A report or export could not be written."""


class SettingsError(WargameError):
    """A setting or a folder of this machine stands in the way."""
