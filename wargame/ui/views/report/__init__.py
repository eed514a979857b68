"""The after-action report: made, looked at, saved, printed."""
